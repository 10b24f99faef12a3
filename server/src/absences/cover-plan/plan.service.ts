/** What people do with planned absences: see what one means, send it, decide it, change it, take it back. */
import { listInterests } from '../../directory/api.ts'
import { findTasks } from '../../tasks/api.ts'
import { authorize, hasRole, type Ability, type Actor } from '../../platform/auth/index.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { changing, queryOn, type Page, type Query } from '../../platform/store/index.ts'
import type { Outlook } from '../ports.ts'
import { setAsks } from './asks.store.ts'
import { tellAsked } from './ask.ts'
import type { Interests } from './candidates-for.ts'
import { askForMore, changeDates, exceptOf } from './change-dates.ts'
import { closePlanTasks } from './checklists.ts'
import { COVER_CONSTRAINTS } from './constraints.ts'
import { endPlan } from './end.ts'
import { dueFor, recordStep, tell, type FlowDeps, type Step } from './flow.ts'
import { decides, knowing, mayDecide, mayFile, planOr404, seesAccounts } from './guard.ts'
import { inTurn } from './in-turn.ts'
import { datesGoneBy, hasBegun, refuseOver } from './gone-by.ts'
import { makePlan } from './make.ts'
import { noteSick } from './make-way.ts'
import type {
  ChangeBody,
  NewPlanBody,
  Plan,
  PlanQuery,
  PlanRow,
  Preview,
  PreviewBody,
} from './plan.contract.ts'
import { changePlan, listPlans, loadWholes, plannedAway, plansWithin } from './plans.store.ts'
import { intervalOf, previewOf, type TakenHours } from './preview.ts'
import { releasePromises } from './promises.ts'
import { saveRequest } from './requests.store.ts'
import type { Whole } from './rows.ts'
import { isLive, reload, settle } from './settle.ts'
import { tasksOfPlan } from './tasks-of-plan.store.ts'
import { planRow, planView } from './views.ts'
import { noticeOf, periodFor } from './wording.ts'

export type PlanService = ReturnType<typeof planService>

/** The stages of everybody on the interest list. */
export async function interestsOf(query: Query): Promise<Interests> {
  return new Map((await listInterests(query)).map(({ personId, stage }) => [personId, stage]))
}

/** Shows a plan to a caller. */
export function showingOn(deps: FlowDeps) {
  const query = queryOn(deps.pool)
  return async (actor: Actor, outlook: Outlook, whole: Whole): Promise<Plan> => {
    const { plan } = whole
    const ability = await deps.access.of(actor)
    const ties = await tasksOfPlan(query, plan.id)
    const tasks = await findTasks(
      query,
      ties.map(({ taskId }) => taskId),
    )
    const now = deps.clock.nowMs()
    const knows = await knowing(query, actor, [plan.personId])
    const canDecide = await decides(ability, query, actor, plan.personId)
    return planView(
      outlook,
      whole,
      { sees: seesAccounts(ability), knowsWhy: knows(plan.personId), decides: canDecide, now },
      {
        ...{ canDecide, ties, tasks, readerId: actor.id },
        canChange: canDecide || actor.id === plan.personId,
        noticeDays: outlook.settings(now).absences.noticeDays,
      },
    )
  }
}

/** The service of plans. */
export function planService(deps: FlowDeps) {
  const { clock, coverage } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, COVER_CONSTRAINTS)
  const show = showingOn(deps)

  /** Runs one step on a live plan, its row held, and shows what came of it. */
  const onPlan = async (
    actor: Actor,
    id: string,
    may: typeof mayFile,
    work: (step: Step, whole: Whole) => Promise<unknown>,
  ): Promise<Plan> => {
    await may(deps, query, actor, (await planOr404(query, id)).plan.personId)
    await inTurn(deps, change, async (tx, outlook) => {
      const whole = await planOr404(tx.query, id, true)
      if (!isLive(whole)) throw conflict(`This time off is ${whole.plan.state}: plan it anew.`)
      await work({ deps, tx, outlook, actor }, whole)
    })
    return show(actor, await coverage.look(), await planOr404(query, id))
  }

  /** Whoever manages somebody and sends it for them approves it by that. */
  const approvesBySending = async (ability: Ability, actor: Actor, personId: string): Promise<boolean> =>
    actor.id !== personId && decides(ability, query, actor, personId)

  return {
    /** What an absence means, before anybody is told of it. */
    async preview(actor: Actor, body: PreviewBody): Promise<Preview> {
      const ability = await mayFile(deps, query, actor, body.personId)
      const outlook = await coverage.look()
      const absence = { ...intervalOf(body), personId: body.personId, kind: body.kind }
      const [same] = await plansWithin(query, body.personId, absence)
      const whole = same && (await planOr404(query, same.id))
      refuseOver(absence, whole?.plan ?? null, clock.nowMs())
      const preview = previewOf(
        outlook,
        {
          interests: await interestsOf(query),
          planned: await plannedAway(
            query,
            [...outlook.team(body.personId, absence.start), ...outlook.pool(absence.end)],
            absence,
          ),
          taken: whole ? takenOf(whole) : [],
        },
        absence,
        clock.nowMs(),
        seesAccounts(ability),
        whole ? exceptOf(whole) : {},
      )
      return { ...preview, approvesBySending: await approvesBySending(ability, actor, body.personId) }
    },
    /** Sends a plan. */
    async create(actor: Actor, body: NewPlanBody): Promise<Plan> {
      const ability = await mayFile(deps, query, actor, body.personId)
      const during = intervalOf(body)
      refuseOver(during, null, clock.nowMs())
      const interests = await interestsOf(query)
      const { personId, kind, asks } = body
      const isApproved = await approvesBySending(ability, actor, personId)
      const reason = body.reason ?? null
      const plan = { ...during, personId, kind, asks, reason, timeOffId: null, isApproved }
      const made = await inTurn(deps, change, async (tx, outlook) => {
        const step = { deps, tx, outlook, actor }
        return (kind === 'sick' ? noteSick : makePlan)(step, interests, plan)
      })
      return show(actor, await coverage.look(), made)
    },
    async list(actor: Actor, wanted: PlanQuery): Promise<Page<PlanRow>> {
      authorize(actor, 'absences.read')
      const ability = await deps.access.of(actor)
      const isWaiting = wanted.of === 'mine_to_decide'
      const isAbove = hasRole(actor, 'director')
      const page = await listPlans(query, {
        ...wanted,
        personId: wanted.of === 'me' ? actor.id : wanted.personId,
        decidedBy: isWaiting && !isAbove ? actor.id : undefined,
        waitsForAnybody: isWaiting && isAbove,
        newestFirst: wanted.of === 'me' && wanted.from === undefined,
      })
      const knows = await knowing(
        query,
        actor,
        page.items.map(({ personId }) => personId),
      )
      const outlook = await coverage.look()
      const reader = { sees: seesAccounts(ability), decides: isWaiting || isAbove, now: clock.nowMs() }
      const items = (await loadWholes(query, page.items)).map((whole) =>
        planRow(outlook, whole, { ...reader, knowsWhy: knows(whole.plan.personId) }),
      )
      return { items, nextCursor: page.nextCursor }
    },
    async get(actor: Actor, id: string): Promise<Plan> {
      authorize(actor, 'absences.read')
      return show(actor, await coverage.look(), await planOr404(query, id))
    },
    /** The manager lets it go on: whom to ask is asked now. */
    approve: (actor: Actor, id: string, note: string | null) =>
      onPlan(actor, id, mayDecide, (step, whole) => approve(step, whole, note)),
    refuse: (actor: Actor, id: string, note: string) =>
      onPlan(actor, id, mayDecide, async (step, whole) => {
        if (whole.plan.state !== 'waiting') throw conflict('It does not wait for approval any more.')
        await endPlan(step, whole, 'refused', note)
      }),
    /** Takes it back, also by mistake begun; once it has begun for longer it can only be shortened. */
    withdraw: (actor: Actor, id: string) =>
      onPlan(actor, id, mayFile, async (step, whole) => {
        if (hasBegun(whole.plan, clock.nowMs()) && whole.plan.timeOffId !== null)
          throw conflict('It has begun: change its end to the time of the return instead.')
        await endPlan(step, whole, 'withdrawn', null)
      }),
    async change(actor: Actor, id: string, body: ChangeBody): Promise<Plan> {
      const { plan } = await planOr404(query, id)
      const isManager = await decides(await deps.access.of(actor), query, actor, plan.personId)
      return onPlan(actor, id, mayFile, (step, whole) => {
        const during = intervalOf(body)
        if (whole.plan.handedBackAt !== null) throw conflict('It was handed back: plan other days anew.')
        const before = { ...whole.plan, isFact: whole.plan.timeOffId !== null }
        const wrong = datesGoneBy(before, during, clock.nowMs())
        if (wrong) throw invalid([wrong])
        return changeDates(step, whole, during, isManager)
      })
    },
  }
}

/** Which hours of which accounts are taken already. */
function takenOf({ requests, parts }: Whole): TakenHours[] {
  const absent = new Map(requests.map(({ id, absentPersonId }) => [id, absentPersonId]))
  return parts.map(({ requestId, accountId, start, end }) => ({
    ...{ accountId, start, end },
    absentPersonId: absent.get(requestId)!,
  }))
}

async function approve(step: Step, whole: Whole, note: string | null): Promise<void> {
  const { plan, requests } = whole
  const { deps, tx, outlook } = step
  if (plan.state !== 'waiting') throw conflict('It does not wait for approval any more.')
  await changePlan(tx, plan.id, { state: 'asking', ...(note !== null && { decisionNote: note }) })
  for (const request of requests) {
    const from = request.needed[0]?.start ?? request.stretch.start
    await saveRequest(tx, { ...request, dueAt: dueFor(outlook, plan.kind, deps.clock.nowMs(), from) })
  }
  const held = whole.asks.filter(({ state }) => state === 'held')
  await setAsks(
    tx,
    held.map(({ id }) => id),
    'open',
  )
  await tellAsked(step, whole, held)
  await closeApproval(step, whole, note)
  // What they promised while it waited may have become a cover of theirs: that is asked for as well.
  const affected = outlook.affected(plan.personId, plan, exceptOf(whole))
  await askForMore(step, { ...whole, plan: { ...plan, state: 'asking' } }, affected)
  await releasePromises(step, plan.personId, plan)
  await recordStep(step, 'approve_plan', plan, { state: 'asking' })
  await settle(step, plan.id)
}

async function closeApproval(step: Step, whole: Whole, note: string | null): Promise<void> {
  const { plan } = await reload(step, whole.plan.id)
  await closePlanTasks(step, plan.id, 'decide', 'done')
  await tell(step, [
    noticeOf(
      plan.id,
      `approved:${step.deps.clock.nowMs()}`,
      'cover_answer',
      { personId: plan.personId },
      { title: `Approved: ${periodFor(step.outlook, plan.personId, plan)}`, body: note },
    ),
  ])
}
