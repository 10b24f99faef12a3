/**
 * The clock of the workflow: what is due is done once, whoever looks, and again after a restart. Every step takes the plan's row
 * and looks anew, so that two nodes do nothing twice.
 */
import { systemActor } from '../../platform/auth/index.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { queryOn } from '../../platform/store/index.ts'
import type { Outlook } from '../ports.ts'
import { setAsks } from './asks.store.ts'
import { changeDates } from './change-dates.ts'
import { endPlan } from './end.ts'
import { escalate } from './escalate.ts'
import { makeTimeOff } from './facts-of-plan.ts'
import { recordStep, type FlowDeps, type Step } from './flow.ts'
import { tellReturn } from './hand-back.ts'
import { makePlan } from './make.ts'
import { tellAdopted } from './adopted.ts'
import { interestsOf } from './plan.service.ts'
import { changePlan, loadWhole } from './plans.store.ts'
import { saveRequest } from './requests.store.ts'
import type { Whole } from './rows.ts'
import { isLive, settle } from './settle.ts'
import {
  beginningPlans,
  overduePlans,
  plansToFollow,
  plansToHandBack,
  timeOffToAdopt,
} from './watch.store.ts'

const ACTOR = systemActor('absences.watch', 'Watch over absences')

/** It acts by itself: nobody's rights are asked. */
export type WatchDeps = Omit<FlowDeps, 'access'>

/** What was noted longer ago without a plan is left as it is. */
const ADOPTED_WITHIN_HOURS = 48

/** One look at everything that may be due; answers how many plans it moved. */
export async function watchPlans(deps: WatchDeps): Promise<number> {
  const query = queryOn(deps.pool)
  const now = deps.clock.now()
  let moved = 0
  const on = async (
    ids: readonly string[],
    work: (step: Step, whole: Whole) => Promise<void>,
  ): Promise<void> => {
    for (const id of ids) moved += Number(await onPlan(deps, id, work))
  }
  await on(await beginningPlans(query, now), begin)
  await on(await overduePlans(query, now), (step, whole) => escalateDue(step, whole, deps.clock.nowMs()))
  for (const { id, start, end } of await plansToFollow(query))
    await on([id], (step, whole) => follow(step, whole, start, end))
  moved += await adoptAll(deps)
  const over = await plansToHandBack(query, now)
  if (over.length === 0) return moved
  const outlook = await deps.coverage.look()
  const back = over.filter(({ personId, end }) => isBack(outlook, personId, end, deps.clock.nowMs()))
  await on(
    back.map(({ id }) => id),
    (step, whole) => handBack(deps, step, whole),
  )
  return moved
}

/** At work again; somebody who never is any more counts from the end of the absence. */
function isBack(outlook: Outlook, personId: string, end: number, now: number): boolean {
  return (outlook.nextWorking(personId, end) ?? end) <= now
}

async function onPlan(
  deps: WatchDeps,
  id: string,
  work: (step: Step, whole: Whole) => Promise<void>,
): Promise<boolean> {
  const outlook = await deps.coverage.look()
  return transaction(deps.pool, async (tx: Tx) => {
    const whole = await loadWhole(tx.query, id, true)
    if (!whole || !isLive(whole)) return false
    await work({ deps, tx, outlook, actor: ACTOR }, whole)
    return true
  })
}

/** It begins: time off is a fact with whatever is covered; what nobody approved is refused. */
async function begin(step: Step, whole: Whole): Promise<void> {
  const { plan } = whole
  if (plan.timeOffId !== null || plan.start > step.deps.clock.nowMs()) return
  if (plan.state === 'waiting') return endPlan(step, whole, 'refused', 'Nobody approved it before it began.')
  await changePlan(step.tx, plan.id, { timeOffId: await makeTimeOff(step, plan) })
  await recordStep(step, 'begin_plan', plan, {
    openRequests: whole.requests.filter(({ state }) => state === 'open').length,
  })
  await settle(step, plan.id)
}

async function escalateDue(step: Step, whole: Whole, now: number): Promise<void> {
  for (const request of whole.requests)
    if (
      request.state === 'open' &&
      request.escalatedAt === null &&
      request.dueAt !== null &&
      request.dueAt <= now
    ) {
      await escalate(step, whole, request)
      await recordStep(step, 'escalate_cover', whole.plan, { requestId: request.id }, request.accountId)
    }
}

/** Time off that was moved or withdrawn elsewhere moves its plan. */
async function follow(step: Step, whole: Whole, start: number | null, end: number | null): Promise<void> {
  if (start === null || end === null) return endPlan(step, whole, 'withdrawn', null)
  await changeDates(step, whole, { start, end }, true)
}

async function adoptAll(deps: WatchDeps): Promise<number> {
  const query = queryOn(deps.pool)
  const since = deps.clock.now().subtract({ hours: ADOPTED_WITHIN_HOURS })
  const found = await timeOffToAdopt(query, deps.clock.now(), since)
  if (found.length === 0) return 0
  const interests = await interestsOf(query)
  for (const one of found) {
    const outlook = await deps.coverage.look()
    await transaction(deps.pool, async (tx: Tx) => {
      // The row is held: another node that looks meanwhile waits, and finds the plan.
      const locked = await tx.query(
        'select 1 from time_off where time_off_id = $1 and superseded_in is null for update',
        [one.id],
      )
      const [known] = await tx.query('select 1 from absence_plan where time_off_id = $1', [one.id])
      if (locked.length === 0 || known) return
      const step = { deps, tx, outlook, actor: ACTOR }
      const { id: timeOffId, personId, kind, reason, start, end } = one
      const plan = { personId, kind, reason, start, end, timeOffId, asks: [] }
      await tellAdopted(step, await makePlan(step, interests, plan))
    })
  }
  return found.length
}

/** Clocks stop, whoever was still asked need not answer, and what happened meanwhile is told once. */
async function handBack(deps: WatchDeps, step: Step, whole: Whole): Promise<void> {
  if (whole.plan.handedBackAt !== null) return
  const open = whole.requests.filter(({ state }) => state === 'open')
  for (const request of open) await saveRequest(step.tx, { ...request, state: 'left_open', dueAt: null })
  await setAsks(
    step.tx,
    whole.asks.filter(({ state }) => state === 'open' || state === 'held').map(({ id }) => id),
    'lapsed',
  )
  await changePlan(step.tx, whole.plan.id, { handedBackAt: step.deps.clock.nowMs() })
  await tellReturn(step, deps.tickets, whole)
}
