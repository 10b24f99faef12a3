/** Holidays of a country as the data of date-holidays has them; pure: the data ships with the package. */
import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'

// A CommonJS package whose default export native ESM and the compiler read differently.
const HolidayData = createRequire(import.meta.url)('date-holidays') as typeof Holidays

export type HolidayKind = 'public' | 'bank' | 'school' | 'optional' | 'observance'

export interface CountryHoliday {
  /** Local date, YYYY-MM-DD. */
  readonly day: string
  readonly name: string
  /** Local minutes of that day; absent: the whole day. */
  readonly startMinute?: number
  readonly endMinute?: number
}

export interface HolidayPlace {
  readonly code: string
  readonly name: string
  readonly subdivisions: { readonly code: string; readonly name: string }[]
}

/** Every country the data knows, with its states or regions. */
export function holidayPlaces(): HolidayPlace[] {
  const data = new HolidayData()
  return named(data.getCountries()).map((country) => ({
    ...country,
    subdivisions: named(data.getStates(country.code) as Record<string, string> | undefined),
  }))
}

function named(names: Readonly<Record<string, string>> | undefined): { code: string; name: string }[] {
  return Object.entries(names ?? {}).map(([code, name]) => ({ code, name }))
}

/** Whether the data knows the country and, where given, its state or region. */
export function knowsPlace(country: string, subdivision?: string | null): boolean {
  const data = new HolidayData()
  if (!Object.hasOwn(data.getCountries(), country)) return false
  const states = data.getStates(country) as Record<string, string> | undefined
  return !subdivision || (states !== undefined && Object.hasOwn(states, subdivision))
}

/** The days of these kinds in the years given, one a date (the first named), in order; a part day keeps its minutes. */
export function countryHolidays(
  place: { country: string; subdivision?: string | null },
  fromYear: number,
  toYear: number,
  kinds: readonly HolidayKind[],
): CountryHoliday[] {
  const data = place.subdivision
    ? new HolidayData(place.country, place.subdivision)
    : new HolidayData(place.country)
  const days = new Map<string, CountryHoliday>()
  for (let year = fromYear; year <= toYear; year++) {
    for (const one of data.getHolidays(year) ?? []) {
      if (!kinds.includes(one.type)) continue
      for (const day of daysOf(one.date, one.end, one.start, one.name)) {
        const known = days.get(day.day)
        if (!known || known.startMinute !== undefined) days.set(day.day, day)
      }
    }
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day))
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** `date` is local wall time as text; a holiday may begin in the afternoon or last for several days. */
function daysOf(date: string, end: Date, start: Date, name: string): CountryHoliday[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const [hour = 0, minute = 0] = date.slice(11, 16).split(':').map(Number)
  const from = first + (hour * 60 + minute) * MINUTE_MS
  const to = from + Math.round((end.getTime() - start.getTime()) / (30 * MINUTE_MS)) * 30 * MINUTE_MS
  const result: CountryHoliday[] = []
  for (let day = first; day < to; day += DAY_MS) {
    const startMinute = Math.max(0, (from - day) / MINUTE_MS)
    const endMinute = Math.min(1440, (to - day) / MINUTE_MS)
    // A day lengthened or shortened by a clock change is still a day.
    const isWhole = startMinute === 0 && endMinute >= 1380
    if (endMinute < 120 && day > first) continue
    const text = new Date(day).toISOString().slice(0, 10)
    result.push(isWhole ? { day: text, name } : { day: text, name, startMinute, endMinute })
  }
  return result
}
