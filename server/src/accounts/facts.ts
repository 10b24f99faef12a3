/** What the accounts room knows that a decision may read: plain rows, as of one version of the facts. */
import type { WeeklySpan } from '../calendar/api.ts'

export type HandlingMode = 'engage' | 'auto_assign'
export type Fallback = 'pod' | 'region' | 'global_support' | 'leave_unassigned'

/** A stretch of instants in epoch milliseconds; `to` is open, ±Infinity where unbounded. */
export interface Validity {
  readonly from: number
  readonly to: number
}

export interface OrganizationLink extends Validity {
  readonly organizationId: string
}

/** How the account's tickets are handled, from an instant on. */
export interface PolicyRow extends Validity {
  readonly id: string
  readonly mode: HandlingMode | null
  readonly fallback: readonly Fallback[]
  readonly standingBackupId: string | null
  readonly nightContactId: string | null
  readonly isLive: boolean
}

/** Local dates of the account's zone; `endsOn` is the last day of service. */
export interface ContractRow {
  readonly id: string
  readonly source: 'signature' | 'standalone'
  readonly startsOn: string
  readonly endsOn: string
  readonly aseCount: number
  readonly hoursPerWeek: number
  readonly weekendZone: string | null
  readonly replyScheduleId: string | null
  readonly ownHoursCovered: boolean
}

export interface AssignmentRow {
  readonly id: string
  readonly personId: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly isPrimary: boolean
  readonly position: number
  /** Set in a hand-over: the incoming ASE. */
  readonly replacedById: string | null
}

export interface AccountRow {
  readonly id: string
  readonly name: string
  readonly regionId: string
  readonly zone: string
  readonly priority: number
  readonly ownHours: readonly WeeklySpan[] | null
  readonly note: string | null
  readonly organizations: readonly OrganizationLink[]
  readonly policies: readonly PolicyRow[]
  readonly contracts: readonly ContractRow[]
  readonly assignments: readonly AssignmentRow[]
}

export interface AccountFacts {
  readonly accounts: readonly AccountRow[]
}
