/** What time off follows from calendars, beside what was entered by hand. Pure. */
import { mergeIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'

/** Time off that stands from calendars; begun or to come. */
export interface Standing extends Interval {
  readonly timeOffId: string
}

export interface Joined {
  readonly add: readonly Interval[]
  readonly change: readonly Standing[]
  readonly withdraw: readonly Standing[]
}

/**
 * What to do so that calendars and what was entered stand together without overlap: events become stretches, what was entered is
 * cut out of them, and a stretch that only moves stays the same time off. What has passed is left as it was.
 */
export function joined(
  events: readonly Interval[],
  entered: readonly Interval[],
  standing: readonly Standing[],
  now: number,
): Joined {
  const told = subtractIntervals(mergeIntervals(plain(events)), mergeIntervals(plain(entered)))
  const wanted = told.filter((one) => one.end > now || standing.some((other) => overlaps(one, other)))
  const taken = new Set<Interval>()
  const change: Standing[] = []
  const withdraw: Standing[] = []
  for (const one of standing.toSorted((a, b) => a.start - b.start)) {
    const next =
      wanted.find((candidate) => !taken.has(candidate) && overlaps(candidate, one)) ?? past(one, entered, now)
    if (!next) {
      withdraw.push(one)
      continue
    }
    taken.add(next)
    if (next.start !== one.start || next.end !== one.end)
      change.push({ ...one, start: next.start, end: next.end })
  }
  return { add: wanted.filter((one) => !taken.has(one) && one.end > now), change, withdraw }
}

/** What was true of an event that is gone: until now. */
function past(one: Standing, entered: readonly Interval[], now: number): Interval | undefined {
  if (one.start >= now) return undefined
  return subtractIntervals([{ start: one.start, end: now }], mergeIntervals(plain(entered)))[0]
}

const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end
const plain = (rows: readonly Interval[]): Interval[] => rows.map(({ start, end }) => ({ start, end }))
