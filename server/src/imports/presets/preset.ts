/** What a preset is: a pure description of how one kind of file says what an event says. */
import type { IntakeEvent } from '../../tickets/api.ts'
import type { Row } from '../reading/records.ts'
import type { TimeReader } from '../times/date-format.ts'

/** An event on its way, with what its order and its ticket's history need. */
export interface Draft {
  readonly line: number
  /** Orders events of one ticket at one instant: the source's own counter, else the line. */
  readonly order: number
  readonly event: IntakeEvent
}

/** A field of a row that could not be used. */
export interface FieldProblem {
  readonly column: string
  readonly reason: string
  readonly value: string
}

/** What a preset's reader needs to know. */
export interface ReadContext {
  readonly source: string
  readonly times: TimeReader
}

export interface CsvPreset {
  readonly name: string
  /** One line for `--help` and the guide. */
  readonly about: string
  readonly delimiter: string
  /** How times are written unless --date-format says otherwise. */
  readonly dateFormat: string
  /** Columns without which nothing can be read. */
  readonly required: readonly string[]
  /** Further columns that are used where they are there. */
  readonly optional: readonly string[]
  /** Values that mean: nothing. */
  readonly missing: readonly string[]
  /** Reads one row; the reader of fields collects what is wrong, and a row with problems is rejected. */
  readonly read: (fields: Fields, context: ReadContext) => Draft | null
  /** What can be said only once all rows of a ticket are known, such as which is the first reply. */
  readonly finish?: (ofOneTicket: readonly Draft[]) => readonly Draft[]
}

/** Reads the fields of one row after another and collects what is wrong with them. */
export interface Fields {
  readonly line: number
  /** The text of a column; null where it is missing or the file has no such column. */
  text(column: string): string | null
  /** The same, a problem where there is none. */
  required(column: string): string
  /** Epoch milliseconds; null where none is given; NaN and a problem where it cannot be. */
  time(column: string): number | null
  /** A word of a closed list; null where none is given; undefined and a problem where it is not on the list. */
  word<T>(column: string, words: ReadonlyMap<string, T>): T | null | undefined
  /** Notes a problem of this row. */
  problem(column: string, reason: string): void
}

/** A `Fields` that is laid on one row after another; `take` answers and forgets the problems of the row. */
export interface RowFields extends Fields {
  lay(row: Row): void
  take(): readonly FieldProblem[]
}
