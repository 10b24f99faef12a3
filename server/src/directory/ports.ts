/** What the directory needs from rooms above it. */
import type { Query } from '../platform/store/index.ts'

/** Something that still names a person after their last day. */
export interface LeftBehind {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly todo: string
  /** The account it is about: who may not know of it is not told. */
  readonly accountId?: string | null
}

/** A room's part of what a person leaves behind; `leftOn` is the last working day, YYYY-MM-DD. */
export type LeavesBehind = (query: Query, personId: string, leftOn: string) => Promise<readonly LeftBehind[]>

/** Somebody who is named for an account and may not know of it, and what becomes of that. */
export interface NotCleared {
  readonly personId: string
  readonly name: string
  readonly accountId: string
  readonly accountName: string
  readonly as: 'ase' | 'standing_backup' | 'night_contact' | 'cover' | 'pod_member' | 'on_call'
  /** What happens with their place, in words. */
  readonly becomes: string
  /** How to mend it. */
  readonly todo: string
  /** It cannot be so: nobody but cleared people is ASE of a guarded account. */
  readonly blocks: boolean
}

/** What somebody is named for on guarded accounts, were they not cleared. */
export type NamedOnGuarded = (personId: string) => Promise<readonly NotCleared[]>
