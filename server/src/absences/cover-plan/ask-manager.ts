/** Three or more of a team away at once: somebody decides first. */
import { findTasks, makeTasks } from '../../tasks/api.ts'
import { decidersOf, dueFor, nameOf, tell, type Step } from './flow.ts'
import type { Whole } from './rows.ts'
import { tasksOfPlan, tieTasks } from './tasks-of-plan.store.ts'
import { noticeOf, periodFor } from './wording.ts'

/**
 * Three or more away at once: the manager approves first, by a task and a notice; without one, a director. Asked anew, also for
 * dates that were asked about before, it is another task.
 */
export async function askManager(step: Step, { plan }: Whole): Promise<void> {
  const { outlook, deps, tx } = step
  const now = deps.clock.nowMs()
  const deciders = decidersOf(outlook, plan, now)
  const title = `Approve time off of ${nameOf(outlook, plan.personId)}`
  const what = `approve:${plan.start}-${plan.end}:${plan.awayAtOnce}${await again(step, plan.id)}`
  const bodyFor = (reader: string): string =>
    `${periodFor(outlook, reader, plan)}: ${plan.awayAtOnce} of the team would be away at once.`
  await tell(
    step,
    deciders.map((personId) =>
      noticeOf(plan.id, what, 'time_off_approval', { personId }, { title, body: bodyFor(personId) }),
    ),
  )
  const [ownerId] = deciders
  if (ownerId === undefined) return
  const dueAt = dueFor(outlook, 'planned', now, plan.start)
  const ids = await makeTasks(tx, deps.clock, [
    {
      ...{ key: `absence:${plan.id}:${what}`, kind: 'time_off_approve', title, detail: bodyFor(ownerId) },
      ...{ ownerId, dueAt },
    },
  ])
  await tieTasks(tx, plan.id, 'decide', ids)
}

/** What tells this question from those asked before; nothing for the first. */
async function again({ tx }: Step, planId: string): Promise<string> {
  const ties = await tasksOfPlan(tx.query, planId)
  const tasks = await findTasks(
    tx.query,
    ties.map(({ taskId }) => taskId),
  )
  const asked = tasks.filter(({ kind }) => kind === 'time_off_approve').length
  return asked === 0 ? '' : `#${asked}`
}
