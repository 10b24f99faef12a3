/** Reads the directory's facts: one statement a table, put together in memory. */
import type { WeeklySpan } from '../calendar/api.ts'

import type { DirectoryFacts, HolidayRow, HoursRow, PersonRow, RegionRow, TeamRow } from './facts.ts'
import { settingsSchema, type SettingVersion } from './settings.ts'
import {
  AS_OF,
  rememberedAtVersion,
  withRowsOf,
  type FactsChange,
  type Query,
} from '../platform/store/index.ts'

/**
 * The directory at a version of the facts; without one, as it stands. Names, regions and roles of people are edited in
 * place and always come as they stand. Wants one snapshot (repeatable read) where the statements must agree.
 */
export async function loadDirectoryFacts(query: Query, atVersion?: number): Promise<DirectoryFacts> {
  const at = atVersion ?? null
  return {
    settings: await loadSettings(query, at),
    regions: await regions(query),
    teams: await teams(query),
    schedules: await schedules(query, at),
    holidays: await holidays(query, at),
    people: await people(query, at),
  }
}

/** The directory as it stands; within snapshots what a version of the facts changed is read again. Not to be changed. */
export const standingDirectory = rememberedAtVersion((query) => loadDirectoryFacts(query), {
  tables: [
    'setting_version',
    'region',
    'team',
    'schedule',
    'schedule_hours',
    'holiday',
    'person',
    'person_hours',
  ],
  renew: renewDirectory,
})

/** Of people only those that changed; the rest is short, and read whole where any of it changed. */
async function renewDirectory(
  query: Query,
  before: DirectoryFacts,
  change: FactsChange,
): Promise<DirectoryFacts> {
  const ids = change.of('person', 'person_hours')
  const renewed = ids.length === 0 ? [] : await people(query, null, ids)
  return {
    settings: change.any('setting_version') ? await loadSettings(query, null) : before.settings,
    regions: change.any('region') ? await regions(query) : before.regions,
    teams: change.any('team') ? await teams(query) : before.teams,
    schedules: change.any('schedule', 'schedule_hours') ? await schedules(query, null) : before.schedules,
    holidays: change.any('holiday') ? await holidays(query, null) : before.holidays,
    people: withRowsOf(before.people, ({ id }) => id, ids, renewed),
  }
}

interface SettingRow {
  version: number
  effectiveFrom: number
  settings: unknown
}

/** Every version of the settings recorded by then; values that an old version lacks take their default. */
export async function loadSettings(query: Query, at: number | null): Promise<SettingVersion[]> {
  const rows = await query<SettingRow>(
    `select version, (extract(epoch from effective_from) * 1000)::float8 as "effectiveFrom", settings
       from setting_version where $1::bigint is null or recorded_in <= $1 order by version`,
    [at],
  )
  return rows.map((row) => ({ ...row, settings: settingsSchema.parse(row.settings) }))
}

function regions(query: Query): Promise<RegionRow[]> {
  return query<RegionRow>(
    `select id, code, name, time_zone as zone, schedule_id as "scheduleId", leader_id as "leaderId",
            support_channel as "supportChannel"
       from region order by code`,
  )
}

function teams(query: Query): Promise<TeamRow[]> {
  return query<TeamRow>(
    `select id, name, region_id as "regionId", leader_id as "leaderId", channel from team order by region_id, lower(name)`,
  )
}

type PersonWithoutHours = Omit<PersonRow, 'hours'>

/** Everybody, or some. */
async function people(
  query: Query,
  at: number | null,
  ids: readonly string[] | null = null,
): Promise<PersonRow[]> {
  const hours = Map.groupBy(await personHours(query, at, ids), (row) => row.owner)
  const rows = await query<PersonWithoutHours>(
    `select id, name, region_id as "regionId", team_id as "teamId", time_zone as zone, languages, manager_id as "managerId", roles,
            help_desk_user_id as "helpDeskUserId", left_on::text as "leftOn", max_accounts as "maxAccounts"
       from person where $1::uuid[] is null or id = any($1) order by id`,
    [ids],
  )
  return rows.map((row) => ({ ...row, hours: (hours.get(row.id) ?? []).map(toHours) }))
}

interface OwnedHours {
  owner: string
  zone: string
  weekly: WeeklySpan[]
  holidaySetIds: string[]
  from: string | null
  until: string | null
}

const HOURS = `time_zone as zone, weekly, holiday_set_ids::text[] as "holidaySetIds",
  lower(valid)::text as "from", upper(valid)::text as "until"`

function personHours(query: Query, at: number | null, ids: readonly string[] | null): Promise<OwnedHours[]> {
  return query<OwnedHours>(
    `select person_id as owner, ${HOURS} from person_hours
      where ${AS_OF} and ($2::uuid[] is null or person_id = any($2)) order by person_id, lower(valid) nulls first`,
    [at, ids],
  )
}

function scheduleHours(query: Query, at: number | null): Promise<OwnedHours[]> {
  return query<OwnedHours>(
    `select schedule_id as owner, ${HOURS} from schedule_hours where ${AS_OF} order by schedule_id, lower(valid) nulls first`,
    [at],
  )
}

function toHours(row: OwnedHours): HoursRow {
  return {
    zone: row.zone,
    spans: row.weekly,
    holidaySetIds: row.holidaySetIds,
    from: row.from,
    until: row.until,
  }
}

async function schedules(query: Query, at: number | null): Promise<DirectoryFacts['schedules']> {
  const hours = Map.groupBy(await scheduleHours(query, at), (row) => row.owner)
  const rows = await query<{ id: string; name: string }>('select id, name from schedule order by name')
  return new Map(
    rows.map(({ id, name }) => [id, { name, hours: (hours.get(id) ?? []).map(toHours) }] as const),
  )
}

async function holidays(query: Query, at: number | null): Promise<DirectoryFacts['holidays']> {
  const rows = await query<HolidayRow & { owner: string }>(
    `select holiday_set_id as owner, day::text as date, name, start_minute as start, end_minute as "end"
       from holiday where ${AS_OF} order by holiday_set_id, day, start_minute nulls first`,
    [at],
  )
  const bySet = Map.groupBy(rows, (row) => row.owner)
  return new Map([...bySet].map(([id, days]) => [id, days.map(({ owner: _, ...day }) => day)] as const))
}
