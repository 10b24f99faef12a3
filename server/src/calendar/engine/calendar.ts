import { checkDuration, checkInstant } from './check.ts'
import { clipIntervals, subtractIntervals, totalOf } from './intervals.ts'
import { rosteredHours } from './openings.ts'
import { planOf, type Plan } from './plan.ts'
import type { Calendar, CalendarDefinition, CompileOptions, EpochMs, Interval } from './types.ts'
import { DAY, RANGE_END, RANGE_START } from './units.ts'

/** Checks a definition and makes it askable; throws `CalendarError` where the definition can't be one. */
export function compileCalendar(definition: CalendarDefinition, _options: CompileOptions = {}): Calendar {
  const plan = planOf(definition)
  const list = (from: EpochMs, to: EpochMs): Interval[] => openings(plan, from, to)
  const self: Calendar = {
    definition,
    isOpen: (t) => (checkInstant(t), list(t, t + 1).length > 0),
    openFrom: (t) => (self.isOpen(t) ? t : self.nextOpening(t)),
    nextOpening: (t) =>
      seek(t, (from, to) => list(from, to).find((one) => one.start > t && one.start > from)?.start),
    nextClosing: (t) => seek(t, (from, to) => list(from, to).find((one) => one.end > t && one.end < to)?.end),
    addClosing: (t, ms) =>
      ms < 0 ? self.subtract(t, -ms) : ms === 0 ? self.openFrom(t) : forward(list, t, ms),
    addOpening: (t, ms) => {
      if (ms < 0) return self.subtract(t, -ms)
      const at = self.addClosing(t, ms)
      return at === null ? null : self.openFrom(at)
    },
    subtract: (t, ms) => (ms < 0 ? self.addClosing(t, -ms) : backward(list, t, ms)),
    between: (a, b) => (b < a ? -self.between(b, a) : totalOf(self.intervals(a, b))),
    intervals: (from, to) => {
      checkInstant(from)
      checkInstant(to)
      return from < to ? list(from, to) : []
    },
  }
  return self
}

function openings(plan: Plan, from: EpochMs, to: EpochMs): Interval[] {
  const rostered = rosteredHours(plan, from, to)
  return subtractIntervals(rostered, clipIntervals(plan.holes, from, to))
}

function seek(t: EpochMs, find: (from: EpochMs, to: EpochMs) => EpochMs | undefined): EpochMs | null {
  checkInstant(t)
  for (let width = 14 * DAY; width < (RANGE_END - t) * 2; width *= 4) {
    const found = find(Math.max(t - DAY, RANGE_START), Math.min(t + width, RANGE_END))
    if (found !== undefined) return found
  }
  return null
}

type List = (from: EpochMs, to: EpochMs) => Interval[]

function forward(list: List, t: EpochMs, ms: number): EpochMs | null {
  checkInstant(t)
  checkDuration(ms)
  let left = ms
  for (let from = t; from < RANGE_END; from += 28 * DAY) {
    for (const one of list(from, Math.min(from + 28 * DAY, RANGE_END))) {
      if (left <= one.end - one.start) return one.start + left
      left -= one.end - one.start
    }
  }
  return null
}

function backward(list: List, t: EpochMs, ms: number): EpochMs | null {
  checkInstant(t)
  checkDuration(ms)
  let left = ms
  for (let to = t; to > RANGE_START; to -= 28 * DAY) {
    for (const one of list(Math.max(to - 28 * DAY, RANGE_START), to).reverse()) {
      const length = one.end - one.start
      if (left < length || (left === length && ms > 0)) return one.end - left
      left -= length
    }
  }
  return null
}
