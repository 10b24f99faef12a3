/** What tickets needs from a help desk, as narrowly as it can be said. Connectors implement it. */

/** One decision's change to one ticket: everything in one update. A public comment cannot be expressed. */
export interface TicketChange {
  /** absent: the assignee stays; `to: null` clears. `from` is the assignee the decision saw: if it is another by now, the assignee part is dropped. */
  readonly assignee?: { readonly from: string | null; readonly to: string | null }
  readonly addFollowers: readonly string[]
  readonly removeFollowers: readonly string[]
  /** Markdown; always an internal (private) comment. */
  readonly note: string | null
  readonly addTags: readonly string[]
  readonly removeTags: readonly string[]
  /** Custom ticket fields by their configured key, e.g. `attache_rule`. */
  readonly fields: Readonly<Record<string, string | null>>
}

/** What a write needs to know of the ticket before it writes. */
export interface RemoteTicket {
  readonly id: string
  /** The update stamp, exactly as the help desk sends it. */
  readonly stamp: string
  readonly status: string
  readonly assigneeId: string | null
  readonly followerIds: readonly string[]
  readonly tags: readonly string[]
  /** The id of the last write of ours that the ticket carries, or null. */
  readonly writeId: string | null
}

/** A ticket as it was read: what the guard of a write holds to. */
export interface Base {
  readonly stamp: string
  /** Who is assigned once the write is made. */
  readonly assigneeId: string | null
  /** Epoch milliseconds, by our clock. */
  readonly readAt: number
}

export type ReadOutcome =
  | { readonly kind: 'ticket'; readonly ticket: RemoteTicket }
  | { readonly kind: 'gone' }
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  | { readonly kind: 'unavailable'; readonly cause: string }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }

export type WriteOutcome =
  | { readonly kind: 'applied'; readonly stamp: string }
  /** The ticket changed since `base.stamp`: nothing was written. */
  | { readonly kind: 'conflict' }
  /** Too many requests: nothing was written. */
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  /** The connection broke or timed out: it may or may not have been written. Read before writing again. */
  | { readonly kind: 'unknown'; readonly cause: string }
  /** The help desk was reached and could not (5xx before applying is also unknown); never retried as it is. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'gone' }

/** The help desk as the write worker sees it. */
export interface HelpDesk {
  readonly name: string
  read(ticketId: string, signal?: AbortSignal): Promise<ReadOutcome>
  /** One guarded update carrying `writeId` as its marker. `base` is the ticket as last read; its tags and followers are what the change is laid on. */
  write(
    base: RemoteTicket,
    change: TicketChange,
    writeId: string,
    signal?: AbortSignal,
  ): Promise<WriteOutcome>
}

/** What a help desk says of its connection, for the page of connections. Never a secret. */
export interface HelpDeskAbout {
  readonly name: string
  /** null: it is inside this program. */
  readonly address: string | null
  readonly settings: readonly { readonly label: string; readonly value: string }[]
  /** What this process sent in the last minute, beside what we allow ourselves. */
  readonly budget: readonly { readonly what: string; readonly used: number; readonly limit: number }[]
}

/** The connection, if there is one. */
export interface HelpDeskConnection {
  readonly state: 'connected' | 'demo' | 'none'
  about(): HelpDeskAbout | null
}
