/** What each room contributes to privacy: how its rows are erased, how long they are kept, how they leave in an export. */
import type { Tx } from '../db/index.ts'
import type { Query } from '../store/index.ts'

/** Whom the data is about. */
export const SUBJECT_KINDS = ['person', 'contact', 'account'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export interface PrivateSubject {
  readonly kind: SubjectKind
  readonly id: string
}

/** Who is to be erased, as the room that owns them knows them. */
export interface SubjectToErase extends PrivateSubject {
  readonly name: string
  /** Of a person or contact: their user in the help desk, by which events name them. */
  readonly helpDeskUserId: string | null
  /** Of a contact: whose contact it is. */
  readonly accountId: string | null
  /** Why not now, each with what to do first; empty: it may be done. */
  readonly refusals: readonly string[]
}

/** What stands in a person's or account's place afterwards: telling apart, and nobody's name. */
export function erasedName({ kind, id }: PrivateSubject): string {
  return `Erased ${kind} ${id.slice(-6)}`
}

/** One sort of rows, as a preview and a receipt name it. */
export interface Erased {
  readonly what: string
  /** Rows removed, or emptied of what is personal. */
  readonly how: 'deleted' | 'blanked'
  readonly rows: number
}

export interface Retained {
  /** As in the programme's settings. */
  readonly kind: string
  /** Removes at most `limit` rows older than `before`, and answers how many it removed. */
  remove(query: Query, before: Temporal.Instant, limit: number): Promise<number>
}

/** A table that leaves in a full export. */
export interface ExportedTable {
  /** Also the name of its files. */
  readonly table: string
  readonly about: string
  /** Columns that do not leave: secrets, and what only some may know. */
  readonly without?: readonly string[]
}

/** A room's part. */
export interface RoomPrivacy {
  readonly room: string
  /** Finds whom the room owns of this kind; absent for what belongs to others. */
  find?(tx: Tx, subject: PrivateSubject, now: Temporal.Instant): Promise<SubjectToErase | undefined>
  /** Erases what the room holds about them, in the caller's transaction. */
  erase?(tx: Tx, subject: SubjectToErase, now: Temporal.Instant): Promise<Erased[]>
  readonly retained?: readonly Retained[]
  readonly tables: readonly ExportedTable[]
  /** Tables that do not leave, each with the reason. */
  readonly keeps?: Readonly<Record<string, string>>
}
