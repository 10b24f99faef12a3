/** Zendesk as the tickets room sees it: one guarded, marked update per change, and plain outcomes. */
import type { Clock } from '../../platform/clock.ts'
import type { HelpDesk, ReadOutcome, RemoteTicket, TicketChange, WriteOutcome } from '../../tickets/api.ts'
import { zendeskHttp } from './http.ts'
import type { Exchange, ZendeskAuth, ZendeskHttp } from './http.ts'
import { publishedLimits, zendeskBudget } from './limits.ts'
import type { BudgetUse, ZendeskBudget, ZendeskLimits } from './limits.ts'
import { remoteTicket, ticketUpdate } from './mapping.ts'
import type { ZendeskFields } from './mapping.ts'
import { failureOf } from './outcomes.ts'

export interface ZendeskConfig extends ZendeskFields {
  /** e.g. `https://acme.zendesk.com` */
  readonly baseUrl: string
  readonly auth: ZendeskAuth
  readonly timeoutMs?: number
  readonly limits?: Partial<ZendeskLimits>
  /** Internal hosts that may be reached all the same: ATTACHE_ALLOW_INTERNAL_HOSTS. */
  readonly allowInternal?: readonly string[]
}

/** An organisation has no guard, so a write to it never conflicts. */
export type OrganizationOutcome = Exclude<WriteOutcome, { kind: 'conflict' }>

export interface ZendeskHelpDesk extends HelpDesk {
  /** Sets one field of an organisation and nothing else; setting it again to the same value does no harm. */
  setOrganizationField(
    organizationId: string,
    key: string,
    value: string | null,
    signal?: AbortSignal,
  ): Promise<OrganizationOutcome>
  /** What this process sent in the last minute, beside its limits. */
  budget(): readonly BudgetUse[]
  close(): Promise<void>
}

interface Parts {
  readonly http: ZendeskHttp
  readonly budget: ZendeskBudget
  readonly clock: Clock
  readonly fields: ZendeskFields
}

const notAnId = (what: string, id: string): { kind: 'refused'; status: number; message: string } => ({
  kind: 'refused',
  status: 0,
  message: `${what} "${id.slice(0, 40)}" is no Zendesk id: nothing was sent. Zendesk's ids are numbers.`,
})

/** A help desk over one Zendesk account. */
export function zendeskHelpDesk(config: ZendeskConfig, clock: Clock): ZendeskHelpDesk {
  const http = zendeskHttp(config.baseUrl, config.auth, config.timeoutMs ?? 15_000, config.allowInternal)
  const budget = zendeskBudget(clock, { ...publishedLimits, ...config.limits })
  const parts: Parts = { http, budget, clock, fields: config }
  return {
    name: 'zendesk',
    read: (ticketId, signal) => read(parts, ticketId, signal),
    write: (base, change, writeId, signal) => write(parts, base, change, writeId, signal),
    setOrganizationField: (id, key, value, signal) => setOrganizationField(parts, id, key, value, signal),
    budget: () => budget.use(),
    close: () => http.close(),
  }
}

async function read(parts: Parts, ticketId: string, signal?: AbortSignal): Promise<ReadOutcome> {
  if (!isId(ticketId)) return notAnId('Ticket', ticketId)
  const wait = parts.budget.read()
  if (wait !== null) return { kind: 'limited', retryAfterMs: wait }
  const exchange = await parts.http.send('GET', `/api/v2/tickets/${ticketId}.json`, undefined, signal)
  if (exchange.kind === 'broken') return { kind: 'unavailable', cause: exchange.cause }
  if (exchange.answer.status !== 200) {
    const failure = failureOf(exchange.answer, parts.clock.nowMs())
    return failure.kind === 'broken' ? { kind: 'unavailable', cause: failure.cause } : failure
  }
  const ticket = remoteTicket(exchange.answer.body, parts.fields)
  return ticket
    ? { kind: 'ticket', ticket }
    : { kind: 'unavailable', cause: 'Zendesk answered without a ticket' }
}

async function write(
  parts: Parts,
  base: RemoteTicket,
  change: TicketChange,
  writeId: string,
  signal?: AbortSignal,
): Promise<WriteOutcome> {
  if (!isId(base.id)) return notAnId('Ticket', base.id)
  const mapped = ticketUpdate(base, change, writeId, parts.fields)
  if (!mapped.ok) return { kind: 'refused', status: 0, message: `Nothing was sent. ${mapped.message}` }
  const wait = parts.budget.ticketUpdate(base.id)
  if (wait !== null) return { kind: 'limited', retryAfterMs: wait }
  const exchange = await parts.http.send(
    'PUT',
    `/api/v2/tickets/${base.id}.json`,
    { ticket: mapped.ticket },
    signal,
  )
  if (exchange.kind === 'answer' && exchange.answer.status === 409) return { kind: 'conflict' }
  return writeOutcome(exchange, parts.clock.nowMs(), (body) => remoteTicket(body, parts.fields)?.stamp)
}

async function setOrganizationField(
  parts: Parts,
  organizationId: string,
  key: string,
  value: string | null,
  signal?: AbortSignal,
): Promise<OrganizationOutcome> {
  if (!isId(organizationId)) return notAnId('Organisation', organizationId)
  const wait = parts.budget.organizationUpdate(organizationId)
  if (wait !== null) return { kind: 'limited', retryAfterMs: wait }
  const body = { organization: { organization_fields: { [key]: value } } }
  const exchange = await parts.http.send('PUT', `/api/v2/organizations/${organizationId}.json`, body, signal)
  return writeOutcome(exchange, parts.clock.nowMs(), organizationStamp)
}

/** A 200 without a readable stamp is unknown too: the reader then finds the marker. */
function writeOutcome(
  exchange: Exchange,
  nowMs: number,
  stampOf: (body: unknown) => string | undefined,
): OrganizationOutcome {
  if (exchange.kind === 'broken') return { kind: 'unknown', cause: exchange.cause }
  const { answer } = exchange
  if (answer.status !== 200) {
    const failure = failureOf(answer, nowMs)
    return failure.kind === 'broken' ? { kind: 'unknown', cause: failure.cause } : failure
  }
  const stamp = stampOf(answer.body)
  return stamp === undefined
    ? { kind: 'unknown', cause: 'Zendesk answered 200 without the record' }
    : { kind: 'applied', stamp }
}

function organizationStamp(body: unknown): string | undefined {
  const organization = (body as { organization?: { updated_at?: unknown } } | undefined)?.organization
  return typeof organization?.updated_at === 'string' ? organization.updated_at : undefined
}

function isId(text: string): boolean {
  return /^\d{1,16}$/.test(text)
}
