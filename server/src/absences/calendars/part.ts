/** The part of absences that reads calendars: its routes, and the look for those that are due. */
import type { App, Platform, RoomContext } from '../../platform/room.ts'
import { every, type Repeating } from '../../platform/timers.ts'
import { calendarRoutes } from './calendars.routes.ts'
import { calendarsService } from './calendars.service.ts'
import type { Outside } from './ports.ts'
import { readDueCalendars } from './reading.ts'

const MINUTE_MS = 60_000

/** The part; `outside` are calendars kept elsewhere, and what seals their addresses. */
export function calendarsPart(platform: Platform, outside: Outside) {
  const deps = { ...platform, ...outside }
  let reader: Repeating | undefined
  return {
    routes: (app: App): void => calendarRoutes(app, calendarsService(deps)),
    start({ log, works, signal }: RoomContext): void {
      if (!works) return
      reader = every(MINUTE_MS, log, 'the reading of calendars', async () => {
        await readDueCalendars(deps, signal)
      })
    },
    stop: async (): Promise<void> => reader?.stop(),
  }
}
