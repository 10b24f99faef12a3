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

/** The newest ticket of all is among so many of those that changed last. */
const CHANGED_LAST = 2_000

/** Where a source stands; along indexes, however many tickets it has. */
export async function standingOf(query: Query, source: string): Promise<SourceStanding> {
  const [row] = await query<{ open: number; newestAt: Temporal.Instant | null; highest: number }>(
    `select (select count(*)::int from ticket where source = $1 and status in ${OPEN}) as open,
            max(updated_at) as "newestAt",
            coalesce(max(external_id::int) filter (where external_id ~ '^[0-9]{1,9}$'), 0) as highest
       from (select external_id, updated_at from ticket where source = $1
              order by updated_at desc, id desc limit ${CHANGED_LAST}) last`,
    [source],
  )
  return { open: row!.open, newestAt: row!.newestAt?.epochMilliseconds ?? null, highest: row!.highest }
}
