/** Whole lives of tickets in bulk, by COPY: the same rows that taking their events in one by one would have left. */
import { copyRows, type CopyValue, type Tx } from '../platform/db/index.ts'
import type { DecisionRow, EventRow, TicketRow, WriteRow } from './intake/outcome.ts'
import {
  decisionJson,
  eventJson,
  ticketJson,
  type DecisionJson,
  type EventJson,
  type TicketJson,
} from './row-values.ts'
import { RULES_VERSION } from './decide/decision.ts'

/** A write that was carried out; instants are ISO UTC. */
export interface AppliedWrite {
  readonly write: WriteRow
  readonly createdAt: string
  readonly finishedAt: string
  readonly stamp: string
}

/** Tickets with all their events and decisions; an event was received, and a decision recorded, the given time after. */
export interface TicketLives {
  readonly source: string
  readonly factsVersion: number
  readonly tickets: readonly TicketRow[]
  readonly events: readonly EventRow[]
  readonly decisions: readonly DecisionRow[]
  readonly writes: readonly AppliedWrite[]
  readonly delayMs: number
}

/** Copies them in, in the caller's transaction; none of the tickets may be known. */
export async function copyLives(tx: Pick<Tx, 'client'>, lives: TicketLives): Promise<void> {
  const { source, factsVersion, delayMs } = lives
  await copyRows(
    tx,
    'ticket',
    TICKET,
    lives.tickets.map((row) => ticketValues(source, ticketJson(row))),
  )
  await copyRows(
    tx,
    'ticket_event',
    EVENT,
    lives.events.map((row) =>
      eventValues(source, eventJson(row), later(row.arrival.event.occurredAt, delayMs)),
    ),
  )
  await copyRows(
    tx,
    'decision',
    DECISION,
    lives.decisions.map((row) =>
      decisionValues(factsVersion, decisionJson(row), later(row.decidedFor, delayMs)),
    ),
  )
  if (lives.writes.length > 0) await copyRows(tx, 'help_desk_write', WRITE, lives.writes.map(writeValues))
}

const later = (at: number, ms: number): string => new Date(at + ms).toISOString()

const TICKET =
  `id source external_id account_id organization_id subject status priority assignee_id created_at updated_at
  state last_decision_id last_rule last_outcome deadline_at watch_at is_emergency version`.split(/\s+/)

const ticketValues = (source: string, t: TicketJson): CopyValue[] => [
  ...[t.id, source, t.e, t.a, t.o, t.subject, t.status, t.priority, t.assignee, t.created, t.updated],
  ...[{ json: t.state }, t.d, t.rule, t.outcome, t.deadline, t.watch, t.emergency, t.version + 1],
]

const EVENT =
  `id source key ticket_id occurred_at received_at disposition actor_id actor_kind payload raw`.split(' ')

const eventValues = (source: string, e: EventJson, receivedAt: string): CopyValue[] => [
  ...[e.id, source, e.key, e.t, e.at, receivedAt, e.disposition, e.actor, e.kind, { json: e.payload }, e.raw],
]

const DECISION =
  `id ticket_id event_id account_id decided_for recorded_at facts_version settings_version rules_version
  shadow rule fired outcome assigns snapshot effects because write_id`.split(/\s+/)

const decisionValues = (factsVersion: number, d: DecisionJson, recordedAt: string): CopyValue[] => [
  ...[d.id, d.t, d.e, d.a, d.at, recordedAt, factsVersion, d.s, RULES_VERSION, d.shadow, d.rule, d.fired],
  ...[d.outcome, d.assigns, { json: d.snapshot }, { json: d.effects }, { json: d.because }, d.w],
]

const WRITE =
  `id ticket_id external_id decision_id change sent state attempts result_stamp created_at finished_at`.split(
    ' ',
  )

const writeValues = ({ write, createdAt, finishedAt, stamp }: AppliedWrite): CopyValue[] => [
  ...[write.id, write.ticketRowId, write.externalId, write.decisionId, { json: write.change }],
  ...[{ json: write.change }, 'applied', 1, stamp, createdAt, finishedAt],
]
