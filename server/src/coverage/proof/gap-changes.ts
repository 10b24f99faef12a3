/** What became of gaps since they were last looked at: opened, moved, closed. Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import { minutesOf } from './proof-view.ts'
import type { Cause, Gap } from './gaps.ts'

/** A gap as it is kept, instants in epoch milliseconds. */
export interface KeptGap {
  readonly id: string
  readonly accountId: string
  readonly cause: Cause
  readonly since: EpochMs
  readonly firstAt: EpochMs
  readonly lastAt: EpochMs
  readonly minutes: number
  readonly readers: readonly string[]
}

export interface GapChanges {
  readonly opened: readonly Gap[]
  readonly moved: readonly { readonly kept: KeptGap; readonly gap: Gap }[]
  readonly closed: readonly (KeptGap & { readonly outcome: 'closed' | 'passed' })[]
}

const keyOf = ({ accountId, cause, since }: Pick<Gap, 'accountId' | 'cause' | 'since'>): string =>
  `${accountId} ${cause} ${since}`

/**
 * `gaps`: those ahead of `now`, cut off at it. A gap whose last hour is over has passed; any other that is gone was closed.
 * One that has grown out of what was told of it is closed and opens anew, so that it is told again. `readersOf`: who is told.
 */
export function gapChanges(
  kept: readonly KeptGap[],
  gaps: readonly Gap[],
  now: EpochMs,
  readersOf: (gap: Gap) => readonly string[],
): GapChanges {
  const open = new Map(kept.map((one) => [keyOf(one), one]))
  for (const gap of gaps) {
    const one = open.get(keyOf(gap))
    if (one && hasGrown(one, gap)) open.delete(keyOf(gap))
  }
  const ahead = new Map(gaps.filter((gap) => open.has(keyOf(gap))).map((gap) => [keyOf(gap), gap]))
  return {
    opened: gaps.filter((gap) => !open.has(keyOf(gap))),
    moved: kept.flatMap((one) => {
      const gap = ahead.get(keyOf(one))
      return gap && (hasMoved(one, gap, now) || hasOtherReaders(one, readersOf(gap)))
        ? [{ kept: one, gap }]
        : []
    }),
    closed: kept
      .filter((one) => !ahead.has(keyOf(one)))
      .map((one) => ({ ...one, outcome: one.lastAt <= now ? ('passed' as const) : ('closed' as const) })),
  }
}

/** Hours that have begun keep their beginning: time going by moves nothing. */
function hasMoved({ firstAt, lastAt, minutes }: KeptGap, { hours }: Gap, now: EpochMs): boolean {
  const first = hours[0]!.start
  return (first !== firstAt && first > now) || hours.at(-1)!.end !== lastAt || minutesOf(hours) !== minutes
}

/** More than doubled, and by half a day of work at least. */
const hasGrown = ({ minutes }: KeptGap, { hours }: Gap): boolean => {
  const now = minutesOf(hours)
  return now > 2 * minutes && now - minutes >= 240
}

const hasOtherReaders = ({ readers }: KeptGap, now: readonly string[]): boolean =>
  now.some((id) => !readers.includes(id)) || readers.some((id) => !now.includes(id))
