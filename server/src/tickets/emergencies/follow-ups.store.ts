/** SQL about follow-ups of emergencies: what their tasks do not say. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, toIso, type Query } from '../../platform/store/index.ts'
import type { TicketRecord } from '../record.ts'

/** A ticket with its emergency, as a follow-up needs it. */
export interface OfTicket {
  readonly ticketId: string
  readonly externalId: string
  readonly record: TicketRecord
  /** Epoch milliseconds: for when the decision that made the task was taken. */
  readonly decidedFor: number
}

/** The tickets of these decisions, by decision. */
export async function ticketsOfDecisions(
  query: Query,
  decisionIds: readonly string[],
): Promise<Map<string, OfTicket>> {
  if (decisionIds.length === 0) return new Map()
  const rows = await query<Omit<OfTicket, 'decidedFor'> & { id: string; at: Temporal.Instant }>(
    `select d.id::text, t.id::text as "ticketId", t.external_id as "externalId", t.state as record, d.decided_for as at
       from decision d join ticket t on t.id = d.ticket_id where d.id = any($1::uuid[])`,
    [decisionIds],
  )
  return new Map(rows.map(({ id, at, ...row }) => [id, { ...row, decidedFor: at.epochMilliseconds }]))
}

export interface FollowUpRow {
  readonly taskId: string
  readonly ticketId: string
  readonly accountId: string
  readonly beganAt: string
  readonly escalateAt: string | null
  readonly escalatedAt: string | null
}

const COLUMNS = `task_id::text as "taskId", ticket_id::text as "ticketId", account_id::text as "accountId",
  began_at as "beganAt", escalate_at as "escalateAt", escalated_at as "escalatedAt"`

/** The rows of these tasks; one that is not there was never seen. */
export async function followUpsOf(
  query: Query,
  taskIds: readonly string[],
): Promise<Map<string, FollowUpRow>> {
  if (taskIds.length === 0) return new Map()
  const rows = plainRows(
    await query<FollowUpRow & Record<string, unknown>>(
      `select ${COLUMNS} from follow_up where task_id = any($1::uuid[])`,
      [taskIds],
    ),
  )
  return new Map(rows.map((row) => [row.taskId, row]))
}

/** Notes a follow-up’s day; one that moved is told on anew. */
export async function putFollowUp(
  tx: Tx,
  row: Pick<FollowUpRow, 'taskId' | 'ticketId' | 'accountId'> & {
    readonly beganAt: number
    readonly escalateAt: number | null
  },
): Promise<void> {
  await tx.query(
    `insert into follow_up (task_id, ticket_id, account_id, began_at, escalate_at) values ($1, $2, $3, $4, $5)
     on conflict (task_id) do update set escalate_at = excluded.escalate_at, escalated_at = null`,
    [row.taskId, row.ticketId, row.accountId, toIso(row.beganAt), toIso(row.escalateAt)],
  )
}

/** Locks follow-ups whose day is over, those of other nodes' transactions left out; served by follow_up_to_escalate. */
export async function lockLate(tx: Tx, now: Temporal.Instant): Promise<FollowUpRow[]> {
  const rows = await tx.query<FollowUpRow & Record<string, unknown>>(
    `select ${COLUMNS} from follow_up where escalated_at is null and escalate_at <= $1
      order by escalate_at limit 100 for update skip locked`,
    [now],
  )
  return plainRows(rows)
}

/** Notes that somebody was told, or that nobody had to be. */
export async function markEscalated(
  tx: Tx,
  taskIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await tx.query('update follow_up set escalated_at = $2 where task_id = any($1::uuid[])', [taskIds, now])
}

/** Of these tickets, those that are an emergency no more, or over. */
export async function calmTickets(query: Query, ticketIds: readonly string[]): Promise<Set<string>> {
  if (ticketIds.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    `select id::text from ticket where id = any($1::uuid[])
        and (not is_emergency or status in ('solved', 'closed', 'deleted', 'suspended', 'spam', 'merged'))`,
    [ticketIds],
  )
  return new Set(rows.map(({ id }) => id))
}
