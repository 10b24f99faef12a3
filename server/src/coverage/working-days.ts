/** Working days of somebody's calendar: local dates on which they are at work. */
import type { EpochMs, Interval } from '../calendar/api.ts'
import type { Hours } from './hours-calendar.ts'
import { dateAt, dayEnd, dayStart } from './local-days.ts'

/** A date further away is none: somebody who never works again has no working days. */
const MOST_DAYS = 120

/**
 * The working interval of the `days`-th local date with work after `at` (1: the next one that begins at or after it), or
 * before it (−1: the last one that ended). From its first opening to its last closing; null: none within 120 days.
 */
export function workingDayFrom(duty: Hours, zone: string, at: EpochMs, days: number): Interval | null {
  const step = days < 0 ? -1 : 1
  let left = Math.abs(days)
  let date = Temporal.PlainDate.from(dateAt(at, zone))
  for (let looked = 0; looked < MOST_DAYS; looked++) {
    const day = date.toString()
    const open = duty.intervals(dayStart(day, zone), dayEnd(day, zone))
    const [first, last] = [open[0], open.at(-1)]
    if (first && last && (step > 0 ? first.start >= at : last.end <= at) && --left <= 0)
      return { start: first.start, end: last.end }
    date = date.add({ days: step })
  }
  return null
}
