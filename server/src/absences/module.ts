/** The room of absences: routes only, for now. */
import type { Platform, Room } from '../platform/room.ts'
import { absencesRoutes } from './absences.routes.ts'
import { absencesService } from './absences.service.ts'

/** The room. */
export function absencesRoom(platform: Platform): Room {
  const service = absencesService(platform)
  return {
    name: 'absences',
    description: 'Time off, busy periods and named backups.',
    routes: (app) => absencesRoutes(app, service),
  }
}
