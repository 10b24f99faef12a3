/** All that other rooms may import of tasks. */
export {
  cancelTasksOf,
  findTasks,
  makeTasks,
  makeTasksPart,
  findTask,
  moveTask,
  openTasksOfKind,
  setTaskState,
  type Task,
  type TaskPlan,
  type TaskState,
} from './tasks.store.ts'
export { closeTasks, reopenTasks } from './closing.store.ts'
export { copyTasks, type PastTask } from './bulk.store.ts'
export { openTicketTasks } from './of-ticket.store.ts'
export { listTasksOfTicket, type TicketTask } from './of-ticket.store.ts'
export { taskChanged } from './tasks.service.ts'
export { tasksLeftBehind } from './leaves-behind.ts'
export { tasksFollowMerge } from './follows-merge.ts'
