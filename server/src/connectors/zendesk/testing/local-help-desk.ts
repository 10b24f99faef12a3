/** A help desk on this machine that behaves like Zendesk on our paths; it imports nothing from what it judges. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../../platform/clock.ts'
import type { Clock } from '../../../platform/clock.ts'
import { deskControl } from './desk-control.ts'
import { deskFaults } from './desk-faults.ts'
import type { DeskFaults } from './desk-faults.ts'
import { deskLimiter } from './desk-limits.ts'
import { renderTemplate } from './desk-render.ts'
import { builtInSchema, publishedFilesPresent, publishedSchema } from './desk-schema.ts'
import { deskHandler } from './desk-server.ts'
import { deskStore } from './desk-store.ts'
import type { DeskStore } from './desk-store.ts'
import type {
  DeskLimits,
  DeskTicket,
  DeskUpdate,
  DeskUser,
  DeskWebhook,
  FaultPlan,
  JournalEntry,
} from './desk-types.ts'
import { deskDeliveries } from './desk-webhooks.ts'
import type { DeskDeliveries } from './desk-webhooks.ts'

export { publishedFilesPresent } from './desk-schema.ts'
export type * from './desk-types.ts'

export interface HelpDeskOptions {
  readonly port?: number
  readonly clock?: Clock
  /** Also the organisation of who may call: the first is the integration unless told otherwise. */
  readonly users?: readonly DeskUser[]
  /** The custom text field that carries the write's id. */
  readonly markerFieldId?: number
  /** Custom ticket fields that exist; leave out to allow any. */
  readonly fieldIds?: readonly number[]
  readonly forms?: ReadonlyMap<number, string>
  readonly limits?: DeskLimits | 'off'
  readonly faults?: FaultPlan
  readonly webhook?: DeskWebhook
  /** `published` needs Zendesk's OpenAPI file beside the project; `auto` uses it where it is. */
  readonly strictness?: 'auto' | 'published' | 'built-in'
  /** Opens `PUT /__control` (see README). */
  readonly control?: boolean
}

export interface LocalHelpDesk {
  readonly url: string
  readonly strictness: 'openapi' | 'built-in'
  readonly faults: DeskFaults
  readonly store: DeskStore
  /** Every applied effect in order; entries are never changed. */
  journal(): readonly JournalEntry[]
  createTicket(
    given: Partial<DeskTicket>,
    actorId?: number | null,
    comment?: DeskUpdate['comment'],
  ): DeskTicket
  /** A person (or, with null, the system) changes a ticket in the help desk's own window. */
  actAs(userId: number | null, ticketId: number, change: DeskUpdate): JournalEntry | null
  setWebhook(webhook: DeskWebhook | null): void
  /** Resolves when no delivery is under way. */
  delivered(): Promise<void>
  deliveries(): { readonly sent: number; readonly failed: number }
  stop(): Promise<void>
}

/** The integration's user, an engineer, another engineer, and a customer. */
export const deskUsers: readonly DeskUser[] = [
  { id: 900, name: 'Attaché', email: 'attache@example.test', role: 'Admin', token: 'local-token' },
  { id: 11, name: 'Ada', email: 'ada@example.test', role: 'Agent', token: 'ada-token' },
  { id: 12, name: 'Ben', email: 'ben@example.test', role: 'Agent', token: 'ben-token' },
  { id: 501, name: 'Customer', email: 'customer@example.test', role: 'End-user' },
]

const UNLIMITED: DeskLimits = {
  requestsPerMinute: null,
  ticketUpdatesPerMinute: null,
  updatesPerTicketAndUserPer10Minutes: null,
  updatesPerOrganizationPerMinute: null,
}

/** Starts a help desk on 127.0.0.1; port 0 takes a free one. */
export async function startLocalHelpDesk(options: HelpDeskOptions = {}): Promise<LocalHelpDesk> {
  const clock = options.clock ?? systemClock
  const store = deskStore(clock, options.markerFieldId ?? null)
  const faults = deskFaults(options.faults ?? null)
  const deliveries = deskDeliveries(clock, faults)
  const schema = await schemaFor(options.strictness ?? 'auto')
  const users = options.users ?? deskUsers
  const actions = deskActions({ options, clock, users, store, deliveries })
  const control = options.control ? deskControl({ store, faults, deliveries, ...actions }) : undefined
  const limiter = deskLimiter(clock, options.limits === 'off' ? UNLIMITED : (options.limits ?? {}))
  let url = ''
  const onApplied = (entry: JournalEntry): void => actions.tell(Number(entry.ticketId), entry.actorId)
  const parts = {
    store,
    schema,
    limiter,
    faults,
    users,
    fieldIds: options.fieldIds ?? [],
    onApplied,
    baseUrl: () => url,
  }
  const server = createServer(deskHandler(control ? { ...parts, control } : parts))
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    strictness: schema.from,
    faults,
    store,
    journal: () => store.journal(),
    ...actions,
    delivered: () => deliveries.settled(),
    deliveries: () => deliveries.counts(),
    async stop() {
      deliveries.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface ActionParts {
  readonly options: HelpDeskOptions
  readonly clock: Clock
  readonly users: readonly DeskUser[]
  readonly store: DeskStore
  readonly deliveries: DeskDeliveries
}

type DeskActions = Pick<LocalHelpDesk, 'createTicket' | 'actAs' | 'setWebhook'> & {
  /** Delivers the ticket's present state to the webhook, if one is set. */
  tell(ticketId: number, actorId: number | null): void
}

function deskActions({ options, clock, users, store, deliveries }: ActionParts): DeskActions {
  let webhook = options.webhook ?? null
  const forms = options.forms ?? new Map<number, string>()
  const tell = (ticketId: number, actorId: number | null): void => {
    const ticket = store.ticket(ticketId)
    if (!webhook || !ticket) return
    deliveries.send(
      webhook,
      renderTemplate(webhook, { ticket, store, users, actorId, forms, nowMs: clock.nowMs() }),
    )
  }
  return {
    tell,
    createTicket(given, actorId = 501, comment) {
      const ticket = store.create(given, actorId, comment)
      tell(ticket.id, actorId)
      return ticket
    },
    actAs(userId, ticketId, change) {
      const ticket = store.ticket(ticketId)
      if (!ticket) throw new Error(`no ticket ${ticketId} here: create it first`)
      const entry = store.update(ticket, change, userId)
      if (entry) tell(ticketId, userId)
      return entry
    },
    setWebhook: (next) => void (webhook = next),
  }
}

async function schemaFor(strictness: 'auto' | 'published' | 'built-in'): ReturnType<typeof publishedSchema> {
  if (strictness === 'built-in') return builtInSchema()
  return strictness === 'published' || publishedFilesPresent() ? publishedSchema() : builtInSchema()
}
