/** Reads whole tables for the export, a batch at a time, all as of one moment. */
import type { Tx } from '../platform/db/index.ts'
import type { ExportedTable } from '../platform/privacy/index.ts'

const BATCH = 1_000

/** One moment for all tables, and time for a reader who is slow. */
export async function beginExport(tx: Tx): Promise<void> {
  await tx.query('set transaction isolation level repeatable read read only')
  await tx.query(`set local idle_in_transaction_session_timeout = '10min'`)
}

/** The columns of a table that leave, in their order. */
export async function columnsOf(tx: Tx, { table, without = [] }: ExportedTable): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and column_name <> all($2::text[]) order by ordinal_position`,
    [table, without],
  )
  return rows.map(({ name }) => name)
}

/** Rows as JSON has them, batch by batch. */
export async function* rowsOf(
  tx: Tx,
  table: string,
  columns: readonly string[],
): AsyncGenerator<Record<string, unknown>[]> {
  const list = columns.map((name) => `"${name}"`).join(', ')
  await tx.query(
    `declare export_rows no scroll cursor for select to_json(t) as row from (select ${list} from "${table}") t`,
  )
  for (;;) {
    const rows = await tx.query<{ row: Record<string, unknown> }>(`fetch ${BATCH} from export_rows`)
    if (rows.length > 0) yield rows.map(({ row }) => row)
    if (rows.length < BATCH) break
  }
  await tx.query('close export_rows')
}
