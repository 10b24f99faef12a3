/** A ticket as we keep it: what the help desk says, what follows from its history, and what we did ourselves. */
import type { EpochMs } from '../calendar/api.ts'
import type { Priority, TicketState } from './model.ts'
import type { ReplyClock } from './reply-clock.ts'

/** How the present assignee came to be; null: nobody is assigned. */
export type HeldBy = 'person' | 'rule' | 'integration' | 'unknown' | null

/** A person's assignment: sticky until they lift it or the ticket is closed (rule 7). Help-desk user ids. */
export interface Lock {
  readonly by: string
  readonly assigneeId: string
  readonly at: EpochMs
}

/** What the customer of a ticket older than the ASE chose (rule 3). */
export type Choice =
  | { readonly kind: 'ase' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'person'; readonly personId: string }

/** What our own decisions have already done, so that each thing is done once. */
export interface Ours {
  /** Help-desk users who follow because a write of ours said so. */
  readonly followers: readonly string[]
  /** The assignee of a write that is not yet confirmed; undefined: none waits. */
  readonly pendingAssignee?: string | null
  readonly emergency: {
    readonly since: EpochMs
    readonly paged: boolean
    /** Help-desk user id of the ASE from whom a rule took it; offered back when the emergency is lowered. */
    readonly takenFrom: string | null
  } | null
  readonly predates: {
    readonly askedAt: EpochMs
    readonly choice: Choice | null
    readonly carriedOut: boolean
  } | null
  /** The deadline that somebody was already told about (rule 5): once each. */
  readonly toldDeadline: EpochMs | null
  /** Whom that deadline’s warning names, a person’s id or a channel, and when it is told; absent: told before this was kept. */
  readonly told?: { readonly to: string; readonly at: EpochMs } | null
  /** The account whose note this ticket carries. */
  readonly notedFor: string | null
  /** Ticked off the outgoing ASE's hand-over list. */
  readonly handedOver: boolean
}

export const nothingYet: Ours = {
  followers: [],
  emergency: null,
  predates: null,
  toldDeadline: null,
  notedFor: null,
  handedOver: false,
}

export interface TicketRecord {
  readonly source: string
  readonly externalId: string
  readonly state: TicketState
  /** When the newest known event happened. */
  readonly updatedAt: EpochMs
  /** When the assignee was last told, by an event or a write of ours, where not by the newest event; null: never. */
  readonly assigneeToldAt?: EpochMs | null
  readonly createdPriority: Priority | null
  readonly clock: ReplyClock | null
  readonly firstRepliedAt: EpochMs | null
  /** The newest public reply of ours; a customer's comment that arrives late asks nothing when it is older. */
  readonly lastRepliedAt?: EpochMs | null
  readonly lastCommentId: string | null
  readonly heldBy: HeldBy
  readonly lock: Lock | null
  /** The account at the last decision; null: none. */
  readonly accountId: string | null
  readonly ours: Ours
}

/** What an event changed, as far as a rule asks. */
export interface Cause {
  readonly created: boolean
  readonly organizationChanged: boolean
  readonly reopened: boolean
  readonly lockLifted: boolean
  /** A write of ours caused the event. */
  readonly echo: boolean
  /** Nothing happened to the ticket: the watch looks again, because time passed or facts changed. */
  readonly watched?: boolean
  /** Nothing happened to the ticket: its organisation was linked to another account, or to none. */
  readonly linked?: boolean
  /** It was linked before tickets followed: the account, its target and history alone, and nothing goes outside. */
  readonly quietly?: boolean
}

export const noCause: Cause = {
  created: false,
  organizationChanged: false,
  reopened: false,
  lockLifted: false,
  echo: false,
}

/** The assignee once our own waiting write is through. */
export function expectedAssignee(ticket: TicketRecord): string | null {
  return ticket.ours.pendingAssignee === undefined ? ticket.state.assigneeId : ticket.ours.pendingAssignee
}

/** As of when it is known who is assigned; minus infinity: it never was told. */
export function assigneeKnownSince({ updatedAt, assigneeToldAt = updatedAt }: TicketRecord): EpochMs {
  return assigneeToldAt ?? -Infinity
}
