/** All SQL about tickets without progress. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'
import type { OpenTicket, Stuck } from './stuck.ts'

interface Found extends Record<string, unknown> {
  ticketId: string
  accountId: string
  progressAt: Temporal.Instant
  reassignments: number
  reassignedAt: Temporal.Instant | null
  isWaiting: boolean
}

const asTicket = ({ progressAt, reassignedAt, ...rest }: Found): OpenTicket => ({
  ...rest,
  progressAt: progressAt.epochMilliseconds,
  reassignedAt: reassignedAt?.epochMilliseconds ?? null,
})

// What people of ours did counts; what the customer or a trigger does is no progress, and what we wrote ourselves neither.
const COLUMNS = `t.id::text as "ticketId", t.account_id::text as "accountId",
  coalesce((select max(e.occurred_at) from ticket_event e where e.ticket_id = t.id and e.actor_kind in ('agent', 'unknown')
             and e.disposition <> 'echo'), t.created_at) as "progressAt",
  coalesce(g.times, 0)::int as reassignments, g.last as "reassignedAt", t.status = 'pending' as "isWaiting"`

/** How often a ticket went from one assignee to another, by what its events say. */
const GIVEN_ON = `left join lateral (
    select count(*) filter (where was is not null and is_now is not null and was <> is_now) as times,
           max(occurred_at) filter (where was is not null and is_now is not null and was <> is_now) as last
      from (select e.occurred_at, e.payload #>> '{state,assigneeId}' as is_now,
                   lag(e.payload #>> '{state,assigneeId}') over (order by e.occurred_at, e.id) as was
              from ticket_event e
             where e.ticket_id = t.id and e.payload #> '{state,assigneeId}' is not null) changes) g on true`

/** Open tickets that are old enough, whoever waits for the customer left out; served by ticket_open_by_creation. */
export const OLD_STATEMENT = `select ${COLUMNS} from ticket t ${GIVEN_ON}
  where t.status in ('new', 'open', 'pending', 'hold') and t.status <> 'pending'
    and t.created_at < $1 and t.account_id = any($2::uuid[])
    and not exists (select 1 from ticket_event e where e.ticket_id = t.id and e.occurred_at >= $1
                     and e.actor_kind in ('agent', 'unknown') and e.disposition <> 'echo')`

/** Open tickets of these accounts in which nobody of ours did anything since `before`. */
export async function oldTickets(
  query: Query,
  accountIds: readonly string[],
  before: Temporal.Instant,
): Promise<OpenTicket[]> {
  return (await query<Found>(OLD_STATEMENT, [before, accountIds])).map(asTicket)
}

/** Open tickets of these accounts whose assignee was told since an instant; served by ticket_event_by_receipt. */
export async function givenOnSince(
  query: Query,
  accountIds: readonly string[],
  since: Temporal.Instant,
): Promise<OpenTicket[]> {
  const rows = await query<Found>(
    `select ${COLUMNS} from (select distinct ticket_id from ticket_event
                              where received_at >= $1 and payload #> '{state,assigneeId}' is not null) e
       join ticket t on t.id = e.ticket_id ${GIVEN_ON}
      where t.status in ('new', 'open', 'pending', 'hold') and t.account_id = any($2::uuid[]) and g.times > 0`,
    [since, accountIds],
  )
  return rows.map(asTicket)
}

/** Tickets found before, as they are now; those that are over or gone left out. */
export async function foundBefore(query: Query): Promise<OpenTicket[]> {
  const rows = await query<Found>(
    `select ${COLUMNS} from ticket_stuck s join ticket t on t.id = s.ticket_id ${GIVEN_ON}
      where t.status in ('new', 'open', 'pending', 'hold') and t.account_id is not null`,
  )
  return rows.map(asTicket)
}

/** What is found now stands instead of what was found before. */
export async function putStuck(tx: Tx, found: readonly Stuck[], at: Temporal.Instant): Promise<void> {
  const rows = found.map((one) => ({ ...one, since: new Date(one.since).toISOString() }))
  await tx.query('delete from ticket_stuck where ticket_id <> all($1::uuid[])', [
    found.map(({ ticketId }) => ticketId),
  ])
  await tx.query(
    `insert into ticket_stuck (ticket_id, account_id, why, since, reassignments, found_at)
     select s."ticketId", s."accountId", s.why, s.since, s.reassignments, $2
       from json_to_recordset($1::json) as s ("ticketId" uuid, "accountId" uuid, why text, since timestamptz, reassignments smallint)
     on conflict (ticket_id) do update set account_id = excluded.account_id, why = excluded.why, since = excluded.since,
        reassignments = excluded.reassignments`,
    [JSON.stringify(rows), at],
  )
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
