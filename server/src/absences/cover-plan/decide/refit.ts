/** What a request still asks for, after accounts came to somebody or went to others. Pure. */
import {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type EpochMs,
  type Interval,
} from '../../../calendar/api.ts'
import type { RequestState } from '../rows.ts'
import type { Wanted } from './hours.ts'

/** A request, with the hours of it for which somebody stands. */
export interface Asked extends Wanted {
  readonly state: RequestState
  readonly held: readonly Interval[]
}

/** An account as it misses its person now. */
export interface Missing extends Wanted {
  readonly required: readonly Interval[]
  /** Of them those in which another of its ASEs is at work. */
  readonly shared: readonly Interval[]
}

/**
 * The stretch and the hours of a request from now on; what has passed stays as it was. Hours that somebody has are needed as long as
 * the account needs a name in them and no other ASE of it is at work. Null: nothing to ask for, and nothing that was covered.
 */
export function refit(request: Asked, account: Missing | null, now: EpochMs): Wanted | null {
  const past =
    request.state === 'cancelled' ? [] : clipIntervals(mergeIntervals(request.needed), -Infinity, now)
  const coming = clipIntervals(account ? neededOf(request, account) : [], now, Infinity)
  const wasCovered = intersectIntervals(past, mergeIntervals(request.held)).length > 0
  if (coming.length === 0 && !wasCovered) return null
  const before = { start: request.stretch.start, end: Math.min(request.stretch.end, now) }
  const [first, ...others] = [...(past.length > 0 ? [before] : []), ...(account ? [account.stretch] : [])]
  return {
    stretch: others.reduce(
      (all, one) => ({ start: Math.min(all.start, one.start), end: Math.max(all.end, one.end) }),
      first!,
    ),
    needed: mergeIntervals([...past, ...coming]),
  }
}

/** Hours that an account needs, and those that somebody has already and has to have: where they drop them, others are asked. */
export function neededOf(
  { needed, held, state }: Pick<Asked, 'needed' | 'held' | 'state'>,
  account: Omit<Missing, 'stretch'>,
): Interval[] {
  if (state === 'cancelled') return mergeIntervals(account.needed)
  const standing = intersectIntervals(mergeIntervals(needed), mergeIntervals(held))
  const kept = subtractIntervals(intersectIntervals(standing, account.required), account.shared)
  return mergeIntervals([...account.needed, ...kept])
}

/** Whether two ask for the same hours of the same stretch. */
export function sameHours(a: Wanted, b: Wanted): boolean {
  const [one, other] = [a, b].map(({ stretch, needed }) => [stretch, ...mergeIntervals(needed)])
  return (
    one!.length === other!.length &&
    one!.every(({ start, end }, index) => start === other![index]!.start && end === other![index]!.end)
  )
}
