import { intersectIntervals } from './intervals.ts'
import type { Calendar, EpochMs, Interval } from './types.ts'

/** The time in [from, to) when every one of the calendars is open; of no calendars, the whole of it. */
export function overlap(calendars: readonly Calendar[], from: EpochMs, to: EpochMs): Interval[] {
  let shared: Interval[] = from < to ? [{ start: from, end: to }] : []
  for (const calendar of calendars) {
    if (shared.length === 0) break
    shared = intersectIntervals(shared, calendar.intervals(from, to))
  }
  return shared
}
