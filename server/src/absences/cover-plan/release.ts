/** Hours that are given back, and what hangs on them: by who steps back, by new dates, by a plan that is withdrawn. */
import {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type Interval,
} from '../../calendar/api.ts'
import { newId } from '../../platform/ids.ts'
import { setAsks } from './asks.store.ts'
import { closePlanTasks } from './checklists.ts'
import { dropCovers } from './facts-of-plan.ts'
import { dueFor, nameOf, tell, type Step } from './flow.ts'
import { handUp, type Heir } from './hand-up.ts'
import { endParts, heldBy, insertParts } from './parts.store.ts'
import { loadWhole } from './plans.store.ts'
import { chainedTo, requestsFor, saveRequest } from './requests.store.ts'
import type { StoredPart, StoredPlan, StoredRequest, Whole } from './rows.ts'
import { reload, settle } from './settle.ts'
import { toRangeText } from './sql.ts'
import { tellMoved } from './tell-planner.ts'
import { accountFor, noticeOf, periodFor } from './wording.ts'

/**
 * Keeps of these parts what lies in `kept`; the rest is free again, and no cover any more. Whoever covers for who gives it up has
 * nothing to do there either, unless there is an heir: a request that takes those hours over.
 */
export async function keepOnly(
  step: Step,
  plan: StoredPlan,
  parts: readonly StoredPart[],
  kept: readonly Interval[],
  heir: Heir | null = null,
): Promise<StoredPart[]> {
  const { deps, tx } = step
  const cut = parts.filter((part) => totalWithin(part, kept) < part.end - part.start)
  if (cut.length === 0) return []
  await endParts(
    tx,
    cut.map(({ id }) => id),
    deps.clock.now(),
  )
  await dropCovers(step, cut)
  const madeAt = deps.clock.now().toString()
  const rest = cut.flatMap((part) =>
    intersectIntervals([part], kept).map((during) => ({
      ...{ ...part, ...during, id: newId(deps.clock), coverId: null, replacesId: plan.personId, madeAt },
    })),
  )
  await insertParts(tx.query, rest)
  await followChain(step, cut, heir)
  return cut
}

const totalWithin = (part: Interval, kept: readonly Interval[]): number =>
  intersectIntervals([{ start: part.start, end: part.end }], kept).reduce(
    (sum, one) => sum + one.end - one.start,
    0,
  )

/** A request begins anew with what is open: its clock runs again. */
export async function reopen(step: Step, plan: StoredPlan, request: StoredRequest): Promise<void> {
  const now = step.deps.clock.nowMs()
  const dueAt = dueFor(step.outlook, plan.kind, now, Math.max(now, request.stretch.start))
  await saveRequest(step.tx, { ...request, state: 'open', dueAt, escalatedAt: null })
}

/** Ends a request: nobody is asked any more, nobody covers; all of them are told, and why. */
export async function cancelRequest(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  because = `${nameOf(step.outlook, whole.plan.personId)} is there after all.`,
): Promise<void> {
  const { deps, tx } = step
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  await endParts(
    tx,
    parts.map(({ id }) => id),
    deps.clock.now(),
  )
  await dropCovers(step, parts)
  await saveRequest(tx, { ...request, state: 'cancelled', dueAt: null })
  await followChain(step, parts, null)
  await dismiss(step, whole, request, because)
}

/** A request that has passed in part: what was covered stays, nobody is asked or covers from now on; all of them are told, and why. */
export async function endRequest(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  past: Pick<StoredRequest, 'stretch' | 'needed'>,
  because: string,
): Promise<void> {
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  await saveRequest(step.tx, { ...request, ...past, dueAt: null })
  await keepOnly(step, whole.plan, parts, [past.stretch])
  await dismiss(step, whole, request, because)
}

/** Questions, answers and tasks of a request that came to its end. */
async function dismiss(step: Step, whole: Whole, request: StoredRequest, because: string): Promise<void> {
  const { plan } = whole
  const { outlook, deps, tx } = step
  const now = deps.clock.nowMs()
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  await closePlanTasks(step, plan.id, 'decide', 'cancelled', request.id)
  const asks = whole.asks.filter(
    ({ requestId, state }) =>
      requestId === request.id && (state === 'open' || state === 'accepted' || state === 'held'),
  )
  const isKnown = new Set(asks.filter(({ state }) => state !== 'held').map(({ personId }) => personId))
  for (const { personId } of parts) isKnown.add(personId)
  await setAsks(
    tx,
    asks.map(({ id }) => id),
    'withdrawn',
  )
  await tell(
    step,
    [...isKnown].map((personId) => {
      const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
      return noticeOf(
        plan.id,
        `cancelled:${request.id}:${now}`,
        'cover_settled',
        { personId },
        {
          title: `${about.name} needs no cover any more, ${periodFor(outlook, personId, request.stretch)}`,
          body: `${because} Whatever you took is given back.`,
          accountId: about.accountId,
        },
      )
    }),
  )
}

/** Somebody is there after all: whoever was to cover their accounts for somebody else is told, too. */
export async function cancelChain(step: Step, personId: string, during: Interval): Promise<void> {
  const chained = await requestsFor(step.tx.query, personId, toRangeText(during))
  for (const [planId, rows] of Map.groupBy(chained, (row) => row.planId)) {
    const whole = await loadWhole(step.tx.query, planId, true)
    if (!whole) continue
    for (const request of whole.requests.filter(({ id }) => rows.some((row) => row.id === id)))
      await cancelRequest(step, whole, request, `${nameOf(step.outlook, personId)} is there after all.`)
    await settle(step, planId)
  }
}

/** Whoever has no hours any more need not be covered in them: their requests end with those hours, or grow shorter. */
async function followChain(step: Step, lost: readonly StoredPart[], heir: Heir | null): Promise<void> {
  const chained = await chainedTo(
    step.tx.query,
    lost.map(({ id }) => id),
  )
  for (const { id, planId } of chained) {
    const whole = await loadWhole(step.tx.query, planId, true)
    const request = whole?.requests.find((one) => one.id === id)
    if (!whole || !request || request.state === 'cancelled') continue
    await shorten(step, whole, request, heir)
    await settle(step, planId)
  }
}

async function shorten(step: Step, whole: Whole, request: StoredRequest, heir: Heir | null): Promise<void> {
  const { plan } = whole
  const all = mergeIntervals(await heldBy(step.tx.query, plan.personId, request))
  const held = clipIntervals(all, plan.start, plan.end)
  if (heir) await handUp(step, whole, request, subtractIntervals([request.stretch], held), heir)
  const left = await reload(step, plan.id)
  const needed = intersectIntervals(request.needed, held)
  const because = `${nameOf(step.outlook, plan.personId)} does not cover it then any more.`
  if (needed.length === 0) return cancelRequest(step, left, request, because)
  const stretch = {
    start: Math.max(request.stretch.start, held[0]!.start),
    end: Math.min(request.stretch.end, held.at(-1)!.end),
  }
  const parts = left.parts.filter(({ requestId }) => requestId === request.id)
  const moved = { ...request, stretch, needed }
  await saveRequest(step.tx, moved)
  await tellMoved(step, whole, moved, await keepOnly(step, plan, parts, held))
}
