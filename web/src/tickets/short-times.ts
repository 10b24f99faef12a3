/** Times for narrow columns: of another year only the date, “16 Apr 2024”. */
import { clockTime, dayWords, plainDate, timeWords } from '../ui/time/words.ts'
import { wallTime, type Instant } from '../ui/time/zone.ts'

function otherYear(at: Instant, zone: string, now: Instant): string | null {
  const { year, month, day } = wallTime(at, zone)
  const isNear = Math.abs(at - now) < NEAR
  return year === wallTime(now, zone).year || isNear ? null : plainDate(`${year}-${month}-${day}`)
}

// Over new year yesterday and tomorrow are said by their weekday, as on any day.
const NEAR = 24 * 3_600_000

/** The clock time today, the day of this year, else the date with its year. */
export function shortDay(at: Instant, zone: string, now: Instant): string {
  return otherYear(at, zone, now) ?? (dayWords(at, zone, now) || clockTime(at, zone))
}

/** The day and clock time of this year, else the date with its year. */
export function shortTime(at: Instant, zone: string, now: Instant): string {
  return otherYear(at, zone, now) ?? timeWords(at, zone, now)
}
