import { mergeIntervals } from './intervals.ts'
import { weekdayOf, type LocalDay } from './local-date.ts'
import { instantsOf, type Plan, type PlanRule } from './plan.ts'
import type { DaySpan, EpochMs, Interval } from './types.ts'
import { DAY } from './units.ts'
import { wallAt } from './zone.ts'

const NONE: readonly DaySpan[] = []

/** The weekly rule in force on a local day; undefined before the first. */
export function ruleOn(plan: Plan, day: LocalDay): PlanRule | undefined {
  let i = plan.rules.length - 1
  while (i >= 0 && plan.rules[i]!.from > day) i--
  return plan.rules[i]
}

/** The spans that start on a local day, its shift before its weekly hours; holidays are not looked at. */
export function spansOn(plan: Plan, day: LocalDay): readonly DaySpan[] {
  return plan.shifts.get(day) ?? ruleOn(plan, day)?.week[weekdayOf(day)] ?? NONE
}

/** The hours of [from, to) before holidays and time off are taken away: merged, in order, clipped. */
export function rosteredHours(plan: Plan, from: EpochMs, to: EpochMs): Interval[] {
  const list: Interval[] = []
  const first = Math.floor(wallAt(plan.zone, from) / DAY) - plan.reach
  // A clock set back over midnight shows the day before again, so one day more on either side is looked at.
  const last = Math.floor(wallAt(plan.zone, to) / DAY) + 1
  for (let day = first - 1; day <= last; day++) {
    for (const span of spansOn(plan, day)) {
      const { start, end } = instantsOf(plan.zone, day, span)
      list.push({ start: Math.max(start, from), end: Math.min(end, to) })
    }
  }
  return mergeIntervals(list)
}
