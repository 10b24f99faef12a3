/** Planting surges, and how detectors fare: each sees a day only once it is over, and nothing later. */
import { defaultSettings } from '../../server/src/directory/settings.ts'
import { countIn, type Sensitivity } from '../../server/src/tickets/surge/detect.ts'
import {
  mean,
  usualOf,
  WEEK,
  weekdayOf,
  weeksBefore,
  type Series,
  type Usual,
} from '../../server/src/tickets/surge/history.ts'
import { look, surgedDays, type Running } from '../../server/src/tickets/surge/watch-series.ts'
import { seeded, type Seeded } from './seeded.ts'
import type { DayLog } from './surge-logs.ts'

/** The days on which an alarm is raised, once a surge. */
export type Detector = (series: Series, usualOn: (day: number) => Usual, lastDay: number) => number[]

const by: Sensitivity = defaultSettings.surge

export const ours: Detector = (series, usualOn, lastDay) =>
  stretches(series, usualOn, lastDay).map(([began]) => began)

/** From when until when. */
function stretches(series: Series, usualOn: (day: number) => Usual, lastDay: number): [number, number][] {
  const alarms: [number, number][] = []
  const surged = new Set<number>()
  let running: Running | null = null
  for (let day = series.firstDay; day <= lastDay; day++) {
    const found = look({ ...series, surged }, day, usualOn(day), by, running)
    running = found.kind === 'began' || found.kind === 'goes_on' ? found.running : null
    if (found.kind === 'began') alarms.push([day, day])
    if (running) alarms.at(-1)![1] = day
    if (running) for (const one of surgedDays(running)) surged.add(one)
  }
  return alarms
}

/** The mean and deviation of the weeks before; no shape, no pooling. */
export const zScore: Detector = (series, _usual, lastDay) =>
  rises(series, lastDay, (day) => {
    const weeks = weeksBefore(series, day - WEEK + 1)
    if (weeks.length < 2) return false
    const level = mean(weeks)
    const deviation = Math.sqrt(mean(weeks.map((week) => (week - level) ** 2)))
    return countIn(series, day) > level + 3 * deviation
  })

export const fixedNumber: Detector = (series, _usual, lastDay) =>
  rises(series, lastDay, (day) => countIn(series, day) >= 50)

/** An alarm where it was not so the day before. */
function rises(series: Series, lastDay: number, isMany: (day: number) => boolean): number[] {
  const alarms: number[] = []
  let before = false
  for (let day = series.firstDay; day <= lastDay; day++) {
    const now = isMany(day)
    if (now && !before) alarms.push(day)
    before = now
  }
  return alarms
}

/** Days of an account’s history before which nothing is asked: two whole weeks have to be known. */
const KNOWN = 2 * WEEK

/** Alarms per account and week, once two weeks are known. */
export function falseAlarms(log: DayLog, detect: Detector): number {
  const usualOn = usualBy(log)
  let alarms = 0
  let days = 0
  for (const series of log.accounts) {
    const from = series.firstDay + KNOWN
    alarms += detect(series, usualOn, log.lastDay).filter((day) => day >= from).length
    days += Math.max(0, log.lastDay + 1 - from)
  }
  return (alarms * WEEK) / days
}

/** The share of planted weeks in which, or on whose next day, an alarm is raised; most weeks of a long log are left out. */
export function recall(log: DayLog, detect: Detector, factor: number, seed: number): number {
  const random = seeded(seed)
  const usualOn = usualBy(log)
  let planted = 0
  let found = 0
  const days = log.lastDay - log.firstDay + 1 - KNOWN - WEEK
  const real = new Map(log.accounts.map((series) => [series, stretches(series, usualOn, log.lastDay)]))
  const step = Math.max(1, Math.floor(days / 40))
  for (const series of log.accounts)
    for (let from = series.firstDay + KNOWN; from + WEEK <= log.lastDay; from += step) {
      if (real.get(series)!.some(([begin, end]) => begin <= from + WEEK && end >= from)) continue
      planted++
      const alarms = detect(plant(series, from, factor, random), usualOn, from + WEEK)
      if (alarms.some((day) => day >= from && day <= from + WEEK)) found++
    }
  return found / planted
}

/** Adds chance's own count of the tickets that are to come on top, by the account's weekdays over all of the log. */
function plant(series: Series, from: number, factor: number, random: Seeded): Series {
  const counts = [...series.counts]
  for (let day = from; day < from + WEEK; day++)
    counts[day - series.firstDay]! += poisson((factor - 1) * usualDay(series, day), random)
  return { ...series, counts }
}

function usualDay({ counts, firstDay }: Series, day: number): number {
  return mean(counts.filter((_, at) => weekdayOf(firstDay + at) === weekdayOf(day)))
}

function poisson(expected: number, random: Seeded): number {
  const limit = Math.exp(-expected)
  let count = -1
  for (let product = 1; product > limit; product *= random.next()) count++
  return Math.max(0, count)
}

/** The programme's usual week as it was known on a day, made once for each. */
function usualBy(log: DayLog): (day: number) => Usual {
  const known = new Map<number, Usual>()
  return (day) => {
    const old = known.get(day) ?? usualOf(log.all, day - WEEK + 1)
    known.set(day, old)
    return old
  }
}
