/** Instants in words, in the reader's zone. */
import type { View } from './view.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const instantOf = (at: string | Temporal.Instant): Temporal.Instant =>
  typeof at === 'string' ? Temporal.Instant.from(at) : at

const two = (number: number): string => String(number).padStart(2, '0')

/** `Fri 27 Nov 03:00`, with the year where it is not this one's. */
export function moment(at: string | Temporal.Instant, { zone, now }: Pick<View, 'zone' | 'now'>): string {
  const local = instantOf(at).toZonedDateTimeISO(zone)
  const day = `${DAYS[local.dayOfWeek - 1]} ${local.day} ${MONTHS[local.month - 1]}`
  const year = local.year === now.toZonedDateTimeISO(zone).year ? '' : ` ${local.year}`
  return `${day}${year} ${two(local.hour)}:${two(local.minute)}`
}

/** A moment, or a dash where there is none. */
export function momentOr(at: string | null | undefined, view: View, otherwise = '–'): string {
  return at === null || at === undefined ? otherwise : moment(at, view)
}

/** `1 Feb 2027`: a date that is YYYY-MM-DD. */
export function dayOf(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `17 h 30 min`, `1,210 h`: working time is never told in days. */
export function hoursInWords(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  const hours = Math.floor(whole / 60)
  return whole % 60 === 0 || hours >= 100
    ? `${Math.round(whole / 60).toLocaleString('en')} h`
    : `${hours} h ${whole % 60} min`
}

/** `45 s`, `3 h 52 min`, `2 d 4 h`. */
export function duration(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return hours % 24 === 0 ? `${Math.floor(hours / 24)} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`
}

/** `in 4 d 2 h`, `3 h ago`, `now`. */
export function fromNow(at: string | Temporal.Instant, { now }: Pick<View, 'now'>): string {
  const ms = instantOf(at).epochMilliseconds - now.epochMilliseconds
  if (Math.abs(ms) < 1000) return 'now'
  return ms > 0 ? `in ${duration(ms)}` : `${duration(ms)} ago`
}

/** The moment with how far away it is. */
export function momentFromNow(at: string, view: View): string {
  return `${moment(at, view)} (${fromNow(at, view)})`
}
