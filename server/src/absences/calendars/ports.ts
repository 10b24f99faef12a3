/** What is needed from outside to read calendars. */

/** One occurrence of an event of a calendar kept elsewhere; instants in epoch milliseconds. */
export interface ReadEvent {
  readonly uid: string
  /** The same at every reading. */
  readonly key: string
  readonly summary: string
  readonly categories: readonly string[]
  readonly start: number
  readonly end: number
  readonly allDay: boolean
  readonly status: 'confirmed' | 'tentative'
  readonly shows: 'free' | 'busy' | 'tentative' | 'out_of_office' | 'elsewhere'
}

export interface ReadProblem {
  readonly line: number
  readonly uid: string | null
  readonly message: string
}

export interface LastSeen {
  readonly etag: string | null
  readonly lastModified: string | null
}

export type Fetched =
  | ({ readonly kind: 'fresh'; readonly text: string } & LastSeen)
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly message: string; readonly retryAfterSeconds: number | null }

/** Calendars kept elsewhere. */
export interface Calendars {
  /** Why this cannot be the address of a calendar, as the end of a sentence about it; null: it may be. */
  problem(address: string): string | null
  /** Asks for it; never throws. */
  fetch(address: string, seen: LastSeen): Promise<Fetched>
  /** Its events of a stretch of time, or why the whole of it cannot be read. */
  read(
    text: string,
    window: { readonly from: number; readonly to: number; readonly zone: string },
  ):
    | {
        readonly kind: 'read'
        readonly events: readonly ReadEvent[]
        readonly problems: readonly ReadProblem[]
      }
    | { readonly kind: 'unreadable'; readonly line: number; readonly message: string }
}

/** Keeps what the database must not be able to tell. */
export interface Sealer {
  seal(text: string): Buffer
  /** null where it was sealed under another secret. */
  open(sealed: Buffer): string | null
}

export interface Outside {
  readonly calendars: Calendars
  readonly sealer: Sealer
}
