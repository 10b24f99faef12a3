export { calendarSource, type CalendarSource, type FetchedCalendar, type LastSeen } from './fetch-calendar.ts'
export {
  CalendarUnreadable,
  type CalendarEvent,
  type CalendarProblem,
  type CalendarReading,
  type CalendarWindow,
} from './event.ts'
export { readCalendar } from './read-calendar.ts'
