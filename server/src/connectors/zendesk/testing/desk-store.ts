/** The desk's memory: tickets, organisations, comments, audits, and the journal of applied effects. */
import type { Clock } from '../../../platform/clock.ts'
import { applyUpdate } from './desk-apply.ts'
import type { DeskChange, DeskComment, DeskTicket, DeskUpdate, JournalEntry } from './desk-types.ts'

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

/** A store with nothing in it; `markerFieldId` names the custom field whose value is the write's id. */
export function deskStore(clock: Clock, markerFieldId: number | null): DeskStore {
  const tickets = new Map<number, DeskTicket>()
  const comments = new Map<number, DeskComment[]>()
  const organizations = new Map<number, DeskOrganization>()
  const journal: JournalEntry[] = []
  let nextId = 1000

  const wholeSecond = (): string =>
    Temporal.Instant.fromEpochMilliseconds(Math.floor(clock.nowMs() / 1000) * 1000).toString()
  const enter = (
    ticketId: number,
    actorId: number | null,
    change: DeskChange,
    writeId: string | null,
  ): JournalEntry => {
    const entry = {
      seq: journal.length + 1,
      ticketId: String(ticketId),
      writeId,
      at: clock.nowMs(),
      actorId,
      change,
    }
    journal.push(entry)
    return entry
  }
  const say = (ticketId: number, said: NonNullable<DeskUpdate['comment']>, actorId: number | null): void => {
    const body = said.body ?? said.html_body ?? ''
    const author = said.author_id ?? actorId
    const comment = {
      id: ++nextId,
      author_id: author,
      body,
      html_body: said.html_body ?? body,
      public: said.public ?? true,
      created_at: wholeSecond(),
    }
    comments.set(ticketId, [...(comments.get(ticketId) ?? []), comment])
  }

  return {
    ticket: (id) => tickets.get(id),
    tickets: () => [...tickets.values()],
    create(given, actorId, comment) {
      const now = wholeSecond()
      const ticket = { ...blankTicket(given.id ?? ++nextId, now, actorId), ...given }
      tickets.set(ticket.id, ticket)
      say(ticket.id, comment ?? { body: ticket.subject }, ticket.requester_id)
      enter(ticket.id, actorId, { created: true }, null)
      return ticket
    },
    update(ticket, update, actorId) {
      const { change, marker } = applyUpdate(ticket, update, markerFieldId)
      if (update.comment) say(ticket.id, update.comment, actorId)
      if (Object.keys(change).length === 0) return null
      ticket.updated_at = wholeSecond()
      return enter(ticket.id, actorId, change, marker)
    },
    remove: (id) => void tickets.delete(id),
    comments: (id) => comments.get(id) ?? [],
    audits: (id) => journal.filter((entry) => entry.ticketId === String(id)),
    organization: (id) => organizations.get(id),
    putOrganization(given) {
      const old = organizations.get(given.id) ?? {
        id: given.id,
        name: `Organization ${given.id}`,
        notes: '',
        organization_fields: {},
        updated_at: '',
      }
      const fields = { ...old.organization_fields, ...given.organization_fields }
      const next = { ...old, ...given, organization_fields: fields, updated_at: wholeSecond() }
      organizations.set(given.id, next)
      return next
    },
    journal: () => journal,
  }
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
