/** All SQL about tickets without progress. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'
import type { OpenTicket, Stuck } from './stuck.ts'

/** Adds what is to be looked at: every open ticket of an account, for when it was never looked before. */
export async function dueAll(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.query(
    `insert into ticket_progress_look (ticket_id, look_at)
     select id, $1 from ticket where status in ('new', 'open', 'pending', 'hold') and account_id is not null
     on conflict (ticket_id) do nothing`,
    [now],
  )
}

/** Makes these tickets due, whatever happened to them. */
export async function dueNow(tx: Tx, ticketIds: readonly string[], now: Temporal.Instant): Promise<void> {
  await tx.query(
    `insert into ticket_progress_look (ticket_id, look_at) select unnest($1::uuid[]), $2
     on conflict (ticket_id) do update set look_at = least(ticket_progress_look.look_at, excluded.look_at)`,
    [ticketIds, now],
  )
}

/**
 * Makes tickets due to which something happened: events after an id, read along the primary key. A ticket of no account is
 * left alone, unless it was an account's when it was looked at.
 */
export const MARK_STATEMENT = `
  with fresh as materialized (select id, ticket_id from ticket_event where id > $1::uuid order by id limit $3),
  marked as (
    insert into ticket_progress_look (ticket_id, look_at)
    select t.id, $2::timestamptz from ticket t
     where t.id = any(array(select distinct ticket_id from fresh))
       and (t.account_id is not null or exists (select from ticket_progress_look l where l.ticket_id = t.id))
    on conflict (ticket_id) do update set look_at = least(ticket_progress_look.look_at, excluded.look_at))
  select count(*)::int as events, max(id::text) as last from fresh`

/** Makes due what events after an id changed; answers how many events it read, and the last one’s id. */
export async function dueByEvents(
  tx: Tx,
  afterId: string,
  now: Temporal.Instant,
  limit: number,
): Promise<{ events: number; last: string | null }> {
  const [row] = await tx.query<{ events: number; last: string | null }>(MARK_STATEMENT, [afterId, now, limit])
  return row!
}

/** Takes tickets that are due, the longest due first; served by ticket_progress_look_due. */
export async function takeDue(tx: Tx, now: Temporal.Instant, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select ticket_id::text as id from ticket_progress_look where look_at <= $1
      order by look_at, ticket_id limit $2 for update skip locked`,
    [now, limit],
  )
  return rows.map(({ id }) => id)
}

interface Found extends Record<string, unknown> {
  ticketId: string
  accountId: string
  progressAt: Temporal.Instant
  reassignments: number
  reassignedAt: Temporal.Instant | null
  isWaiting: boolean
}

/**
 * Open tickets of accounts, their events read once. What people of ours did counts; what the customer or a trigger does is no
 * progress, and what we wrote ourselves neither. A ticket was given on where an event names another assignee than the last
 * that named one; through a queue, where nobody holds it in between, as well.
 */
export const PROGRESS_STATEMENT = `
  select t.id::text as "ticketId", t.account_id::text as "accountId", coalesce(g.progress, t.created_at) as "progressAt",
         g.times::int as reassignments, g.last as "reassignedAt", t.status = 'pending' as "isWaiting"
    from ticket t
   cross join lateral (
     select max(occurred_at) filter (where is_ours) as progress,
            count(*) filter (where was <> is_now) as times, max(occurred_at) filter (where was <> is_now) as last
       from (select e.occurred_at, e.actor_kind in ('agent', 'unknown') and e.disposition <> 'echo' as is_ours,
                    e.payload #>> '{state,assigneeId}' as is_now,
                    lag(e.payload #>> '{state,assigneeId}') over (
                      partition by e.payload #>> '{state,assigneeId}' is not null order by e.occurred_at, e.id) as was
               from ticket_event e where e.ticket_id = t.id) changes) g
   where t.id = any($1::uuid[]) and t.status in ('new', 'open', 'pending', 'hold') and t.account_id is not null`

/** These tickets as they are now; those that are over, gone or of no account are left out. */
export async function progressOf(query: Query, ticketIds: readonly string[]): Promise<OpenTicket[]> {
  const rows = await query<Found>(PROGRESS_STATEMENT, [ticketIds])
  return rows.map(({ progressAt, reassignedAt, ...rest }) => ({
    ...rest,
    progressAt: progressAt.epochMilliseconds,
    reassignedAt: reassignedAt?.epochMilliseconds ?? null,
  }))
}

/** Of the tickets that were looked at, these stand there from now on, and no other. */
export async function putStuck(
  tx: Tx,
  lookedAt: readonly string[],
  found: readonly Stuck[],
  at: Temporal.Instant,
): Promise<void> {
  const rows = found.map((one) => ({ ...one, since: new Date(one.since).toISOString() }))
  await tx.query(
    'delete from ticket_stuck where ticket_id = any($1::uuid[]) and ticket_id <> all($2::uuid[])',
    [lookedAt, found.map(({ ticketId }) => ticketId)],
  )
  if (rows.length === 0) return
  await tx.query(
    `insert into ticket_stuck (ticket_id, account_id, why, since, reassignments, found_at)
     select s."ticketId", s."accountId", s.why, s.since, s.reassignments, $2
       from json_to_recordset($1::json) as s ("ticketId" uuid, "accountId" uuid, why text, since timestamptz, reassignments smallint)
     on conflict (ticket_id) do update set account_id = excluded.account_id, why = excluded.why, since = excluded.since,
        reassignments = excluded.reassignments`,
    [JSON.stringify(rows), at],
  )
}

/** When a ticket is looked at next. Epoch milliseconds. */
export interface ProgressLook {
  readonly ticketId: string
  readonly at: number
}

/** Notes when those that were looked at are looked at next; those not named are not. */
export async function putLooks(
  tx: Tx,
  lookedAt: readonly string[],
  looks: readonly ProgressLook[],
): Promise<void> {
  await tx.query(
    `with next as (select * from unnest($2::uuid[], $3::timestamptz[]) as n (id, at)),
          over as (delete from ticket_progress_look where ticket_id = any($1::uuid[]) and ticket_id <> all($2::uuid[]))
     update ticket_progress_look l set look_at = n.at from next n where l.ticket_id = n.id`,
    [lookedAt, looks.map(({ ticketId }) => ticketId), looks.map(({ at }) => new Date(at).toISOString())],
  )
}

/** How many stand there. */
export async function countStuck(query: Query): Promise<number> {
  return (await query<{ n: number }>('select count(*)::int as n from ticket_stuck'))[0]?.n ?? 0
}

export interface StuckTicket {
  readonly ticketId: string
  readonly why: Stuck['why']
  readonly since: string
  readonly reassignments: number
}

/** Those of some accounts; served by ticket_stuck_by_account. */
export async function stuckOfAccounts(query: Query, accountIds: readonly string[]): Promise<StuckTicket[]> {
  const rows = await query<StuckTicket & Record<string, unknown>>(
    `select ticket_id::text as "ticketId", why, since, reassignments from ticket_stuck
      where account_id = any($1::uuid[]) order by since limit 500`,
    [accountIds],
  )
  return plainRows(rows)
}
