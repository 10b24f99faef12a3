/** How a file writes its times: `d/m/Y H:M`, or ISO 8601. */
import { ImportError } from '../problems.ts'
import type { LocalClock, LocalTime } from './local-times.ts'

/** Reads one written time: epoch milliseconds, or why there are none. */
export type TimeReader = (text: string) => number | string

interface Part {
  readonly pattern: string
  readonly unit: keyof LocalTime
}

const PARTS: Readonly<Record<string, Part>> = {
  Y: { pattern: '(\\d{4})', unit: 'year' },
  m: { pattern: '(\\d{1,2})', unit: 'month' },
  d: { pattern: '(\\d{1,2})', unit: 'day' },
  H: { pattern: '(\\d{1,2})', unit: 'hour' },
  M: { pattern: '(\\d{1,2})', unit: 'minute' },
  S: { pattern: '(\\d{1,2})', unit: 'second' },
}

/** Whether times of this format carry no zone of their own, so that one must be given. */
export function isLocalFormat(format: string): boolean {
  return format !== 'iso'
}

/**
 * A reader for a format of Y m d H M S and anything between them, or `iso` (with Z or an offset). Local times want a
 * clock; without one only `iso` can be read.
 */
export function timeReader(format: string, clock: LocalClock | null): TimeReader {
  if (!isLocalFormat(format)) return readIso
  const { pattern, units } = compile(format)
  return (text) => {
    const match = pattern.exec(text)
    if (!match) return `is no time written as ${format}`
    const time: Record<keyof LocalTime, number> = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 }
    units.forEach((unit, index) => (time[unit] = Number(match[index + 1])))
    return impossible(time) ?? (clock ? clock.instant(time) : 'needs a time zone')
  }
}

function compile(format: string): { pattern: RegExp; units: (keyof LocalTime)[] } {
  const units: (keyof LocalTime)[] = []
  const source = [...format].map((char) => {
    const part = PARTS[char]
    if (!part) return char.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')
    units.push(part.unit)
    return part.pattern
  })
  const has = (unit: keyof LocalTime): boolean => units.filter((known) => known === unit).length === 1
  if (!has('year') || !has('month') || !has('day') || new Set(units).size !== units.length) {
    const advice = 'Write it with Y, m, d, H, M, S, each at most once, as in "d/m/Y H:M"; or "iso".'
    throw new ImportError('import_option', `--date-format "${format}" cannot be used. ${advice}`)
  }
  return { pattern: new RegExp(`^${source.join('')}$`), units }
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Why a time of these parts cannot be, or null. */
function impossible({ year, month, day, hour, minute, second }: LocalTime): string | null {
  if (month < 1 || month > 12) return `names month ${month}: check the order of day and month`
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && !leap ? 28 : DAYS[month - 1]!
  if (day < 1 || day > days) return `names day ${day} of month ${month} in ${year}, which has ${days} days`
  if (hour > 23 || minute > 59 || second > 59) return 'names a time of day that no clock shows'
  return inReach(year) ? null : `names the year ${year}: years 1970 to 2199 can be taken in`
}

const inReach = (year: number): boolean => year >= 1970 && year <= 2199

function readIso(text: string): number | string {
  try {
    const at = Temporal.Instant.from(text)
    const { year } = at.toZonedDateTimeISO('UTC')
    return inReach(year) ? at.epochMilliseconds : `names the year ${year}: years 1970 to 2199 can be taken in`
  } catch {
    return 'is no possible time in ISO 8601 with Z or an offset, like 2016-02-29T01:16:00Z'
  }
}
