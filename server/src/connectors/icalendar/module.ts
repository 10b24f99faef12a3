/** Calendars kept elsewhere, as the rooms ask for them. */
import type { Calendars } from '../../absences/api.ts'
import { CalendarUnreadable } from './event.ts'
import { calendarSource } from './fetch-calendar.ts'
import { readCalendar } from './read-calendar.ts'

export { writeCalendar } from './write-calendar.ts'

/** The way to calendars; internal hosts are refused but for those allowed. */
export function calendarsOf(allowInternal: readonly string[]): Calendars {
  const source = calendarSource(allowInternal)
  return {
    problem: (address) => source.problem(address),
    fetch: (address, seen) => source.fetch(address, seen),
    read(text, window) {
      try {
        return { kind: 'read', ...readCalendar(text, window) }
      } catch (error) {
        if (!(error instanceof CalendarUnreadable)) throw error
        return { kind: 'unreadable', line: error.line, message: error.message }
      }
    },
  }
}
