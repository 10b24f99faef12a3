/** A programme in plain data: names instead of ids, local dates, instants in epoch milliseconds. */
import type { WeeklySpan } from '../../calendar/api.ts'
import type { RegionCode } from './regions.ts'

export interface PersonPlan {
  readonly name: string
  /** As tickets are assigned to them; null: somebody the log does not know. */
  readonly helpDeskUserId: string | null
  readonly title: string
  readonly roles: readonly ('director' | 'manager' | 'ase' | 'support_engineer')[]
  readonly region: RegionCode
  readonly zone: string
  /** null: the region's hours. */
  readonly weekly: readonly WeeklySpan[] | null
  readonly timeOff: readonly TimeOffPlan[]
}

export interface TimeOffPlan {
  readonly kind: 'planned' | 'sick'
  readonly from: number
  readonly to: number
}

export interface ContractPlan {
  readonly source: 'signature' | 'standalone'
  readonly startsOn: string
  readonly endsOn: string
  readonly hoursPerWeek: number
  readonly weekendZone: string | null
}

export interface CoverPlan {
  readonly absent: string
  readonly backup: string
  readonly from: number
  readonly to: number
}

export interface AccountPlan {
  readonly organizationId: string
  readonly region: RegionCode
  readonly zone: string
  readonly priority: number
  readonly mode: 'engage' | 'auto_assign'
  readonly fallback: readonly ('region' | 'global_support' | 'leave_unassigned')[]
  /** People by help-desk user id. */
  readonly ase: string
  readonly standingBackup: string | null
  readonly nightContact: string | null
  readonly contracts: readonly ContractPlan[]
  /** The assignment's first day; the contract's end ends it. */
  readonly assignedFrom: string
  readonly covers: readonly CoverPlan[]
}

export interface ProgrammePlan {
  readonly seed: number
  readonly zone: string
  /** Everything holds from this instant on, well before the log. */
  readonly since: number
  readonly leaders: Readonly<Record<RegionCode, string>>
  readonly director: string
  readonly people: readonly PersonPlan[]
  readonly accounts: readonly AccountPlan[]
  readonly onCall: string | null
  readonly integrations: readonly string[]
}
