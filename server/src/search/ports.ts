/** What the search needs of others. */
import type { Actor, Visible } from '../platform/auth/index.ts'

/** A ticket as it is found. */
export interface FoundTicket {
  readonly source: string
  readonly ticketId: string
  readonly subject: string | null
  readonly status: string
  readonly isEmergency: boolean
  readonly accountId: string | null
  readonly accountName: string | null
  /** The last decision's. */
  readonly sentence: string | null
}

/** Tickets by number or words of the subject, of those that the reader may read; the best first. */
export type FindTickets = (actor: Actor, text: string, limit: number) => Promise<readonly FoundTicket[]>

/** What a reader may know of. */
export interface Reader {
  readonly accounts: Visible
  readonly readsTickets: boolean
}

export type ReaderOf = (actor: Actor) => Promise<Reader>
