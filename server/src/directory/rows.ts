/** Rows of the directory as they are written: dates are YYYY-MM-DD, instants ISO UTC, `valid` a range literal. */
import type { WeeklySpan } from '../calendar/api.ts'
import type { Role } from '../platform/auth/index.ts'
import type { Settings } from './settings.ts'
import { inserter } from '../platform/store/index.ts'

export interface NewHolidaySet {
  readonly id: string
  readonly name: string
  readonly country?: string | null | undefined
  readonly subdivision?: string | null | undefined
}

export interface NewHoliday {
  readonly id: string
  readonly holidaySetId: string
  readonly day: string
  readonly name: string
  /** Minutes of the local day; both absent: the whole day. */
  readonly startMinute?: number | null | undefined
  readonly endMinute?: number | null | undefined
}

export interface NewSchedule {
  readonly id: string
  readonly name: string
}

export interface NewHours {
  readonly id: string
  readonly timeZone: string
  readonly weekly: readonly WeeklySpan[]
  readonly holidaySetIds: readonly string[]
  /** Local dates, half-open: `[2026-01-01,)`. */
  readonly valid: string
}

export type NewScheduleHours = NewHours & { readonly scheduleId: string }
export type NewPersonHours = NewHours & { readonly personId: string }

export interface NewRegion {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly timeZone: string
  readonly scheduleId: string
  readonly leaderId?: string | null | undefined
  readonly supportChannel: string
  readonly responsibilities?: string | null | undefined
}

export interface NewTeam {
  readonly id: string
  readonly name: string
  readonly regionId: string
  readonly leaderId?: string | null | undefined
  readonly channel?: string | null | undefined
}

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly title?: string | null | undefined
  readonly regionId: string
  readonly teamId?: string | null | undefined
  readonly timeZone: string
  readonly languages: readonly string[]
  readonly managerId?: string | null | undefined
  readonly roles: readonly Role[]
  readonly isSenior: boolean
  readonly helpDeskUserId?: string | null | undefined
  readonly gitlabUsername?: string | null | undefined
  readonly slackId?: string | null | undefined
  readonly pagerId?: string | null | undefined
  readonly leftOn?: string | null | undefined
  readonly maxAccounts?: number | null | undefined
  readonly maxAccountsReason?: string | null | undefined
  readonly createdAt: string
}

export interface NewInterest {
  readonly personId: string
  readonly stage: 'considering' | 'preparing' | 'appointed' | 'new'
  readonly note?: string | null | undefined
  readonly since: string
}

export interface NewSettingVersion {
  readonly version: number
  readonly effectiveFrom: string
  readonly settings: Settings
  readonly recordedAt: string
  readonly recordedBy: string
  readonly reason?: string | null | undefined
}

/** Inserts lists of holidays, without their days. */
export const insertHolidaySets = inserter<NewHolidaySet>('holiday_set', {
  id: 'uuid',
  name: 'text',
  country: 'text',
  subdivision: 'text',
})

/** Inserts days of holiday sets. */
export const insertHolidays = inserter<NewHoliday>('holiday', {
  id: 'uuid',
  holiday_set_id: 'uuid',
  day: 'date',
  name: 'text',
  start_minute: 'smallint',
  end_minute: 'smallint',
})

/** Inserts schedules, without their hours. */
export const insertSchedules = inserter<NewSchedule>('schedule', { id: 'uuid', name: 'text' })

const HOURS = {
  id: 'uuid',
  time_zone: 'text',
  weekly: 'jsonb',
  holiday_set_ids: 'uuid[]',
  valid: 'daterange',
}

/** Inserts hours of schedules. */
export const insertScheduleHours = inserter<NewScheduleHours>('schedule_hours', {
  ...HOURS,
  schedule_id: 'uuid',
})

/** Inserts people's own hours. */
export const insertPersonHours = inserter<NewPersonHours>('person_hours', { ...HOURS, person_id: 'uuid' })

/** Columns of `region`. */
export const REGION_COLUMNS = {
  id: 'uuid',
  code: 'text',
  name: 'text',
  time_zone: 'text',
  schedule_id: 'uuid',
  leader_id: 'uuid',
  support_channel: 'text',
  responsibilities: 'text',
}

/** Inserts regions. */
export const insertRegions = inserter<NewRegion>('region', REGION_COLUMNS)

/** Columns of `team`. */
export const TEAM_COLUMNS = {
  id: 'uuid',
  name: 'text',
  region_id: 'uuid',
  leader_id: 'uuid',
  channel: 'text',
}

/** Inserts teams. */
export const insertTeams = inserter<NewTeam>('team', TEAM_COLUMNS)

/** Columns of `person`. */
export const PERSON_COLUMNS = {
  id: 'uuid',
  name: 'text',
  email: 'text',
  title: 'text',
  region_id: 'uuid',
  team_id: 'uuid',
  time_zone: 'text',
  languages: 'text[]',
  manager_id: 'uuid',
  roles: 'text[]',
  is_senior: 'boolean',
  help_desk_user_id: 'text',
  gitlab_username: 'text',
  slack_id: 'text',
  pager_id: 'text',
  left_on: 'date',
  max_accounts: 'smallint',
  max_accounts_reason: 'text',
  created_at: 'timestamptz',
}

/** Inserts people; a manager may be among them. */
export const insertPeople = inserter<NewPerson>('person', PERSON_COLUMNS)

/** Inserts entries of the interest list. */
export const insertInterests = inserter<NewInterest>('interest', {
  person_id: 'uuid',
  stage: 'text',
  note: 'text',
  since: 'date',
})

/** Inserts versions of the settings. */
export const insertSettingVersions = inserter<NewSettingVersion>('setting_version', {
  version: 'integer',
  effective_from: 'timestamptz',
  settings: 'jsonb',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
  reason: 'text',
})
