/** The tasks of a plan: made when it is confirmed, made anew when its dates change, closed with what they are about. */
import { closeTasks, makeTasks } from '../../tasks/api.ts'
import type { Outlook } from '../ports.ts'
import { stepsAfter, stepsBefore, type BackedUp, type Step as ListStep } from './decide/checklist.ts'
import { nameOf, type Step } from './flow.ts'
import type { Whole } from './rows.ts'
import { tasksOfPlan, tieTasks, type Phase } from './tasks-of-plan.store.ts'

/** The accounts of a plan with who covers them, those first that have most. */
export function backedUp(
  outlook: Outlook,
  { requests, parts }: Pick<Whole, 'requests' | 'parts'>,
): BackedUp[] {
  return requests.flatMap((request) => {
    const people = parts.filter(({ requestId }) => requestId === request.id).map(({ personId }) => personId)
    const backups = [...new Set(people)].map((personId) => ({ personId, name: nameOf(outlook, personId) }))
    const accountName = outlook.account(request.accountId)?.name ?? 'an account'
    return backups.length === 0 || request.state === 'cancelled'
      ? []
      : [{ accountId: request.accountId, accountName, backups }]
  })
}

/** Makes the checklists of a plan for its present dates and backups. Sick leave has only a return. */
export async function makeSteps(step: Step, whole: Whole): Promise<void> {
  const { plan } = whole
  const { outlook, deps } = step
  const facts = {
    personId: plan.personId,
    during: plan,
    accounts: backedUp(outlook, whole),
    now: deps.clock.nowMs(),
    workingDay: (at: number, days: number) => outlook.workingDay(plan.personId, at, days),
  }
  const before = plan.kind === 'sick' ? [] : stepsBefore(facts)
  for (const one of [...before, ...stepsAfter(facts)]) await makeStep(step, whole, one)
}

async function makeStep({ tx, deps }: Step, { plan }: Whole, one: ListStep): Promise<void> {
  const { key, phase, title, detail, accountId, ownerId, dueAt } = one
  const ids = await makeTasks(tx, deps.clock, [
    {
      key: `absence:${plan.id}:${plan.start}-${plan.end}:${key}`,
      kind: phase === 'before' ? 'absence_before' : 'absence_return',
      ...{ title, detail, accountId, ownerId, dueAt },
    },
  ])
  await tieTasks(tx, plan.id, phase, ids)
}

/** Closes the open tasks of a plan: of a phase, of a request. */
export async function closePlanTasks(
  { tx, deps, actor }: Step,
  planId: string,
  phase: Phase | 'all',
  state: 'done' | 'cancelled',
  requestId?: string,
): Promise<void> {
  const ties = (await tasksOfPlan(tx.query, planId)).filter(
    (tie) =>
      (phase === 'all' || tie.phase === phase) && (requestId === undefined || tie.requestId === requestId),
  )
  await closeTasks(
    tx,
    ties.map(({ taskId }) => taskId),
    state,
    { at: deps.clock.now(), by: actor.id },
  )
}
