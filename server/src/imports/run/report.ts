/** What an import came to: plain data, and as text. */
import type { SourceTally } from '../../tickets/api.ts'
import type { Rejection } from '../problems.ts'
import type { ProgrammeOutcome } from './programme.ts'

export interface ImportReport {
  readonly runId: string
  readonly state: 'done' | 'interrupted'
  readonly file: string
  readonly preset: string
  readonly source: string
  readonly timeZone: string | null
  readonly programme: ProgrammeOutcome
  readonly rows: {
    readonly read: number
    readonly new: number
    readonly known: number
    readonly late: number
    readonly rejected: number
  }
  /** The first hundred; all of them stand in the database and, with --rejects, in a file. */
  readonly rejections: readonly Rejection[]
  readonly notes: readonly string[]
  /** Rows that an earlier run had taken in, where this one went on from there; else null. */
  readonly resumed: number | null
  /** What stands of this source, earlier runs included. */
  readonly tally: SourceTally
  readonly seconds: number
  /** New events decided a second, reading the file included. */
  readonly perSecond: number
}
