/** What shifts on call need from outside. */

/** Somebody on call, as a calendar or pager tells of it. */
export interface FeedEntry {
  /** Its own name there: the same entry read twice is one. */
  readonly externalId: string
  /** Epoch milliseconds, half-open. */
  readonly start: number
  readonly end: number
  /** Who, by what is known of them there. */
  readonly who: {
    /** Their id in the pager. */
    readonly id: string | null
    readonly email: string | null
    /** A name, or the title of the event. */
    readonly name: string
  }
}

export type FeedReading =
  | { readonly kind: 'read'; readonly entries: readonly FeedEntry[] }
  /** `message` says what to do; `retryAfterMs` where the service names it. */
  | { readonly kind: 'failed'; readonly message: string; readonly retryAfterMs?: number }

export interface FeedAddress {
  /** Whole, secrets and all. */
  readonly url: string
  readonly token: string | null
  readonly scheduleIds: readonly string[]
}

/** A kind of feed: implemented by connectors. Answers failures, throws none. */
export interface ShiftSource {
  readonly kind: 'icalendar' | 'pagerduty'
  /** The end of a sentence about an address that cannot be; null: it may, as far as its text tells. */
  problem(url: string): string | null
  /** Entries that hold some of [from, to), epoch milliseconds. */
  read(address: FeedAddress, from: number, to: number, signal: AbortSignal): Promise<FeedReading>
  /** Lets go of its connections, when the process stops. */
  close(): Promise<void>
}

/** Seals what the database must not be able to tell. */
export interface Sealer {
  seal(text: string): Buffer
  /** null: sealed under another secret of the program. */
  open(sealed: Buffer): string | null
}
