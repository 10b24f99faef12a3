/** The answers to a question: accepted, declined, given back, or given by a manager; each in the caller's transaction. */
import { randomUUID } from 'node:crypto'
import { hoursInWords, totalOf, type Interval } from '../../calendar/api.ts'
import { conflict } from '../../platform/errors.ts'
import { putAsks, setAsks } from './asks.store.ts'
import { openHours } from './decide/hours.ts'
import { nameOf, recordStep, tell, type Step } from './flow.ts'
import { heldOf } from './held.ts'
import { mayCover } from './make.ts'
import { keepOnly, reopen } from './release.ts'
import type { StoredAsk, StoredRequest, Whole } from './rows.ts'
import { reload } from './settle.ts'
import { take, type Took } from './take.ts'
import { tellBackups, tellPlanner } from './tell-planner.ts'
import { tookInWords } from './took.ts'
import { accountFor, noticeOf, periodFor, spanOf } from './wording.ts'

/** A request as it is asked who may cover it. */
export const asAccount = ({ outlook }: Step, request: StoredRequest) => ({
  isGuarded: outlook.account(request.accountId)?.isGuarded ?? true,
  absentPersonId: request.absentPersonId,
  stretch: request.stretch,
})

/** What a manager left to the fallback is nobody's to take: the manager gives it to somebody after all. */
export const leftOpen = (): Error =>
  conflict('A manager left these hours to the account’s fallback: who is to have them after all is assigned.')

/** The first to accept has it, as far as they are at work. */
export async function accept(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  ask: StoredAsk,
  named: readonly Interval[] | null,
): Promise<Took> {
  const { tx, deps, outlook } = step
  if (whole.plan.state === 'waiting') throw conflict('A manager approves this time off first.')
  if (ask.state === 'withdrawn') throw conflict('The question was taken back: nothing to do.')
  if (ask.state === 'lapsed' && request.state === 'left_open') throw leftOpen()
  mayCover(outlook, asAccount(step, request), [ask.personId], true)
  const took = await take(step, whole, request, ask.personId, named, 'accepted')
  const { hours } = took
  await setAsks(tx, [ask.id], 'accepted', { at: deps.clock.now() })
  await recordStep(step, 'accept_cover', whole.plan, { personId: ask.personId, hours }, request.accountId)
  const name = nameOf(outlook, ask.personId)
  await tellPlanner(step, whole, request, `accepted:${ask.id}:${ask.round}:${hours[0]!.start}`, {
    title: `${name} covers${took.open.length > 0 ? ' a part of' : ''}`,
    body: `${tookInWords(name, took)} ${periodFor(outlook, whole.plan.personId, spanOf(hours))}.`,
  })
  if (whole.plan.state === 'confirmed') await tellBackups(step, whole.plan, [ask.personId])
  return took
}

/** Whoever was asked says no. */
export async function decline(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  ask: StoredAsk,
  note: string | null,
): Promise<void> {
  if (ask.state !== 'open') throw conflict(`It is ${ask.state} already: nothing to decline.`)
  await setAsks(step.tx, [ask.id], 'declined', { at: step.deps.clock.now(), note })
  await recordStep(step, 'decline_cover', whole.plan, { personId: ask.personId }, request.accountId)
  const others = whole.asks.filter(
    (one) => one.requestId === request.id && one.state === 'open' && one.id !== ask.id,
  )
  await tellPlanner(step, whole, request, `declined:${ask.id}:${ask.round}`, {
    title: `${nameOf(step.outlook, ask.personId)} can’t cover`,
    body:
      note ?? (others.length === 0 ? 'Nobody else is asked: ask somebody more.' : 'Others are asked still.'),
  })
}

/** Whoever took hours gives back those to come. */
export async function stepBack(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  ask: StoredAsk,
): Promise<void> {
  const now = step.deps.clock.nowMs()
  // Whoever is asked for more has an open question again, and what they took before.
  const own = whole.parts.filter(
    (part) => part.requestId === request.id && part.personId === ask.personId && part.end > now,
  )
  if (own.length === 0) throw conflict('You have not taken any of it: decline it instead.')
  const past = own.flatMap(({ start, end }) => (start < now ? [{ start, end: Math.min(end, now) }] : []))
  await keepOnly(step, whole.plan, own, past, { plan: whole.plan, request })
  await setAsks(step.tx, [ask.id], 'withdrawn', { at: step.deps.clock.now() })
  await reopen(step, whole.plan, request)
  await recordStep(step, 'step_back', whole.plan, { personId: ask.personId }, request.accountId)
  const after = await reload(step, whole.plan.id)
  await tellPlanner(step, whole, request, `back:${ask.id}:${ask.round}:${now}`, {
    title: `${nameOf(step.outlook, ask.personId)} steps back from covering`,
    body:
      openHours(request, { parts: heldOf(step.outlook, after, request) }, now).length === 0
        ? 'Whoever stood in for them covers it now.'
        : 'The hours are open again: ask others, or wait until your manager assigns them.',
  })
}

/** A manager gives it to somebody, as far as they are at work. */
export async function assign(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  personId: string,
  named: readonly Interval[] | null,
): Promise<Took> {
  const { outlook, deps, tx } = step
  mayCover(outlook, asAccount(step, request), [personId])
  const took = await take(step, whole, request, personId, named, 'assigned')
  const { hours } = took
  const [ask] = await putAsks(tx, [
    {
      id: randomUUID(),
      requestId: request.id,
      personId,
      state: 'accepted',
      askedAt: deps.clock.nowMs(),
    },
  ])
  await setAsks(tx, [ask!.id], 'accepted', { at: deps.clock.now() })
  await recordStep(step, 'assign_cover', whole.plan, { personId, hours }, request.accountId)
  const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
  await tell(step, [
    noticeOf(
      whole.plan.id,
      `assigned:${ask!.id}:${ask!.round}`,
      'cover_settled',
      { personId },
      {
        title: `You were given the cover of ${about.name}, ${periodFor(outlook, personId, spanOf(hours))}`,
        body: `For ${nameOf(outlook, request.absentPersonId)}: ${hoursInWords(totalOf(took.needed))} in which you are at work. Can’t you? Step back, and say so to your manager.`,
        accountId: about.accountId,
      },
    ),
  ])
  await tellPlanner(step, whole, request, `assigned:${ask!.id}:${ask!.round}`, {
    title: `${nameOf(outlook, personId)} was assigned to cover`,
    body: tookInWords(nameOf(outlook, personId), took),
  })
  if (whole.plan.state === 'confirmed') await tellBackups(step, whole.plan, [personId])
  return took
}
