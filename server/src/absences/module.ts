/** The room of absences: who is away, who covers, from the first question to the return, and pods. */
import type { Platform, Room } from '../platform/room.ts'
import { absencesRoutes } from './absences.routes.ts'
import { absencesService } from './absences.service.ts'
import { calendarsPart } from './calendars/part.ts'
import { coverPlanPart } from './cover-plan/part.ts'
import { podsPart } from './pods/part.ts'
import type { AbsencesPorts } from './ports.ts'
import { recurringRoutes } from './recurring/recurring.routes.ts'
import { recurringService } from './recurring/recurring.service.ts'
import { timeOffRoutes } from './time-off/time-off.routes.ts'
import { timeOffService } from './time-off/time-off.service.ts'

/** The room. */
export function absencesRoom(platform: Platform, ports: AbsencesPorts): Room {
  const service = absencesService({ ...platform, coverage: ports.coverage })
  const { outside } = ports
  const parts = [
    podsPart(platform),
    coverPlanPart({ ...platform, ...ports }),
    ...(outside ? [calendarsPart(platform, outside)] : []),
  ]
  return {
    name: 'absences',
    description:
      'Time off, days off that come back, calendars that are read, busy periods, named backups, who covers whom, and coverage pods.',
    routes(app) {
      timeOffRoutes(app, timeOffService({ ...platform, coverage: ports.coverage }))
      recurringRoutes(app, recurringService({ ...platform, coverage: ports.coverage }))
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
