export { calendarSource } from './fetch-calendar.ts'
export { CalendarUnreadable, type CalendarEvent } from './event.ts'
export { readCalendar } from './read-calendar.ts'
