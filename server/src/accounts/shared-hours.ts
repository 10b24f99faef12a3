/** How many hours a week two weekly rosters share: a typical week, without holidays and time off. */
import { compileCalendar, overlap, totalOf, type EpochMs, type WeeklySpan } from '../calendar/api.ts'
import type { DirectoryFacts, HoursRow } from '../directory/api.ts'

export interface WeekHours {
  readonly zone: string
  readonly spans: readonly WeeklySpan[]
}

const HOUR = 3_600_000
const WEEKS = 4

/** Hours a week in which both are open, over the four weeks from `from` on. */
export function sharedHours(a: WeekHours, b: WeekHours, from: EpochMs): number {
  const calendars = [a, b].map(({ zone, spans }) =>
    compileCalendar({ zone, weekly: [{ from: null, spans }] }),
  )
  const shared = overlap(calendars, from, from + WEEKS * 7 * 24 * HOUR)
  return totalOf(shared) / HOUR / WEEKS
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
export function personWeek(facts: DirectoryFacts, personId: string, date: string): WeekHours | null {
  const person = facts.people.find((one) => one.id === personId)
  const own = person && hoursOn(person.hours, date)
  if (own) return own
  return person ? regionWeek(facts, person.regionId, date) : null
}

/** The hours of a region's schedule on a local date; null: not known. */
export function regionWeek(facts: DirectoryFacts, regionId: string, date: string): WeekHours | null {
  const region = facts.regions.find((one) => one.id === regionId)
  return hoursOn((region && facts.schedules.get(region.scheduleId)?.hours) ?? [], date) ?? null
}
