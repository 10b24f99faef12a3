/** Local dates as instants. The only place in coverage that asks for a zone's clock, and never on a hot path. */
import { mergeIntervals, type EpochMs, type Interval } from '../calendar/api.ts'
import type { HolidayRow, HoursRow } from '../directory/api.ts'
import type { HolidaySets } from './hours-calendar.ts'

/** The instant at which a local date begins (the clock's first moment of it, also where midnight is skipped). */
export function dayStart(date: string, zone: string): EpochMs {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).startOfDay().epochMilliseconds
}

/** The instant at which the next local date begins. */
export function dayEnd(date: string, zone: string): EpochMs {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).startOfDay().epochMilliseconds
}

/** The local date of an instant, YYYY-MM-DD. */
export function dateAt(at: EpochMs, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
}

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
      start: minuteOf(day.date, day.start, zone, 'earlier'),
      end: minuteOf(day.date, day.end, zone, 'later'),
    }
  }

/** As the calendar engine has it: a repeated time counts from its first to its last; a skipped one is the change itself. */
function minuteOf(date: string, minute: number, zone: string, disambiguation: 'earlier' | 'later'): EpochMs {
  if (minute === 0) return dayStart(date, zone)
  if (minute >= 1440) return dayEnd(date, zone)
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  })
  const at = wall.toZonedDateTime(zone, { disambiguation })
  if (at.toPlainDateTime().equals(wall)) return at.epochMilliseconds
  const before = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next')!.epochMilliseconds
}
