/** Who of a team or region is away at once, and a person's holidays to come. Pure: facts in, contract out. */
import type { z } from 'zod'
import { absentAtOnce, mostAbsent } from '../absences/api.ts'
import { dateAt, dayEnd, dayStart, minuteAt, type EpochMs } from '../calendar/api.ts'
import type { awayAnswer, holidaysAnswer } from './away.contract.ts'
import type { Facts, Person } from './compile-facts.ts'
import { awayOf } from './people-time.ts'
import { iso } from './views.ts'

export type Away = z.infer<typeof awayAnswer>
export type Holidays = z.infer<typeof holidaysAnswer>

const DAY = 86_400_000
const AHEAD = 400 * DAY
const MOST_HOLIDAYS = 10

/** Everybody's time away from `from` to `to`, and how many are off at once. */
export function awayView(name: string, people: readonly Person[], from: EpochMs, to: EpochMs): Away {
  const here = people
    .filter(({ gone }) => gone > from)
    .toSorted((a, b) => a.row.name.localeCompare(b.row.name) || a.row.id.localeCompare(b.row.id))
  const stretches = absentAtOnce(
    here.map(({ row, timeOff }) => ({ personId: row.id, away: timeOff })),
    from,
    to,
  )
  return {
    from: iso(from),
    to: iso(to),
    name,
    people: here.map((person) => ({
      personId: person.row.id,
      name: person.row.name,
      zone: person.row.zone,
      away: awayOf(person, from, to),
    })),
    atOnce: stretches.map(({ start, end, personIds }) => ({
      ...{ start: iso(start), end: iso(end), count: personIds.length, personIds: [...personIds] },
    })),
    most: mostAbsent(stretches),
  }
}

/** The public holidays that a person's hours are off on, from `at` on: those of their own hours, else of the region's schedule. */
export function nextHolidays(facts: Facts, person: Person, at: EpochMs): Holidays['items'] {
  const { directory } = facts.rows
  const { row } = person
  const schedule = facts.region(row.regionId)?.scheduleId ?? ''
  const hours = row.hours.length > 0 ? row.hours : (directory.schedules.get(schedule)?.hours ?? [])
  const limit = dateAt(at + AHEAD, row.zone)
  const found = hours.flatMap(({ zone, holidaySetIds, from, until }) =>
    holidaySetIds
      .flatMap((id) => directory.holidays.get(id) ?? [])
      .filter(
        ({ date }) => date <= limit && (from === null || date >= from) && (until === null || date < until),
      )
      .map(({ date, name, start, end }) => ({
        ...{ date, name, isWhole: start === null || end === null },
        start: start === null ? dayStart(date, zone) : minuteAt(date, start, zone, 'earlier'),
        end: end === null ? dayEnd(date, zone) : minuteAt(date, end, zone, 'later'),
      })),
  )
  const once = new Map(found.map((one) => [`${one.start} ${one.name}`, one]))
  return [...once.values()]
    .filter(({ end }) => end > at && end <= person.gone)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, MOST_HOLIDAYS)
    .map(({ start, end, ...one }) => ({ ...one, start: iso(start), end: iso(end) }))
}
