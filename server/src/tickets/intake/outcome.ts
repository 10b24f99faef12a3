/** What taking in one event comes to: rows to write, in the order they happened. */
import type { Decision } from '../decide/decision.ts'
import type { IntakeEvent } from '../model.ts'
import type { Cause, TicketRecord } from '../record.ts'
import type { TicketChange } from '../ports.ts'

/** An event as it arrived; `raw` is the delivered body, kept for the retention time. */
export interface Arrival {
  readonly event: IntakeEvent
  readonly raw?: string | null
  /** Made by ourselves from another event (the target of a merge): skipped where its ticket is unknown. */
  readonly derived?: boolean
}

/** A ticket as read; `id` is a new one, and `version` 0, for a ticket first seen. */
export interface KnownTicket {
  readonly id: string
  readonly version: number
  readonly record: TicketRecord | null
}

export interface EventRow {
  readonly id: string
  readonly ticketRowId: string
  readonly arrival: Arrival
  readonly disposition: 'decided' | 'late' | 'echo'
}

export interface DecisionRow {
  readonly id: string
  readonly ticketRowId: string
  readonly eventId: string | null
  readonly decidedFor: number
  /** The record the decision was taken on, and the record once it is taken. */
  readonly input: TicketRecord
  readonly ticket: TicketRecord
  readonly cause: Cause
  readonly decision: Decision
  readonly accountId: string | null
  readonly settingsVersion: number
  readonly shadow: boolean
  readonly note: string | null
  readonly write: WriteRow | null
  /** When the watch over reply targets looks at it next; null: when something happens. */
  readonly watchAt: number | null
}

export interface WriteRow {
  readonly id: string
  readonly ticketRowId: string
  readonly externalId: string
  readonly decisionId: string
  readonly change: TicketChange
}

export interface TicketRow {
  readonly id: string
  /** As it was read: the write stands only while it is still this one. */
  readonly version: number
  readonly record: TicketRecord
  readonly last: DecisionRow | null
}

/** Everything one transaction writes. */
export interface Batch {
  readonly source: string
  readonly factsVersion: number
  readonly tickets: readonly TicketRow[]
  readonly events: readonly EventRow[]
  readonly decisions: readonly DecisionRow[]
}
