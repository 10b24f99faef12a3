/** What is usual: the shape of a week and the spread of its counts, of the programme and of one account. Pure. */

/** New tickets of an account by local day, from its first known day on; no gaps. */
export interface Series {
  /** Days since 1970-01-01, a local date without a zone. */
  readonly firstDay: number
  readonly counts: readonly number[]
  /** Days that belonged to an earlier surge: they are no history. */
  readonly surged?: ReadonlySet<number>
}

/** What all accounts together say of one whose own history is short. */
export interface Usual {
  /** How much of a usual day each weekday brings, Monday first; the mean is 1. */
  readonly shape: readonly number[]
  /** Variance of a week's count for each ticket expected; 1 is pure chance (Poisson). */
  readonly dispersion: number
  /** Tickets a week of an account, and the variance among accounts. */
  readonly level: number
  readonly levelVariance: number
}

export const WEEK = 7
/** Weeks of history that are looked at, at most. */
export const WEEKS_BACK = 8

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % WEEK) + WEEK) % WEEK

const FLAT: readonly number[] = Array.from({ length: WEEK }, () => 1)

/** Before anything is known: a flat week, and the spread that logs of real help desks have. */
export const NOTHING_KNOWN: Usual = { shape: FLAT, dispersion: 3, level: 8, levelVariance: 64 }

/**
 * Whole weeks of history that end before `until`, the newest first; each is put right for the weekdays that surges left out,
 * and a week of which less than half is left is none.
 */
export function weeksBefore(series: Series, until: number, shape: readonly number[] = FLAT): number[] {
  const weeks: number[] = []
  for (let back = 1; back <= WEEKS_BACK; back++) {
    const from = until - back * WEEK
    if (from < series.firstDay) break
    let sum = 0
    let share = 0
    for (let day = from; day < from + WEEK; day++) {
      if (series.surged?.has(day)) continue
      sum += series.counts[day - series.firstDay] ?? 0
      share += shape[weekdayOf(day)]!
    }
    if (share >= WEEK / 2) weeks.push((sum * WEEK) / share)
  }
  return weeks
}

/** The mean, each value drawn back to within a factor of the median: one odd week moves it little. */
export function steadyMean(values: readonly number[]): number {
  if (values.length === 0) return 0
  const middle = median(values)
  if (middle === 0) return mean(values)
  return mean(values.map((value) => Math.min(Math.max(value, middle * 0.6), middle * 1.6)))
}

/** How the programme's weeks are, from its accounts' histories before `until`. */
export function usualOf(all: readonly Series[], until: number): Usual {
  const shape = shapeOf(all, until)
  const known = all
    .map((series) => weeksBefore(series, until, shape))
    .filter((weeks) => weeks.length > 0)
    .map((weeks) => ({ weeks, level: steadyMean(weeks) }))
    .filter(({ level }) => level > 0)
  const spreads = known
    .filter(({ weeks, level }) => weeks.length >= 2 && level >= 5)
    .map(({ weeks, level }) => spreadOf(weeks, level))
  const levels = known.map(({ level }) => level)
  if (levels.length < 3) return { ...NOTHING_KNOWN, shape }
  const level = mean(levels)
  const levelVariance = mean(levels.map((one) => (one - level) ** 2))
  const dispersion = spreads.length < 3 ? NOTHING_KNOWN.dispersion : Math.max(1, trimmedMean(spreads))
  return { shape, dispersion, level, levelVariance: Math.max(levelVariance, level ** 2) }
}

/** The spread of an account's weeks: its own, drawn to the programme's as far as it has few weeks. */
export function dispersionOf(weeks: readonly number[], level: number, usual: Usual): number {
  if (weeks.length < 2 || level <= 0) return usual.dispersion
  const own = spreadOf(weeks, level)
  const known = weeks.length - 1
  return Math.max(1, (known * own + PRIOR_WEEKS * usual.dispersion) / (known + PRIOR_WEEKS))
}

/** The programme's spread counts as much as this many weeks of an account's own. */
const PRIOR_WEEKS = 6

/** The variance of weeks over their mean, odd weeks drawn in as for the mean. */
function spreadOf(weeks: readonly number[], level: number): number {
  const middle = median(weeks)
  const drawn = weeks.map((week) => Math.min(week, middle * 2 + 3))
  return drawn.reduce((sum, week) => sum + (week - level) ** 2, 0) / (drawn.length - 1) / level
}

/** Each account's weekdays count alike, whatever its size, over whole weeks only. */
function shapeOf(all: readonly Series[], until: number): readonly number[] {
  const sums = FLAT.map(() => 0)
  let total = 0
  for (const series of all) {
    const weeks = Math.min(WEEKS_BACK, Math.floor((until - series.firstDay) / WEEK))
    if (weeks < 1) continue
    for (let day = until - weeks * WEEK; day < until; day++) {
      if (series.surged?.has(day)) continue
      const share = Math.sqrt(series.counts[day - series.firstDay] ?? 0)
      sums[weekdayOf(day)]! += share ** 2
      total += share ** 2
    }
  }
  // A little of a flat week, so that a weekday without tickets so far is not impossible.
  return total < 50 ? FLAT : sums.map((sum) => (0.95 * sum * WEEK) / total + 0.05)
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Without the lowest and the highest tenth. */
function trimmedMean(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const cut = Math.floor(sorted.length / 10)
  return mean(sorted.slice(cut, sorted.length - cut))
}
