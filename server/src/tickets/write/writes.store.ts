/** All SQL about writes to the help desk. */
import type { Tx } from '../../platform/db/index.ts'
import type { Base, TicketChange } from '../ports.ts'
import type { TicketRecord } from '../record.ts'
import type { Dropped } from './rebase.ts'

export type WriteState = 'waiting' | 'sent' | 'applied' | 'superseded' | 'parked' | 'skipped'

/** A change as planned; one that takes back what we wrote goes out whatever the account's state. */
export type StoredChange = TicketChange & { readonly undoes?: true }

export interface PlannedWrite {
  readonly id: string
  readonly ticketRowId: string
  readonly externalId: string
  readonly decisionId: string
  readonly accountId: string | null
  readonly change: StoredChange
  readonly state: WriteState
  readonly attempts: number
  /** What the last attempt left out because the ticket had moved on. */
  readonly dropped: readonly Dropped[]
  /** What the last attempt was laid on; null: none was made, or before this was kept. */
  readonly base: Base | null
}

/** A write with what decides whether it may go out, and when. */
export interface DueWrite extends PlannedWrite {
  readonly outsideWrites: 'allowed' | 'stopped'
  /** Nothing is read or written before this instant; null: now. */
  readonly notBefore: Temporal.Instant | null
  /** The newest facts' version. */
  readonly factsVersion: number
}

/** The write as it stands; undefined: there is none. */
export async function findWrite(query: Tx['query'], id: string): Promise<DueWrite | undefined> {
  const rows = await query<DueWrite & Record<string, unknown>>(
    `select w.id::text, w.ticket_id::text as "ticketRowId", w.external_id as "externalId",
            w.decision_id::text as "decisionId", d.account_id::text as "accountId", w.change, w.state, w.attempts,
            coalesce(w.dropped, '[]') as dropped, w.sent->'base' as base, w.next_attempt_at as "notBefore",
            coalesce((select outside_writes from programme), 'allowed') as "outsideWrites",
            (select version from facts_version) as "factsVersion"
       from help_desk_write w left join decision d on d.id = w.decision_id where w.id = $1`,
    [id],
  )
  return rows[0]
}

/** An attempt about to be made. */
export interface Attempt {
  /** What is sent: of the plan, whatever is still to do. */
  readonly change: TicketChange
  readonly base: Base
  readonly dropped: readonly Dropped[]
  /** From when on reading tells whether it arrived, should nobody hear of its outcome. */
  readonly readableAt: Temporal.Instant
}

/** Notes, before it is sent, that the write may from now on have been applied; false when it is over already. */
export async function markSent(query: Tx['query'], id: string, attempt: Attempt): Promise<boolean> {
  const rows = await query(
    `update help_desk_write
        set state = 'sent', attempts = attempts + 1, next_attempt_at = $2, dropped = $3, sent = $4, finished_at = null
      where id = $1 and state in ('waiting', 'sent', 'parked') returning 1`,
    [
      id,
      attempt.readableAt,
      droppedJson(attempt.dropped),
      JSON.stringify({ ...attempt.change, base: attempt.base }),
    ],
  )
  return rows.length === 1
}

const droppedJson = (dropped: readonly Dropped[]): string | null =>
  dropped.length > 0 ? JSON.stringify(dropped) : null

/** Notes why the write waits. `state`: waiting when surely nothing was written, sent when that is unknown. */
export async function markWaiting(
  query: Tx['query'],
  id: string,
  state: 'waiting' | 'sent',
  problem: string,
  nextAttemptAt: Temporal.Instant | null,
): Promise<void> {
  await query(
    `update help_desk_write set state = $2, last_problem = $3, next_attempt_at = $4, finished_at = null
      where id = $1 and state in ('waiting', 'sent', 'parked')`,
    [id, state, problem, nextAttemptAt],
  )
}

export interface End {
  readonly state: 'applied' | 'superseded' | 'parked' | 'skipped'
  readonly at: Temporal.Instant
  readonly problem: string | null
  readonly dropped: readonly Dropped[]
  readonly stamp: string | null
}

/** Ends the write; false when it had ended before, by an undo or in another process: then nothing is changed. */
export async function finishWrite(tx: Pick<Tx, 'query'>, id: string, end: End): Promise<boolean> {
  const rows = await tx.query(
    `update help_desk_write set state = $2, finished_at = $3, last_problem = $4, dropped = $5, result_stamp = $6,
            next_attempt_at = null where id = $1 and state in ('waiting', 'sent', 'parked') returning 1`,
    [id, end.state, end.at, end.problem, droppedJson(end.dropped), end.stamp],
  )
  return rows.length === 1
}

/** The ticket's record, locked for the transaction. */
export async function lockRecord(
  tx: Pick<Tx, 'query'>,
  ticketRowId: string,
): Promise<TicketRecord | undefined> {
  const rows = await tx.query<{ state: TicketRecord }>('select state from ticket where id = $1 for update', [
    ticketRowId,
  ])
  return rows[0]?.state
}

/** Stores a record whose assignee may have changed. */
export async function saveRecord(
  tx: Pick<Tx, 'query'>,
  ticketRowId: string,
  record: TicketRecord,
): Promise<void> {
  await tx.query('update ticket set state = $2, assignee_id = $3, version = version + 1 where id = $1', [
    ticketRowId,
    JSON.stringify(record),
    record.state.assigneeId,
  ])
}
