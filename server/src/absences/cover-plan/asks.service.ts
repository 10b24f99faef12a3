/** Asking and answering: the first to accept wins, a part is enough, a manager assigns what nobody took. */
import { randomUUID } from 'node:crypto'
import type { Interval } from '../../calendar/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, forbidden, notFound } from '../../platform/errors.ts'
import { changing, queryOn } from '../../platform/store/index.ts'
import { askPeople } from './ask.ts'
import type { AssignBody } from './asks.contract.ts'
import { findAsk, putAsks, setAsks } from './asks.store.ts'
import { closePlanTasks } from './checklists.ts'
import { COVER_CONSTRAINTS } from './constraints.ts'
import { nameOf, oneAtATime, recordStep, tell, type FlowDeps, type Step } from './flow.ts'
import { mayDecide, mayFile, planOr404 } from './guard.ts'
import { mayCover } from './make.ts'
import type { Plan, Stretch } from './plan.contract.ts'
import { showingOn } from './plan.service.ts'
import { intervalOf } from './preview.ts'
import { keepOnly, reopen } from './release.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredAsk, StoredRequest, Whole } from './rows.ts'
import { isLive, settle } from './settle.ts'
import { take } from './take.ts'
import { tellPlanner } from './tell-planner.ts'
import { accountFor, hoursOf, noticeOf, periodFor } from './wording.ts'

export type AsksService = ReturnType<typeof asksService>

/** The service of asks and answers. */
export function asksService(deps: FlowDeps) {
  const { coverage } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, COVER_CONSTRAINTS)
  const show = showingOn(deps)

  const onRequest = async (
    actor: Actor,
    planId: string,
    requestId: string,
    may: typeof mayFile,
    work: (step: Step, whole: Whole, request: StoredRequest) => Promise<unknown>,
  ): Promise<Plan> => {
    const ability = await may(deps, query, actor, (await planOr404(query, planId)).plan.personId)
    const outlook = await coverage.look()
    await change(async (tx: Tx) => {
      await oneAtATime(tx)
      const { whole, request } = await liveRequest(tx, planId, requestId)
      ability.onAccount('absences.read_covers', request.accountId)
      await work({ deps, tx, outlook, actor }, whole, request)
      await settle({ deps, tx, outlook, actor }, planId)
    })
    return show(actor, await coverage.look(), await planOr404(query, planId))
  }

  /** Runs an answer of whoever was asked. */
  const onAsk = async (
    actor: Actor,
    id: string,
    work: (step: Step, whole: Whole, request: StoredRequest, ask: StoredAsk) => Promise<unknown>,
  ): Promise<Plan> => {
    authorize(actor, 'absences.answer')
    const known = await findAsk(query, id)
    if (!known) throw notFound('request for cover', id)
    if (known.personId !== actor.id) throw forbidden('Somebody else was asked: only they can answer.')
    const outlook = await coverage.look()
    await change(async (tx: Tx) => {
      await oneAtATime(tx)
      const { whole, request } = await liveRequest(tx, known.planId, known.requestId)
      const ask = whole.asks.find((one) => one.id === id)!
      await work({ deps, tx, outlook, actor }, whole, request, ask)
      await settle({ deps, tx, outlook, actor }, known.planId)
    })
    return show(actor, await coverage.look(), await planOr404(query, known.planId))
  }

  return {
    /** Asks people about one account, all at once. */
    ask: (actor: Actor, planId: string, requestId: string, personIds: readonly string[]) =>
      onRequest(actor, planId, requestId, mayFile, async (step, whole, request) => {
        if (request.state === 'covered') throw conflict('Every hour of it is covered.')
        mayCover(step.outlook, asAccount(step, request), personIds)
        await askPeople(step, whole, request, personIds)
        await recordStep(step, 'ask_cover', whole.plan, { personIds }, request.accountId)
      }),
    /** The first to accept has it. */
    accept: (actor: Actor, id: string, hours: readonly Stretch[] | null) =>
      onAsk(actor, id, (step, whole, request, ask) => accept(step, whole, request, ask, inMs(hours))),
    decline: (actor: Actor, id: string, note: string | null) =>
      onAsk(actor, id, (step, whole, request, ask) => decline(step, whole, request, ask, note)),
    /** Whoever was asked steps back from what they took; whoever asked takes the question back. */
    async withdrawAsk(actor: Actor, id: string): Promise<Plan> {
      authorize(actor, 'absences.answer')
      const known = await findAsk(query, id)
      if (!known) throw notFound('request for cover', id)
      if (known.personId === actor.id) return onAsk(actor, id, stepBack)
      return onRequest(actor, known.planId, known.requestId, mayFile, async (step, whole) => {
        const ask = whole.asks.find((one) => one.id === id)!
        if (ask.state !== 'open' && ask.state !== 'held') throw conflict(`It is ${ask.state} already.`)
        await setAsks(step.tx, [id], 'withdrawn')
        await recordStep(step, 'withdraw_ask', whole.plan, { personId: ask.personId })
      })
    },
    /** A manager gives it to somebody. */
    assign: (actor: Actor, planId: string, requestId: string, body: AssignBody) =>
      onRequest(actor, planId, requestId, mayDecide, (step, whole, request) =>
        assign(step, whole, request, body.personId, inMs(body.hours ?? null)),
      ),
    /** A manager says that the account's own fallback is enough. */
    leaveOpen: (actor: Actor, planId: string, requestId: string, note: string) =>
      onRequest(actor, planId, requestId, mayDecide, async (step, { plan }, request) => {
        await saveRequest(step.tx, { ...request, state: 'left_open', dueAt: null, escalatedAt: null })
        await closePlanTasks(step, plan.id, 'decide', 'done', request.id)
        await recordStep(step, 'leave_open', plan, { requestId, note }, request.accountId)
      }),
  }
}

const inMs = (hours: readonly Stretch[] | null): Interval[] | null => hours?.map(intervalOf) ?? null

const asAccount = ({ outlook }: Step, request: StoredRequest) => ({
  isGuarded: outlook.account(request.accountId)?.isGuarded ?? true,
  absentPersonId: request.absentPersonId,
  stretch: request.stretch,
})

async function liveRequest(
  tx: Tx,
  planId: string,
  requestId: string,
): Promise<{ whole: Whole; request: StoredRequest }> {
  const whole = await planOr404(tx.query, planId, true)
  const request = whole.requests.find(({ id }) => id === requestId)
  if (!request) throw notFound('request for cover', requestId)
  if (!isLive(whole) || request.state === 'cancelled') throw conflict('It is not needed any more.')
  return { whole, request }
}

async function accept(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  ask: StoredAsk,
  named: readonly Interval[] | null,
): Promise<void> {
  const { tx, deps, outlook } = step
  if (whole.plan.state === 'waiting') throw conflict('A manager approves this time off first.')
  if (ask.state === 'withdrawn') throw conflict('The question was taken back: nothing to do.')
  mayCover(outlook, asAccount(step, request), [ask.personId], true)
  const hours = await take(step, whole, request, ask.personId, named, 'accepted')
  await setAsks(tx, [ask.id], 'accepted', { at: deps.clock.now() })
  await recordStep(step, 'accept_cover', whole.plan, { personId: ask.personId, hours }, request.accountId)
  await tellPlanner(step, whole, request, `accepted:${ask.id}:${hours[0]!.start}`, {
    title: `${nameOf(outlook, ask.personId)} covers`,
    body: `${hoursOf(hours)} hours from end to end, ${periodFor(outlook, whole.plan.personId, { start: hours[0]!.start, end: hours.at(-1)!.end })}.`,
  })
}

async function decline(
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

async function stepBack(step: Step, whole: Whole, request: StoredRequest, ask: StoredAsk): Promise<void> {
  const now = step.deps.clock.nowMs()
  // Whoever is asked for more has an open question again, and what they took before.
  const own = whole.parts.filter(
    (part) => part.requestId === request.id && part.personId === ask.personId && part.end > now,
  )
  if (own.length === 0) throw conflict('You have not taken any of it: decline it instead.')
  const past = own.flatMap(({ start, end }) => (start < now ? [{ start, end: Math.min(end, now) }] : []))
  await keepOnly(step, whole.plan, own, past)
  await setAsks(step.tx, [ask.id], 'withdrawn', { at: step.deps.clock.now() })
  await reopen(step, whole.plan, request)
  await recordStep(step, 'step_back', whole.plan, { personId: ask.personId }, request.accountId)
  await tellPlanner(step, whole, request, `back:${ask.id}:${ask.round}:${now}`, {
    title: `${nameOf(step.outlook, ask.personId)} steps back from covering`,
    body: 'The hours are open again: ask others, or wait until your manager assigns them.',
  })
}

async function assign(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  personId: string,
  named: readonly Interval[] | null,
): Promise<void> {
  const { outlook, deps, tx } = step
  mayCover(outlook, asAccount(step, request), [personId])
  const hours = await take(step, whole, request, personId, named, 'assigned')
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
        title: `You were given the cover of ${about.name}, ${periodFor(outlook, personId, { start: hours[0]!.start, end: hours.at(-1)!.end })}`,
        body: `For ${nameOf(outlook, request.absentPersonId)}. Can’t you? Step back, and say so to your manager.`,
        accountId: about.accountId,
      },
    ),
  ])
  await tellPlanner(step, whole, request, `assigned:${ask!.id}:${ask!.round}`, {
    title: `${nameOf(outlook, personId)} was assigned to cover`,
    body: null,
  })
}
