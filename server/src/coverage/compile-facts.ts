/** Rows of the rooms below → what coverage and decisions read: calendars, and instants instead of local dates. */
import { ALWAYS, LAST_INSTANT, mergeIntervals, type EpochMs, type Interval } from '../calendar/api.ts'
import {
  recurringIntervals,
  type AbsenceFacts,
  type CoverRow,
  type RecurringOffRow,
} from '../absences/api.ts'
import type {
  AccountAccess,
  AccountFacts,
  AccountRow,
  AssignmentRow,
  ContractRow,
  PolicyRow,
} from '../accounts/api.ts'
import {
  settingsAt,
  type DirectoryFacts,
  type HoursRow,
  type PersonRow,
  type RegionRow,
  type SettingVersion,
} from '../directory/api.ts'
import { namedFor, type NamedFor, type PassedOver } from './clearance.ts'
import { hoursCalendar, type CalendarCache, type Hours } from './hours-calendar.ts'
import { dayEnd, dayStart, holidayIntervals } from './local-days.ts'
import type { OnCallFacts, OnCallShiftRow } from './on-call/facts.ts'
import { podsByMember, shiftsWithin, type Pod } from './pods-and-shifts.ts'

/** A person with their calendars. */
export interface Person {
  readonly row: PersonRow
  /** Hours without holidays; time off is not taken out. */
  readonly roster: Hours
  /** Hours without holidays and time off. */
  readonly duty: Hours
  /** Time off, merged, in order. */
  readonly timeOff: readonly Interval[]
  readonly busy: readonly Interval[]
  /** The instant after the last working day; Infinity while here. */
  readonly gone: EpochMs
  /** Holidays within a day of an instant, as intervals. */
  holidays(at: EpochMs): readonly Interval[]
  /** Time off and holidays together: merged, in order, nights and weekends of a time off included. */
  away(): readonly Interval[]
}

/** A row that holds on a stretch of instants. */
export interface Dated<T> extends Interval {
  readonly row: T
}

/** An account with its dates as instants of its own zone. */
export interface Account {
  readonly row: AccountRow
  readonly contracts: readonly Dated<ContractRow>[]
  /** In order: the primary first, then by position. */
  readonly assignments: readonly Dated<AssignmentRow>[]
  /** By their start; of a guarded account only those of cleared people. */
  readonly covers: readonly CoverRow[]
  /** As the row has them; of a guarded account nobody is named who is not cleared. */
  readonly policies: readonly PolicyRow[]
  /** Who is named but may not know of the account, and when: they do not count. */
  readonly passedOver: readonly PassedOver[]
}

/** Everything a decision may read, at one version. */
export interface Facts {
  readonly version: number
  /** As they were read. */
  readonly rows: FactRows
  readonly accountIds: readonly string[]
  readonly personIds: readonly string[]
  readonly regions: readonly RegionRow[]
  settings(at: EpochMs): SettingVersion
  person(id: string): Person | null
  personByHelpDeskUser(id: string): Person | null
  account(id: string): Account | null
  accountOfOrganization(organizationId: string, at: EpochMs): Account | null
  region(id: string): RegionRow | null
  regionByCode(code: string): RegionRow | null
  /** The schedule's calendar; around the clock when null or unknown. */
  schedule(id: string | null): Hours
  policy(account: Account, at: EpochMs): PolicyRow | null
  /** The pod somebody is a member of at an instant. */
  podOf(personId: string, at: EpochMs): Pod | null
  /** All pods somebody is ever a member of. */
  podsOf(personId: string): readonly Pod[]
  /** Shifts that hold some of [from, to), the one that began first in front. */
  shifts(from: EpochMs, to: EpochMs): readonly OnCallShiftRow[]
}

/** Who may know of which accounts: always as it stands, as names and roles are. */
export interface AccessRows extends AccountAccess {
  /** People cleared for guarded accounts. */
  readonly cleared: readonly string[]
}

/** All rows of one version. */
export interface FactRows {
  readonly version: number
  readonly directory: DirectoryFacts
  readonly accounts: AccountFacts
  readonly absences: AbsenceFacts
  readonly onCall: OnCallFacts
  readonly access: AccessRows
}

/** Compiles lazily: a person or account costs nothing until somebody asks for it. */
export function compileFacts(rows: FactRows, cache: CalendarCache = new Map()): Facts {
  const { directory, accounts, absences } = rows
  const people = new Map(directory.people.map((row) => [row.id, row]))
  const byHelpDesk = new Map(
    directory.people.flatMap((row) =>
      row.helpDeskUserId === null ? [] : [[row.helpDeskUserId, row.id] as const],
    ),
  )
  const regions = new Map(directory.regions.map((row) => [row.id, row]))
  const accountRows = new Map(accounts.accounts.map((row) => [row.id, row]))
  const organizations = Map.groupBy(
    accounts.accounts.flatMap((row) => row.organizations.map((link) => ({ ...link, accountId: row.id }))),
    (link) => link.organizationId,
  )
  const timeOff = Map.groupBy(absences.timeOff, (row) => row.personId)
  const busy = Map.groupBy(absences.busy, (row) => row.personId)
  const covers = Map.groupBy(absences.covers, (row) => row.accountId)
  const recurring = Map.groupBy(absences.recurringOff, (row) => row.personId)
  const podsOf = podsByMember(absences.pods)
  const shifts = [...rows.onCall.shifts].sort((a, b) => a.start - b.start || a.id.localeCompare(b.id))
  const scheduleHours = (id: string): readonly HoursRow[] => directory.schedules.get(id)?.hours ?? []
  const person = memo((id: string) => {
    const row = people.get(id)
    if (!row) return null
    const hours =
      row.hours.length > 0 ? row.hours : scheduleHours(regions.get(row.regionId)?.scheduleId ?? '')
    const off = [...(timeOff.get(id) ?? []), ...recurringIntervals(recurring.get(id) ?? NONE, row.zone)]
    return compilePerson(row, hours, off, busy.get(id) ?? [], directory, cache)
  })
  const account = memo((id: string) => {
    const row = accountRows.get(id)
    return row ? compileAccount(row, namedFor(row, covers.get(id) ?? [], rows.access)) : null
  })
  return {
    version: rows.version,
    rows,
    accountIds: [...accountRows.keys()],
    personIds: [...people.keys()],
    regions: directory.regions,
    settings: (at) => settingsAt(directory.settings, at),
    person,
    personByHelpDeskUser: (id) => person(byHelpDesk.get(id) ?? ''),
    account,
    accountOfOrganization: (id, at) => {
      const link = organizations.get(id)?.find((candidate) => candidate.from <= at && at < candidate.to)
      return link ? account(link.accountId) : null
    },
    region: (id) => regions.get(id) ?? null,
    regionByCode: (code) => directory.regions.find((row) => row.code === code) ?? null,
    schedule: memo((id: string | null) => {
      const hours = id === null ? [] : scheduleHours(id)
      return hours.length === 0 ? ALWAYS : hoursCalendar(hours, directory.holidays, [], cache)
    }),
    policy: (of, at) => of.policies.find((row) => row.from <= at && at < row.to) ?? null,
    podOf: (personId, at) =>
      podsOf
        .get(personId)
        ?.find(({ members }) =>
          members.some((one) => one.personId === personId && one.start <= at && at < one.end),
        ) ?? null,
    podsOf: (personId) => podsOf.get(personId) ?? [],
    shifts: (from, to) => shiftsWithin(shifts, from, to),
  }
}

const NONE: readonly RecurringOffRow[] = []

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

function compilePerson(
  row: PersonRow,
  hours: readonly HoursRow[],
  timeOff: readonly Interval[],
  busy: readonly Interval[],
  directory: DirectoryFacts,
  cache: CalendarCache,
): Person {
  const away = mergeIntervals(timeOff.flatMap(answerable))
  const gone = row.leftOn === null ? Infinity : dayEnd(row.leftOn, row.zone)
  const ends = Number.isFinite(gone) ? [...away, { start: gone, end: FAR }] : away
  const roster = hoursCalendar(hours, directory.holidays, [], cache)
  let holidays: readonly Interval[] | undefined
  const ownHolidays = (): readonly Interval[] =>
    (holidays ??= holidayIntervals(hours, directory.holidays).flatMap(answerable))
  let together: readonly Interval[] | undefined
  return {
    row,
    roster,
    duty: ends.length === 0 ? roster : hoursCalendar(hours, directory.holidays, mergeIntervals(ends), cache),
    timeOff: away,
    busy: mergeIntervals(busy.flatMap(answerable)),
    gone,
    holidays: (at) => ownHolidays().filter(({ start, end }) => start <= at + DAY && at - DAY < end),
    away: () => (together ??= mergeIntervals([...away, ...ownHolidays()])),
  }
}

/** What is stored may run on beyond what calendars answer for: it is cut there, so that no question about its end fails. */
const answerable = ({ start, end }: Interval): Interval[] =>
  start < LAST_INSTANT ? [{ start, end: Math.min(end, LAST_INSTANT) }] : []

const DAY = 86_400_000

/** Somebody who left never returns: time off until beyond every question. */
const FAR = Date.UTC(9999, 0, 1)

function compileAccount(row: AccountRow, named: NamedFor): Account {
  const dated = <T extends { startsOn: string; endsOn: string | null }>(fact: T): Dated<T> => ({
    row: fact,
    start: dayStart(fact.startsOn, row.zone),
    end: fact.endsOn === null ? Infinity : dayEnd(fact.endsOn, row.zone),
  })
  const inOrder = (a: AssignmentRow, b: AssignmentRow): number =>
    Number(b.isPrimary) - Number(a.isPrimary) || a.position - b.position || a.id.localeCompare(b.id)
  return {
    row,
    contracts: row.contracts.map(dated).sort((a, b) => a.start - b.start),
    assignments: [...row.assignments].sort(inOrder).map(dated),
    ...named,
    covers: [...named.covers].sort((a, b) => a.start - b.start || a.id.localeCompare(b.id)),
  }
}
