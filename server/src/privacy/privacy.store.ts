/** All SQL about receipts and runs of retention. */
import type { Tx } from '../platform/db/index.ts'
import type { RoomPrivacy } from '../platform/privacy/index.ts'
import { plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'
import type { Receipt, ReceiptsQuery } from './privacy.contract.ts'

/** Keeps a receipt. */
export async function insertReceipt(tx: Tx, receipt: Receipt): Promise<void> {
  const { id, at, kind, subjectId, by, done } = receipt
  await tx.query(
    `insert into erasure (id, at, kind, subject_id, by_kind, by_id, done) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, at, kind, subjectId, by.kind, by.id, JSON.stringify(done)],
  )
}

/** A page of receipts, newest first. */
export function listReceipts(query: Query, { limit, cursor }: ReceiptsQuery): Promise<Page<Receipt>> {
  const select = `select id::text, at, kind, subject_id as "subjectId",
    json_build_object('kind', by_kind, 'id', by_id) as by, done from erasure`
  const sort = { by: 'at', type: 'timestamptz', descending: true }
  return readPage<Receipt>(query, { select, where: [], values: [], sort, id: 'id', limit, cursor })
}

/** Takes the day's run; false where another process has it, or had it. One that stopped midway is taken over after an hour. */
export async function takeRun(query: Query, day: string, now: Temporal.Instant): Promise<boolean> {
  const taken = await query(
    `insert into retention_run as r (day, began_at) values ($1, $2)
     on conflict (day) do update set began_at = excluded.began_at
       where r.finished_at is null and r.began_at < $3 returning 1`,
    [day, now, now.subtract({ hours: 1 })],
  )
  return taken.length > 0
}

/** Adds to what the day's run has removed of one kind. */
export async function noteRemoved(tx: Tx, day: string, kind: string, rows: number): Promise<void> {
  await tx.query(
    `update retention_run set removed = removed || jsonb_build_object($2::text, coalesce((removed->>$2)::int, 0) + $3::int)
      where day = $1`,
    [day, kind, rows],
  )
}

/** Notes that the day's run is through, and forgets runs of long ago. */
export async function endRun(query: Query, day: string, now: Temporal.Instant): Promise<void> {
  await query('update retention_run set finished_at = $2 where day = $1', [day, now])
  await query(`delete from retention_run where day < $1::date - 400`, [day])
}

export interface Run {
  readonly day: string
  readonly finishedAt: string | null
  readonly removed: Record<string, number>
}

/** The last runs, newest first. */
export async function lastRuns(query: Query, most: number): Promise<Run[]> {
  const sql = `select day, finished_at as "finishedAt", removed from retention_run order by day desc limit $1`
  return plainRows(await query<Run & Record<string, unknown>>(sql, [most]))
}

export const ownPrivacy: RoomPrivacy = {
  room: 'privacy',
  tables: [
    { table: 'erasure', about: 'Receipts of what was erased: ids and counts.' },
    { table: 'retention_run', about: 'What retention removed, by day.' },
  ],
}
