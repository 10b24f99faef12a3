/** The room of absences: who is away, who covers, and pods. */
import type { Platform, Room } from '../platform/room.ts'
import { absencesRoutes } from './absences.routes.ts'
import { absencesService } from './absences.service.ts'
import { podsPart } from './pods/part.ts'

/** The room. */
export function absencesRoom(platform: Platform): Room {
  const service = absencesService(platform)
  const pods = podsPart(platform)
  return {
    name: 'absences',
    description: 'Time off, busy periods, named backups and coverage pods.',
    routes(app) {
      absencesRoutes(app, service)
      pods.routes(app)
    },
    async start(ctx) {
      pods.start(ctx)
    },
    stop: () => pods.stop(),
  }
}
