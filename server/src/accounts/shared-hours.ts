/** How many hours a week two weekly rosters share: a typical week, without holidays and time off. */
import {
  compileCalendar,
  overlap,
  totalOf,
  type Calendar,
  type EpochMs,
  type WeeklySpan,
} from '../calendar/api.ts'
import type { DirectoryFacts, HoursRow, PersonRow } from '../directory/api.ts'

export interface WeekHours {
  readonly zone: string
  readonly spans: readonly WeeklySpan[]
}

const HOUR = 3_600_000
const WEEKS = 4

/** Hours a week in which both are open, over the four weeks from `from` on. */
export function sharedHours(a: WeekHours, b: WeekHours, from: EpochMs): number {
  const shared = overlap([calendarOf(a), calendarOf(b)], from, from + WEEKS * 7 * 24 * HOUR)
  return totalOf(shared) / HOUR / WEEKS
}

/** A thousand people work few different weeks in few zones: each is compiled once. */
const calendars = new Map<string, Calendar>()
const MOST_CALENDARS = 5_000

function calendarOf({ zone, spans }: WeekHours): Calendar {
  const key = keyOf({ zone, spans })
  let calendar = calendars.get(key)
  if (!calendar) {
    calendar = compileCalendar({ zone, weekly: [{ from: null, spans }] })
    if (calendars.size >= MOST_CALENDARS) calendars.clear()
    calendars.set(key, calendar)
  }
  return calendar
}

/** The same for weeks with the same hours in the same zone. */
export function keyOf({ zone, spans }: WeekHours): string {
  return `${zone} ${spans.map(({ weekday, start, end }) => `${weekday}:${start}-${end}`).join(' ')}`
}

/** Hours a week of one roster. */
export function weeklyHours({ spans }: WeekHours): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0) / 60
}

function hoursOn(rows: readonly HoursRow[], date: string): HoursRow | undefined {
  return rows.find(
    (row) => (row.from === null || row.from <= date) && (row.until === null || date < row.until),
  )
}

/** A person's own hours on a local date, else those of the region's schedule; null: neither is known. */
export function personWeek(
  facts: DirectoryFacts,
  person: Pick<PersonRow, 'hours' | 'regionId'>,
  date: string,
): WeekHours | null {
  return hoursOn(person.hours, date) ?? regionWeek(facts, person.regionId, date)
}

/** The hours of a region's schedule on a local date; null: not known. */
export function regionWeek(facts: DirectoryFacts, regionId: string, date: string): WeekHours | null {
  const region = facts.regions.find((one) => one.id === regionId)
  return hoursOn((region && facts.schedules.get(region.scheduleId)?.hours) ?? [], date) ?? null
}
