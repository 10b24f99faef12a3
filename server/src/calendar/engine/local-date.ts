import { CalendarError } from './error.ts'
import type { Weekday } from './types.ts'
import { DAY, RANGE_END, RANGE_START } from './units.ts'

/** A local date as whole days since 1970-01-01, whatever the zone. */
export type LocalDay = number

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads 'YYYY-MM-DD'; throws `calendar.date_invalid` for anything that is not a date of the engine's years. */
export function parseDay(text: string): LocalDay {
  const match = PATTERN.exec(text)
  const ms = match ? midnightOf(Number(match[1]), Number(match[2]), Number(match[3])) : NaN
  if (!(ms >= RANGE_START && ms < RANGE_END)) {
    throw new CalendarError(
      'calendar.date_invalid',
      `"${text}" is not a date: write YYYY-MM-DD, from 1850-01-01 to 2399-12-31.`,
    )
  }
  return ms / DAY
}

/** Date.UTC rolls 31 June over to July, so a date that is none lies in another month than was written: NaN. */
function midnightOf(year: number, month: number, day: number): number {
  const ms = Date.UTC(year, month - 1, day)
  const inMonth = ms >= Date.UTC(year, month - 1, 1) && ms < Date.UTC(year, month, 1)
  return inMonth && month >= 1 && month <= 12 ? ms : NaN
}

/** Writes a local day as 'YYYY-MM-DD'. */
export function formatDay(day: LocalDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The ISO weekday of a local day: 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: LocalDay): Weekday {
  // 1970-01-01 was a Thursday; the double modulo keeps days before it positive.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
}
