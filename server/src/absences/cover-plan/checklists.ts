/** The tasks of a plan: made when it is confirmed, made anew when its dates or backups change, closed with what they are about. */
import { closeTasks, findTasks, makeTasks, type Task } from '../../tasks/api.ts'
import type { Outlook } from '../ports.ts'
import { stepsAfter, stepsBefore, type BackedUp, type Step as ListStep } from './decide/checklist.ts'
import { namedBesides } from './held.ts'
import { nameOf, type Step } from './flow.ts'
import type { Whole } from './rows.ts'
import { tasksOfPlan, tieTasks, type Phase } from './tasks-of-plan.store.ts'

/** The accounts of a plan with who covers them, those first that have most. */
export function backedUp(
  outlook: Outlook,
  { requests, parts, named }: Pick<Whole, 'requests' | 'parts' | 'named'>,
): BackedUp[] {
  return requests.flatMap((request) => {
    const own = parts.filter(({ requestId }) => requestId === request.id)
    const people = [...own, ...namedBesides(outlook, { named }, request)].map(({ personId }) => personId)
    const backups = [...new Set(people)].map((personId) => ({ personId, name: nameOf(outlook, personId) }))
    const accountName = outlook.account(request.accountId)?.name ?? 'an account'
    return backups.length === 0 || request.state === 'cancelled'
      ? []
      : [{ accountId: request.accountId, accountName, backups }]
  })
}

/**
 * Makes the checklists of a plan for its present dates and backups. What stands like that already, open or done, stays; what is
 * about other dates or backups is taken back, and made anew even where it was taken back before. Sick leave has only a return.
 */
export async function renewSteps(step: Step, whole: Whole): Promise<void> {
  const { deps, tx } = step
  const { plan } = whole
  const tasks = await stepTasks(step, whole)
  const wanted = stepsOf(step, whole, tasks).map((one) => {
    const before = tasks.filter(({ key }) => isOfStep(key, one))
    const base = `absence:${plan.id}:${plan.start}-${plan.end}:${one.key}`
    const last = before.at(-1)
    const stands = last !== undefined && last.key.split('#')[0] === base && isAs(last, one) ? last : null
    return { one, stands, key: before.length === 0 ? base : `${base}#${before.length}` }
  })
  const kept = new Set(wanted.map(({ stands }) => stands?.id))
  await closeTasks(
    tx,
    tasks.filter(({ id, isFrozen }) => !isFrozen && !kept.has(id)).map(({ id }) => id),
    'cancelled',
    { at: deps.clock.now(), by: step.actor.id },
  )
  for (const { one, stands, key } of wanted) if (stands === null) await makeStep(step, whole, key, one)
}

type StepTask = Task & { readonly isFrozen: boolean }

/** The tasks of both lists, the oldest first. Once somebody is away, their list for the week before stays as it is. */
async function stepTasks({ tx, deps }: Step, { plan }: Whole): Promise<StepTask[]> {
  const ties = (await tasksOfPlan(tx.query, plan.id)).filter(({ phase }) => phase !== 'decide')
  const phases = new Map(ties.map(({ taskId, phase }) => [taskId, phase]))
  const hasBegun = plan.start <= deps.clock.nowMs()
  return (await findTasks(tx.query, [...phases.keys()]))
    .map((task) => ({ ...task, isFrozen: hasBegun && phases.get(task.id) === 'before' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function stepsOf({ deps, outlook }: Step, whole: Whole, tasks: readonly StepTask[]): ListStep[] {
  const { plan } = whole
  const facts = {
    personId: plan.personId,
    during: plan,
    accounts: backedUp(outlook, whole),
    now: deps.clock.nowMs(),
    workingDay: (at: number, days: number) => outlook.workingDay(plan.personId, at, days),
  }
  const hasNoBefore = plan.kind === 'sick' || tasks.some(({ isFrozen }) => isFrozen)
  return [...(hasNoBefore ? [] : stepsBefore(facts)), ...stepsAfter(facts)]
}

/** Keys end with the step's own, and with how often it was made before. */
const isOfStep = (key: string, one: ListStep): boolean => key.split('#')[0]!.endsWith(`:${one.key}`)

const isAs = ({ state, title, detail }: Task, one: ListStep): boolean =>
  (state === 'open' || state === 'done') && title === one.title && detail === one.detail

async function makeStep({ tx, deps }: Step, { plan }: Whole, key: string, one: ListStep): Promise<void> {
  const { phase, title, detail, accountId, ownerId, dueAt } = one
  const kind = phase === 'before' ? 'absence_before' : 'absence_return'
  const ids = await makeTasks(tx, deps.clock, [{ key, kind, title, detail, accountId, ownerId, dueAt }])
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
