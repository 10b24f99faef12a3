/** All SQL about how many tickets an account gets a day. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'

/** What a sweep has to know of an account. */
export interface SweptAccount {
  readonly id: string
  readonly zone: string
}

/** The least UUIDv7 of an instant: tickets first seen from then on have greater ids, in the order of the primary key. */
export function leastIdAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`
}

/**
 * Which days have new tickets since an id: read along the primary key, so that a sweep costs what came in since the last one.
 * The days are then counted anew along ticket_by_account (an event is never older than its ticket's creation), so that
 * counting twice changes nothing. Days before `earliest` are left as they are.
 */
const COUNT = `
  with account (id, zone) as (select * from unnest($1::uuid[], $2::text[])),
  recent as materialized (select account_id, created_at from ticket where id >= $3::uuid),
  fresh as (
    select t.account_id, a.zone, min(t.created_at) as first
      from recent t join account a on a.id = t.account_id
     where t.created_at >= $4 group by t.account_id, a.zone),
  since as (
    select account_id, zone, date_trunc('day', first at time zone zone) at time zone zone as start from fresh)
  insert into ticket_day_count (account_id, day, created)
  select s.account_id, (t.created_at at time zone s.zone)::date, count(*)
    from since s join ticket t on t.account_id = s.account_id and t.updated_at >= s.start and t.created_at >= s.start
   where t.status not in ('spam', 'suspended')
   group by s.account_id, (t.created_at at time zone s.zone)::date
  on conflict (account_id, day) do update set created = excluded.created
  returning 1`

/** Counts the days that got new tickets since `from`, epoch milliseconds; answers how many days it counted. */
export async function countDays(
  tx: Tx,
  accounts: readonly SweptAccount[],
  from: number,
  earliest: number,
): Promise<number> {
  const ids = accounts.map(({ id }) => id)
  const zones = accounts.map(({ zone }) => zone)
  const rows = await tx.query(COUNT, [ids, zones, leastIdAt(from), new Date(earliest).toISOString()])
  return rows.length
}

/** The statement itself, for whoever asks how it is carried out. */
export const COUNT_STATEMENT = COUNT

/**
 * An account's days counted anew, whatever they were counted as: tickets that turned out to be spam, or another account's, are
 * taken off again. Served by ticket_by_account, for an event is never older than its ticket's creation.
 */
const RECOUNT = `
  with bounds as (select ($3::date)::timestamp at time zone $2 as first, ($4::date + 1)::timestamp at time zone $2 as until),
  now as (
    select (t.created_at at time zone $2)::date as day, count(*) as created from bounds b
      join ticket t on t.account_id = $1 and t.updated_at >= b.first and t.created_at >= b.first and t.created_at < b.until
     where t.status not in ('spam', 'suspended') group by 1),
  gone as (
    delete from ticket_day_count where account_id = $1 and day between $3::date and $4::date and day not in (select day from now))
  insert into ticket_day_count (account_id, day, created) select $1, day, created from now
  on conflict (account_id, day) do update set created = excluded.created
  returning day - date '1970-01-01' as day, created`

/** Counts an account's local days from `first` to `last` anew; answers by day since 1970-01-01 those that have any. */
export async function recountDays(
  tx: Tx,
  { id, zone }: SweptAccount,
  first: string,
  last: string,
): Promise<Map<number, number>> {
  const rows = await tx.query<{ day: number; created: number }>(RECOUNT, [id, zone, first, last])
  return new Map(rows.map(({ day, created }) => [day, created]))
}

export interface DayCount {
  readonly accountId: string
  /** Days since 1970-01-01, and the first one ever counted of the account. */
  readonly day: number
  readonly firstDay: number
  readonly created: number
}

/** Counts of some accounts from a day on, with each one's first day; served by the primary key. */
export async function readCounts(
  query: Query,
  accountIds: readonly string[],
  fromDay: number,
): Promise<DayCount[]> {
  const rows = await query<DayCount & Record<string, unknown>>(
    `select c.account_id::text as "accountId", c.day - date '1970-01-01' as day, c.created,
            f.first - date '1970-01-01' as "firstDay"
       from unnest($1::uuid[]) as a (id)
       cross join lateral (select min(day) as first from ticket_day_count where account_id = a.id) f
       join ticket_day_count c on c.account_id = a.id and c.day >= date '1970-01-01' + $2::int
      order by c.account_id, c.day`,
    [accountIds, fromDay],
  )
  return plainRows(rows)
}

/** How far a sweep has come, by time or along ids; null: it never ran. */
export interface Swept {
  readonly reached: number | null
  readonly afterId: string | null
}

/** Waits until no node is in this sweep any more, and keeps others out of it until the transaction ends. */
export async function lockSweepInTurn(tx: Tx, sweep: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('tickets.sweep.' || $1))`, [sweep])
}

/** How far a sweep has come, locked until the transaction ends; null: another node sweeps now. */
export async function lockSweep(tx: Tx, sweep: string): Promise<Swept | null> {
  const [lock] = await tx.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('tickets.sweep.' || $1)) as mine`,
    [sweep],
  )
  if (!lock?.mine) return null
  const [row] = await tx.query<{ reached: Temporal.Instant; afterId: string | null }>(
    'select reached, after_id::text as "afterId" from ticket_sweep where sweep = $1',
    [sweep],
  )
  return { reached: row?.reached.epochMilliseconds ?? null, afterId: row?.afterId ?? null }
}

/** Notes how far it has come. */
export async function noteSwept(
  tx: Tx,
  sweep: string,
  reached: Temporal.Instant,
  afterId: string | null = null,
): Promise<void> {
  await tx.query(
    `insert into ticket_sweep (sweep, reached, after_id) values ($1, $2, $3)
     on conflict (sweep) do update set reached = excluded.reached, after_id = excluded.after_id`,
    [sweep, reached, afterId],
  )
}

/** Gives an account's days to another, added up; answers how many. */
export async function moveCounts(tx: Tx, from: string, into: string): Promise<number> {
  const rows = await tx.query(
    `with gone as (delete from ticket_day_count where account_id = $1 returning day, created)
     insert into ticket_day_count (account_id, day, created) select $2, day, created from gone
     on conflict (account_id, day) do update set created = ticket_day_count.created + excluded.created returning 1`,
    [from, into],
  )
  return rows.length
}
