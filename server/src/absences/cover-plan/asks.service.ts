/** Asking and answering: the first to accept wins, a part is enough, a manager assigns what nobody took. */
import type { Interval } from '../../calendar/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, forbidden, notFound } from '../../platform/errors.ts'
import { changing, queryOn } from '../../platform/store/index.ts'
import { accept, asAccount, assign, decline, leftOpen, stepBack } from './answers.ts'
import { askPeople } from './ask.ts'
import type { AnsweredPlan, AssignBody } from './asks.contract.ts'
import { findAsk, setAsks } from './asks.store.ts'
import { closePlanTasks } from './checklists.ts'
import { COVER_CONSTRAINTS } from './constraints.ts'
import { nameOf, recordStep, type FlowDeps, type Step } from './flow.ts'
import { mayDecide, mayFile, planOr404 } from './guard.ts'
import { inTurn } from './in-turn.ts'
import { lapse } from './lapse.ts'
import { mayCover } from './make.ts'
import type { Plan, Stretch } from './plan.contract.ts'
import { showingOn } from './plan.service.ts'
import { intervalOf } from './preview.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredAsk, StoredRequest, Whole } from './rows.ts'
import { isLive, settle } from './settle.ts'
import type { Took } from './take.ts'
import { tookView } from './took.ts'

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
    await inTurn(deps, change, async (tx, outlook) => {
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
    await inTurn(deps, change, async (tx, outlook) => {
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
        if (request.state === 'covered') throw covered()
        if (request.state === 'left_open') throw leftOpen()
        mayCover(step.outlook, asAccount(step, request), personIds)
        await askPeople(step, whole, request, personIds)
        await recordStep(step, 'ask_cover', whole.plan, { personIds }, request.accountId)
      }),
    /** The first to accept has it, as far as they are at work; the rest stays open. */
    accept: (actor: Actor, id: string, hours: readonly Stretch[] | null) =>
      saying('You', (took) =>
        onAsk(actor, id, async (...about) => took(await accept(...about, inMs(hours)))),
      ),
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
    /** A manager gives it to somebody, as far as they are at work; the rest stays open. */
    assign: async (actor: Actor, planId: string, requestId: string, { personId, hours }: AssignBody) =>
      saying(nameOf(await coverage.look(), personId), (took) =>
        onRequest(actor, planId, requestId, mayDecide, async (...about) =>
          took(await assign(...about, personId, inMs(hours ?? null))),
        ),
      ),
    /** A manager says that the account's own fallback is enough: nobody need answer any more. */
    leaveOpen: (actor: Actor, planId: string, requestId: string, note: string) =>
      onRequest(actor, planId, requestId, mayDecide, async (step, whole, request) => {
        const { plan } = whole
        if (request.state === 'covered') throw covered()
        await saveRequest(step.tx, { ...request, state: 'left_open', dueAt: null, escalatedAt: null })
        await closePlanTasks(step, plan.id, 'decide', 'done', request.id)
        await lapse(step, whole, request, (name) => ({
          title: `${name} needs no answer from you any more`,
          body: 'A manager leaves the hours that are still open to the account’s fallback. Thank you for thinking about it.',
        }))
        await recordStep(step, 'leave_open', plan, { requestId, note }, request.accountId)
      }),
  }
}

/** Runs a step in which somebody takes hours, and says beside the plan what they took and what stays open. */
async function saying(who: string, run: (took: (one: Took) => void) => Promise<Plan>): Promise<AnsweredPlan> {
  let taken: Took | undefined
  const plan = await run((one) => (taken = one))
  return { ...plan, taken: tookView(who, taken!) }
}

const covered = (): Error => conflict('Every hour of it is covered.')

const inMs = (hours: readonly Stretch[] | null): Interval[] | null => hours?.map(intervalOf) ?? null

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
