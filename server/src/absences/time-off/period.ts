/** From when to when somebody is off, in instants, however it was said. Pure. */
import { dayEnd, dayStart, minuteAt } from '../../calendar/api.ts'
import type { FieldError } from '../../platform/errors.ts'
import type { TimeOffWhen } from './time-off.contract.ts'

export type Period =
  | { readonly kind: 'period'; readonly start: string; readonly end: string }
  | { readonly kind: 'refused'; readonly error: FieldError }

/**
 * Days are those of `zone`: a day lasts as long as it does there, be it 23, 24.5 or 25 hours. A time that the clock repeats
 * counts from its first to its last occurrence; one that it skips is the change itself.
 */
export function periodOf(when: TimeOffWhen, zone: string): Period {
  for (const [path, date] of [
    ['startsOn', when.startsOn],
    ['endsOn', when.endsOn],
  ] as const)
    if (date !== undefined && dayStart(date, zone) >= dayEnd(date, zone))
      return refused(path, `does not exist in ${zone}: the calendar skips that day`)
  const start = startOf(when, zone)
  const end = endOf(when, zone)
  if (start >= end) return refused(when.end === undefined ? 'endsOn' : 'end', 'must be after the start')
  return { kind: 'period', start: iso(start), end: iso(end) }
}

function startOf({ start = '', startsOn, startTime }: TimeOffWhen, zone: string): number {
  if (startsOn === undefined) return Temporal.Instant.from(start).epochMilliseconds
  return startTime == null
    ? dayStart(startsOn, zone)
    : minuteAt(startsOn, minutes(startTime), zone, 'earlier')
}

function endOf({ end = '', endsOn, endTime }: TimeOffWhen, zone: string): number {
  if (endsOn === undefined) return Temporal.Instant.from(end).epochMilliseconds
  return endTime == null ? dayEnd(endsOn, zone) : minuteAt(endsOn, minutes(endTime), zone, 'later')
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

const iso = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
const refused = (path: string, message: string): Period => ({ kind: 'refused', error: { path, message } })
