/** Reads what was told, and marks it read. */
import type { Visible } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Urgency } from './notices.store.ts'
import { Conditions, plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'

export interface InboxItem {
  readonly id: string
  readonly kind: string
  readonly personId: string | null
  readonly personName: string | null
  readonly channel: string | null
  readonly title: string
  readonly body: string | null
  readonly accountId: string | null
  readonly ticketId: string | null
  readonly decisionId: string | null
  readonly urgency: Urgency
  readonly toldAt: string
  readonly readAt: string | null
}

const COLUMNS = `id, kind, person_id as "personId",
  (select name from person where person.id = notice.person_id) as "personName", channel, title, body, account_id as "accountId",
  ticket_id as "ticketId", decision_id as "decisionId", urgency, told_at as "toldAt", read_at as "readAt"`

export interface InboxFilter {
  /** Whose; absent: everybody's and every channel's. */
  readonly personId?: string | undefined
  readonly channel?: string | undefined
  readonly unread?: boolean | undefined
  readonly accountId?: string | undefined
  readonly ticketId?: string | undefined
  /** Notices about other accounts are left out, and with only certain accounts a channel's about none. */
  readonly visible: Visible
  readonly limit: number
  readonly cursor?: string | undefined
}

function conditionsOf(filter: Omit<InboxFilter, 'limit' | 'cursor'>): Conditions {
  const { visible, personId } = filter
  const conditions = new Conditions().plain(`state = 'told'`)
  if (visible.kind === 'only' && personId !== undefined)
    conditions.add('(account_id is null or account_id = any($::uuid[]))', visible.accounts)
  else conditions.visible(visible, 'account_id')
  return conditions
    .equal('person_id', filter.personId)
    .equal('channel', filter.channel)
    .equal('account_id', filter.accountId)
    .equal('ticket_id', filter.ticketId)
    .plain('read_at is null', filter.unread === true)
}

/** A page of what was told, newest first. */
export function listInbox(query: Query, filter: InboxFilter): Promise<Page<InboxItem>> {
  const { where, values } = conditionsOf(filter)
  const { limit, cursor } = filter
  const sort = { by: 'told_at', type: 'timestamptz', descending: true }
  return readPage<InboxItem>(query, {
    select: `select ${COLUMNS} from notice`,
    where,
    values,
    sort,
    id: 'id',
    limit,
    cursor,
  })
}

/** How many notices of this inbox are unread. */
export async function countUnread(
  query: Query,
  filter: Pick<InboxFilter, 'personId' | 'channel' | 'visible'>,
): Promise<number> {
  const { where, values } = conditionsOf({ ...filter, unread: true })
  const [row] = await query<{ n: number }>(
    `select count(*)::int as n from notice where ${where.join(' and ')}`,
    values,
  )
  return row?.n ?? 0
}

/** One told notice; undefined where there is none. */
export async function findTold(query: Query, id: string): Promise<InboxItem | undefined> {
  const rows = await query<InboxItem>(`select ${COLUMNS} from notice where id = $1 and state = 'told'`, [id])
  return plainRows(rows)[0]
}

/** Marks as read: one notice, or all of a person's told up to an instant; answers their ids. */
export async function markRead(
  tx: Tx,
  which: { readonly id: string } | { readonly personId: string; readonly until: Temporal.Instant },
  now: Temporal.Instant,
): Promise<string[]> {
  const [condition, values] =
    'id' in which
      ? ['id = $2', [which.id]]
      : ['person_id = $2 and told_at <= $3', [which.personId, which.until]]
  const rows = await tx.query<{ id: string }>(
    `update notice set read_at = $1 where state = 'told' and read_at is null and ${condition} returning id::text`,
    [now, ...values],
  )
  return rows.map((row) => row.id)
}
