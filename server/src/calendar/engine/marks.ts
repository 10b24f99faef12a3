import { mergeIntervals } from './intervals.ts'
import type { Plan } from './plan.ts'
import type { EpochMs, Interval } from './types.ts'
import { DAY } from './units.ts'
import { offsetIndex } from './zone.ts'

/**
 * The stretches of [from, to) where hours are not simply last week's again: around clock changes, changes of
 * the weekly rule and shifts. Merged and in order; everything between them repeats every seven days.
 */
export function irregular(plan: Plan, from: EpochMs, to: EpochMs): Interval[] {
  const days = [...plan.rules.map((rule) => rule.from), ...plan.shifts.keys()].filter(Number.isFinite)
  const moments = days.map((day) => day * DAY)
  const { starts } = plan.zone
  // A span that began before the change may reach this far past it.
  const tail = (plan.reach + 2) * DAY
  for (let i = offsetIndex(plan.zone, from - tail) + 1; i < starts.length && starts[i]! < to + 2 * DAY; i++) {
    moments.push(starts[i]!)
  }
  const around = moments.map((moment) => ({ start: moment - 2 * DAY, end: moment + tail }))
  return mergeIntervals(around).filter((one) => one.end > from && one.start < to)
}
