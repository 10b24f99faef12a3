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
// down or owes it, wherever its ticket went since. `of`: of these tickets only.
const declared = (of: string): string => `
  select distinct on (ticket_id, began_at) ticket_id, account_id, began_at from (
    select ticket_id, account_id, began_at, 1 as first from emergency_record where ${of.replace('#', 'ticket_id')}
    union all select ticket_id, account_id, began_at, 2 from follow_up where ${of.replace('#', 'ticket_id')}
    union all select id, account_id, to_timestamp((state -> 'ours' -> 'emergency' ->> 'since')::bigint / 1000.0)::timestamptz(3), 3
                from ticket where is_emergency and account_id is not null and ${of.replace('#', 'id')}) known
   order by ticket_id, began_at, first`

const OF_ALL = 'true'
const OF_ASKED = '# in (select ticket_id from asked)'
/** Tickets of an account's emergencies ($1); served by emergency_record_by_account, follow_up_by_account and ticket_emergency_by_account. */
const OF_ACCOUNT = `with asked as materialized (
  select ticket_id from emergency_record where account_id = $1
   union select ticket_id from follow_up where account_id = $1
   union select id from ticket where is_emergency and account_id = $1)`
/** One ticket ($1 its source, $2 its number there); served by ticket_once. */
const OF_TICKET = `with asked as materialized (select id as ticket_id from ticket where source = $1 and external_id = $2)`

const selectOf = (of: string): string => `
  select t.id::text as "ticketRowId", t.source, t.external_id as "ticketId", t.subject, e.account_id::text as "accountId",
         e.began_at as "beganAt",
         t.is_emergency and t.status in ('new', 'open', 'pending', 'hold')
           and (t.state -> 'ours' -> 'emergency' ->> 'since')::bigint = round(extract(epoch from e.began_at) * 1000) as "isRunning",
         f.task_id::text as "taskId", f.escalated_at as "escalatedAt",
         case when r.id is not null then json_build_object('happened', r.happened, 'customerContacted', r.customer_contacted,
           'causeKnown', r.cause_known, 'cause', r.cause, 'nextSteps', r.next_steps, 'toChange', r.to_change,
           'writtenAt', to_char(r.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'writtenBy', r.written_by::text) end as record
    from (${declared(of)}) e
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
  const { sql, values } = emergenciesStatement(filter)
  return plainRows(await query<EmergencyRow & Record<string, unknown>>(sql, values))
}

/** The statement: of an account or a ticket it reads their emergencies alone, however many there are. */
export function emergenciesStatement(filter: EmergencyFilter): { sql: string; values: unknown[] } {
  const { accountId, source, ticketId } = filter
  const conditions = new Conditions()
  if (source !== undefined && ticketId !== undefined)
    conditions.equal('t.source', source).equal('t.external_id', ticketId).equal('e.account_id', accountId)
  else conditions.equal('e.account_id', accountId)
  const { where, values } = conditions.visible(filter.visible, 'e.account_id')
  const asked = ticketId !== undefined ? OF_TICKET : accountId !== undefined ? OF_ACCOUNT : ''
  const select = selectOf(asked === '' ? OF_ALL : OF_ASKED)
  const conditionsText = ['true', ...where].join(' and ')
  const sql = `${asked} ${select} where ${conditionsText} order by e.began_at desc, t.id limit ${filter.limit}`
  return { sql, values }
}

/** The assignees of an account's emergencies that run; null: nobody holds it. Served by ticket_emergency_by_account. */
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
