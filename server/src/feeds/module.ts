/** The room of calendars that are given out. */
import type { FactsCache } from '../coverage/api.ts'
import type { Platform, Room } from '../platform/room.ts'
import { feedRoutes } from './feeds.routes.ts'
import { feedsService } from './feeds.service.ts'
import type { IsSwitchedOff, WriteCalendar } from './ports.ts'

/** The room; `write` writes iCalendar files. */
export function feedsRoom(
  platform: Platform,
  facts: FactsCache,
  write: WriteCalendar,
  isSwitchedOff: IsSwitchedOff,
): Room {
  const service = feedsService({ ...platform, facts, write, isSwitchedOff })
  return {
    name: 'feeds',
    description: 'Calendars given out by a link: coverage, absences, on-call.',
    routes: (app) => feedRoutes(app, service, platform.config.publicUrl),
  }
}
