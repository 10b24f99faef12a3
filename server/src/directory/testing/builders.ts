/** Builders of directory rows for tests and the demo: they take overrides and create what is missing above them. */
import type { WeeklySpan } from '../../calendar/engine/index.ts'
import {
  insertHolidays,
  insertHolidaySets,
  insertInterests,
  insertPeople,
  insertPersonHours,
  insertRegions,
  insertScheduleHours,
  insertSchedules,
  insertSettingVersions,
  insertTeams,
  type NewHoliday,
  type NewHolidaySet,
  type NewInterest,
  type NewPerson,
  type NewPersonHours,
  type NewRegion,
  type NewSchedule,
  type NewScheduleHours,
  type NewSettingVersion,
  type NewTeam,
} from '../rows.ts'
import { defaultSettings, settingsSchema, type Settings } from '../settings.ts'
import type { Query } from '../../platform/store/index.ts'

/** Where a builder writes, and where its ids come from. */
export interface Into {
  readonly query: Query
  readonly newId: () => string
}

/** When built rows were recorded, where nothing else is said. */
export const BUILT_AT = '2026-01-01T00:00:00.000Z'

/** The same span of minutes on Monday to Friday. */
export function weekdays(start: number, end: number): WeeklySpan[] {
  return ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start, end }))
}

const OFFICE = weekdays(8 * 60, 18 * 60)

/** A schedule, Monday to Friday 08:00–18:00 in Amsterdam from ever on, unless `hours` says otherwise. */
export async function aSchedule(
  into: Into,
  overrides: Partial<NewSchedule> & { hours?: Partial<NewScheduleHours> } = {},
): Promise<NewSchedule & { hours: NewScheduleHours }> {
  const { hours: ownHours, ...own } = overrides
  const id = own.id ?? into.newId()
  const schedule = { name: `Schedule ${tail(id)}`, ...own, id }
  await insertSchedules(into.query, [schedule])
  const hours = { ...someHours(into), scheduleId: id, ...ownHours }
  await insertScheduleHours(into.query, [hours])
  return { ...schedule, hours }
}

function someHours(into: Into) {
  return { id: into.newId(), timeZone: 'Europe/Amsterdam', weekly: OFFICE, holidaySetIds: [], valid: '(,)' }
}

/** A region in Amsterdam with a schedule of its own. */
export async function aRegion(into: Into, overrides: Partial<NewRegion> = {}): Promise<NewRegion> {
  const id = overrides.id ?? into.newId()
  const row = {
    code: `R${tail(id)}`,
    name: `Region ${tail(id)}`,
    timeZone: 'Europe/Amsterdam',
    supportChannel: '#support-emea',
    ...overrides,
    scheduleId: overrides.scheduleId ?? (await aSchedule(into)).id,
    id,
  }
  await insertRegions(into.query, [row])
  return row
}

/** A person who is an ASE in Amsterdam; the region's hours hold for them. */
export async function aPerson(into: Into, overrides: Partial<NewPerson> = {}): Promise<NewPerson> {
  const id = overrides.id ?? into.newId()
  const row: NewPerson = {
    name: `Person ${tail(id)}`,
    email: `person-${tail(id)}@example.com`,
    timeZone: 'Europe/Amsterdam',
    languages: ['en'],
    roles: ['ase'],
    isSenior: true,
    createdAt: BUILT_AT,
    ...overrides,
    regionId: overrides.regionId ?? (await aRegion(into)).id,
    id,
  }
  await insertPeople(into.query, [row])
  return row
}

/** A person's own hours, Monday to Friday 08:00–18:00 in Amsterdam from ever on. */
export async function somePersonHours(
  into: Into,
  overrides: Partial<NewPersonHours> = {},
): Promise<NewPersonHours> {
  const personId = overrides.personId ?? (await aPerson(into)).id
  const row = { ...someHours(into), ...overrides, personId }
  await insertPersonHours(into.query, [row])
  return row
}

/** A list of holidays with these days. */
export async function aHolidaySet(
  into: Into,
  overrides: Partial<NewHolidaySet> & { days?: readonly Omit<NewHoliday, 'id' | 'holidaySetId'>[] } = {},
): Promise<NewHolidaySet> {
  const { days = [], ...own } = overrides
  const id = own.id ?? into.newId()
  const set = { name: `Holidays ${tail(id)}`, ...own, id }
  await insertHolidaySets(into.query, [set])
  await insertHolidays(
    into.query,
    days.map((day) => ({ ...day, id: into.newId(), holidaySetId: id })),
  )
  return set
}

/** An entry of the interest list. */
export async function anInterest(into: Into, overrides: Partial<NewInterest> = {}): Promise<NewInterest> {
  const personId = overrides.personId ?? (await aPerson(into, { roles: ['support_engineer'] })).id
  const row: NewInterest = { stage: 'considering', since: '2026-01-01', ...overrides, personId }
  await insertInterests(into.query, [row])
  return row
}

/** A version of the settings: the defaults with these changes, effective from 2026 on. */
export async function someSettings(
  into: Into,
  settings: Partial<Settings> = {},
  overrides: Partial<NewSettingVersion> = {},
): Promise<NewSettingVersion> {
  const row = {
    version: 1,
    effectiveFrom: BUILT_AT,
    recordedAt: BUILT_AT,
    recordedBy: 'test',
    ...overrides,
    settings: settingsSchema.parse({ ...defaultSettings, ...settings }),
  }
  await insertSettingVersions(into.query, [row])
  return row
}

/** The last eight characters of an id: tell built rows apart. */
export function tail(id: string): string {
  return id.slice(-8)
}

/** A team of a region. */
export async function aTeam(into: Into, overrides: Partial<NewTeam> = {}): Promise<NewTeam> {
  const id = overrides.id ?? into.newId()
  const regionId = overrides.regionId ?? (await aRegion(into)).id
  const row: NewTeam = { name: `Team ${tail(id)}`, ...overrides, id, regionId }
  await insertTeams(into.query, [row])
  return row
}
