/** Local dates as instants, and holidays by them. */
import { dayEnd, dayStart, mergeIntervals, minuteAt, type Interval } from '../calendar/api.ts'
import type { HolidayRow, HoursRow } from '../directory/api.ts'
import type { HolidaySets } from './hours-calendar.ts'

export { dateAt, dayEnd, dayStart } from '../calendar/api.ts'

/** All holidays of some hours as instants: merged, in order. */
export function holidayIntervals(hours: readonly HoursRow[], sets: HolidaySets): Interval[] {
  return mergeIntervals(
    hours.flatMap((row) =>
      row.holidaySetIds.flatMap((id) => (sets.get(id) ?? []).filter(within(row)).map(asInterval(row.zone))),
    ),
  )
}

const within =
  (row: HoursRow) =>
  (day: HolidayRow): boolean =>
    (row.from === null || day.date >= row.from) && (row.until === null || day.date < row.until)

const asInterval =
  (zone: string) =>
  (day: HolidayRow): Interval => {
    if (day.start === null || day.end === null)
      return { start: dayStart(day.date, zone), end: dayEnd(day.date, zone) }
    return {
      start: minuteAt(day.date, day.start, zone, 'earlier'),
      end: minuteAt(day.date, day.end, zone, 'later'),
    }
  }
