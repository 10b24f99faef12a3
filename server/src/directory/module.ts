/** The room of people, regions, schedules, holidays and settings. */
import type { Platform, Room } from '../platform/room.ts'
import { holidaysService } from './holidays.service.ts'
import { hoursService } from './hours.service.ts'
import { peopleRoutes } from './people.routes.ts'
import { peopleService } from './people.service.ts'
import type { LeavesBehind, NamedOnGuarded } from './ports.ts'
import { holidayRoutes, scheduleRoutes, settingsRoutes } from './programme.routes.ts'
import { schedulesService } from './schedules.service.ts'
import { settingsService } from './settings.service.ts'
import { teamRoutes } from './teams.routes.ts'
import { teamsService } from './teams.service.ts'

const NOTHING: NamedOnGuarded = () => Promise.resolve([])

/** The room; `leavesBehind` are the other rooms' parts of what a leaving person leaves behind, `named` what asks for clearance. */
export function directoryRoom(
  platform: Platform,
  leavesBehind: readonly LeavesBehind[] = [],
  named: NamedOnGuarded = NOTHING,
): Room {
  return {
    name: 'directory',
    description: 'People, regions, schedules, holidays and the programme’s settings.',
    routes(app) {
      peopleRoutes(app, peopleService(platform, leavesBehind, named), hoursService(platform))
      scheduleRoutes(app, schedulesService(platform))
      teamRoutes(app, teamsService(platform))
      holidayRoutes(app, holidaysService(platform))
      settingsRoutes(app, settingsService(platform))
    },
  }
}
