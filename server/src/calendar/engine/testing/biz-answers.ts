import {
  addDays,
  businessDay,
  compileCalendar,
  intersectIntervals,
  isBusinessDay,
  mergeIntervals,
  overlap,
  subtractDays,
  subtractIntervals,
  type Calendar,
  type CalendarDefinition,
  type EpochMs,
  type Interval,
} from '../index.ts'
import { zoneOf, firstOf, limitOf, movedOf } from '../zone.ts'
import { ALL_WEEK, breaksOf, definitionOf, type BizSchedule, type BizVector } from './biz.ts'

/** What the engine answers to a vector, in the vector's own form; undefined = no question of a time engine. */
export function answerTo(vector: BizVector, definition: CalendarDefinition | null): unknown {
  const input = vector.input as unknown as Input
  const answer = ANSWERS[vector.op]
  if (answer === undefined) return undefined
  return answer(input, vector, definition === null ? NEVER : compileCalendar(definition))
}

/** Every answer that is a list of stretches; biz keeps touching ones apart, the engine joins them. */
export function isList(op: string): boolean {
  return op.startsWith('periods_') || op === 'intersect_periods_after'
}

/** A list of [start, end] texts with touching stretches joined, in order of time. */
export function joined(list: readonly (readonly [string, string])[]): [string, string][] {
  return mergeIntervals(list.map(([start, end]) => ({ start: Date.parse(start), end: Date.parse(end) }))).map(
    ({ start, end }) => [text(start)!, text(end)!],
  )
}

interface Input {
  readonly time: string
  readonly until: string
  readonly start: string
  readonly end: string
  readonly date: string
  readonly time_of_day: string
  readonly amount: number
  readonly unit: string
  readonly take: number
  readonly other: BizSchedule & readonly [string, string]
  readonly segment: readonly [string, string]
}

type Answer = (input: Input, vector: BizVector, calendar: Calendar) => unknown

const NEVER = compileCalendar({ zone: 'UTC', weekly: [] })
const DAY = 86_400_000
const UNITS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000 }

const ANSWERS: Readonly<Record<string, Answer>> = {
  in_hours: ({ time }, _, calendar) => calendar.isOpen(Date.parse(time)),
  within: ({ start, end }, _, calendar) => ({
    // biz counts nothing backwards where the engine counts below zero.
    seconds: Math.max(0, calendar.between(Date.parse(start), Date.parse(end))) / 1000,
  }),
  add_after: (input, _, calendar) => text(added(input, calendar)),
  sub_before: (input, _, calendar) => text(subtracted(input, calendar)),
  on_break: ({ time }, { schedule }) =>
    !onlyWithout(schedule!, { holidays: breaksOf(schedule!) }).isOpen(Date.parse(time)),
  on_holiday: ({ time }, { schedule }) =>
    !onlyWithout(schedule!, { holidays: schedule!.holidays.map((date) => ({ date })) }).isOpen(
      Date.parse(time),
    ),
  periods_after: ({ time }, vector, calendar) =>
    texts(calendar.intervals(Date.parse(time), lastOf(vector, 1))),
  periods_before: ({ time }, vector, calendar) =>
    texts(calendar.intervals(lastOf(vector, 0), Date.parse(time))),
  periods_until: ({ time, until }, _, calendar) =>
    texts(calendar.intervals(Date.parse(time), Date.parse(until))),
  periods_back_until: ({ time, until }, _, calendar) =>
    texts(calendar.intervals(Date.parse(until), Date.parse(time))),
  periods_on: ({ date }, _, calendar) => {
    const { zone } = calendar.definition
    return texts(
      calendar.intervals(
        firstOf(zoneOf(zone), Date.parse(date)),
        limitOf(zoneOf(zone), Date.parse(date) + DAY),
      ),
    )
  },
  dates_after: ({ date, take }, _, calendar) =>
    Array.from({ length: take }, (_unused, i) => businessDay(calendar, date, i + 1)),
  business_day: ({ date }, _, calendar) => isBusinessDay(calendar, date),
  local_to_utc: ({ date, time_of_day }, _, calendar) => {
    const [hours, minutes, seconds] = time_of_day.split(':').map(Number) as [number, number, number]
    const wall = Date.parse(date) + ((hours * 60 + minutes) * 60 + seconds) * 1000
    return text(movedOf(zoneOf(calendar.definition.zone), wall))
  },
  shift_segments: (_, { schedule, expected }) =>
    texts(
      compileCalendar({ ...definitionOf(schedule!), weekly: [], holidays: [] }).intervals(
        ...around(expected),
      ),
    ),
  break_segments: (_, { schedule, expected }) => {
    const [from, to] = around(expected)
    const open = onlyWithout(schedule!, { holidays: breaksOf(schedule!) }).intervals(from, to)
    return texts(subtractIntervals([{ start: from, end: to }], open))
  },
  intersect_periods_after: ({ time, other }, vector, calendar) => {
    const right = compileCalendar({ ...definitionOf(other), zone: calendar.definition.zone, shifts: [] })
    return texts(overlap([calendar, right], Date.parse(time), lastOf(vector, 1)))
  },
  segment_intersect: ({ segment, other }) => {
    const both = intersectIntervals([stretch(segment)], [stretch(other)])
    return both.length === 0 ? 'disjoint' : texts(both)[0]
  },
  segment_subtract: ({ segment, other }) => texts(subtractIntervals([stretch(segment)], [stretch(other)])),
}

function onlyWithout(schedule: BizSchedule, closed: Partial<CalendarDefinition>): Calendar {
  return compileCalendar({ zone: schedule.time_zone, weekly: [{ from: null, spans: ALL_WEEK }], ...closed })
}

function added({ time, amount, unit }: Input, calendar: Calendar): EpochMs | null {
  const t = Date.parse(time)
  const size = UNITS[unit.replace(/s$/, '')]
  return size === undefined ? addDays(calendar, t, amount) : calendar.addOpening(t, amount * size)
}

function subtracted({ time, amount, unit }: Input, calendar: Calendar): EpochMs | null {
  const t = Date.parse(time)
  const size = UNITS[unit.replace(/s$/, '')]
  return size === undefined ? subtractDays(calendar, t, amount) : calendar.subtract(t, amount * size)
}

function stretch([start, end]: readonly [string, string]): Interval {
  return { start: Date.parse(start), end: Date.parse(end) }
}

/** The far end of the periods expected: how many there are depends on whether touching ones are joined. */
function lastOf(vector: BizVector, side: 0 | 1): EpochMs {
  const list = vector.expected as unknown as [string, string][]
  return Date.parse(list[list.length - 1]![side])
}

function around(expected: unknown): [EpochMs, EpochMs] {
  const list = expected as [string, string][]
  return [Date.parse(list[0]![0]) - 5 * DAY, Date.parse(list[list.length - 1]![1]) + 5 * DAY]
}

function texts(list: readonly Interval[]): [string, string][] {
  return list.map(({ start, end }) => [text(start)!, text(end)!])
}

function text(t: EpochMs | null): string | null {
  return t === null ? null : new Date(t).toISOString().replace('.000Z', 'Z')
}
