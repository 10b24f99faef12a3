/** The words of a ticket and of its events, the same for every help desk. Instants are epoch milliseconds, UTC. */
import type { EpochMs } from '../calendar/api.ts'

export type TicketStatus =
  'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed' | 'deleted' | 'suspended' | 'spam' | 'merged'

export type Priority = 'urgent' | 'high' | 'normal' | 'low'

/** What a help desk knows of a ticket at one moment. Ids are the help desk's own, as text. */
export interface TicketState {
  readonly organizationId: string | null
  /** Customer's text: stored and shown, never logged. */
  readonly subject: string | null
  readonly status: TicketStatus
  /** null: none given; counts as normal for reply targets. */
  readonly priority: Priority | null
  readonly form: string | null
  readonly tags: readonly string[]
  readonly preferredRegion: string | null
  readonly assigneeId: string | null
  readonly groupId: string | null
  readonly requesterId: string | null
  readonly followerIds: readonly string[]
  readonly createdAt: EpochMs
  /** The help desk's own update stamp, exactly as it sent it: the guard of a later write. */
  readonly stamp: string | null
  readonly mergedInto: string | null
}

/** Who did it. An event without actor is no person's. */
export interface EventActor {
  /** Help-desk user id, or the name an imported log carries. */
  readonly id: string | null
  readonly kind: 'agent' | 'end_user' | 'system' | 'unknown'
}

/** A comment that came with the event; only public ones move the reply clocks. */
export interface EventComment {
  /** The help desk's id of the comment, when it sends one: a comment counts once. */
  readonly id: string | null
  readonly author: 'agent' | 'customer'
  readonly public: boolean
}

/** One delivery from any source, normalised. `source` + `key` name the event: it is taken in once. */
export interface IntakeEvent {
  readonly source: string
  readonly key: string
  readonly ticketId: string
  /** When it happened, by the help desk's own clock. */
  readonly occurredAt: EpochMs
  readonly actor: EventActor
  /** The id of the write of ours that caused this event, read from the marker that the write left. */
  readonly writeId: string | null
  readonly comment: EventComment | null
  /** Only what this source says; what is absent keeps its last known value. */
  readonly state: Partial<TicketState>
}
