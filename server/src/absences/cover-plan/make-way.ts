/** Time off that comes onto days which its person plans: what is a fact stands, the plan keeps what is left of it. */
import { randomUUID } from 'node:crypto'
import { intersectIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'
import { AppError } from '../../platform/errors.ts'
import { putAsks, setAsks } from './asks.store.ts'
import type { Interests } from './candidates-for.ts'
import { changeDates } from './change-dates.ts'
import { endPlan } from './end.ts'
import { nameOf, tell, type Step } from './flow.ts'
import { makePlan, type FirstAsk } from './make.ts'
import { loadWhole, plansWithin } from './plans.store.ts'
import type { StoredPart, StoredRequest, Whole } from './rows.ts'
import { settle } from './settle.ts'
import { take } from './take.ts'
import { accountFor, noticeOf, periodFor, spanOf } from './wording.ts'

/**
 * Cuts `during` out of the person's plans (but their `own`) that are no facts yet. What is left after the first piece goes on as a
 * plan of its own; a plan of which nothing is left is withdrawn.
 */
export async function makeWay(
  step: Step,
  interests: Interests,
  personId: string,
  during: Interval,
  own?: string,
): Promise<void> {
  for (const { id } of await plansWithin(step.tx.query, personId, during)) {
    const other = await loadWhole(step.tx.query, id, true)
    if (!other || id === own || other.plan.timeOffId !== null) continue
    const [first, ...rest] = subtractIntervals([{ start: other.plan.start, end: other.plan.end }], [during])
    if (!first) await endPlan(step, other, 'withdrawn', 'Other time off takes its place.')
    else await changeDates(step, other, first, true)
    for (const piece of rest) await goOn(step, interests, other, piece)
  }
}

/** The rest of a plan: the same people are asked, and who had hours of it has them still. It was admitted when it was sent. */
async function goOn(step: Step, interests: Interests, before: Whole, piece: Interval): Promise<void> {
  const { personId, kind, reason, state } = before.plan
  const asks = before.requests.map(({ id, accountId, absentPersonId }): FirstAsk => {
    const open = before.asks.filter((ask) => ask.requestId === id && isOpen(ask.state))
    return { accountId, absentPersonId, personIds: open.map((ask) => ask.personId) }
  })
  const plan = { ...piece, personId, kind, reason, asks, timeOffId: null, isApproved: state !== 'waiting' }
  const made = await makePlan(step, interests, { ...plan, isRest: true })
  for (const request of made.requests) {
    const old = before.requests.find(
      (one) => one.accountId === request.accountId && one.absentPersonId === request.absentPersonId,
    )
    const parts = before.parts.filter((part) => part.requestId === old?.id)
    for (const [backupId, own] of Map.groupBy(parts, (part) => part.personId))
      await keepTaken(step, made, request, backupId, own)
  }
  await settle(step, made.plan.id)
}

const isOpen = (state: string): boolean => state === 'open' || state === 'held'

/** Hours that somebody had taken of these days stay theirs, as far as they are there still. */
async function keepTaken(
  step: Step,
  { plan, ...whole }: Whole,
  request: StoredRequest,
  personId: string,
  parts: readonly StoredPart[],
): Promise<void> {
  const { tx, deps, outlook } = step
  const hours = parts.flatMap((part) =>
    intersectIntervals([{ start: part.start, end: part.end }], [request.stretch]),
  )
  const [part] = parts
  if (!part || hours.length === 0) return
  const asked = { id: randomUUID(), requestId: request.id, personId, askedAt: deps.clock.nowMs() }
  const made = await putAsks(tx, [{ ...asked, state: 'open' }])
  try {
    await take(step, { plan, ...whole }, request, personId, hours, part.how)
  } catch (error) {
    // They are not there any more, or another was named: they are asked like anybody.
    if (error instanceof AppError) return
    throw error
  }
  await setAsks(
    tx,
    made.map(({ id }) => id),
    'accepted',
    { at: deps.clock.now() },
  )
  const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
  const when = periodFor(outlook, personId, spanOf(hours))
  await tell(step, [
    noticeOf(
      plan.id,
      `goes-on:${request.id}`,
      'cover_settled',
      { personId },
      {
        title: `You cover ${about.name} as before, ${when}`,
        body: `${nameOf(outlook, plan.personId)} plans these days apart now. Your hours stay as they are.`,
        accountId: about.accountId,
      },
    ),
  ])
}
