/** Milliseconds since the Unix epoch, UTC. */
export type EpochMs = number

/** A half-open stretch of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: EpochMs
  readonly end: EpochMs
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A half-open stretch of one local day in minutes from its midnight; `end` may pass 1440 (past midnight). */
export interface DaySpan {
  readonly start: number
  readonly end: number
}

/** A span of every `weekday`, in local minutes; 22:00–06:00 is 1320..1800 and belongs to the day it starts on. */
export interface WeeklySpan extends DaySpan {
  readonly weekday: Weekday
}

/** Weekly hours valid from a local date on (inclusive, 'YYYY-MM-DD'; null = always) until the next rule. */
export interface WeeklyRule {
  readonly from: string | null
  readonly spans: readonly WeeklySpan[]
}

/** A local date that is closed, wholly or from `start` to `end` in local minutes (0..1440). */
export interface HolidayPart {
  readonly date: string
  readonly start?: number
  readonly end?: number
}

/** A local date that uses only these spans instead of its weekly ones. */
export interface DateShift {
  readonly date: string
  readonly spans: readonly DaySpan[]
}

/** What a calendar is made of; holidays and time off subtract from weekly hours and shifts alike. */
export interface CalendarDefinition {
  readonly zone: string
  readonly weekly: readonly WeeklyRule[]
  readonly shifts?: readonly DateShift[]
  readonly holidays?: readonly HolidayPart[]
  readonly timeOff?: readonly Interval[]
}

/** Where the table is built at once instead of at the first question; answers never depend on it. */
export interface CompileOptions {
  readonly horizon?: Interval
}

/** Working time that can be asked and counted; every duration is milliseconds, every instant UTC. */
export interface Calendar {
  readonly definition: CalendarDefinition
  /** Whether `t` lies in an opening. */
  isOpen(t: EpochMs): boolean
  /** `t` itself when open at `t`, else the start of the next opening; null = never. */
  openFrom(t: EpochMs): EpochMs | null
  /** The first start of an opening strictly after `t`; null = never. */
  nextOpening(t: EpochMs): EpochMs | null
  /** The end of the opening that holds `t`, or of the next one; null = never. */
  nextClosing(t: EpochMs): EpochMs | null
  /** `ms` of open time after `t`; used up exactly at a closing it answers that closing; null = never. */
  addClosing(t: EpochMs, ms: number): EpochMs | null
  /** `ms` of open time after `t`; used up exactly at a closing it answers the next opening; null = never. */
  addOpening(t: EpochMs, ms: number): EpochMs | null
  /** `ms` of open time before `t`; used up exactly at an opening it answers that opening; null = never. */
  subtract(t: EpochMs, ms: number): EpochMs | null
  /** Milliseconds open in [a, b); negative when b < a. */
  between(a: EpochMs, b: EpochMs): number
  /** The openings within [from, to), merged, in order and clipped to it. */
  intervals(from: EpochMs, to: EpochMs): Interval[]
}
