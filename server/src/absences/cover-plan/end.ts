/** The ways in which a plan ends before its time: withdrawn by the person, refused by the manager. */
import { closePlanTasks } from './checklists.ts'
import { reviseTimeOff } from './facts-of-plan.ts'
import { nameOf, recordStep, tell, type Step } from './flow.ts'
import { changePlan } from './plans.store.ts'
import { cancelChain, cancelRequest } from './release.ts'
import type { Whole } from './rows.ts'
import { noticeOf, periodFor } from './wording.ts'

/** Takes back everything a plan has made: time off and covers, asks, tasks; everybody who had to do with it is told. */
export async function endPlan(
  step: Step,
  whole: Whole,
  state: 'withdrawn' | 'refused',
  note: string | null,
): Promise<void> {
  const { plan } = whole
  await changePlan(step.tx, plan.id, { state, ...(note !== null && { decisionNote: note }) })
  await reviseTimeOff(step, plan, 'withdrawn')
  for (const request of whole.requests)
    if (request.state !== 'cancelled') await cancelRequest(step, whole, request)
  await cancelChain(step, plan.personId, plan)
  await closePlanTasks(step, plan.id, 'all', 'cancelled')
  await recordStep(step, state === 'refused' ? 'refuse_plan' : 'withdraw_plan', plan, { state })
  const { outlook, actor } = step
  const told =
    state === 'refused' || actor.id !== plan.personId
      ? [
          {
            personId: plan.personId,
            title: `Your time off is ${state}: ${periodFor(outlook, plan.personId, plan)}`,
          },
        ]
      : []
  const manager =
    plan.managerId !== null && plan.managerId !== actor.id && plan.state === 'waiting'
      ? [
          {
            personId: plan.managerId,
            title: `${nameOf(outlook, plan.personId)} withdrew the time off you were to approve`,
          },
        ]
      : []
  await tell(
    step,
    [...told, ...manager].map(({ personId, title }) =>
      noticeOf(plan.id, `${state}:${plan.createdAt}`, 'cover_answer', { personId }, { title, body: note }),
    ),
  )
}
