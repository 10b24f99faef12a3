/** What the judge is shown, in words of its own: it imports nothing from what it judges. */

/** Runs one statement as the database's owner. */
export type Ask = <T extends object = Record<string, string | null>>(
  sql: string,
  values?: readonly unknown[],
) => Promise<T[]>

/** One applied effect, as the help desk noted it. */
export interface Effect {
  readonly seq: number
  readonly ticketId: string
  readonly writeId: string | null
  readonly at: number
  readonly actorId: number | null
  readonly change: Readonly<Record<string, unknown>>
}

/** A ticket as the help desk holds it in the end. */
export interface DeskState {
  readonly assignee_id: number | null
  readonly tags: readonly string[]
  readonly follower_ids: readonly number[]
}

export interface Evidence {
  readonly ask: Ask
  /** The help desk's ids of the tickets that are judged. */
  readonly tickets: readonly string[]
  /** Bodies that were answered with 2xx, as they were posted. */
  readonly acknowledged: readonly string[]
  /** Everything the help desk applied, oldest first. */
  readonly journal: readonly Effect[]
  readonly desk: ReadonlyMap<string, DeskState>
  /** Ids of decisions that a reader of the live stream was told of. */
  readonly seenLive: ReadonlySet<string>
  /** What went wrong in the reader's own stream: resets and the like. */
  readonly liveProblems: readonly string[]
  /** The help-desk user as which the programme writes. */
  readonly ownUser: number
}

export const KINDS = ['lost', 'decided twice', 'applied twice', 'out of order', 'other'] as const
export type Kind = (typeof KINDS)[number]

/** One thing that should not be. */
export interface Finding {
  readonly kind: Kind
  readonly text: string
}

export const finding = (kind: Kind, text: string): Finding => ({ kind, text })
