/** Routes of tasks. */
import type { App } from '../platform/room.ts'
import { taskListQuery, taskPage, taskParams, taskSchema } from './tasks.contract.ts'
import type { TasksService } from './tasks.service.ts'

/** Registers `/api/v1/tasks`. */
export function tasksRoutes(app: App, service: TasksService): void {
  const list = {
    summary: 'Follow-ups and checklist steps: mine, an account’s, a ticket’s',
    querystring: taskListQuery,
    response: { 200: taskPage },
  }
  app.get('/api/v1/tasks', { schema: list }, ({ actor, query }) => service.list(actor, query))

  const one = { params: taskParams, response: { 200: taskSchema } }
  const get = { summary: 'One task', ...one }
  app.get('/api/v1/tasks/:id', { schema: get }, ({ actor, params }) => service.get(actor, params.id))

  const complete = { summary: 'Complete a task', description: 'Its owner, a manager or a director.', ...one }
  app.post('/api/v1/tasks/:id/complete', { schema: complete }, ({ actor, params }) =>
    service.complete(actor, params.id),
  )

  const reopen = {
    summary: 'Open a done task again',
    description: 'Its owner, a manager or a director.',
    ...one,
  }
  app.post('/api/v1/tasks/:id/reopen', { schema: reopen }, ({ actor, params }) =>
    service.reopen(actor, params.id),
  )
}
