/** Times in words: one moment in two places, days named when they are not today, durations. */
import { cityOf, dayNumber, DAY, HOUR, MINUTE, wallTime, type Instant } from './zone.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = (value: number): string => String(value).padStart(2, '0')

/** “15:12”. */
export function clockTime(at: Instant, zone: string): string {
  const { hour, minute } = wallTime(at, zone)
  return `${two(hour)}:${two(minute)}`
}

/** “15:04:09”, for what happened within a minute. */
export function clockSeconds(at: Instant, zone: string): string {
  return `${clockTime(at, zone)}:${two(Math.floor(at / 1000) % 60)}`
}

/** “Tue 17 Nov”, with the year where it is not that of `now`. */
export function dateWords(at: Instant, zone: string, now: Instant): string {
  const { year, month, day, weekday } = wallTime(at, zone)
  const short = `${WEEKDAYS[weekday]} ${day} ${MONTHS[month - 1]}`
  return year === wallTime(now, zone).year ? short : `${short} ${year}`
}

/** “31 Jan 2027”: a date far enough away that its weekday says nothing. `date` is YYYY-MM-DD. */
export function plainDate(date: string): string {
  const [year = '', month = '1', day = '1'] = date.slice(0, 10).split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** The day as it is said beside a time: nothing today, the weekday for a neighbouring day, else the date. */
export function dayWords(at: Instant, zone: string, now: Instant): string {
  const distance = dayNumber(at, zone) - dayNumber(now, zone)
  if (distance === 0) return ''
  if (Math.abs(distance) === 1) return WEEKDAYS[wallTime(at, zone).weekday] ?? ''
  return dateWords(at, zone, now)
}

/** “19:04”, “Wed 01:00”, “Mon 23 Nov 15:00”. */
export function timeWords(at: Instant, zone: string, now: Instant): string {
  const day = dayWords(at, zone, now)
  return day === '' ? clockTime(at, zone) : `${day} ${clockTime(at, zone)}`
}

/** One moment in two places. */
export interface MomentWords {
  /** In the reader's zone. */
  readonly here: string
  /** In the account's zone with its city; null: the reader is there. */
  readonly there: string | null
}

/** The reader's time, and the account's with a city; “same in Oslo” where both clocks agree. */
export function momentWords(
  at: Instant,
  now: Instant,
  readerZone: string,
  placeZone?: string | null,
): MomentWords {
  const here = timeWords(at, readerZone, now)
  if (!placeZone || placeZone === readerZone || cityOf(placeZone) === cityOf(readerZone))
    return { here, there: null }
  const city = cityOf(placeZone)
  const sameDay = dayNumber(at, readerZone) === dayNumber(at, placeZone)
  const time = clockTime(at, placeZone)
  if (sameDay && time === clockTime(at, readerZone)) return { here, there: `same in ${city}` }
  const day = sameDay ? '' : `${WEEKDAYS[wallTime(at, placeZone).weekday]} `
  return { here, there: `${day}${time} ${city}` }
}

/** “48 min”, “3 h 52 min”, “5 d 19 h”. Whole minutes, downwards; the sign is dropped. */
export function duration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE)
  if (minutes < 1) return 'under 1 min'
  const days = Math.floor((minutes * MINUTE) / DAY)
  const hours = Math.floor(((minutes * MINUTE) % DAY) / HOUR)
  const parts = [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    minutes % 60 > 0 && days === 0 ? `${minutes % 60} min` : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** “in 3 h 52 min”, “2 h ago”, “now” within the minute. */
export function distance(at: Instant, now: Instant): string {
  if (Math.abs(at - now) < MINUTE) return 'now'
  return at > now ? `in ${duration(at - now)}` : `${duration(now - at)} ago`
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Small counts as words (“nine”), larger ones as digits with a thin space. */
export function countWords(count: number): string {
  return WORDS[count] ?? count.toLocaleString('en-GB').replaceAll(',', '\u202f')
}
