import { CalendarError } from './error.ts'
import type { DaySpan, EpochMs, Interval } from './types.ts'
import { DAY, RANGE_END, RANGE_START } from './units.ts'

const MINUTES_A_DAY = DAY / 60_000
const MINUTES_A_WEEK = 7 * MINUTES_A_DAY

/** Throws `calendar.span_invalid` unless the span starts on its own day and ends after it, within a week. */
export function checkSpan(span: DaySpan, where: string): void {
  const { start, end } = span
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (whole && start >= 0 && start < MINUTES_A_DAY && end > start && end <= start + MINUTES_A_WEEK) return
  throw new CalendarError(
    'calendar.span_invalid',
    `${where}: ${start}..${end} is not a span: give whole minutes from local midnight, start 0..1439, ` +
      'end after it (past midnight counts on: 22:00–06:00 is 1320..1800) and at most a week later.',
  )
}

/** Throws `calendar.span_invalid` unless a part-day holiday lies within its day, in whole minutes 0..1440. */
export function checkHolidayPart(start: number, end: number, date: string): void {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (whole && start >= 0 && start < end && end <= MINUTES_A_DAY) return
  throw new CalendarError(
    'calendar.span_invalid',
    `Holiday ${date}: ${start}..${end} is not a part of the day: give whole minutes, 0 ≤ start < end ≤ 1440.`,
  )
}

/** Throws `calendar.time_off_invalid` unless both ends are numbers in order; ±Infinity means open-ended. */
export function checkTimeOff(off: Interval): void {
  if (off.start <= off.end) return
  throw new CalendarError(
    'calendar.time_off_invalid',
    `Time off ${off.start}..${off.end} is not an interval: give epoch milliseconds, start not after end.`,
  )
}

/** The instant itself; throws unless it is one the engine answers for (1850 up to 2400). */
export function checkInstant(t: EpochMs): EpochMs {
  if (t >= RANGE_START && t < RANGE_END) return t
  if (typeof t !== 'number' || Number.isNaN(t)) {
    throw new CalendarError(
      'calendar.instant_invalid',
      `${String(t)} is not an instant: give epoch milliseconds.`,
    )
  }
  throw new CalendarError(
    'calendar.instant_out_of_range',
    `${t} ms is outside 1850–2399: ask for an instant within those years (milliseconds, not seconds).`,
  )
}

/** The duration itself; throws `calendar.duration_invalid` unless it is a finite number. */
export function checkDuration(ms: number): number {
  if (Number.isFinite(ms)) return ms
  throw new CalendarError('calendar.duration_invalid', `${String(ms)} is not a duration: give milliseconds.`)
}
