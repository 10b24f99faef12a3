import { CalendarError } from './error.ts'
import type { Weekday, WeeklySpan } from './types.ts'

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MINUTES_A_DAY = 1440
const ENTRY = /^([a-z]{3})(?:-([a-z]{3}))?((?: \d{1,2}:\d{2}-\d{1,2}:\d{2})+)$/
const STRETCH = /^([a-z]{3}) (\d{1,2}:\d{2})-([a-z]{3}) (\d{1,2}:\d{2})$/

/**
 * Reads weekly hours as people write them, entries separated by commas, semicolons or lines:
 * 'Mon–Fri 08:00–12:00 13:00–18:00; Sat 22:00–06:00', 'Sun 15:00–Fri 17:00', '24x7'.
 * Throws `calendar.weekly_text_invalid` with the entry that can't be read.
 */
export function parseWeekly(text: string): WeeklySpan[] {
  const entries = text.split(/[,;\n]/).map(tidy)
  return entries.filter((entry) => entry !== '').flatMap(parseEntry)
}

function tidy(entry: string): string {
  const plain = entry.toLowerCase().replaceAll(/[–—]/g, '-')
  return plain.replaceAll(/\s+/g, ' ').replaceAll(/ ?- ?/g, '-').trim()
}

function parseEntry(entry: string): WeeklySpan[] {
  if (entry === '24x7') return days(1, 7).map((weekday) => ({ weekday, start: 0, end: MINUTES_A_DAY }))
  const stretch = STRETCH.exec(entry)
  if (stretch) return [stretchOf(entry, stretch)]
  const match = ENTRY.exec(entry)
  if (!match) throw unreadable(entry)
  const first = dayOf(entry, match[1]!)
  const last = dayOf(entry, match[2] ?? match[1]!)
  return days(first, last).flatMap((weekday) =>
    match[3]!
      .trim()
      .split(' ')
      .map((range) => ({ weekday, ...rangeOf(entry, range) })),
  )
}

function stretchOf(entry: string, match: RegExpExecArray): WeeklySpan {
  const weekday = dayOf(entry, match[1]!)
  const start = minutesOf(entry, match[2]!)
  const end = (dayOf(entry, match[3]!) - weekday) * MINUTES_A_DAY + minutesOf(entry, match[4]!)
  return { weekday, start, end: end > start ? end : end + 7 * MINUTES_A_DAY }
}

function rangeOf(entry: string, range: string): { start: number; end: number } {
  const [start, end] = range.split('-').map((time) => minutesOf(entry, time)) as [number, number]
  return { start, end: end > start ? end : end + MINUTES_A_DAY }
}

function minutesOf(entry: string, time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const total = hours * 60 + minutes
  if (minutes > 59 || total > MINUTES_A_DAY) throw unreadable(entry)
  return total
}

function dayOf(entry: string, name: string): Weekday {
  const index = NAMES.indexOf(name)
  if (index < 0) throw unreadable(entry)
  return (index + 1) as Weekday
}

/** The weekdays from one to another, over the week's end where needed (Sat–Mon). */
function days(first: Weekday, last: Weekday): Weekday[] {
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday)
}

function unreadable(entry: string): CalendarError {
  return new CalendarError(
    'calendar.weekly_text_invalid',
    `"${entry}" can't be read as weekly hours: write for example "Mon-Fri 09:00-17:00", ` +
      '"Sat 22:00-06:00" or "Sun 15:00-Fri 17:00".',
  )
}
