/** Hours as the directory keeps them (ranges of local dates, maybe in several zones) → one calendar. */
import {
  compileCalendar,
  mergeIntervals,
  type Calendar,
  type CalendarDefinition,
  type EpochMs,
  type HolidayPart,
  type Interval,
  type WeeklyRule,
} from '../calendar/api.ts'
import type { HolidayRow, HoursRow } from '../directory/api.ts'

export type HolidaySets = ReadonlyMap<string, readonly HolidayRow[]>

/** What coverage and decisions ask of hours; an engine calendar has more. */
export type Hours = Pick<
  Calendar,
  'isOpen' | 'openFrom' | 'nextOpening' | 'nextClosing' | 'addClosing' | 'between' | 'intervals'
>

/** Compiled calendars by what they are made of: a new version of the facts recompiles only what changed. */
export type CalendarCache = Map<string, Calendar>

/** The calendar of some hours without their holidays and the given time off. */
export function hoursCalendar(
  hours: readonly HoursRow[],
  holidays: HolidaySets,
  timeOff: readonly Interval[],
  cache: CalendarCache,
): Hours {
  const zones = [...new Set(hours.map((row) => row.zone))]
  const parts = zones.map((zone) => cached(definitionFor(zone, hours, holidays, timeOff), cache))
  if (parts.length === 0) return cached({ zone: 'UTC', weekly: [] }, cache)
  return parts.length === 1 ? parts[0]! : joined(parts)
}

function cached(definition: CalendarDefinition, cache: CalendarCache): Calendar {
  const key = JSON.stringify(definition)
  let calendar = cache.get(key)
  if (!calendar) {
    calendar = compileCalendar(definition)
    cache.set(key, calendar)
  }
  return calendar
}

/** Rows of another zone, and dates without a row, count as closed. */
function definitionFor(
  zone: string,
  hours: readonly HoursRow[],
  holidays: HolidaySets,
  timeOff: readonly Interval[],
): CalendarDefinition {
  const rows = [...hours].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  const weekly: WeeklyRule[] = []
  const parts: HolidayPart[] = []
  rows.forEach((row, index) => {
    weekly.push({ from: row.from, spans: row.zone === zone ? row.spans : [] })
    const next = rows[index + 1]
    if (row.until !== null && next?.from !== row.until) weekly.push({ from: row.until, spans: [] })
    if (row.zone === zone) parts.push(...holidaysOf(row, holidays))
  })
  return { zone, weekly, holidays: parts, timeOff }
}

function holidaysOf(row: HoursRow, sets: HolidaySets): HolidayPart[] {
  return row.holidaySetIds.flatMap((id) =>
    (sets.get(id) ?? [])
      .filter(
        (day) => (row.from === null || day.date >= row.from) && (row.until === null || day.date < row.until),
      )
      .map((day) =>
        day.start === null || day.end === null
          ? { date: day.date }
          : { date: day.date, start: day.start, end: day.end },
      ),
  )
}

/** The calendars of somebody who changed zones: open when any part is. Rare, so plain rather than fast. */
function joined(parts: readonly Calendar[]): Hours {
  const earliest = (answers: readonly (EpochMs | null)[]): EpochMs | null =>
    answers.reduce((best, t) => (t !== null && (best === null || t < best) ? t : best), null)
  const between = (a: EpochMs, b: EpochMs): number =>
    Math.sign(b - a) *
    intervals(Math.min(a, b), Math.max(a, b)).reduce((sum, part) => sum + part.end - part.start, 0)
  const intervals = (from: EpochMs, to: EpochMs): Interval[] =>
    mergeIntervals(parts.flatMap((part) => part.intervals(from, to)))
  const openFrom = (t: EpochMs): EpochMs | null => earliest(parts.map((part) => part.openFrom(t)))
  const nextClosing = (t: EpochMs): EpochMs | null => {
    let at = openFrom(t)
    for (let open = true; at !== null && open;) {
      const now: EpochMs = at
      const here: Calendar | undefined = parts.find((part) => part.isOpen(now))
      open = here !== undefined
      if (here) at = here.nextClosing(now)
    }
    return at
  }
  const addClosing = (t: EpochMs, ms: number): EpochMs | null => {
    let left = ms
    for (let at = openFrom(t); at !== null;) {
      const end = nextClosing(at)
      if (end === null || end - at >= left) return at + left
      left -= end - at
      at = openFrom(end)
    }
    return null
  }
  // An opening of one part may lie within, or at the end of, one of another: that is no opening of the whole.
  const nextOpening = (t: EpochMs): EpochMs | null => {
    const from = parts.some((part) => part.isOpen(t)) ? nextClosing(t) : t
    return from === null ? null : openFrom(from)
  }
  return {
    isOpen: (t) => parts.some((part) => part.isOpen(t)),
    openFrom,
    nextOpening,
    nextClosing,
    addClosing,
    between,
    intervals,
  }
}
