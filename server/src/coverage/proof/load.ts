/** How many accounts a backup covers at a time: more than two are too many (domain.md 4.6). Pure. */
import {
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type EpochMs,
  type Interval,
} from '../../calendar/api.ts'
import type { StandIn } from './stand-ins.ts'

/** More covered accounts than this at one time are too many. */
export const MOST_COVERED = 2

/** What one account asks of one backup; merged, in order. */
export interface Ask {
  readonly personId: string
  readonly asked: readonly Interval[]
}

/**
 * Whom the account asks to cover while its primary ASE is on time off or has left: whoever accepted it, and the standing
 * backup where nobody did. A public holiday of the ASE is no load: nothing of it is handed over.
 */
export function asksOf(standIns: readonly StandIn[], absent: readonly Interval[]): Ask[] {
  const accepted = mergeIntervals(standIns.flatMap(({ role, asked }) => (role === 'cover' ? asked : [])))
  const byPerson = new Map<string, Interval[]>()
  for (const { personId, role, asked } of standIns) {
    if (role !== 'cover' && role !== 'standing_backup') continue
    const whole = role === 'cover' ? asked : subtractIntervals(asked, accepted)
    const own = intersectIntervals(whole, absent)
    if (own.length > 0) byPerson.set(personId, mergeIntervals([...(byPerson.get(personId) ?? []), ...own]))
  }
  return [...byPerson].map(([personId, asked]) => ({ personId, asked }))
}

/** When more accounts than `most` ask at once; each list is one account's. Merged, in order. */
export function overloaded(askedBy: readonly (readonly Interval[])[], most = MOST_COVERED): Interval[] {
  if (askedBy.length <= most) return []
  const steps = askedBy
    .flat()
    .flatMap(({ start, end }): [EpochMs, number][] => [
      [start, 1],
      [end, -1],
    ])
    .sort(([a], [b]) => a - b)
  const found: Interval[] = []
  let count = 0
  steps.forEach(([at, step], index) => {
    count += step
    const end = steps[index + 1]?.[0] ?? at
    if (count > most && at < end) found.push({ start: at, end })
  })
  return mergeIntervals(found)
}
