/** The dates of time off as they are picked: whole days, or times of a day, on the reader's clock. */
import { fieldText, instantOf } from '../../ui/time/local.ts'
import type { Instant } from '../../ui/time/zone.ts'
import type { Stretch } from './queries.ts'

export interface PickedDates {
  /** YYYY-MM-DD, and the last day off. */
  readonly first: string
  readonly last: string
  /** HH:MM; null: whole days. */
  readonly times: { readonly from: string; readonly to: string } | null
}

/** The stretch that is picked; null: it is none yet, or ends before it begins. */
export function stretchOf({ first, last, times }: PickedDates, zone: string): Stretch | null {
  const start = instantOf(`${first}T${times?.from ?? '00:00'}`, zone)
  const end = times ? instantOf(`${last}T${times.to}`, zone) : instantOf(`${nextDay(last)}T00:00`, zone)
  if (start === null || end === null || start >= end) return null
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() }
}

/** The dates that show a stretch. */
export function datesOf({ start, end }: Stretch, zone: string): PickedDates {
  const [from, to] = [fieldText(Date.parse(start), zone), fieldText(Date.parse(end), zone)]
  const isWhole = from.endsWith('T00:00') && to.endsWith('T00:00')
  const last = isWhole ? fieldText(Date.parse(end) - 1, zone) : to
  return {
    first: from.slice(0, 10),
    last: last.slice(0, 10),
    times: isWhole ? null : { from: from.slice(11), to: to.slice(11) },
  }
}

/** Three weeks from now, for a week, Monday to Friday. */
export function usualDates(now: Instant, zone: string): PickedDates {
  const today = fieldText(now, zone).slice(0, 10)
  const weekday = new Date(`${today}T00:00Z`).getUTCDay() || 7
  const first = addDays(today, 22 - weekday)
  return { first, last: addDays(first, 4), times: null }
}

const nextDay = (date: string): string => addDays(date, 1)

function addDays(date: string, days: number): string {
  const at = Date.parse(`${date}T00:00Z`)
  return Number.isNaN(at) ? date : new Date(at + days * 86_400_000).toISOString().slice(0, 10)
}
