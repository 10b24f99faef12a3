/** How far ahead anything may be noted or planned, of whatever room. Pure. */
import type { EpochMs } from './engine/index.ts'

const YEARS = 20
/** Those years at their longest, and the days by which zones lie apart. */
const AHEAD_MS = (YEARS * 366 + 2) * 86_400_000

/** Why nothing may be noted that ends at `end`; empty: it may. */
export function tooFarAhead(
  path: string,
  end: EpochMs | string,
  now: EpochMs,
): { readonly path: string; readonly message: string }[] {
  const at = typeof end === 'string' ? Temporal.Instant.from(end).epochMilliseconds : end
  if (at <= now + AHEAD_MS) return []
  return [{ path, message: `is more than ${YEARS} years ahead: give a nearer end, and go on then` }]
}
