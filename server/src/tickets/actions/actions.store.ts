/** SQL of what people do with decisions. */
import type { Tx } from '../../platform/db/index.ts'
import type { TicketChange } from '../ports.ts'
import type { WriteState } from '../write/writes.store.ts'

/** Who changed a decision, when, why, and for an override what instead. */
export interface Changed {
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly instead: string | null
}

/** Marks a standing decision; false when it no longer stands. */
export async function markDecision(
  tx: Tx,
  id: string,
  state: 'overridden' | 'undone',
  changed: Changed,
): Promise<boolean> {
  const rows = await tx.query(
    `update decision set state = $2, changed = $3 where id = $1 and state = 'standing' returning 1`,
    [id, state, JSON.stringify(changed)],
  )
  return rows.length === 1
}

export interface NewWrite {
  readonly id: string
  readonly ticketRowId: string
  readonly externalId: string
  readonly decisionId: string
  readonly change: TicketChange
}

/** Adds a write that a person caused; the caller enqueues it. */
export async function insertWrite(tx: Tx, write: NewWrite, at: Temporal.Instant): Promise<void> {
  await tx.query(
    `insert into help_desk_write (id, ticket_id, external_id, decision_id, change, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [write.id, write.ticketRowId, write.externalId, write.decisionId, JSON.stringify(write.change), at],
  )
}

export interface WriteOfDecision {
  readonly id: string
  readonly state: WriteState
  readonly change: TicketChange
}

/** The write of a decision, locked; null where it wrote nothing. */
export async function lockWriteOf(tx: Tx, writeId: string | null): Promise<WriteOfDecision | null> {
  if (writeId === null) return null
  const rows = await tx.query<WriteOfDecision & Record<string, unknown>>(
    'select id::text, state, change from help_desk_write where id = $1 for update',
    [writeId],
  )
  return rows[0] ?? null
}
