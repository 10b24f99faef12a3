/** Tickets, events, decisions and writes as their rows have them: short names, for statements of many rows. Pure. */
import type { Decision } from './decide/decision.ts'
import type { DecisionRow, EventRow, TicketRow, WriteRow } from './intake/outcome.ts'
import { packSnapshot } from './snapshot.ts'
import { packEffects, storedEffects } from './stored-effects.ts'

/** A write as its row has it. */
export function writeJson(write: WriteRow) {
  return {
    id: write.id,
    t: write.ticketRowId,
    e: write.externalId,
    d: write.decisionId,
    change: write.change,
  }
}

const iso = (at: number): string => new Date(at).toISOString()

export type TicketJson = ReturnType<typeof ticketJson>

/** A ticket as its row has it. */
export function ticketJson({ id, version, record, last }: TicketRow) {
  const { state } = record
  const deadline = last?.decision.target?.deadline
  return {
    id,
    e: record.externalId,
    a: record.accountId,
    o: state.organizationId,
    subject: state.subject,
    status: state.status,
    priority: state.priority,
    assignee: state.assigneeId,
    created: iso(state.createdAt),
    updated: iso(record.updatedAt),
    state: record,
    d: last?.id ?? null,
    rule: last?.decision.rule ?? null,
    outcome: last?.decision.outcome ?? null,
    deadline: deadline === undefined ? null : iso(deadline),
    watch: last?.watchAt == null ? null : iso(last.watchAt),
    emergency: record.ours.emergency !== null,
    version,
  }
}

export type EventJson = ReturnType<typeof eventJson>

/** An event as its row has it. */
export function eventJson({ id, ticketRowId, arrival, disposition }: EventRow) {
  const { event, raw } = arrival
  const { source: _, key, ticketId: __, occurredAt, actor, ...payload } = event
  return {
    id,
    key,
    t: ticketRowId,
    at: iso(occurredAt),
    disposition,
    actor: actor.id,
    kind: actor.kind,
    payload,
    raw: raw ?? null,
  }
}

export type DecisionJson = ReturnType<typeof decisionJson>

/** A decision as its row has it. */
export function decisionJson(row: DecisionRow) {
  const { decision } = row
  return {
    id: row.id,
    t: row.ticketRowId,
    e: row.eventId,
    a: row.accountId,
    at: iso(row.decidedFor),
    s: row.settingsVersion,
    shadow: row.shadow,
    rule: decision.rule,
    fired: decision.fired,
    outcome: decision.outcome,
    assigns: assignsOf(decision),
    snapshot: packSnapshot({ ticket: row.input, cause: row.cause }),
    effects: packEffects(storedEffects(row)),
    because: decision.because,
    w: row.write?.id ?? null,
  }
}

/** What a decision does to the assignee, as stored: a user, '' for nobody, null for no change. */
export function assignsOf({ assignee }: Pick<Decision, 'assignee'>): string | null {
  if (assignee.kind === 'assign') return assignee.userId
  return assignee.kind === 'clear' ? '' : null
}
