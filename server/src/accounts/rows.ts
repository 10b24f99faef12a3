/** Rows of accounts as they are written: dates are YYYY-MM-DD, instants ISO UTC, `valid` a range literal. */
import type { WeeklySpan } from '../calendar/api.ts'
import type { Fallback, HandlingMode } from './facts.ts'
import { inserter } from '../platform/store/index.ts'

export interface NewAccount {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly crmId?: string | null | undefined
  readonly regionId: string
  readonly timeZone: string
  readonly ownHours?: readonly WeeklySpan[] | null | undefined
  /** 1 highest … 5 lowest. */
  readonly priority: number
  readonly communication?: string | null | undefined
  readonly businessCycles?: string | null | undefined
  readonly specialNotes?: string | null | undefined
  readonly note?: string | null | undefined
  readonly isRestricted: boolean
  readonly createdAt: string
}

export interface NewOrganization {
  readonly id: string
  readonly accountId: string
  readonly organizationId: string
  readonly organizationName?: string | null | undefined
  /** Instants, half-open. */
  readonly valid: string
}

export interface NewPolicy {
  readonly id: string
  readonly accountId: string
  readonly handlingMode?: HandlingMode | null | undefined
  readonly fallback: readonly Fallback[]
  readonly standingBackupId?: string | null | undefined
  readonly nightContactId?: string | null | undefined
  readonly isLive: boolean
  /** Instants, half-open. */
  readonly valid: string
}

export interface NewContract {
  readonly id: string
  readonly contractId: string
  readonly accountId: string
  readonly source: 'signature' | 'standalone'
  readonly signedOn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly subscription?: 'premium' | 'ultimate' | null | undefined
  readonly tier?: string | null | undefined
  readonly offering?: 'self_managed' | 'com' | 'dedicated' | null | undefined
  readonly instance: 'global' | 'us_government'
  readonly aseCount: number
  readonly hoursPerWeek: number
  readonly weekendZone?: string | null | undefined
  readonly replyScheduleId?: string | null | undefined
  readonly ownHoursCovered: boolean
  readonly statementOfWork?: string | null | undefined
  readonly recordedAt: string
}

export interface NewAssignment {
  readonly id: string
  readonly assignmentId: string
  readonly accountId: string
  readonly personId: string
  readonly startsOn: string
  readonly endsOn?: string | null | undefined
  readonly isPrimary: boolean
  readonly position: number
  readonly replacedById?: string | null | undefined
  readonly recordedAt: string
}

export interface NewContact {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly email?: string | null | undefined
  readonly role?: string | null | undefined
  readonly timeZone?: string | null | undefined
  readonly expertise?: string | null | undefined
  readonly isPrimary: boolean
  readonly assessesEngagement: boolean
  readonly helpDeskUserId?: string | null | undefined
}

export interface NewChannel {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly purpose: string
  readonly visibility: 'internal' | 'external'
}

export const TEAM_ROLES = [
  'csm',
  'csa',
  'account_executive',
  'professional_services',
  'solutions_architect',
  'other',
] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

export interface NewTeamMember {
  readonly id: string
  readonly accountId: string
  readonly role: TeamRole
  readonly name: string
  readonly email?: string | null | undefined
  /** Who of the directory it is. */
  readonly personId?: string | null | undefined
}

export interface NewAllocation {
  readonly id: string
  readonly personId: string
  readonly accountId: string
  readonly percent: number
}

/** Columns of `account`. */
export const ACCOUNT_COLUMNS = {
  id: 'uuid',
  name: 'text',
  aliases: 'text[]',
  domains: 'text[]',
  crm_id: 'text',
  region_id: 'uuid',
  time_zone: 'text',
  own_hours: 'jsonb',
  priority: 'smallint',
  communication: 'text',
  business_cycles: 'text',
  special_notes: 'text',
  note: 'text',
  is_restricted: 'boolean',
  created_at: 'timestamptz',
}

/** Inserts accounts. */
export const insertAccounts = inserter<NewAccount>('account', ACCOUNT_COLUMNS)

/** Inserts links to help-desk organisations. */
export const insertOrganizations = inserter<NewOrganization>('account_organization', {
  id: 'uuid',
  account_id: 'uuid',
  organization_id: 'text',
  organization_name: 'text',
  valid: 'tstzrange',
})

/** Inserts handling policies. */
export const insertPolicies = inserter<NewPolicy>('account_policy', {
  id: 'uuid',
  account_id: 'uuid',
  handling_mode: 'text',
  fallback: 'text[]',
  standing_backup_id: 'uuid',
  night_contact_id: 'uuid',
  is_live: 'boolean',
  valid: 'tstzrange',
})

/** Columns of `contract`. */
export const CONTRACT_COLUMNS = {
  id: 'uuid',
  contract_id: 'uuid',
  account_id: 'uuid',
  source: 'text',
  signed_on: 'date',
  starts_on: 'date',
  ends_on: 'date',
  subscription: 'text',
  tier: 'text',
  offering: 'text',
  instance: 'text',
  ase_count: 'smallint',
  hours_per_week: 'numeric',
  weekend_zone: 'text',
  reply_schedule_id: 'uuid',
  own_hours_covered: 'boolean',
  statement_of_work: 'text',
  recorded_at: 'timestamptz',
}

/** Inserts revisions of contracts. */
export const insertContracts = inserter<NewContract>('contract', CONTRACT_COLUMNS)

/** Columns of `assignment`. */
export const ASSIGNMENT_COLUMNS = {
  id: 'uuid',
  assignment_id: 'uuid',
  account_id: 'uuid',
  person_id: 'uuid',
  starts_on: 'date',
  ends_on: 'date',
  is_primary: 'boolean',
  position: 'smallint',
  replaced_by_id: 'uuid',
  recorded_at: 'timestamptz',
}

/** Inserts revisions of assignments. */
export const insertAssignments = inserter<NewAssignment>('assignment', ASSIGNMENT_COLUMNS)

/** Columns of `contact`. */
export const CONTACT_COLUMNS = {
  id: 'uuid',
  account_id: 'uuid',
  name: 'text',
  email: 'text',
  role: 'text',
  time_zone: 'text',
  expertise: 'text',
  is_primary: 'boolean',
  assesses_engagement: 'boolean',
  help_desk_user_id: 'text',
}

/** Inserts contacts. */
export const insertContacts = inserter<NewContact>('contact', CONTACT_COLUMNS)

/** Columns of `account_channel`. */
export const CHANNEL_COLUMNS = {
  id: 'uuid',
  account_id: 'uuid',
  name: 'text',
  purpose: 'text',
  visibility: 'text',
}

/** Inserts an account's channels. */
export const insertChannels = inserter<NewChannel>('account_channel', CHANNEL_COLUMNS)

/** Columns of `account_team_member`. */
export const TEAM_COLUMNS = {
  id: 'uuid',
  account_id: 'uuid',
  role: 'text',
  name: 'text',
  email: 'text',
  person_id: 'uuid',
}

/** Inserts members of account teams. */
export const insertTeamMembers = inserter<NewTeamMember>('account_team_member', TEAM_COLUMNS)

/** Inserts shares of people's time. */
export const insertAllocations = inserter<NewAllocation>('allocation', {
  id: 'uuid',
  person_id: 'uuid',
  account_id: 'uuid',
  percent: 'numeric',
})
