/** Hours of a request for cover: which are taken, which are open, what an answer takes. Pure. */
import {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type EpochMs,
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

/** Needed hours that nobody has taken; those before `from` are gone by: nobody can cover them any more. */
export function openHours(
  { needed }: Pick<Wanted, 'needed'>,
  { parts }: Taken,
  from: EpochMs = -Infinity,
): Interval[] {
  return clipIntervals(subtractIntervals(needed, mergeIntervals(parts)), from, Infinity)
}

/** When somebody could cover: at work, and not away by what is a fact or only planned. */
export interface Presence {
  readonly working: readonly Interval[]
  readonly away: readonly Interval[]
}

/** What somebody takes by accepting; `none`: nothing that was asked for is theirs to take, and why. */
export type Answer =
  | { readonly kind: 'takes'; readonly hours: readonly Interval[] }
  | { readonly kind: 'none'; readonly because: 'nothing_needed' | 'taken' | 'away' | 'off_duty' }

/**
 * The hours that somebody takes: of those they name (null: the whole stretch) what nobody has, as far as they are there. A needed
 * hour in which they are not at work stays open for others. Nights beside hours that they take are theirs: a backup is named for
 * a stretch, not from bell to bell.
 */
export function takeHours(
  { stretch, needed }: Wanted,
  { parts }: Taken,
  named: readonly Interval[] | null,
  { working, away }: Presence,
): Answer {
  const asked = named === null ? [stretch] : intersectIntervals(mergeIntervals(named), [stretch])
  const wanted = intersectIntervals(asked, mergeIntervals(needed))
  if (wanted.length === 0) return { kind: 'none', because: 'nothing_needed' }
  const free = subtractIntervals(asked, mergeIntervals(parts))
  if (intersectIntervals(free, wanted).length === 0) return { kind: 'none', because: 'taken' }
  const there = subtractIntervals(free, mergeIntervals(away))
  if (intersectIntervals(there, wanted).length === 0) return { kind: 'none', because: 'away' }
  const hours = heldHours(there, needed, working)
  return hours.length === 0 ? { kind: 'none', because: 'off_duty' } : { kind: 'takes', hours }
}

/** Of hours that somebody offers or has those that they can hold: without needed hours out of theirs, and not the nights alone. */
export function heldHours(
  offered: readonly Interval[],
  needed: readonly Interval[],
  working: readonly Interval[],
): Interval[] {
  const wanted = mergeIntervals(needed)
  const idle = subtractIntervals(wanted, mergeIntervals(working))
  return subtractIntervals(mergeIntervals(offered), idle).filter(
    (one) => intersectIntervals([one], wanted).length > 0,
  )
}

/** Needed hours within their working hours: those a backup can be at work for. */
export function atWork(needed: readonly Interval[], working: readonly Interval[]): Interval[] {
  return intersectIntervals(mergeIntervals(needed), mergeIntervals(working))
}
