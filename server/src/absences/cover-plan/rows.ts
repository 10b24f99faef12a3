/** Rows of the cover workflow as the room reads them: intervals are epoch milliseconds, half-open. */
import type { Interval } from '../../calendar/api.ts'

export type PlanState = 'waiting' | 'asking' | 'confirmed' | 'refused' | 'withdrawn' | 'closed'
export type AskState = 'held' | 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn'
export type RequestState = 'open' | 'covered' | 'left_open' | 'cancelled'

export interface StoredPlan {
  readonly id: string
  readonly personId: string
  readonly managerId: string | null
  readonly kind: 'planned' | 'sick'
  readonly start: number
  readonly end: number
  readonly reason: string | null
  readonly state: PlanState
  readonly timeOffId: string | null
  readonly awayAtOnce: number
  readonly decisionNote: string | null
  readonly handedBackAt: number | null
  readonly createdAt: number
}

/** An account, and the ASE for whom it is covered. */
interface Covered {
  readonly accountId: string
  readonly absentPersonId: string
}

/** Whether both are about the same account and the same ASE: a plan has one request for each. */
export const isOf = (one: Covered, other: Covered): boolean =>
  one.accountId === other.accountId && one.absentPersonId === other.absentPersonId

export interface StoredRequest {
  readonly id: string
  readonly planId: string
  readonly accountId: string
  readonly absentPersonId: string
  readonly stretch: Interval
  readonly needed: readonly Interval[]
  readonly state: RequestState
  readonly dueAt: number | null
  readonly escalatedAt: number | null
}

export interface StoredAsk {
  readonly id: string
  readonly requestId: string
  readonly personId: string
  readonly state: AskState
  readonly askedAt: number
  readonly round: number
  readonly answeredAt: number | null
  readonly note: string | null
}

/** Hours that somebody has, of a request. */
export interface StoredPart extends Interval {
  readonly id: string
  readonly requestId: string
  readonly accountId: string
  readonly personId: string
  readonly how: 'accepted' | 'assigned'
  readonly coverId: string | null
}

/** Hours of a request for which a backup was named besides the plan. */
export interface NamedHours extends Interval {
  readonly requestId: string
  readonly personId: string
}

/** A plan with all that hangs on it. */
export interface Whole {
  readonly plan: StoredPlan
  readonly requests: readonly StoredRequest[]
  readonly asks: readonly StoredAsk[]
  /** Those that have not ended. */
  readonly parts: readonly StoredPart[]
  /** Covers in force of the same accounts that are none of the plan's: named by hand. */
  readonly named: readonly NamedHours[]
}
