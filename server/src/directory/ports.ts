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
