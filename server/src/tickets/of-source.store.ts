/** A source's tickets as whoever feeds that source needs them: the help desk that a demo or a test stands for. */
import type { Query } from '../platform/store/index.ts'
import type { TicketRecord } from './record.ts'

const OPEN = `('new', 'open', 'pending', 'hold')`

interface Row extends Record<string, unknown> {
  readonly record: TicketRecord
}

/** Records of a source's open tickets, the least recently changed first. */
export async function openRecords(query: Query, source: string, limit: number): Promise<TicketRecord[]> {
  const rows = await query<Row>(
    `select state as record from ticket where source = $1 and status in ${OPEN} order by updated_at, id limit $2`,
    [source, limit],
  )
  return rows.map(({ record }) => record)
}

/** One ticket's record; null: there is none. */
export async function recordOf(
  query: Query,
  source: string,
  externalId: string,
): Promise<TicketRecord | null> {
  const rows = await query<Row>(`select state as record from ticket where source = $1 and external_id = $2`, [
    source,
    externalId,
  ])
  return rows[0]?.record ?? null
}

export interface SourceStanding {
  readonly open: number
  /** Epoch milliseconds of the newest known event; null: no ticket yet. */
  readonly newestAt: number | null
  /** The highest number that a ticket has, where they are numbers. */
  readonly highest: number
}

/** Where a source stands. */
export async function standingOf(query: Query, source: string): Promise<SourceStanding> {
  const [row] = await query<{ open: number; newestAt: Temporal.Instant | null; highest: number }>(
    `select count(*) filter (where status in ${OPEN})::int as open, max(updated_at) as "newestAt",
            coalesce(max(external_id::int) filter (where external_id ~ '^[0-9]{1,9}$'), 0) as highest
       from ticket where source = $1`,
    [source],
  )
  return { open: row!.open, newestAt: row!.newestAt?.epochMilliseconds ?? null, highest: row!.highest }
}
