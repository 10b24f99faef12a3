/** People's time as the API tells it: who is there, a person's days, a week's hours. Pure: facts in, contract out. */
import type { z } from 'zod'
import { clipIntervals, type EpochMs, type Interval } from '../calendar/api.ts'
import type { Account, Dated, Facts, Person } from './compile-facts.ts'
import { dateAt, dayStart } from './local-days.ts'
import type { daysAnswer, presenceSchema, weeksAnswer } from './people.contract.ts'
import { availableFrom, presenceAt } from './presence.ts'
import { runningAssignments, runningContracts } from './service.ts'
import { iso, isoOrNull } from './views.ts'

export type PersonPresence = z.infer<typeof presenceSchema>
export type PersonDays = z.infer<typeof daysAnswer>
export type Week = z.infer<typeof weeksAnswer>['items'][number]

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const LOOK_AHEAD = 90 * DAY

/** Whether a person is there, until when, and when they are away next. */
export function presenceView(person: Person, at: EpochMs): PersonPresence {
  const presence = presenceAt(person, at)
  return {
    personId: person.row.id,
    presence: presence.kind,
    until: 'until' in presence ? isoOrNull(presence.until) : null,
    nextAvailable: presence.kind === 'left' ? null : isoOrNull(availableFrom(person, at)),
    nextAway: nextAway(person, at),
  }
}

/** The next stretch of being away that costs working hours. */
function nextAway(person: Person, at: EpochMs): PersonPresence['nextAway'] {
  const limit = Math.min(at + LOOK_AHEAD, person.gone)
  const next = person.away().find((stretch) => {
    if (stretch.start <= at || stretch.start >= limit) return false
    return hoursLost(person, stretch) > 0
  })
  return next ? { start: iso(next.start), end: iso(next.end) } : null
}

/** What a stretch of time off or holiday costs, in hours. A holiday is on no roster: the week beside it says what it costs. */
function hoursLost(person: Person, { start, end }: Interval): number {
  const own = person.roster.between(start, end)
  if (own > 0 || end - start > 2 * DAY) return own / HOUR
  const beside = [-WEEK, WEEK].map((shift) => person.roster.between(start + shift, end + shift))
  return Math.max(...beside) / HOUR
}

/** A person's time from `from` to `to`; accounts that the reader may not know of are left out. */
export function daysView(
  facts: Facts,
  person: Person,
  from: EpochMs,
  to: EpochMs,
  sees: (accountId: string) => boolean,
): PersonDays {
  const within = (stretches: readonly Interval[]) => clipIntervals(stretches, from, to)
  const accounts = facts.accountIds
    .flatMap((id) => facts.account(id) ?? [])
    .filter((account) => isAbout(account, person.row.id))
  const seen = accounts.filter((account) => sees(account.row.id))
  return {
    from: iso(from),
    to: iso(to),
    zone: person.row.zone,
    duty: person.duty.intervals(from, to).map(asStretch),
    away: awayOf(person, from, to),
    busy: within(person.busy).map(asStretch),
    covers: seen.flatMap((account) => coversOf(facts, account, person, from, to)),
    assignments: seen.flatMap((account) => assignmentsOf(account, person, from, to)),
    weeks: wholeWeeks(from, to, person.row.zone).map(({ startsOn, start, end }) => ({
      startsOn,
      hours: tenths(person.duty.between(start, end) / HOUR),
      sold: tenths(accounts.reduce((sum, account) => sum + boughtOf(account, person.row.id, start), 0)),
    })),
  }
}

/** Whether somebody was, is or will be an ASE of the account, or covers for one. */
const isAbout = ({ assignments, covers }: Account, personId: string): boolean =>
  assignments.some(({ row }) => row.personId === personId) ||
  covers.some(({ backupId }) => backupId === personId)

const asStretch = ({ start, end }: Interval) => ({ start: iso(start), end: iso(end) })

/** Time off and holidays within a stretch, in order; why is not told. */
export function awayOf(person: Person, from: EpochMs, to: EpochMs): PersonDays['away'] {
  const timeOff = clipIntervals(person.timeOff, from, to).map((one) => ({
    ...asStretch(one),
    holiday: false,
  }))
  const holidays: Interval[] = []
  for (let day = from; day < to + DAY; day += DAY)
    for (const one of person.holidays(day))
      if (!holidays.some((known) => known.start === one.start)) holidays.push(one)
  return [
    ...timeOff,
    ...clipIntervals(holidays, from, to).map((one) => ({ ...asStretch(one), holiday: true })),
  ].sort((a, b) => a.start.localeCompare(b.start))
}

function coversOf(facts: Facts, account: Account, person: Person, from: EpochMs, to: EpochMs) {
  return account.covers
    .filter((cover) => cover.backupId === person.row.id && cover.start < to && cover.end > from)
    .map((cover) => ({
      ...asStretch(cover),
      accountId: account.row.id,
      accountName: account.row.name,
      forPersonName: facts.person(cover.absentId)?.row.name ?? '',
    }))
}

function assignmentsOf(account: Account, person: Person, from: EpochMs, to: EpochMs) {
  const runs = (one: Dated<{ personId: string }>): boolean =>
    one.row.personId === person.row.id && one.start < to && one.end > from
  return account.assignments.filter(runs).map(({ start, end }) => ({
    start: iso(Math.max(start, from)),
    end: Number.isFinite(end) ? iso(end) : null,
    accountId: account.row.id,
    accountName: account.row.name,
  }))
}

/** Hours a week that an account bought of one of its ASEs at `at`. */
function boughtOf(account: Account, personId: string, at: EpochMs): number {
  const assigned = runningAssignments(account, at)
  if (!assigned.some(({ row }) => row.personId === personId)) return 0
  return hoursBought(account, at) / Math.max(1, assigned.length)
}

function hoursBought(account: Account, at: EpochMs): number {
  return runningContracts(account, at).reduce((sum, { row }) => sum + row.aseCount * row.hoursPerWeek, 0)
}

interface WeekSpan extends Interval {
  readonly startsOn: string
}

/** The weeks that lie wholly within a stretch, Monday to Monday in a zone. */
function wholeWeeks(from: EpochMs, to: EpochMs, zone: string): WeekSpan[] {
  const first = mondayOf(dateAt(from, zone))
  const weeks: WeekSpan[] = []
  for (let monday = first; ; monday = monday.add({ weeks: 1 })) {
    const [start, end] = [monday, monday.add({ weeks: 1 })].map((day) => dayStart(day.toString(), zone))
    if (start === undefined || end === undefined || end > to) return weeks
    if (start >= from) weeks.push({ startsOn: monday.toString(), start, end })
  }
}

function mondayOf(date: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 })
}

/** Hours sold and there to give, week by week from the one that holds `date`, in one region or all. */
export function weeksView(
  facts: Facts,
  people: readonly Person[],
  date: string,
  weeks: number,
  regionId: string | undefined,
): Week[] {
  const isHere = (row: { readonly regionId: string }): boolean =>
    regionId === undefined || row.regionId === regionId
  const ases = people.filter(({ row }) => isHere(row) && row.roles.includes('ase'))
  const accounts = facts.accountIds.flatMap((id) => facts.account(id) ?? []).filter(({ row }) => isHere(row))
  const first = mondayOf(date)
  const starts = Array.from({ length: weeks }, (_, n) => dayStart(first.add({ weeks: n }).toString(), 'UTC'))
  const sold = soldBy(accounts, starts)
  const away = awayBy(ases, starts)
  return starts.map((start, n) => {
    const present = ases.filter((person) => person.gone > start)
    const available = present.reduce((sum, person) => sum + person.duty.between(start, start + WEEK), 0)
    return {
      startsOn: first.add({ weeks: n }).toString(),
      sold: tenths(sold[n]!),
      available: tenths(available / HOUR),
      away: tenths(away[n]!),
      ases: present.length,
    }
  })
}

/** The weeks whose beginning lies in [from, to), of weeks one after the other. */
function weeksOf(starts: readonly EpochMs[], from: EpochMs, to: EpochMs): number[] {
  const low = Math.max(0, Math.ceil((from - starts[0]!) / WEEK))
  const high = Math.min(starts.length, Math.ceil((to - starts[0]!) / WEEK))
  return Array.from({ length: Math.max(0, high - low) }, (_, n) => low + n)
}

/** Hours a week that running contracts bought, week by week: each contract is laid on the weeks in which it runs. */
function soldBy(accounts: readonly Account[], starts: readonly EpochMs[]): number[] {
  const sold = starts.map(() => 0)
  for (const { contracts } of accounts)
    for (const { row, start, end } of contracts)
      for (const n of weeksOf(starts, start, end)) sold[n]! += row.aseCount * row.hoursPerWeek
  return sold
}

/** Hours lost to time off and holidays, week by week. */
function awayBy(ases: readonly Person[], starts: readonly EpochMs[]): number[] {
  const lost = starts.map(() => 0)
  const from = starts[0] ?? 0
  for (const person of ases) {
    const stretches = clipIntervals(person.away(), from, from + starts.length * WEEK)
    for (const stretch of stretches)
      for (const n of weeksOf(starts, stretch.start - WEEK + 1, stretch.end))
        for (const part of clipIntervals([stretch], starts[n]!, starts[n]! + WEEK))
          if (person.gone > starts[n]!) lost[n]! += hoursLost(person, part)
  }
  return lost
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
