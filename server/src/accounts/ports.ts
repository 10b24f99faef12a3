/** What accounts needs from outside: of connectors, and of rooms above that know an account by its id. */
import type { Clock } from '../platform/clock.ts'
import type { NotCleared } from '../directory/api.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'

export type FieldOutcome =
  | { readonly kind: 'done' }
  /** Tried again later without counting: too many requests, or no answer. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly because: string }
  /** The help desk said no: shown with the message, and waits for a person. */
  | { readonly kind: 'refused'; readonly message: string }

/** Writes fields of help-desk organisations. */
export interface OrganizationFieldWriter {
  readonly name: string
  /** Sets `assigned_se` to a help-desk user, or empties it. Setting the same value again changes nothing. */
  setAssignedSe(
    organizationId: string,
    helpDeskUserId: string | null,
    signal: AbortSignal,
  ): Promise<FieldOutcome>
}

/** A room's part of merging two accounts: what of its own goes along. */
export interface FollowsMerge {
  /** What moves, for people: `tickets`. */
  readonly what: string
  /** Waits for its turn before anything of the merge is locked or changed, where the room has turns. */
  hold?(tx: Tx): Promise<void>
  /** How many rows would move. */
  count(query: Query, accountId: string): Promise<number>
  /** Moves them, in the merge's transaction; answers how many. The clock is for who has to hear of it. */
  move(tx: Tx, fromAccountId: string, toAccountId: string, clock: Clock): Promise<number>
}

/** Who is named for an account and would not be cleared, were it restricted. */
export type NamedFor = (accountId: string) => Promise<readonly NotCleared[]>
