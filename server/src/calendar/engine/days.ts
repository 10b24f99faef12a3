import { boundsOf } from './bounds.ts'
import { checkInstant } from './check.ts'
import { CalendarError } from './error.ts'
import { formatDay, parseDay, type LocalDay } from './local-date.ts'
import { spansOn } from './openings.ts'
import { planFor, type Plan } from './plan.ts'
import type { Calendar, EpochMs } from './types.ts'
import { DAY } from './units.ts'
import { movedOf, wallAt } from './zone.ts'

/** Whether hours start on a local date ('YYYY-MM-DD') that is no whole-day holiday; time off doesn't count. */
export function isBusinessDay(calendar: Calendar, date: string): boolean {
  return isActive(planFor(calendar.definition), parseDay(date))
}

/** The n-th business day after a local date (n < 0: before it); 0 = the date or the next one; null = never. */
export function businessDay(calendar: Calendar, date: string, n: number): string | null {
  const day = nthActive(planFor(calendar.definition), parseDay(date), Math.abs(n), n < 0 ? -1 : 1)
  return day === null ? null : formatDay(day)
}

/** The same local time on the n-th business day after `t`, moved on into open hours; null = never. */
export function addDays(calendar: Calendar, t: EpochMs, n: number): EpochMs | null {
  const moved = sameTimeOn(planFor(calendar.definition), checkInstant(t), n, 1)
  return moved === null ? null : calendar.openFrom(moved)
}

/** The same local time on the n-th business day before `t`, moved back into open hours; null = never. */
export function subtractDays(calendar: Calendar, t: EpochMs, n: number): EpochMs | null {
  const moved = sameTimeOn(planFor(calendar.definition), checkInstant(t), n, -1)
  return moved === null ? null : calendar.subtract(moved, 0)
}

function isActive(plan: Plan, day: LocalDay): boolean {
  return spansOn(plan, day).length > 0 && !plan.holidays.has(day)
}

/** Zero days away is the day itself when active, else its nearest active neighbour in that direction. */
function nthActive(plan: Plan, day: LocalDay, n: number, step: 1 | -1): LocalDay | null {
  if (!Number.isInteger(n) || n < 0) {
    throw new CalendarError(
      'calendar.duration_invalid',
      `${n} is not a number of days: give a whole one, 0 or more.`,
    )
  }
  const { neverBefore, neverAfter } = boundsOf(plan)
  const first = neverBefore / DAY - 2
  const last = neverAfter / DAY + 2
  let at = day
  for (let left = isActive(plan, day) ? n : Math.max(n, 1); left > 0;) {
    at += step
    if (step > 0 ? at > last : at < first) return null
    if (isActive(plan, at)) left--
  }
  return at
}

function sameTimeOn(plan: Plan, t: EpochMs, n: number, step: 1 | -1): EpochMs | null {
  const wall = wallAt(plan.zone, t)
  const day = Math.floor(wall / DAY)
  const target = nthActive(plan, day, n, step)
  return target === null ? null : movedOf(plan.zone, target * DAY + (wall - day * DAY))
}
