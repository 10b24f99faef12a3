/** The room of follow-ups: routes only; tasks are planned by other rooms. */
import type { Platform, Room } from '../platform/room.ts'
import { tasksRoutes } from './tasks.routes.ts'
import { tasksService } from './tasks.service.ts'

/** The room. */
export function tasksRoom(platform: Platform): Room {
  const service = tasksService(platform)
  return {
    name: 'tasks',
    description: 'Follow-ups and checklist steps with owners and dates.',
    routes: (app) => tasksRoutes(app, service),
  }
}
