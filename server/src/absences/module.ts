/** The room of absences: who is away, who covers, from the first question to the return, and pods. */
import type { Platform, Room } from '../platform/room.ts'
import { absencesRoutes } from './absences.routes.ts'
import { absencesService } from './absences.service.ts'
import { coverPlanPart } from './cover-plan/part.ts'
import { podsPart } from './pods/part.ts'
import type { AbsencesPorts } from './ports.ts'

/** The room. */
export function absencesRoom(platform: Platform, ports: AbsencesPorts): Room {
  const service = absencesService(platform)
  const parts = [podsPart(platform), coverPlanPart({ ...platform, ...ports })]
  return {
    name: 'absences',
    description: 'Time off, busy periods, named backups, who covers whom, and coverage pods.',
    routes(app) {
      absencesRoutes(app, service)
      for (const part of parts) part.routes(app)
    },
    async start(ctx) {
      for (const part of parts) part.start(ctx)
    },
    async stop() {
      for (const part of parts) await part.stop()
    },
  }
}
