/** Lists of tickets by filter, and the organisations that no account claims: each along an index of its own. */
import type { Visible } from '../platform/auth/index.ts'
import { Conditions, readPage, type Page, type Query } from '../platform/store/index.ts'
import { TICKET, type TicketRowView } from './tickets.queries.ts'

export interface TicketFilter {
  readonly accountId?: string | undefined
  readonly q?: string | undefined
  readonly open: boolean
  readonly emergency?: boolean | undefined
  readonly atRisk?: boolean | undefined
  readonly rule?: number | undefined
  readonly unknown?: boolean | undefined
  readonly priority?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly sort: 'updated' | 'deadline' | 'created'
  readonly limit: number
  readonly cursor?: string | undefined
}

// Written as the partial indexes say it, else they do not serve.
const OPEN = `t.status in ('new', 'open', 'pending', 'hold')`

const CLOSED = `t.status not in ('new', 'open', 'pending', 'hold')`

// Found along ticket_open_by_deadline, which holds no ticket without one.
const AT_RISK = `t.deadline_at is not null
  and (t.state -> 'ours' ->> 'toldDeadline')::bigint = round(extract(epoch from t.deadline_at) * 1000)`

const SORTS = {
  updated: { by: 't.updated_at', type: 'timestamptz', descending: true },
  created: { by: 't.created_at', type: 'timestamptz', descending: true },
  deadline: { by: `coalesce(t.deadline_at, '9999-12-31T00:00:00Z'::timestamptz)`, type: 'timestamptz' },
} as const

/**
 * All tickets by creation or deadline: the open and the closed, each along an index of its own, merged as they are read. One
 * index for both would cost at every event of an open ticket.
 */
function both({ by, descending = false }: { by: string; descending?: boolean }): string {
  const order = descending ? `${by} desc, t.id desc` : `${by}, t.id`
  const one = (which: string): string =>
    `(select t.*, ${by} as ordered_by from ticket t where ${which} order by ${order})`
  return `(${one(OPEN)} union all ${one(CLOSED)}) t`
}

/** As many of the newest tickets are searched by subject: no index of words, which would cost at every event. */
const SEARCHED = 20_000

/** A ticket of this number, or one of the newest whose subject has the text, in whatever case. */
function search(open: boolean): string {
  const newest = open ? `where ${OPEN} order by t.created_at` : 'order by t.updated_at'
  return `t.id = any(array(
    select t.id from ticket t where t.source = any(array(select source from ticket_source)) and t.external_id = $
    union all
    select id from (select t.id, t.subject from ticket t ${newest} desc, t.id desc limit ${SEARCHED}) newest
     where strpos(lower(subject), lower($)) > 0))`
}

/** A page of tickets of visible accounts; `claimed`: organisations that an account claims now, asked for where `unknown`. */
export function listTickets(
  query: Query,
  filter: TicketFilter,
  visible: Visible,
  claimed: readonly string[] = [],
): Promise<Page<TicketRowView>> {
  const unknown = filter.unknown === true
  // No rule is asked about a ticket of no account: the last decision of one names none.
  if (unknown && filter.rule !== undefined) return Promise.resolve({ items: [], nextCursor: null })
  const conditions = new Conditions()
    .visible(visible, 't.account_id', 't.organization_id')
    .equal('t.account_id', filter.accountId)
    .equal('t.last_rule', filter.rule)
    .equal('t.priority', filter.priority)
    .add('t.id = any($::uuid[])', filter.ids)
    .add(search(filter.open), filter.q)
    .plain(OPEN, filter.open)
    .plain('t.is_emergency', filter.emergency === true)
    .plain(AT_RISK, filter.atRisk === true)
    .plain('t.account_id is null', unknown)
    .add('(t.organization_id is null or t.organization_id <> all($::text[]))', unknown ? claimed : undefined)
  const sort = SORTS[filter.sort]
  const isBoth = !filter.open && filter.sort !== 'updated'
  return readPage<TicketRowView>(query, {
    select: `select ${TICKET} from ${isBoth ? both(sort) : 'ticket t'}`,
    where: conditions.where,
    values: conditions.values,
    sort: isBoth ? { ...sort, by: 't.ordered_by' } : sort,
    id: 't.id',
    limit: filter.limit,
    cursor: filter.cursor,
  })
}

export interface UnknownOrganization {
  readonly organizationId: string
  readonly tickets: number
  readonly lastSeenAt: Temporal.Instant
}

/** The busiest organisations with tickets of no account, by the decisions so far, at most so many. */
export function listUnknownOrganizations(query: Query, limit: number): Promise<UnknownOrganization[]> {
  return query<UnknownOrganization & Record<string, unknown>>(
    `select organization_id as "organizationId", count(*)::int as tickets, max(updated_at) as "lastSeenAt"
       from ticket where account_id is null and organization_id is not null
      group by organization_id order by count(*) desc, organization_id limit $1`,
    [limit],
  )
}
