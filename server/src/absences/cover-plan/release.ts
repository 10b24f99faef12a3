/** Hours that are given back: by who steps back, by new dates, by a plan that is withdrawn. */
import { intersectIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'
import { newId } from '../../platform/ids.ts'
import { setAsks } from './asks.store.ts'
import { closePlanTasks } from './checklists.ts'
import { dropCovers } from './facts-of-plan.ts'
import { dueFor, nameOf, tell, type Step } from './flow.ts'
import { endParts, insertParts, promisedBy } from './parts.store.ts'
import { loadWhole } from './plans.store.ts'
import { requestsFor, saveRequest } from './requests.store.ts'
import type { StoredPart, StoredPlan, StoredRequest, Whole } from './rows.ts'
import { settle } from './settle.ts'
import { toRangeText } from './sql.ts'
import { accountFor, noticeOf, periodFor } from './wording.ts'

/** Keeps of these parts what lies in `kept`; the rest is free again, and no cover any more. */
export async function keepOnly(
  step: Step,
  plan: StoredPlan,
  parts: readonly StoredPart[],
  kept: readonly Interval[],
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

/** Ends a request: nobody is asked any more, nobody covers; all of them are told. */
export async function cancelRequest(step: Step, whole: Whole, request: StoredRequest): Promise<void> {
  const { plan } = whole
  const { outlook, deps, tx } = step
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  await endParts(
    tx,
    parts.map(({ id }) => id),
    deps.clock.now(),
  )
  await dropCovers(step, parts)
  await saveRequest(tx, { ...request, state: 'cancelled', dueAt: null })
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
        `cancelled:${request.id}:${deps.clock.nowMs()}`,
        'cover_settled',
        { personId },
        {
          title: `${about.name} needs no cover any more, ${periodFor(outlook, personId, request.stretch)}`,
          body: `${nameOf(outlook, plan.personId)} is there after all. Whatever you took is given back.`,
          accountId: about.accountId,
        },
      )
    }),
  )
}

/** Whoever goes away gives back what they promised for then in plans that are not confirmed yet; those ask others. */
export async function releasePromises(step: Step, personId: string, away: Interval): Promise<void> {
  const promised = await promisedBy(step.tx.query, personId, toRangeText(away))
  for (const [planId, parts] of Map.groupBy(promised, (part) => part.planId)) {
    const whole = await loadWhole(step.tx.query, planId, true)
    if (!whole) continue
    for (const part of parts)
      await keepOnly(
        step,
        whole.plan,
        [part],
        subtractIntervals([{ start: part.start, end: part.end }], [away]),
      )
    await tellGivenBack(step, whole, personId, parts)
    await settle(step, planId)
  }
}

async function tellGivenBack(
  step: Step,
  { plan, requests }: Whole,
  personId: string,
  parts: readonly StoredPart[],
): Promise<void> {
  const { outlook, deps } = step
  for (const request of requests.filter(({ id }) => parts.some(({ requestId }) => requestId === id))) {
    await reopen(step, plan, request)
    const about = accountFor(outlook, plan.personId, outlook.account(request.accountId)!)
    await tell(step, [
      noticeOf(
        plan.id,
        `given-back:${request.id}:${deps.clock.nowMs()}`,
        'cover_answer',
        { personId: plan.personId },
        {
          title: `${nameOf(outlook, personId)} can’t cover ${about.name} for all of it after all`,
          body: 'Hours are open again: ask somebody else, or wait until your manager assigns them.',
          accountId: about.accountId,
        },
      ),
    ])
  }
}

/** Somebody is there after all: whoever was to cover their accounts for somebody else is told, too. */
export async function cancelChain(step: Step, personId: string, during: Interval): Promise<void> {
  const chained = await requestsFor(step.tx.query, personId, toRangeText(during))
  for (const [planId, rows] of Map.groupBy(chained, (row) => row.planId)) {
    const whole = await loadWhole(step.tx.query, planId, true)
    if (!whole) continue
    for (const request of whole.requests.filter(({ id }) => rows.some((row) => row.id === id)))
      await cancelRequest(step, whole, request)
    await settle(step, planId)
  }
}
