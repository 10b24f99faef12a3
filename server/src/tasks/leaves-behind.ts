/** What of tasks still names a person after their last day. */
import type { LeavesBehind } from '../directory/api.ts'
import { openTasksOf } from './tasks.store.ts'

/** Open tasks of the person. */
export const tasksLeftBehind: LeavesBehind = async (query, personId) => {
  const tasks = await openTasksOf(query, personId)
  return tasks.map((task) => ({
    ...task,
    kind: 'task',
    todo: 'Complete it before the last day, or agree who does it instead.',
  }))
}
