/** Local dates as instants. The only place in coverage that asks for a zone's clock, and never on a hot path. */
import type { EpochMs, Interval } from '../calendar/api.ts'
import type { HolidayRow, HoursRow } from '../directory/api.ts'
import type { HolidaySets } from './hours-calendar.ts'

const DAY = 86_400_000

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

/** Holidays as intervals, found by instant: made once per holiday, on first use. */
export function holidayIntervals(
  hours: readonly HoursRow[],
  sets: HolidaySets,
): (at: EpochMs) => readonly Interval[] {
  let made: Interval[] | undefined
  return (at) => {
    made ??= hours
      .flatMap((row) =>
        row.holidaySetIds.flatMap((id) => (sets.get(id) ?? []).filter(within(row)).map(asInterval(row.zone))),
      )
      .sort((a, b) => a.start - b.start)
    return made.filter((holiday) => holiday.start <= at + DAY && at - DAY < holiday.end)
  }
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
    return { start: minuteOf(day.date, day.start, zone), end: minuteOf(day.date, day.end, zone) }
  }

function minuteOf(date: string, minute: number, zone: string): EpochMs {
  if (minute >= 1440) return dayEnd(date, zone)
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
}
