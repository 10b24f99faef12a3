/** The open tickets of some accounts, those that a help-desk user holds, and those somebody waits for. */
import type { Visible } from '../../platform/auth/index.ts'
import { Conditions, plainRows, type Query } from '../../platform/store/index.ts'
import { TICKET, type TicketRowView } from '../tickets.queries.ts'

const OPEN = `t.status in ('new', 'open', 'pending', 'hold')`
const MOST = 500

const MINE = `t.id = any(array(
    select t.id from ticket t where ${OPEN} and t.account_id = any(array(
      select a::uuid from jsonb_array_elements_text(($::jsonb)->'accounts') a))
    union
    select t.id from ticket t where ${OPEN} and t.id = any(array(
      select a::uuid from jsonb_array_elements_text(($::jsonb)->'tickets') a))
    union
    select t.id from ticket t where ${OPEN} and t.assignee_id = ($::jsonb)->>'user'))`

/** With those that are named; served by ticket_by_account and ticket_open_by_assignee; emergencies and the earliest targets, at most 500. */
export async function ticketsOfDay(
  query: Query,
  accounts: readonly string[],
  user: string | null,
  tickets: readonly string[],
  visible: Visible,
): Promise<TicketRowView[]> {
  const { where, values } = new Conditions()
    .visible(visible, 't.account_id', 't.organization_id')
    .add(MINE, JSON.stringify({ accounts, user, tickets }))
  const rows = await query<TicketRowView & Record<string, unknown>>(
    `select ${TICKET} from ticket t where ${where.join(' and ')}
      order by t.is_emergency desc, t.deadline_at, t.id limit ${MOST}`,
    values,
  )
  return plainRows(rows)
}

/** What of the room besides says that a ticket needs somebody. */
export interface Needs {
  readonly questions: readonly { ticketId: string; question: string }[]
  readonly surges: readonly { accountId: string; surgeId: string }[]
  readonly positions: readonly { ticketId: string; position: number }[]
}

/** Questions that somebody is asked, and running surges of accounts with the order that was chosen. */
export async function needsOf(query: Query, personId: string, accounts: readonly string[]): Promise<Needs> {
  const [questions, surges, positions] = await Promise.all([
    query<Needs['questions'][number] & Record<string, unknown>>(
      `select ticket_id::text as "ticketId", question from ase_question
        where state = 'open' and asked_id = $1 order by asked_at limit 200`,
      [personId],
    ),
    query<Needs['surges'][number] & Record<string, unknown>>(
      `select account_id::text as "accountId", id::text as "surgeId" from surge
        where account_id = any($1::uuid[]) and ended_at is null`,
      [accounts],
    ),
    query<Needs['positions'][number] & Record<string, unknown>>(
      `select t.ticket_id::text as "ticketId", t.position from surge s join surge_ticket t on t.surge_id = s.id
        where s.account_id = any($1::uuid[]) and s.ended_at is null`,
      [accounts],
    ),
  ])
  return { questions, surges, positions }
}
