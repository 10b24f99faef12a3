/**
 * Reads the outbox in an order that skips nothing. Sequence numbers are given out before commits, so a later number may
 * be seen first. Transaction ids order what sequence numbers cannot: below the oldest transaction still running
 * (`pg_snapshot_xmin`) nothing new can appear, so rows are read by (transaction, sequence) and only below it.
 */
import type { Pool } from 'pg'

/** A place in the outbox. Both parts are decimal text: transaction ids need 64 bits. */
export interface Position {
  readonly tx: string
  readonly seq: string
}

export interface OutboxRow extends Position {
  readonly at: Temporal.Instant
  readonly kind: string
  readonly payload: object
}

export interface OutboxPage {
  readonly rows: readonly OutboxRow[]
  /** Committed rows stand above the oldest running transaction: look again soon. */
  readonly more: 'now' | 'soon' | 'no'
}

// Served by an index on (tx, seq).
const SELECT = `
  select tx::text, seq::text, at, kind, payload, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
  from outbox_event
  where (tx, seq) > ($1::xid8, $2::bigint)
  order by outbox_event.tx, outbox_event.seq
  limit $3`

/** The next page after a place, oldest first. */
export async function readAfter(pool: Pool, after: Position, limit: number): Promise<OutboxPage> {
  const { rows } = await pool.query<OutboxRow & { settled: boolean }>(SELECT, [after.tx, after.seq, limit])
  const unsettled = rows.findIndex(({ settled }) => !settled)
  if (unsettled >= 0) return { rows: rows.slice(0, unsettled), more: 'soon' }
  return { rows, more: rows.length === limit ? 'now' : 'no' }
}

/** The place below which everything is settled at this moment. */
export async function presentPosition(pool: Pool): Promise<Position> {
  const { rows } = await pool.query<{ tx: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as tx',
  )
  return { tx: rows[0]?.tx ?? '0', seq: '0' }
}

/** Negative when `a` comes first. */
export function comparePositions(a: Position, b: Position): number {
  const byTx = BigInt(a.tx) - BigInt(b.tx)
  const difference = byTx === 0n ? BigInt(a.seq) - BigInt(b.seq) : byTx
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Deletes rows older than `before`, and says how many. */
export async function forgetBefore(pool: Pool, before: Temporal.Instant): Promise<number> {
  const { rowCount } = await pool.query('delete from outbox_event where at < $1', [before.toString()])
  return rowCount ?? 0
}
