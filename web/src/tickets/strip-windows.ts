/** Which stretches of time a ticket's strip draws. */
import type { TimeWindow } from '../ui/strip/geometry.ts'
import { HOUR, type Instant } from '../ui/time/zone.ts'

/** From an hour ago past the target; the return in a window of its own where it is more than a day and a half away. */
export function windowsFor(
  now: Instant,
  deadline: Instant | null,
  returnAt: Instant | null,
): { near: TimeWindow; far: TimeWindow | null } {
  const from = now - HOUR
  const isAhead = deadline !== null && deadline > now
  const least = isAhead ? Math.min(deadline + 3 * HOUR, now + 48 * HOUR) : now
  const shown = Math.max(now + 9 * HOUR, least)
  if (returnAt === null || returnAt <= now) return { near: { from, to: shown }, far: null }
  if (returnAt <= Math.max(shown, now + 24 * HOUR))
    return { near: { from, to: Math.max(shown, returnAt + 3 * HOUR) }, far: null }
  return { near: { from, to: shown }, far: { from: returnAt - HOUR, to: returnAt + 4 * HOUR } }
}
