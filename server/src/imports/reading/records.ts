/**
 * Lines → records. A line without a quotation mark is a record; with one, lines are joined until the marks are even and
 * csv-parse takes them apart. What cannot be read costs its first line only: the lines behind it are read anew, so a
 * stray quotation mark never swallows the rows that follow.
 */
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { shown, type Rejection } from '../problems.ts'
import type { Line } from './lines.ts'

export interface Row {
  readonly line: number
  readonly fields: readonly string[]
}

export interface RecordReader {
  /** Rows and rejections of these lines, as far as they are complete. */
  push(line: Line): void
  end(): void
}

export interface RecordSink {
  row(row: Row): void
  reject(rejection: Rejection): void
}

const MAX_LINES = 1_000
const MAX_LENGTH = 1_000_000

/** A reader that hands every line's fate to `sink`; `width` answers the header's columns once they are known. */
export function recordReader(delimiter: string, width: () => number | null, sink: RecordSink): RecordReader {
  let open: Line[] = []
  let marks = 0
  let length = 0

  const giveUp = (reason: string): void => {
    const [first, ...rest] = open
    clear()
    sink.reject({ line: first!.line, reason, value: shown(first!.text), row: first!.text })
    rest.forEach(push)
  }
  const clear = (): void => {
    open = []
    marks = 0
    length = 0
  }
  const close = (): void => {
    const text = open.map((part) => part.text).join('\n')
    const fields = fieldsOf(text, delimiter)
    const wanted = width()
    if (typeof fields === 'string') return giveUp(fields)
    if (open.length > 1 && wanted !== null && fields.length !== wanted)
      return giveUp('a quotation mark is opened here and closed in another row')
    const { line } = open[0]!
    clear()
    sink.row({ line, fields })
  }
  const push = (line: Line): void => {
    const quotes = marksIn(line.text)
    if (open.length === 0 && quotes === 0) {
      if (line.text !== '') sink.row({ line: line.line, fields: line.text.split(delimiter) })
      return
    }
    open.push(line)
    marks += quotes
    length += line.text.length
    if (marks % 2 === 0) close()
    else if (open.length > MAX_LINES || length > MAX_LENGTH) giveUp(NEVER_CLOSED)
  }
  return {
    push,
    end: () => {
      while (open.length > 0) giveUp(NEVER_CLOSED)
    },
  }
}

const NEVER_CLOSED = 'a quotation mark is opened here and never closed'

function marksIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1
  return count
}

/** The fields of one record, or why there are none. */
function fieldsOf(text: string, delimiter: string): string[] | string {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, record_delimiter: '\u0000' })
    return rows.length === 1 ? rows[0]! : 'the row cannot be taken apart'
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return REASONS[error.code] ?? 'the quotation marks of this row do not fit'
  }
}

const REASONS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a field: quote the field and double the mark',
  CSV_INVALID_CLOSING_QUOTE:
    'text follows a closing quotation mark: double the mark if it belongs to the text',
  CSV_QUOTE_NOT_CLOSED: NEVER_CLOSED,
}
