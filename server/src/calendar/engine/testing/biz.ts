import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { CalendarDefinition, DaySpan, Weekday } from '../index.ts'

/** A schedule as the recorded vectors word it: wall-clock ranges by weekday and date. */
export interface BizSchedule {
  readonly hours: Readonly<Record<string, readonly BizRange[]>>
  readonly shifts: Readonly<Record<string, readonly BizRange[]>>
  readonly breaks: Readonly<Record<string, readonly BizRange[]>>
  readonly holidays: readonly string[]
  readonly time_zone: string
}

type BizRange = readonly [string, string]

/** One recorded question with its answer. */
export interface BizVector {
  readonly id: string
  readonly op: string
  readonly case?: string
  readonly schedule: BizSchedule | null
  readonly input: Readonly<Record<string, never>>
  readonly expected: never
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** The whole week, around the clock. */
export const ALL_WEEK = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 0, end: 1440 }))

const FOLDER = new URL('../../../../../../shared/data/business_time/', import.meta.url)

/** The vectors of a file beside the project, or null where the data is not there. */
export function readVectors(file: string): BizVector[] | null {
  const url = new URL(file, FOLDER)
  if (!existsSync(url)) return null
  const bytes = readFileSync(url)
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString()
  return (JSON.parse(text) as { vectors: BizVector[] }).vectors
}

/** The schedule in the engine's words: breaks are part-day holidays. */
export function definitionOf(schedule: BizSchedule): CalendarDefinition {
  const spans = Object.entries(schedule.hours).flatMap(([name, ranges]) =>
    ranges.map((range) => ({ weekday: (WEEKDAYS.indexOf(name) + 1) as Weekday, ...spanOf(range) })),
  )
  return {
    zone: schedule.time_zone,
    weekly: [{ from: null, spans }],
    shifts: Object.entries(schedule.shifts).map(([date, ranges]) => ({ date, spans: ranges.map(spanOf) })),
    holidays: [...schedule.holidays.map((date) => ({ date })), ...breaksOf(schedule)],
  }
}

/** The breaks alone, as part-day holidays. */
export function breaksOf(schedule: BizSchedule): { date: string; start: number; end: number }[] {
  return Object.entries(schedule.breaks).flatMap(([date, ranges]) =>
    ranges.map((range) => ({ date, ...spanOf(range) })),
  )
}

function spanOf([start, end]: BizRange): DaySpan {
  return { start: minutesOf(start), end: minutesOf(end) }
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
