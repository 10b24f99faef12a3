/** All SQL about digests of new tickets. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'
import { leastIdAt } from '../surge/counts.store.ts'
import { TICKET, type TicketRowView } from '../tickets.queries.ts'
import type { LastDigest, NewSince } from './digest.ts'

/** The newest digest of each of these people; served by the primary key. */
export async function lastDigests(query: Query, people: readonly string[]): Promise<Map<string, LastDigest>> {
  const rows = await query<{ personId: string; day: string; until: Temporal.Instant }>(
    `select p.id::text as "personId", d.day::text as day, d.until_at as until
       from unnest($1::uuid[]) as p (id)
       cross join lateral (select day, until_at from new_ticket_digest where person_id = p.id order by day desc limit 1) d`,
    [people],
  )
  return new Map(rows.map(({ personId, day, until }) => [personId, { day, until: until.epochMilliseconds }]))
}

// Tickets first seen in the time, along the primary key; what an import brings that was created long before is nobody's news.
const NEW = `
  with since (account_id, least, earliest) as (select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[])),
  recent as materialized (select id from ticket where id >= $5::uuid and id < $4::uuid)
  select ## from recent r join ticket t on t.id = r.id join since s on s.account_id = t.account_id
   where t.id >= s.least and t.created_at >= s.earliest and t.status not in ('spam', 'suspended', 'deleted')`

const LATE = 3 * 86_400_000

function parameters(since: readonly NewSince[], until: number): unknown[] {
  return [
    since.map(({ accountId }) => accountId),
    since.map(({ from }) => leastIdAt(from)),
    since.map(({ from }) => new Date(from - LATE).toISOString()),
    leastIdAt(until),
    leastIdAt(Math.min(...since.map(({ from }) => from))),
  ]
}

/** How many tickets of each account are new. */
export async function countNew(
  query: Query,
  since: readonly NewSince[],
  until: number,
): Promise<{ accountId: string; count: number }[]> {
  if (since.length === 0) return []
  return query(
    `${NEW.replace('##', 't.account_id::text as "accountId", count(*)::int as count')} group by t.account_id`,
    parameters(since, until),
  )
}

/** The new tickets themselves, the newest first, at most 200. */
export async function listNew(
  query: Query,
  since: readonly NewSince[],
  until: number,
): Promise<TicketRowView[]> {
  if (since.length === 0) return []
  const rows = await query<TicketRowView & Record<string, unknown>>(
    `${NEW.replace('##', TICKET)} order by t.id desc limit 200`,
    parameters(since, until),
  )
  return plainRows(rows)
}

/** The statement, for whoever asks how it is carried out. */
export const NEW_STATEMENT = NEW.replace('##', 'count(*)')

export interface DigestRow {
  readonly personId: string
  readonly day: string
  readonly until: number
  readonly tickets: number
  readonly accounts: readonly NewSince[]
}

/** Keeps a digest; false where another node made it meanwhile. */
export async function insertDigest(tx: Tx, row: DigestRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into new_ticket_digest (person_id, day, until_at, tickets, accounts) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [row.personId, row.day, new Date(row.until).toISOString(), row.tickets, JSON.stringify(row.accounts)],
  )
  return rows.length === 1
}

/** Somebody's newest digest. */
export async function findDigest(query: Query, personId: string): Promise<DigestRow | undefined> {
  const rows = await query<Omit<DigestRow, 'until'> & { until: Temporal.Instant }>(
    `select person_id::text as "personId", day::text as day, until_at as until, tickets, accounts
       from new_ticket_digest where person_id = $1 order by day desc limit 1`,
    [personId],
  )
  const [row] = rows
  return row && { ...row, until: row.until.epochMilliseconds }
}
