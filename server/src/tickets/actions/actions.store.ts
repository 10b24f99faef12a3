/** SQL of what people do with decisions. */
import type { Tx } from '../../platform/db/index.ts'
import type { TicketChange } from '../ports.ts'
import type { StoredChange, WriteState } from '../write/writes.store.ts'

/** Who changed a decision, when, why, and for an override what instead. */
export interface Changed {
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly instead: string | null
}

/**
 * Marks a decision; what was noted before is kept under `earlier`, the newest first. An override also holds for one that
 * was overridden or undone before; only a standing one can be undone. False: nothing was marked.
 */
export async function markDecision(
  tx: Tx,
  id: string,
  state: 'overridden' | 'undone',
  changed: Changed,
): Promise<boolean> {
  const rows = await tx.query(
    `update decision set state = $2, changed = $3::jsonb || jsonb_build_object('earlier',
            case when changed is null then '[]'::jsonb
                 else jsonb_build_array(changed - 'earlier') || coalesce(changed -> 'earlier', '[]') end)
      where id = $1 and ($2 = 'overridden' or state = 'standing') returning 1`,
    [id, state, JSON.stringify(changed)],
  )
  return rows.length === 1
}

/** Whether no later decision on the ticket stands: those undone since do not count. */
export async function isNewest(tx: Tx, ticketRowId: string, id: string): Promise<boolean> {
  const rows = await tx.query<{ newest: boolean }>(
    `select t.last_decision_id = $2
            or not exists (select 1 from decision later join decision own on own.id = $2
                            where later.ticket_id = $1 and later.state <> 'undone'
                              and (later.decided_for, later.id) > (own.decided_for, own.id)) as newest
       from ticket t where t.id = $1`,
    [ticketRowId, id],
  )
  return rows[0]?.newest === true
}

export interface NewWrite {
  readonly id: string
  readonly ticketRowId: string
  readonly externalId: string
  readonly decisionId: string
  readonly change: StoredChange
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
  /** What the last attempt really sent of it; null: nothing was. */
  readonly sent: TicketChange | null
}

/** The write of a decision, locked; null where it wrote nothing. */
export async function lockWriteOf(tx: Tx, writeId: string | null): Promise<WriteOfDecision | null> {
  if (writeId === null) return null
  const rows = await tx.query<WriteOfDecision & Record<string, unknown>>(
    'select id::text, state, change, sent from help_desk_write where id = $1 for update',
    [writeId],
  )
  return rows[0] ?? null
}
