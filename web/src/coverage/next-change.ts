/** When an answer that is shown has to be asked again. */
import { lookedAt } from '../api/as-of.ts'
import { present } from '../ui/time/clock.ts'
import { HOUR, MINUTE } from '../ui/time/zone.ts'

/** Milliseconds until just after the next of these instants (ISO, null: never); half an hour at most, and never at another time. */
export function untilNext(instants: readonly (string | null | undefined)[]): number {
  if (lookedAt() !== null) return Infinity
  const now = present()
  const ahead = instants.map((at) => (at ? Date.parse(at) : Infinity)).filter((at) => at > now)
  return Math.max(Math.min(HOUR / 2, ...ahead.map((at) => at - now + 1500)), MINUTE / 4)
}
