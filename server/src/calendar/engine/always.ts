import { compileCalendar } from './calendar.ts'
import type { Calendar, Weekday } from './types.ts'

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Open around the clock, every day. */
export const ALWAYS: Calendar = compileCalendar({
  zone: 'UTC',
  weekly: [{ from: null, spans: WEEK.map((weekday) => ({ weekday, start: 0, end: 1440 })) }],
})
