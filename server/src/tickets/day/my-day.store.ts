/** The open tickets of some accounts, and those that a help-desk user holds. */
import type { Visible } from '../../platform/auth/index.ts'
import { Conditions, plainRows, type Query } from '../../platform/store/index.ts'
import { TICKET, type TicketRowView } from '../tickets.queries.ts'

const OPEN = `t.status in ('new', 'open', 'pending', 'hold')`
const MOST = 500

const MINE = `t.id = any(array(
    select t.id from ticket t where ${OPEN} and t.account_id = any(array(
      select a::uuid from jsonb_array_elements_text(($::jsonb)->'accounts') a))
    union
    select t.id from ticket t where ${OPEN} and t.assignee_id = ($::jsonb)->>'user'))`

/** Served by ticket_by_account and ticket_open_by_assignee; emergencies and the earliest targets, at most 500. */
export async function ticketsOfDay(
  query: Query,
  accounts: readonly string[],
  user: string | null,
  visible: Visible,
): Promise<TicketRowView[]> {
  const { where, values } = new Conditions()
    .visible(visible, 't.account_id', 't.organization_id')
    .add(MINE, JSON.stringify({ accounts, user }))
  const rows = await query<TicketRowView & Record<string, unknown>>(
    `select ${TICKET} from ticket t where ${where.join(' and ')}
      order by t.is_emergency desc, t.deadline_at, t.id limit ${MOST}`,
    values,
  )
  return plainRows(rows)
}
