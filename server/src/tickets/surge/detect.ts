/** Whether an account has a surge on a day: many more new tickets in seven days than its own history makes likely. Pure. */
import { chanceOfAtLeast } from './chance.ts'
import { dispersionOf, steadyMean, WEEK, weeksBefore, type Series, type Usual } from './history.ts'

/** How sure one must be: an account's false alarms are bounded by the first, what is worth a talk by the rest. */
export interface Sensitivity {
  /** The chance at most, at one look, that the count of a usual week is called a surge. */
  readonly chance: number
  /** Times the usual count at least. */
  readonly factor: number
  /** Tickets above the usual count at least. */
  readonly extra: number
}

/** Weeks of an account's own from which on the programme's no longer counts for its level. */
export const OWN_WEEKS = 4
/** What is usual for seven days, and how sure one is of it. */
export interface Expected {
  readonly tickets: number
  readonly variance: number
  /** Whole weeks of own history it rests on. */
  readonly weeks: number
}

/** What the seven days that end with the whole day `last` should bring. */
export function expectedIn(series: Series, last: number, usual: Usual): Expected {
  const weeks = weeksBefore(series, last - WEEK + 1, usual.shape)
  const own = steadyMean(weeks)
  const count = weeks.length
  const dispersion = dispersionOf(weeks, own, usual)
  const trust = trustIn(count, usual)
  const level = trust * own + (1 - trust) * usual.level
  const ofLevel =
    (count === 0 ? 0 : (trust ** 2 * dispersion * own) / count) + (1 - trust) ** 2 * usual.levelVariance
  return { tickets: level, variance: dispersion * level + ofLevel, weeks: count }
}

/**
 * How much an account's own weeks count against the programme's level: Bühlmann's credibility, the spread within accounts
 * against that among them. Accounts that differ widely say little of each other.
 */
function trustIn(weeks: number, usual: Usual): number {
  if (weeks >= OWN_WEEKS) return 1
  return weeks / (weeks + (usual.dispersion * usual.level) / usual.levelVariance)
}

/** New tickets in the seven days that end with `last`. */
export function countIn(series: Series, last: number): number {
  let sum = 0
  for (let day = last - WEEK + 1; day <= last; day++) sum += series.counts[day - series.firstDay] ?? 0
  return sum
}

export interface Verdict extends Expected {
  readonly count: number
  /** How likely so many are by chance. */
  readonly chance: number
  readonly isSurge: boolean
  /** So few again that a running surge is over. */
  readonly isOver: boolean
}

/** A running surge ends where the count is nearer to the usual one than to what began it. */
export function judge(series: Series, last: number, usual: Usual, by: Sensitivity): Verdict {
  const expected = expectedIn(series, last, usual)
  const count = countIn(series, last)
  // Its first week has nothing to be compared with.
  const isMore =
    expected.weeks > 0 && count >= expected.tickets * by.factor && count - expected.tickets >= by.extra
  const chance = chanceOfAtLeast(count, expected.tickets, expected.variance)
  const isOver = count < expected.tickets * (1 + (by.factor - 1) / 2)
  return { ...expected, count, chance, isSurge: isMore && chance <= by.chance, isOver }
}
