import type { EpochMs, Interval } from './types.ts'
import { DAY, RANGE_END, RANGE_START } from './units.ts'

const FIRST_BACK = 90 * DAY
const FIRST_AHEAD = 400 * DAY

/** The stretch a table should cover to reach over `t` as well: half as much again, so growing stays cheap. */
export function widen(now: Interval | null, t: EpochMs): Interval {
  if (now === null) return clamp(t - FIRST_BACK, t + FIRST_AHEAD)
  const more = Math.max(366 * DAY, (now.end - now.start) / 2)
  return t < now.start ? clamp(t - more, now.end) : clamp(now.start, t + more)
}

function clamp(start: EpochMs, end: EpochMs): Interval {
  // A cell more on either side, so the first and the last instant of the range are inside.
  return { start: Math.max(start, RANGE_START - DAY), end: Math.min(end, RANGE_END + DAY) }
}
