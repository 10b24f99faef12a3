/** What the directory knows that a decision may read: plain rows, as of one version of the facts. */
import type { WeeklySpan } from '../calendar/api.ts'
import type { SettingVersion } from './settings.ts'

/** Working or schedule hours on a range of local dates; `until` is the first date they no longer hold. */
export interface HoursRow {
  readonly zone: string
  readonly spans: readonly WeeklySpan[]
  readonly holidaySetIds: readonly string[]
  readonly from: string | null
  readonly until: string | null
}

export interface HolidayRow {
  readonly date: string
  readonly name: string
  readonly start: number | null
  readonly end: number | null
}

export interface RegionRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly zone: string
  readonly scheduleId: string
  readonly leaderId: string | null
  readonly supportChannel: string
}

/** A group of people of one region, small enough to notice who is missing. */
export interface TeamRow {
  readonly id: string
  readonly name: string
  readonly regionId: string
  /** Who approves where it becomes too thin; null: the region's leader. */
  readonly leaderId: string | null
  /** Where it is told; null: the region's channel. */
  readonly channel: string | null
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly regionId: string
  readonly teamId: string | null
  readonly zone: string
  readonly languages: readonly string[]
  readonly managerId: string | null
  readonly roles: readonly string[]
  readonly helpDeskUserId: string | null
  /** Last working day as a local date; null: here. */
  readonly leftOn: string | null
  readonly maxAccounts: number | null
  /** Own hours; empty: the region's schedule. */
  readonly hours: readonly HoursRow[]
}

export interface DirectoryFacts {
  readonly settings: readonly SettingVersion[]
  readonly regions: readonly RegionRow[]
  readonly teams: readonly TeamRow[]
  readonly schedules: ReadonlyMap<string, { readonly name: string; readonly hours: readonly HoursRow[] }>
  readonly holidays: ReadonlyMap<string, readonly HolidayRow[]>
  readonly people: readonly PersonRow[]
}
