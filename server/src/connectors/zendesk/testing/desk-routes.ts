/** What each served operation answers, once the caller is known and the body has been checked. */
import type { DeskOrganization, DeskStore } from './desk-store.ts'
import type { DeskFieldValue, DeskTicket, DeskUpdate, DeskUser, JournalEntry } from './desk-types.ts'

export interface Reply {
  readonly status: number
  readonly body: unknown
  /** The effect of an applied ticket update, for the webhooks. */
  readonly applied?: JournalEntry | null
}

export interface RouteInput {
  readonly store: DeskStore
  readonly actor: DeskUser
  readonly users: readonly DeskUser[]
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly baseUrl: string
  /** Custom ticket fields that exist; empty: any. */
  readonly fieldIds: readonly number[]
}

export const notFound: Reply = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } }

/** Answers one request; operations that exist but are not served answer 501. */
export function route(input: RouteInput): Reply {
  const { method, path, store } = input
  const ticketId = /^\/api\/v2\/tickets\/([^/]+)(\/audits|\/comments)?$/.exec(path)
  if (ticketId) return ticketRoute(input, Number(ticketId[1]), ticketId[2] ?? '')
  const organizationId = /^\/api\/v2\/organizations\/([^/]+)$/.exec(path)?.[1]
  if (organizationId) return organizationRoute(input, Number(organizationId))
  if (method === 'GET' && path === '/api/v2/users/me') {
    const { token: _, ...user } = input.actor
    return { status: 200, body: { user } }
  }
  if (method === 'GET' && path === '/api/v2/incremental/tickets/cursor') return incremental(store, input)
  return {
    status: 501,
    body: { error: 'NotServed', description: `${method} ${path} exists but is not served here` },
  }
}

function ticketRoute(input: RouteInput, id: number, part: string): Reply {
  const { store, method, body, actor } = input
  const ticket = store.ticket(id)
  if (!ticket) return notFound
  if (method === 'PUT')
    return updateTicket(input, ticket, (body as { ticket?: DeskUpdate }).ticket ?? {}, actor)
  if (method !== 'GET')
    return { status: 501, body: { error: 'NotServed', description: `${method} is not served here` } }
  if (part === '/comments')
    return {
      status: 200,
      body: {
        comments: store.comments(id),
        count: store.comments(id).length,
        next_page: null,
        previous_page: null,
      },
    }
  if (part === '/audits')
    return {
      status: 200,
      body: {
        audits: store.audits(id).map(auditJson),
        count: store.audits(id).length,
        next_page: null,
        previous_page: null,
      },
    }
  return { status: 200, body: { ticket: ticketJson(ticket, input.baseUrl, store) } }
}

function updateTicket(input: RouteInput, ticket: DeskTicket, update: DeskUpdate, actor: DeskUser): Reply {
  const invalid = whyInvalid(input, ticket, update)
  if (invalid) return invalid
  const applied = input.store.update(ticket, update, actor.id)
  const audit = applied ? auditJson(applied) : undefined
  return { status: 200, body: { ticket: ticketJson(ticket, input.baseUrl, input.store), audit }, applied }
}

function whyInvalid(input: RouteInput, ticket: DeskTicket, update: DeskUpdate): Reply | null {
  if (ticket.status === 'closed') return invalidRecord('status', 'Status: closed prevents ticket update')
  // The published description: false guards just as true does; only leaving it out forces the update.
  if (update.safe_update !== undefined) {
    if (update.updated_stamp === undefined)
      return invalidRecord('updated_stamp', 'is required when safe_update is present')
    if (update.updated_stamp !== ticket.updated_at)
      return {
        status: 409,
        body: {
          error: 'UpdateConflict',
          description:
            'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
        },
      }
  }
  const agents = [update.assignee_id, ...(update.followers ?? []).map((one) => Number(one.user_id))]
  for (const id of agents) {
    const known =
      id === undefined ||
      id === null ||
      input.users.some((user) => user.id === id && user.role !== 'End-user')
    if (!known) return invalidRecord('user', `${id} is not an agent`)
  }
  const field = update.custom_fields?.find(
    ({ id }) => input.fieldIds.length > 0 && !input.fieldIds.includes(id),
  )
  return field ? invalidRecord('custom_fields', `field ${field.id} does not exist`) : null
}

/** Zendesk's shape of a record it refuses. */
export function invalidRecord(key: string, description: string): Reply {
  const details = { [key]: [{ description }] }
  return { status: 422, body: { error: 'RecordInvalid', description: 'Record validation errors', details } }
}

function organizationRoute(input: RouteInput, id: number): Reply {
  const { store, method, body } = input
  if (!store.organization(id)) return notFound
  if (method === 'GET') return { status: 200, body: { organization: store.organization(id) } }
  if (method !== 'PUT') return { status: 501, body: { error: 'NotServed' } }
  const given = (body as { organization?: Partial<DeskOrganization> }).organization ?? {}
  return { status: 200, body: { organization: store.putOrganization({ ...given, id }) } }
}

function incremental(store: DeskStore, { query, baseUrl }: RouteInput): Reply {
  const [at, after] = (query.get('cursor') ?? `${Number(query.get('start_time') ?? 0)}_0`)
    .split('_')
    .map(Number)
  const size = Math.min(Number(query.get('per_page') ?? 1000), 1000)
  const seconds = (ticket: DeskTicket): number =>
    Temporal.Instant.from(ticket.updated_at).epochMilliseconds / 1000
  const due = store
    .tickets()
    .filter(
      (ticket) => seconds(ticket) > (at ?? 0) || (seconds(ticket) === (at ?? 0) && ticket.id > (after ?? 0)),
    )
    .sort((a, b) => seconds(a) - seconds(b) || a.id - b.id)
  const page = due.slice(0, size)
  const last = page.at(-1)
  const cursor = last ? `${seconds(last)}_${last.id}` : (query.get('cursor') ?? `${at ?? 0}_0`)
  const tickets = page.map((ticket) => ticketJson(ticket, baseUrl, store))
  const after_url = `${baseUrl}/api/v2/incremental/tickets/cursor.json?cursor=${cursor}`
  return {
    status: 200,
    body: {
      tickets,
      after_url,
      after_cursor: cursor,
      before_url: null,
      before_cursor: null,
      end_of_stream: page.length === due.length,
    },
  }
}

function ticketJson(ticket: DeskTicket, baseUrl: string, store: DeskStore): Record<string, unknown> {
  const fields = ticket.custom_fields.map(({ id, value }): { id: number; value: DeskFieldValue } => ({
    id,
    value,
  }))
  return {
    url: `${baseUrl}/api/v2/tickets/${ticket.id}.json`,
    ...ticket,
    description: store.comments(ticket.id)[0]?.body ?? '',
    raw_subject: ticket.subject,
    collaborator_ids: ticket.follower_ids,
    email_cc_ids: [],
    custom_fields: fields,
    fields,
    via: { channel: 'api' },
    generated_timestamp: Temporal.Instant.from(ticket.updated_at).epochMilliseconds / 1000,
  }
}

function auditJson(entry: JournalEntry): Record<string, unknown> {
  const events = Object.entries(entry.change).map(([key, value], index) =>
    key === 'comment'
      ? { id: entry.seq * 100 + index, type: 'Comment', ...(value as object) }
      : { id: entry.seq * 100 + index, type: 'Change', field_name: key, value },
  )
  const created_at = Temporal.Instant.fromEpochMilliseconds(Math.floor(entry.at / 1000) * 1000).toString()
  return {
    id: entry.seq,
    ticket_id: Number(entry.ticketId),
    created_at,
    author_id: entry.actorId,
    metadata: { custom: {}, system: {} },
    events,
    via: { channel: 'api' },
  }
}
