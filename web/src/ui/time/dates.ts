/** Calendar dates as text, YYYY-MM-DD. */
import { DAY, offsetAt, type Instant } from './zone.ts'
import { instantOf } from './local.ts'

/** The date that a calendar in `zone` shows at `at`. */
export function isoDate(at: Instant, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10)
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The Monday of the date's week. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((weekday + 6) % 7))
}

/** The first instant of a date in a zone. */
export function dateStart(date: string, zone: string): Instant {
  return instantOf(`${date}T00:00`, zone) ?? Date.parse(`${date}T00:00:00Z`)
}
