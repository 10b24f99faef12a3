/** SQL about emergencies that were declared, and what was learnt from them. */
import type { Visible } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conditions, inserter, plainRows, type Query } from '../../platform/store/index.ts'

export interface EmergencyRow {
  readonly ticketRowId: string
  readonly source: string
  readonly ticketId: string
  readonly subject: string | null
  readonly accountId: string
  readonly beganAt: string
  readonly isRunning: boolean
  readonly taskId: string | null
  readonly escalatedAt: string | null
  readonly record: {
    readonly happened: string
    readonly customerContacted: boolean
    readonly causeKnown: boolean
    readonly cause: string | null
    readonly nextSteps: string | null
    readonly toChange: string | null
    readonly writtenAt: string
    readonly writtenBy: string | null
  } | null
}

// An emergency is known by what was written of it, by its follow-up, or because it runs; it is the account's that wrote it
// down or owes it, wherever its ticket went since.
const DECLARED = `
  select distinct on (ticket_id, began_at) ticket_id, account_id, began_at from (
    select ticket_id, account_id, began_at, 1 as first from emergency_record
    union all select ticket_id, account_id, began_at, 2 from follow_up
    union all select id, account_id, to_timestamp((state -> 'ours' -> 'emergency' ->> 'since')::bigint / 1000.0)::timestamptz(3), 3
                from ticket where is_emergency and account_id is not null) known
   order by ticket_id, began_at, first`

const SELECT = `
  select t.id::text as "ticketRowId", t.source, t.external_id as "ticketId", t.subject, e.account_id::text as "accountId",
         e.began_at as "beganAt",
         t.is_emergency and t.status in ('new', 'open', 'pending', 'hold')
           and (t.state -> 'ours' -> 'emergency' ->> 'since')::bigint = round(extract(epoch from e.began_at) * 1000) as "isRunning",
         f.task_id::text as "taskId", f.escalated_at as "escalatedAt",
         case when r.id is not null then json_build_object('happened', r.happened, 'customerContacted', r.customer_contacted,
           'causeKnown', r.cause_known, 'cause', r.cause, 'nextSteps', r.next_steps, 'toChange', r.to_change,
           'writtenAt', to_char(r.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'writtenBy', r.written_by::text) end as record
    from (${DECLARED}) e
    join ticket t on t.id = e.ticket_id
    left join follow_up f on f.ticket_id = e.ticket_id and f.began_at = e.began_at
    left join emergency_record r on r.ticket_id = e.ticket_id and r.began_at = e.began_at`

export interface EmergencyFilter {
  readonly accountId?: string | undefined
  readonly source?: string | undefined
  readonly ticketId?: string | undefined
  readonly visible: Visible
  readonly limit: number
}

/** The newest first. */
export async function listEmergencies(query: Query, filter: EmergencyFilter): Promise<EmergencyRow[]> {
  const { where, values } = new Conditions()
    .visible(filter.visible, 'e.account_id')
    .equal('e.account_id', filter.accountId)
    .equal('t.source', filter.source)
    .equal('t.external_id', filter.ticketId)
  const rows = await query<EmergencyRow & Record<string, unknown>>(
    `${SELECT} where ${['true', ...where].join(' and ')} order by e.began_at desc, t.id limit ${filter.limit}`,
    values,
  )
  return plainRows(rows)
}

/** The assignees of an account's emergencies that run; null: nobody holds it. Served by ticket_emergency. */
export async function runningEmergencies(query: Query, accountId: string): Promise<(string | null)[]> {
  const rows = await query<{ assigneeId: string | null }>(
    `select assignee_id as "assigneeId" from ticket
      where is_emergency and account_id = $1 and status in ('new', 'open', 'pending', 'hold')`,
    [accountId],
  )
  return rows.map(({ assigneeId }) => assigneeId)
}

export interface NewEmergencyRecord {
  readonly id: string
  readonly accountId: string
  readonly ticketId: string
  readonly taskId: string | null
  readonly beganAt: string
  readonly happened: string
  readonly customerContacted: boolean
  readonly causeKnown: boolean
  readonly cause: string | null
  readonly nextSteps: string | null
  readonly toChange: string | null
  readonly writtenAt: string
  readonly writtenBy: string | null
}

const RECORD = {
  ...{
    id: 'uuid',
    account_id: 'uuid',
    ticket_id: 'uuid',
    task_id: 'uuid',
    began_at: 'timestamptz',
    happened: 'text',
  },
  ...{
    customer_contacted: 'boolean',
    cause_known: 'boolean',
    cause: 'text',
    next_steps: 'text',
    to_change: 'text',
  },
  ...{ written_at: 'timestamptz', written_by: 'uuid' },
}

/** Writes down what was learnt; written again it replaces what stood there. */
const put = inserter<NewEmergencyRecord>(
  'emergency_record',
  RECORD,
  `on conflict (ticket_id, began_at) do update set happened = excluded.happened, cause = excluded.cause,
     customer_contacted = excluded.customer_contacted, cause_known = excluded.cause_known,
     next_steps = excluded.next_steps, to_change = excluded.to_change, written_at = excluded.written_at,
     written_by = excluded.written_by`,
)

/** In the caller's transaction. */
export const putEmergencyRecord = (tx: Pick<Tx, 'query'>, row: NewEmergencyRecord): Promise<void> =>
  put(tx.query, [row])
