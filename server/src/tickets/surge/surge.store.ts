/** All SQL about surges. */
import type { Visible } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conditions, plainRows, readPage, type Page, type Query } from '../../platform/store/index.ts'
import { TICKET, type TicketRowView } from '../tickets.queries.ts'

export type SurgeOption = 'by_ase' | 'helper' | 'engineers'

/** A surge as kept; instants are ISO UTC, days local dates of the account. */
export interface SurgeRow {
  readonly id: string
  readonly accountId: string
  readonly beganOn: string
  readonly lastOn: string
  readonly beganAt: string
  readonly endedAt: string | null
  readonly tickets: number
  readonly expected: number
  readonly chance: number
  readonly weeks: number
  readonly peak: number
  readonly option: SurgeOption | null
  readonly chosenAt: string | null
  readonly chosenBy: string | null
  readonly helperId: string | null
  readonly taskId: string | null
}

const SURGE = `s.id::text, s.account_id::text as "accountId", s.began_on::text as "beganOn", s.last_on::text as "lastOn",
  s.began_at as "beganAt", s.ended_at as "endedAt", s.tickets, s.expected::float8 as expected, s.chance, s.weeks, s.peak,
  s.option, s.chosen_at as "chosenAt", s.chosen_by as "chosenBy", s.helper_id::text as "helperId",
  s.task_id::text as "taskId"`

export interface SurgeFilter {
  readonly accountId?: string | undefined
  readonly state: 'running' | 'over' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A page of surges of visible accounts, the newest first. */
export function listSurges(query: Query, filter: SurgeFilter, visible: Visible): Promise<Page<SurgeRow>> {
  const conditions = new Conditions()
    .visible(visible, 's.account_id')
    .equal('s.account_id', filter.accountId)
    .plain('s.ended_at is null', filter.state === 'running')
    .plain('s.ended_at is not null', filter.state === 'over')
  return readPage<SurgeRow>(query, {
    select: `select ${SURGE} from surge s`,
    where: conditions.where,
    values: conditions.values,
    sort: { by: 's.began_at', type: 'timestamptz', descending: true },
    id: 's.id',
    limit: filter.limit,
    cursor: filter.cursor,
  })
}

/** One surge, locked for the transaction where `lock` says so. */
export async function findSurge(query: Query, id: string, lock = false): Promise<SurgeRow | undefined> {
  const rows = await query<SurgeRow & Record<string, unknown>>(
    `select ${SURGE} from surge s where s.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  )
  return plainRows(rows)[0]
}

/** Surges of some accounts that ran on or after a day. */
export async function surgesSince(
  query: Query,
  accountIds: readonly string[],
  day: string,
): Promise<SurgeRow[]> {
  const rows = await query<SurgeRow & Record<string, unknown>>(
    `select ${SURGE} from surge s where s.account_id = any($1::uuid[]) and (s.ended_at is null or s.last_on >= $2::date)`,
    [accountIds, day],
  )
  return plainRows(rows)
}

export interface NewSurge {
  readonly id: string
  readonly accountId: string
  readonly day: string
  readonly at: Temporal.Instant
  readonly tickets: number
  readonly expected: number
  readonly chance: number
  readonly weeks: number
}

/** Notes that a surge began; false where one runs already. */
export async function insertSurge(tx: Tx, one: NewSurge): Promise<boolean> {
  const rows = await tx.query(
    `insert into surge (id, account_id, began_on, last_on, began_at, tickets, expected, chance, weeks, peak)
     values ($1, $2, $3, $3, $4, $5, round($6::numeric, 1), $7, $8, $5) on conflict do nothing returning 1`,
    [one.id, one.accountId, one.day, one.at, one.tickets, one.expected, one.chance, one.weeks],
  )
  return rows.length === 1
}

/** A running surge goes on, or is over. */
export async function updateSurge(
  tx: Tx,
  id: string,
  change: { readonly lastOn: string; readonly count: number; readonly endedAt: Temporal.Instant | null },
): Promise<void> {
  await tx.query(
    'update surge set last_on = $2, peak = greatest(peak, $3), ended_at = $4 where id = $1 and ended_at is null',
    [id, change.lastOn, change.count, change.endedAt],
  )
}

/** What the customer chose; null takes it back. */
export async function setChoice(
  tx: Tx,
  id: string,
  choice: { option: SurgeOption; helperId: string | null; by: string; at: Temporal.Instant } | null,
): Promise<void> {
  await tx.query(
    `update surge set option = $2, helper_id = $3, chosen_by = $4, chosen_at = $5, task_id = case when $2::text is null then null else task_id end
      where id = $1`,
    [id, choice?.option ?? null, choice?.helperId ?? null, choice?.by ?? null, choice?.at ?? null],
  )
}

/** Notes the helper's task. */
export async function setTask(tx: Tx, id: string, taskId: string): Promise<void> {
  await tx.query('update surge set task_id = $2 where id = $1', [id, taskId])
}

/** A ticket of a surge: where it stands, and who owns it instead of whom. */
export interface SurgeTicket {
  readonly ticketId: string
  readonly position: number
  readonly ownerId: string | null
  readonly heldBefore: string | null
  readonly lockedBefore: boolean
  /** Whether the helper follows it by this surge alone. */
  readonly helperAdded: boolean
}

/** The surge's tickets as they were put in order. */
export async function ticketsOfSurge(query: Query, id: string): Promise<SurgeTicket[]> {
  const rows = await query<SurgeTicket & Record<string, unknown>>(
    `select ticket_id::text as "ticketId", position, owner_id::text as "ownerId", held_before as "heldBefore",
            locked_before as "lockedBefore", helper_added as "helperAdded" from surge_ticket where surge_id = $1 order by position`,
    [id],
  )
  return rows
}

/** Puts the tickets in order, instead of whatever order there was. */
export async function putInOrder(tx: Tx, surgeId: string, tickets: readonly SurgeTicket[]): Promise<void> {
  await tx.query('delete from surge_ticket where surge_id = $1', [surgeId])
  await tx.query(
    `insert into surge_ticket (surge_id, ticket_id, position, owner_id, held_before, locked_before, helper_added)
     select $1, t."ticketId", t.position, t."ownerId", t."heldBefore", t."lockedBefore", t."helperAdded"
       from json_to_recordset($2::json) as t ("ticketId" uuid, position smallint, "ownerId" uuid, "heldBefore" text, "lockedBefore" boolean,
            "helperAdded" boolean)`,
    [surgeId, JSON.stringify(tickets)],
  )
}

const MOST = 200

/** An account's open tickets, the newest 200; served by ticket_by_account. */
export async function openTicketsOf(query: Query, accountId: string): Promise<TicketRowView[]> {
  const rows = await query<TicketRowView & Record<string, unknown>>(
    `select ${TICKET} from ticket t where t.account_id = $1 and t.status in ('new', 'open', 'pending', 'hold')
      order by t.updated_at desc limit ${MOST}`,
    [accountId],
  )
  return plainRows(rows)
}

/** Some tickets, whatever became of them. */
export async function ticketRows(query: Query, ids: readonly string[]): Promise<TicketRowView[]> {
  const rows = await query<TicketRowView & Record<string, unknown>>(
    `select ${TICKET} from ticket t where t.id = any($1::uuid[])`,
    [ids],
  )
  return plainRows(rows)
}

/** Gives an account's surges to another; of two that run, the one that goes along is over when it was seen last. */
export async function moveSurges(tx: Tx, from: string, into: string): Promise<number> {
  await tx.query(
    `update surge set ended_at = greatest(began_at, (last_on + 1)::timestamptz) where account_id = $1 and ended_at is null
        and exists (select 1 from surge s where s.account_id = $2 and s.ended_at is null)`,
    [from, into],
  )
  const sql = 'update surge set account_id = $2 where account_id = $1 returning id'
  return (await tx.query(sql, [from, into])).length
}
