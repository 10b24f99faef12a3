export type {
  Calendar,
  CalendarDefinition,
  CompileOptions,
  DateShift,
  DaySpan,
  EpochMs,
  HolidayPart,
  Interval,
  Weekday,
  WeeklyRule,
  WeeklySpan,
} from './types.ts'
export { CalendarError, type CalendarErrorCode } from './error.ts'
export { compileCalendar } from './calendar.ts'
export { ALWAYS } from './always.ts'
export { addDays, businessDay, isBusinessDay, subtractDays } from './days.ts'
export { LAST_INSTANT } from './units.ts'
export { overlap } from './overlap.ts'
export { parseWeekly } from './parse-weekly.ts'
export {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  totalOf,
  union,
} from './intervals.ts'
