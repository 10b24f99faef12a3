/** The desk's memory: tickets, organisations, comments, and the journal of applied effects. */
import type { Clock } from '../../../platform/clock.ts'
import { applyUpdate } from './desk-apply.ts'
import type { DeskComment, DeskTicket, DeskUpdate, JournalEntry } from './desk-types.ts'

export interface DeskOrganization {
  id: number
  name: string
  notes: string
  organization_fields: Record<string, unknown>
  updated_at: string
}

export interface DeskStore {
  ticket(id: number): DeskTicket | undefined
  tickets(): DeskTicket[]
  create(given: Partial<DeskTicket>, actorId: number | null, comment?: DeskUpdate['comment']): DeskTicket
  /** Applies one update at once; the entry is null when it changed nothing. */
  update(ticket: DeskTicket, update: DeskUpdate, actorId: number | null): JournalEntry | null
  /** Deletes a ticket: it answers 404 from then on. */
  remove(id: number): void
  comments(id: number): readonly DeskComment[]
  audits(id: number): readonly JournalEntry[]
  organization(id: number): DeskOrganization | undefined
  putOrganization(given: Partial<DeskOrganization> & { id: number }): DeskOrganization
  journal(): readonly JournalEntry[]
}

interface Memory {
  readonly clock: Clock
  readonly tickets: Map<number, DeskTicket>
  readonly comments: Map<number, DeskComment[]>
  readonly organizations: Map<number, DeskOrganization>
  readonly journal: JournalEntry[]
  lastId: number
}

/** A store with nothing in it; `markerFieldId` names the custom field whose value is the write's id. */
export function deskStore(clock: Clock, markerFieldId: number | null): DeskStore {
  const memory: Memory = {
    clock,
    tickets: new Map(),
    comments: new Map(),
    organizations: new Map(),
    journal: [],
    lastId: 1000,
  }
  const { tickets, comments, organizations, journal } = memory
  return {
    ticket: (id) => tickets.get(id),
    tickets: () => [...tickets.values()],
    create: (given, actorId, comment) => create(memory, given, actorId, comment),
    update(ticket, update, actorId) {
      const { change, marker } = applyUpdate(ticket, update, markerFieldId)
      if (update.comment) say(memory, ticket.id, update.comment, actorId)
      if (Object.keys(change).length === 0) return null
      ticket.updated_at = wholeSecond(clock)
      return enter(memory, { ticketId: String(ticket.id), writeId: marker, actorId, change })
    },
    remove: (id) => void tickets.delete(id),
    comments: (id) => comments.get(id) ?? [],
    audits: (id) => journal.filter((entry) => entry.ticketId === String(id)),
    organization: (id) => organizations.get(id),
    putOrganization: (given) => putOrganization(memory, given),
    journal: () => journal,
  }
}

function create(
  memory: Memory,
  given: Partial<DeskTicket>,
  actorId: number | null,
  comment: DeskUpdate['comment'],
): DeskTicket {
  const id = given.id ?? (memory.lastId += 1)
  const ticket = { ...blankTicket(id, wholeSecond(memory.clock), actorId), ...given }
  memory.tickets.set(id, ticket)
  say(memory, id, comment ?? { body: ticket.subject }, ticket.requester_id)
  enter(memory, { ticketId: String(id), writeId: null, actorId, change: { created: true } })
  return ticket
}

function putOrganization(
  memory: Memory,
  given: Partial<DeskOrganization> & { id: number },
): DeskOrganization {
  const blank = { id: given.id, name: `Organization ${given.id}`, notes: '', organization_fields: {} }
  const old = memory.organizations.get(given.id) ?? blank
  const organization_fields = { ...old.organization_fields, ...given.organization_fields }
  const next = { ...old, ...given, organization_fields, updated_at: wholeSecond(memory.clock) }
  memory.organizations.set(given.id, next)
  return next
}

function say(
  memory: Memory,
  ticketId: number,
  said: NonNullable<DeskUpdate['comment']>,
  actorId: number | null,
): void {
  const body = said.body ?? said.html_body ?? ''
  const comment = {
    id: (memory.lastId += 1),
    author_id: said.author_id ?? actorId,
    body,
    html_body: said.html_body ?? body,
    public: said.public ?? true,
    created_at: wholeSecond(memory.clock),
  }
  memory.comments.set(ticketId, [...(memory.comments.get(ticketId) ?? []), comment])
}

function enter(memory: Memory, effect: Omit<JournalEntry, 'seq' | 'at'>): JournalEntry {
  const entry = { seq: memory.journal.length + 1, at: memory.clock.nowMs(), ...effect }
  memory.journal.push(entry)
  return entry
}

function wholeSecond(clock: Clock): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(clock.nowMs() / 1000) * 1000).toString()
}

function blankTicket(id: number, now: string, actorId: number | null): DeskTicket {
  const requester = actorId ?? 1
  return {
    id,
    subject: `Ticket ${id}`,
    status: 'new',
    priority: null,
    type: null,
    assignee_id: null,
    group_id: null,
    organization_id: null,
    requester_id: requester,
    submitter_id: requester,
    ticket_form_id: null,
    tags: [],
    follower_ids: [],
    custom_fields: [],
    created_at: now,
    updated_at: now,
  }
}
