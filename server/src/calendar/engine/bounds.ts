import { intersectIntervals, mergeIntervals, totalOf } from './intervals.ts'
import type { Plan, PlanRule } from './plan.ts'
import type { EpochMs, Interval } from './types.ts'
import { DAY, MINUTE, RANGE_END, RANGE_START } from './units.ts'

/** Where searches may stop: outside these instants the answer is "never". */
export interface Bounds {
  /** Nothing is open before this instant. */
  readonly neverBefore: EpochMs
  /** Nothing is open from this instant on. */
  readonly neverAfter: EpochMs
  /** Everything is open from this instant on (Infinity: not so). */
  readonly alwaysAfter: EpochMs
}

/** A local date is at most this far from the same date in UTC, either way, skipped dates included. */
const SLACK = 2 * DAY

/** The instants outside which a plan needs no searching. */
export function boundsOf(plan: Plan): Bounds {
  const { rules, holes } = plan
  const last = rules[rules.length - 1]
  const lastHole = holes[holes.length - 1]
  let neverAfter = last !== undefined && !last.empty ? RANGE_END : lastHours(plan)
  if (lastHole !== undefined && lastHole.end >= neverAfter) neverAfter = Math.min(neverAfter, lastHole.start)
  let neverBefore = firstHours(plan)
  if (holes[0] !== undefined && holes[0].start <= neverBefore)
    neverBefore = Math.max(neverBefore, holes[0].end)
  return { neverBefore, neverAfter, alwaysAfter: alwaysAfter(plan, last) }
}

function settledAfter(plan: Plan, day: number): EpochMs {
  return (day + plan.reach + 1) * DAY + SLACK
}

function lastHours(plan: Plan): EpochMs {
  const ends = [...plan.rules.map((rule) => rule.from), ...plan.shifts.keys()].filter(Number.isFinite)
  return Math.min(RANGE_END, Math.max(RANGE_START, ...ends.map((day) => settledAfter(plan, day))))
}

function firstHours(plan: Plan): EpochMs {
  const starts = plan.rules.filter((rule) => !rule.empty).map((rule) => rule.from)
  const days = [...starts, ...plan.shifts.keys()]
  return Math.max(RANGE_START, Math.min(RANGE_END, ...days.map((day) => day * DAY - SLACK)))
}

function alwaysAfter(plan: Plan, last: PlanRule | undefined): EpochMs {
  if (last === undefined || !fillsTheWeek(last)) return Infinity
  const holeEnd = plan.holes[plan.holes.length - 1]?.end ?? RANGE_START
  const days = [last.from, ...plan.shifts.keys()].filter(Number.isFinite)
  return Math.max(RANGE_START, holeEnd, ...days.map((day) => settledAfter(plan, day)))
}

function fillsTheWeek(rule: PlanRule): boolean {
  const week: Interval = { start: 0, end: 7 * DAY }
  const spans = rule.week.flatMap((list, weekday) =>
    list.flatMap(({ start, end }) => {
      const from = (weekday - 1) * DAY + start * MINUTE
      const to = (weekday - 1) * DAY + end * MINUTE
      return [
        { start: from, end: to },
        { start: from - 7 * DAY, end: to - 7 * DAY },
      ]
    }),
  )
  return totalOf(intersectIntervals(mergeIntervals(spans), [week])) === 7 * DAY
}
