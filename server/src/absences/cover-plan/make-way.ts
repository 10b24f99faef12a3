/** Time off that comes onto days which its person plans: what is a fact stands, the plan keeps what is left of it. */
import { randomUUID } from 'node:crypto'
import { intersectIntervals, mergeIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import { askPeople } from './ask.ts'
import { putAsks, setAsks } from './asks.store.ts'
import type { Interests } from './candidates-for.ts'
import { changeDates } from './change-dates.ts'
import { endPlan } from './end.ts'
import { nameOf, tell, type Step } from './flow.ts'
import { makePlan, type FirstAsk, type PlanToMake } from './make.ts'
import { loadWhole, plansWithin } from './plans.store.ts'
import { isOf, type StoredPart, type StoredRequest, type Whole } from './rows.ts'
import { settle } from './settle.ts'
import { take, type Took } from './take.ts'
import { tellPlanner } from './tell-planner.ts'
import { accountFor, hoursOf, noticeOf, periodFor, spanOf } from './wording.ts'

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
    else await changeDates(step, other, first, true, 'The dates changed.')
    for (const piece of rest) await goOn(step, interests, other, piece)
  }
}

/** Nobody falls ill by plan: what they only plan for these days gives way. Answers the first of the plans. */
export async function noteSick(step: Step, interests: Interests, plan: PlanToMake): Promise<Whole> {
  const { personId, start, end } = plan
  await makeWay(step, interests, personId, { start, end })
  const [first, ...rest] = await daysToNote(step, personId, { start, end })
  const noted = await makePlan(step, interests, { ...plan, ...first })
  for (const days of rest) await makePlan(step, interests, { ...plan, ...days })
  return noted
}

/**
 * The days of sick leave that are to be noted: those of planned time off that is a fact already are left out, as nobody stands for
 * anything then. Refused where none is left.
 */
async function daysToNote(step: Step, personId: string, during: Interval): Promise<Interval[]> {
  const plans = await plansWithin(step.tx.query, personId, during)
  const noted = plans.filter(({ kind, timeOffId }) => kind === 'planned' && timeOffId !== null)
  const left = subtractIntervals([during], mergeIntervals(noted))
  if (left.length > 0) return left
  const message = `is within time off that is noted already: ${nameOf(step.outlook, personId)} is away then, nothing needs to be noted. Choose an end after it, if they stay away for longer`
  throw conflict('They are away in these hours already.', [{ path: 'end', message }])
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
    const old = before.requests.find((one) => isOf(one, request))
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
  const took = await tryTake(step, { plan, ...whole }, request, personId, hours, part.how)
  const kept = took?.hours ?? []
  const lost = subtractIntervals(intersectIntervals(hours, [...request.needed]), [...kept])
  if (lost.length > 0) await loseSome(step, { plan, ...whole }, request, personId, lost)
  if (!took) return
  const asked = { id: randomUUID(), requestId: request.id, personId, askedAt: deps.clock.nowMs() }
  const made = await putAsks(tx, [{ ...asked, state: 'open' }])
  await setAsks(
    tx,
    made.map(({ id }) => id),
    'accepted',
    { at: deps.clock.now() },
  )
  const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
  const when = periodFor(outlook, personId, spanOf(kept))
  await tell(step, [
    noticeOf(
      plan.id,
      `goes-on:${request.id}`,
      'cover_settled',
      { personId },
      {
        title: `You cover ${about.name} as before, ${when}`,
        body: 'Your hours stay as they are.',
        accountId: about.accountId,
      },
    ),
  ])
}

/** Undefined: they can take none of these hours any more. */
async function tryTake(
  step: Step,
  ...[whole, request, personId, hours, how]: Taking
): Promise<Took | undefined> {
  try {
    return await take(step, whole, request, personId, hours, how)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
type Taking = Parameters<typeof take> extends [Step, ...infer Rest] ? Rest : never

/** Hours that somebody had and cannot keep: both hear of it, and they are asked like anybody where they are at work. */
async function loseSome(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  personId: string,
  lost: readonly Interval[],
): Promise<void> {
  const { outlook } = step
  const { plan } = whole
  const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
  await tell(step, [
    noticeOf(
      plan.id,
      `not-kept:${request.id}`,
      'cover_settled',
      { personId },
      {
        title: `You cover ${about.name} no more, ${periodFor(outlook, personId, spanOf(lost))}`,
        body: 'You are not at work then any more, or somebody else was named.',
        accountId: about.accountId,
      },
    ),
  ])
  await tellPlanner(step, whole, request, `not-kept:${request.id}:${personId}`, {
    title: `${nameOf(outlook, personId)} cannot keep all hours of`,
    body: `${hoursOf(lost)} hours, ${periodFor(outlook, plan.personId, spanOf(lost))}, are not theirs any more: name somebody, or ask others.`,
  })
  const away = await plansWithin(step.tx.query, personId, request.stretch)
  const there = subtractIntervals(outlook.working(personId, request.stretch), [
    ...mergeIntervals([...outlook.away(personId, request.stretch), ...away]),
  ])
  if (intersectIntervals([...lost], there).length > 0) await askPeople(step, whole, request, [personId])
}
