/** Facts from few words, without a database: ids are the names, hours are text, instants and dates are absolute. */
import { parseWeekly, type EpochMs } from '../../calendar/api.ts'
import type { PlannedAbsenceRow, PodRow, RecurringOffRow } from '../../absences/api.ts'
import type { AccountRow, AssignmentRow, ContractRow, Fallback, HandlingMode } from '../../accounts/api.ts'
import type { HolidayRow, HoursRow, PersonRow, RegionRow, Settings, TeamRow } from '../../directory/api.ts'
import { defaultSettings } from '../../directory/api.ts'
import { compileFacts, type FactRows, type Facts } from '../compile-facts.ts'
import type { CalendarCache } from '../hours-calendar.ts'

/** `'2025-03-04T10:00Z'` → epoch milliseconds. */
export function instant(text: string): EpochMs {
  return Temporal.Instant.from(text).epochMilliseconds
}

/** `'2025-03-03T00:00Z/2025-03-08T00:00Z'` → an interval; an empty side is unbounded. */
export function during(text: string): { readonly start: EpochMs; readonly end: EpochMs } {
  const [start, end] = text.split('/')
  return { start: start ? instant(start) : -Infinity, end: end ? instant(end) : Infinity }
}

/** `'2025-04-18'`, or `'2025-12-24 12:00-24:00'` for a part of the day. */
function holiday(text: string): HolidayRow {
  const [date = '', part] = text.split(' ')
  const minutes = (part?.split('-') ?? []).map((time) => {
    const [hour = '', minute = ''] = time.split(':')
    return Number(hour) * 60 + Number(minute)
  })
  return { date, name: 'holiday', start: minutes[0] ?? null, end: minutes[1] ?? null }
}

export interface HoursWords {
  readonly zone: string
  readonly weekly: string
  readonly from?: string
  readonly until?: string
}

export interface RegionWords extends HoursWords {
  readonly leader?: string
  /** Of the region's schedule, and of everybody who works by it. */
  readonly holidays?: readonly string[]
}

export interface PersonWords {
  readonly region?: string
  /** A team of that region; made by naming it. */
  readonly team?: string
  readonly zone?: string
  /** Own hours: text in the person's zone, or several rows of maybe several zones. Absent: the region's schedule. */
  readonly hours?: string | readonly HoursWords[]
  readonly holidays?: readonly string[]
  readonly off?: readonly string[]
  readonly busy?: readonly string[]
  /** Days off that come back, in the person's zone. */
  readonly recurring?: readonly Partial<Omit<RecurringOffRow, 'id' | 'personId'>>[]
  readonly manager?: string
  readonly leftOn?: string
  readonly roles?: readonly string[]
  /** Help-desk user; absent: `u-NAME`; null: none. */
  readonly user?: string | null
}

export interface ContractWords {
  readonly from?: string
  readonly to?: string
  readonly weekend?: string
  readonly replies?: string
  readonly ownHoursCovered?: boolean
}

export interface AseWords {
  readonly person: string
  readonly from?: string
  readonly to?: string | null
  readonly replacedBy?: string
  /** Absent: the first in the list. */
  readonly primary?: boolean
}

export interface PolicyWords {
  readonly mode?: HandlingMode | null
  readonly fallback?: readonly Fallback[]
  readonly backup?: string
  readonly nightContact?: string
  readonly live?: boolean
  /** When it holds; absent: always. */
  readonly valid?: string
}

export interface AccountWords extends PolicyWords {
  readonly region?: string
  readonly zone?: string
  /** 1 highest … 5 lowest; absent: 3. */
  readonly priority?: number
  /** Organisations: an id, or an id with when it belonged to the account. Absent: `org-NAME`. */
  readonly orgs?: readonly (string | readonly [id: string, valid: string])[]
  readonly contracts?: readonly ContractWords[]
  readonly ases?: readonly (string | AseWords)[]
  /** Several policies, one after the other, instead of one. */
  readonly policies?: readonly PolicyWords[]
  readonly ownHours?: string
  /** `[absent, backup, interval]` */
  readonly covers?: readonly (readonly [absent: string, backup: string, valid: string])[]
}

export interface PodWords {
  readonly members: readonly (
    string | { readonly person: string; readonly from?: string; readonly until?: string }
  )[]
  readonly region?: string
  readonly zone?: string
  /** Absent: all accounts of its members. */
  readonly covers?: 'high_priority' | 'all'
}

/** Time off that is planned and no fact yet. */
export interface PlanWords {
  readonly person: string
  readonly during: string
  readonly state?: 'waiting' | 'asking'
  /** By account: hours that it needs, and who has taken which. */
  readonly requests?: Readonly<
    Record<
      string,
      {
        readonly absent?: string
        readonly needed?: readonly string[]
        readonly parts?: readonly (readonly [backup: string, valid: string])[]
      }
    >
  >
}

export interface WorldWords {
  readonly plans?: readonly PlanWords[]
  /** Accounts for cleared people only. */
  readonly guarded?: readonly string[]
  /** Who is. */
  readonly cleared?: readonly string[]
  readonly pods?: Readonly<Record<string, PodWords>>
  /** `[person, interval]` */
  readonly shifts?: readonly (readonly [person: string, valid: string])[]
  readonly regions?: Readonly<Record<string, RegionWords>>
  readonly schedules?: Readonly<Record<string, HoursWords & { readonly holidays?: readonly string[] }>>
  readonly people?: Readonly<Record<string, PersonWords>>
  readonly accounts?: Readonly<Record<string, AccountWords>>
  readonly settings?: Partial<Settings>
  /** Who is on call; absent: nobody. */
  readonly onCall?: string
}

/** The regions of domain.md section 3. */
const usualRegions: Readonly<Record<string, RegionWords>> = {
  AMER: { zone: 'America/Los_Angeles', weekly: 'Mon-Fri 05:00-17:00', leader: 'lead-amer' },
  EMEA: { zone: 'Europe/Amsterdam', weekly: 'Mon-Fri 08:00-18:00', leader: 'lead-emea' },
  APAC: { zone: 'Australia/Brisbane', weekly: 'Mon-Fri 09:00-21:00', leader: 'lead-apac' },
}

/** Compiles a world. Every region's leader exists; a person, an account and a contract need not be spelt out. */
export function world(words: WorldWords = {}): Facts {
  return compileFacts(worldRows(words), calendars)
}

/** Calendars are made once for all worlds of a test file: properties compile thousands. */
const calendars: CalendarCache = new Map()

/** The rows of a world. */
function worldRows(words: WorldWords): FactRows {
  const regions = words.regions ?? usualRegions
  const leaders = Object.entries(regions).flatMap(([region, { leader }]) =>
    leader ? [[leader, { region }]] : [],
  )
  const people: Record<string, PersonWords> = { ...Object.fromEntries(leaders), ...words.people }
  const accounts = Object.entries(words.accounts ?? {})
  return {
    version: 1,
    directory: {
      settings: [{ version: 1, effectiveFrom: -Infinity, settings: settingsOf(words) }],
      regions: Object.entries(regions).map(regionRow),
      teams: teamRows(people),
      schedules: new Map(
        Object.entries({ ...regions, ...words.schedules }).map(([name, schedule]) => [
          `schedule-${name}`,
          { name, hours: [hoursRow(schedule, schedule.holidays ? [`holidays-${name}`] : [])] },
        ]),
      ),
      holidays: holidaySets({ ...regions, ...words.schedules, ...people }),
      people: Object.entries(people).map(([name, person]) => personRow(name, person, regions)),
    },
    accounts: { accounts: accounts.map(accountRow) },
    access: { guarded: words.guarded ?? [], team: [], cleared: words.cleared ?? [] },
    absences: {
      timeOff: stretches(people, 'off').map((row, index) => ({ id: `off-${index}`, ...row })),
      busy: stretches(people, 'busy'),
      covers: accounts.flatMap(([accountId, { covers = [] }]) =>
        covers.map(([absentId, backupId, valid]) => ({
          id: `cover-${absentId}-${backupId}-${valid}`,
          accountId,
          absentId,
          backupId,
          ...during(valid),
        })),
      ),
      recurringOff: Object.entries(people).flatMap(([personId, person]) =>
        (person.recurring ?? []).map((row, index) => ({
          ...recurringUsually,
          ...row,
          id: `recurring-${index}`,
          personId,
        })),
      ),
      pods: Object.entries(words.pods ?? {}).map(podRow),
      plans: (words.plans ?? []).map(planRow),
    },
    onCall: {
      shifts: (words.shifts ?? []).map(([personId, valid], index) => ({
        id: `shift-${index}`,
        personId,
        source: 'entered',
        ...during(valid),
      })),
    },
  }
}

/** Every Friday of 2025, the whole day. */
const recurringUsually: Omit<RecurringOffRow, 'id' | 'personId'> = {
  weekdays: [5],
  everyWeeks: 1,
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  startMinute: null,
  endMinute: null,
}

function podRow([name, words]: readonly [string, PodWords]): PodRow {
  return {
    id: name,
    name,
    regionId: words.region ?? 'EMEA',
    zone: words.zone ?? 'Europe/Amsterdam',
    covers: words.covers ?? 'all',
    members: words.members.map((member) =>
      typeof member === 'string'
        ? { personId: member, from: '2025-01-01', until: null }
        : { personId: member.person, from: member.from ?? '2025-01-01', until: member.until ?? null },
    ),
  }
}

function planRow({ person, state = 'asking', requests = {}, ...words }: PlanWords): PlannedAbsenceRow {
  const id = `plan-${person}-${words.during}`
  return {
    ...{ id, personId: person, state, ...during(words.during) },
    requests: Object.entries(requests).map(([accountId, { absent = person, needed = [], parts = [] }]) => ({
      accountId,
      absentId: absent,
      needed: needed.map(during),
      parts: parts.map(([backupId, valid]) => ({
        ...{ id: `part-${id}-${accountId}-${backupId}-${valid}`, backupId },
        ...during(valid),
      })),
    })),
  }
}

function settingsOf({ settings, onCall }: WorldWords): Settings {
  return { ...defaultSettings, ...(onCall && { onCall: { personId: onCall } }), ...settings }
}

function holidaySets(
  named: Record<string, { readonly holidays?: readonly string[] }>,
): Map<string, HolidayRow[]> {
  return new Map(
    Object.entries(named).flatMap(([name, { holidays }]) =>
      holidays ? [[`holidays-${name}`, holidays.map(holiday)] as const] : [],
    ),
  )
}

function stretches(
  people: Readonly<Record<string, PersonWords>>,
  kind: 'off' | 'busy',
): { personId: string; start: EpochMs; end: EpochMs }[] {
  return Object.entries(people).flatMap(([personId, person]) =>
    (person[kind] ?? []).map((text) => ({ personId, ...during(text) })),
  )
}

function hoursRow(words: HoursWords, holidaySetIds: readonly string[]): HoursRow {
  const { zone, weekly, from = null, until = null } = words
  return { zone, spans: parseWeekly(weekly), holidaySetIds, from, until }
}

function regionRow([code, words]: readonly [string, RegionWords]): RegionRow {
  return {
    id: code,
    code,
    name: code,
    zone: words.zone,
    scheduleId: `schedule-${code}`,
    leaderId: words.leader ?? null,
    supportChannel: `#support-${code.toLowerCase()}`,
  }
}

function teamRows(people: Readonly<Record<string, PersonWords>>): TeamRow[] {
  const regions = new Map(
    Object.values(people).flatMap(({ team, region = 'EMEA' }) =>
      team === undefined ? [] : [[team, region]],
    ),
  )
  return [...regions].map(([id, regionId]) => ({ id, name: id, regionId, leaderId: null, channel: null }))
}

/** A person with holidays of their own has hours of their own too: the region's where none are given. */
function personRow(
  name: string,
  words: PersonWords,
  regions: Readonly<Record<string, RegionWords>>,
): PersonRow {
  const regionId = words.region ?? 'EMEA'
  const region = regions[regionId]!
  const zone = words.zone ?? region.zone
  const own = typeof words.hours === 'string' ? [{ zone, weekly: words.hours }] : words.hours
  const hours = own ?? (words.holidays ? [region] : [])
  return {
    id: name,
    name,
    regionId,
    teamId: words.team ?? null,
    zone,
    languages: ['en'],
    managerId: words.manager ?? null,
    roles: words.roles ?? [],
    helpDeskUserId: words.user === undefined ? `u-${name}` : words.user,
    leftOn: words.leftOn ?? null,
    maxAccounts: null,
    hours: hours.map((row) => hoursRow(row, words.holidays ? [`holidays-${name}`] : [])),
  }
}

function accountRow([name, words]: readonly [string, AccountWords]): AccountRow {
  return {
    id: name,
    name,
    regionId: words.region ?? 'EMEA',
    zone: words.zone ?? 'Europe/Amsterdam',
    priority: words.priority ?? 3,
    ownHours: words.ownHours === undefined ? null : parseWeekly(words.ownHours),
    note: null,
    organizations: (words.orgs ?? [`org-${name}`]).map((org) => {
      const [organizationId, valid] = typeof org === 'string' ? [org, '/'] : org
      const { start, end } = during(valid)
      return { organizationId, from: start, to: end }
    }),
    policies: (words.policies ?? [words]).map((policy, index) => ({
      id: `policy-${name}-${index}`,
      mode: policy.mode ?? null,
      fallback: policy.fallback ?? ['global_support'],
      standingBackupId: policy.backup ?? null,
      nightContactId: policy.nightContact ?? null,
      isLive: policy.live ?? true,
      from: during(policy.valid ?? '/').start,
      to: during(policy.valid ?? '/').end,
    })),
    contracts: (words.contracts ?? [{}]).map((contract, index) =>
      contractRow(`contract-${name}-${index}`, contract),
    ),
    assignments: (words.ases ?? []).map((ase, index) =>
      assignmentRow(`assignment-${name}-${index}`, typeof ase === 'string' ? { person: ase } : ase, index),
    ),
  }
}

function contractRow(id: string, words: ContractWords): ContractRow {
  return {
    id,
    source: 'standalone',
    startsOn: words.from ?? '2025-01-01',
    endsOn: words.to ?? '2025-12-31',
    aseCount: 1,
    hoursPerWeek: 8,
    weekendZone: words.weekend ?? null,
    replyScheduleId: words.replies === undefined ? null : `schedule-${words.replies}`,
    ownHoursCovered: words.ownHoursCovered ?? false,
  }
}

function assignmentRow(id: string, words: AseWords, index: number): AssignmentRow {
  return {
    id,
    personId: words.person,
    startsOn: words.from ?? '2025-01-01',
    endsOn: words.to ?? null,
    isPrimary: words.primary ?? index === 0,
    position: index,
    replacedById: words.replacedBy ?? null,
  }
}
