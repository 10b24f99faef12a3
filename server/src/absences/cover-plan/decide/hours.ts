/** Hours of a request for cover: which are taken, which are open, what an answer takes. Pure. */
import {
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type Interval,
} from '../../../calendar/api.ts'

/** Hours of a request that are somebody's already. */
interface Taken {
  readonly parts: readonly Interval[]
}

/** What a request asks for. */
export interface Wanted {
  /** From the first to the last hour of it. */
  readonly stretch: Interval
  /** The hours of the stretch that need a name. */
  readonly needed: readonly Interval[]
}

/** Needed hours that nobody has taken. */
export function openHours({ needed }: Pick<Wanted, 'needed'>, { parts }: Taken): Interval[] {
  return subtractIntervals(needed, mergeIntervals(parts))
}

/** What somebody takes by accepting. `none`: nothing that is needed was left for them. */
export type Answer =
  { readonly kind: 'takes'; readonly hours: readonly Interval[] } | { readonly kind: 'none' }

/**
 * The hours that somebody takes: those they name (null: the whole stretch), as far as nobody has them and they themselves are
 * there. Nights between belong to whoever takes the days: a backup is named for a stretch, not from bell to bell.
 */
export function takeHours(
  wanted: Wanted,
  { parts }: Taken,
  named: readonly Interval[] | null,
  away: readonly Interval[],
): Answer {
  const free = subtractIntervals([wanted.stretch], mergeIntervals(parts))
  const asked = named === null ? free : intersectIntervals(mergeIntervals(named), free)
  const hours = subtractIntervals(asked, mergeIntervals(away))
  const helps = intersectIntervals(hours, mergeIntervals(wanted.needed)).length > 0
  return helps ? { kind: 'takes', hours } : { kind: 'none' }
}

/** Needed hours within their working hours: those a backup can be at work for. */
export function atWork(needed: readonly Interval[], working: readonly Interval[]): Interval[] {
  return intersectIntervals(mergeIntervals(needed), mergeIntervals(working))
}
