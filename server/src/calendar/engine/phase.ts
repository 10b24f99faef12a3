import type { Plan } from './plan.ts'
import type { EpochMs } from './types.ts'
import { offsetAt } from './zone.ts'

const HOURS = 24
const MINUTES_A_DAY = 1440

/**
 * Where cells begin, in minutes after UTC midnight: at the local hour with the least working time around it,
 * so that most days are one opening in one cell, also for nights and for zones far from UTC.
 */
export function phaseOf(plan: Plan, around: EpochMs): number {
  const busy = busyHours(plan)
  let best = 0
  for (let hour = 1; hour < HOURS; hour++) if (cost(busy, hour) < cost(busy, best)) best = hour
  const offset = Math.round(offsetAt(plan.zone, around) / 60_000)
  return (((best * 60 - offset) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY
}

/** How many weekly spans touch each hour of the local day. */
function busyHours(plan: Plan): number[] {
  const busy = new Array<number>(HOURS).fill(0)
  for (const { start, end } of plan.rules.flatMap((rule) => rule.week.flat())) {
    for (let hour = Math.floor(start / 60); hour * 60 < end; hour++) busy[hour % HOURS]!++
  }
  return busy
}

/** Two hours on either side, because summer time moves local hours by one against the cells. */
function cost(busy: readonly number[], hour: number): number {
  const at = (h: number): number => busy[(h + HOURS) % HOURS]!
  return 4 * (at(hour - 1) + at(hour)) + at(hour - 2) + at(hour + 1)
}
