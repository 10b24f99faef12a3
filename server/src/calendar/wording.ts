/** Moments in words, always with a place: never an abbreviation of a zone. */
import type { EpochMs } from './engine/index.ts'

interface Formats {
  readonly clock: Intl.DateTimeFormat
  readonly day: Intl.DateTimeFormat
}

const formats = new Map<string, Formats>()

function formatsOf(zone: string): Formats {
  let known = formats.get(zone)
  if (!known) {
    known = {
      clock: new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
      day: new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        day: 'numeric',
        month: 'short',
      }),
    }
    formats.set(zone, known)
  }
  return known
}

/** The place a zone is named after: `America/New_York` → `New York`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** `15:04`. */
export function clockTime(at: EpochMs, zone: string): string {
  return formatsOf(zone).clock.format(at)
}

/** `Mon 23 Nov`. */
export function dayName(at: EpochMs, zone: string): string {
  // British English has four letters for one month alone; the screens have three for all.
  return formatsOf(zone).day.format(at).replace(',', '').replace('Sept', 'Sep')
}

/** `Mon 23 Nov`, with the year where it is not that of `now`. */
export function dayOf(at: EpochMs, zone: string, now: EpochMs): string {
  const year = yearOf(at, zone)
  return year === yearOf(now, zone) ? dayName(at, zone) : `${dayName(at, zone)} ${year}`
}

const yearOf = (at: EpochMs, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).year

/** `15:04`, or `Mon 23 Nov 15:04` where that is not the day of `now`. */
export function moment(at: EpochMs, zone: string, now: EpochMs): string {
  const day = dayOf(at, zone, now)
  return day === dayName(now, zone) ? clockTime(at, zone) : `${day} ${clockTime(at, zone)}`
}

/** `Mon 23 Nov 09:00 New York`: a moment for a reader whose zone nobody knows. */
export function momentAt(at: EpochMs, zone: string, now: EpochMs): string {
  return `${dayOf(at, zone, now)} ${clockTime(at, zone)} ${cityOf(zone)}`
}

/** `20 Feb 2025`: a local date, YYYY-MM-DD, in a sentence. */
export function dateInWords(date: string): string {
  const day = Temporal.PlainDate.from(date)
  return `${day.day} ${MONTHS[day.month - 1]} ${day.year}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Working time in hours, never in days: `48 h 45 min`, `1,210 h`. */
export function hoursInWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} min`
  return minutes % 60 === 0 || hours >= 100
    ? `${Math.round(minutes / 60).toLocaleString('en')} h`
    : `${hours} h ${minutes % 60} min`
}

/** `3 h 52 min`, `45 min`, `2 d 4 h`. */
export function duration(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return hours % 24 === 0 ? `${Math.floor(hours / 24)} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`
}
