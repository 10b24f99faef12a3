/** Between an instant and what a field for date and time shows, in a zone. */
import { DAY, offsetAt, type Instant } from './zone.ts'

/** The instant at which the clock of `zone` shows “2026-03-01T09:00”; a skipped time counts as the moment the clock went on, a repeated one as the first. null: it is no time. */
export function instantOf(text: string, zone: string): Instant | null {
  const nominal = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(`${text.slice(0, 16)}Z`) : Number.NaN
  if (Number.isNaN(nominal)) return null
  const candidates = [offsetAt(nominal - DAY, zone), offsetAt(nominal + DAY, zone)].map((by) => nominal - by)
  const exact = candidates.filter((at) => at + offsetAt(at, zone) === nominal)
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)
}

/** What the clock of `zone` shows, as such a field takes it. */
export function fieldText(at: Instant, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)
}
