/** Days off that come back, as instants. Pure. */
import { dayEnd, dayStart, minuteAt, type Interval } from '../../calendar/api.ts'
import type { RecurringOffRow } from '../facts.ts'

/** When days come back, whoever they are noted for. */
export type RecurringRule = Omit<RecurringOffRow, 'id' | 'personId'>

/** Every day or part of a day that these rules take out, in the person’s zone: of each rule in order; not merged. */
export function recurringIntervals(rules: readonly RecurringRule[], zone: string): Interval[] {
  return rules.flatMap((rule) => datesOf(rule).map((date) => partOf(date, rule, zone)))
}

/** Every matching date; weeks begin on Monday and count from that of `startsOn`. */
function datesOf({ startsOn, endsOn, weekdays, everyWeeks }: RecurringRule): string[] {
  const first = Temporal.PlainDate.from(startsOn)
  const last = Temporal.PlainDate.from(endsOn)
  const dates: string[] = []
  const days = [...weekdays].sort((a, b) => a - b)
  for (
    let monday = first.subtract({ days: first.dayOfWeek - 1 });
    Temporal.PlainDate.compare(monday, last) <= 0;
    monday = monday.add({ weeks: everyWeeks })
  ) {
    for (const day of days) {
      const date = monday.add({ days: day - 1 })
      const isWithin =
        Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0
      if (isWithin) dates.push(date.toString())
    }
  }
  return dates
}

function partOf(date: string, { startMinute, endMinute }: RecurringRule, zone: string): Interval {
  if (startMinute === null || endMinute === null)
    return { start: dayStart(date, zone), end: dayEnd(date, zone) }
  return {
    start: minuteAt(date, startMinute, zone, 'earlier'),
    end: minuteAt(date, endMinute, zone, 'later'),
  }
}
