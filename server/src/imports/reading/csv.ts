/** Text → rows under a checked header. */
import { ImportError, shown, type Rejection } from '../problems.ts'
import { linesOf } from './lines.ts'
import { recordReader, type Row } from './records.ts'

export interface CsvOptions {
  readonly delimiter: string
  /** Columns without which the file cannot be read. */
  readonly required: readonly string[]
  /** Further columns that are read where they are there. */
  readonly optional: readonly string[]
}

export interface CsvSink {
  /** The columns in their order; called once, before any row. */
  header(columns: readonly string[]): void
  row(row: Row): void
  reject(rejection: Rejection): void
}

/** Reads all rows; throws `ImportError` where the header cannot be used. Answers how many rows there were. */
export async function readCsv(
  text: AsyncIterable<string>,
  options: CsvOptions,
  sink: CsvSink,
): Promise<number> {
  let columns: readonly string[] | null = null
  const rejected = new Set<number>()
  let rows = 0
  const reject = (rejection: Rejection): void => {
    if (!rejected.has(rejection.line)) rows += 1
    rejected.add(rejection.line)
    sink.reject(rejection)
  }
  const row = (given: Row): void => {
    if (!columns) {
      columns = checkedHeader(given.fields, options)
      sink.header(columns)
      return
    }
    const problem = raggedness(given.fields, columns.length)
    if (problem !== null) {
      const text = given.fields.join(options.delimiter)
      return reject({ line: given.line, reason: problem, value: shown(text), row: text })
    }
    rows += 1
    sink.row(given)
  }
  const reader = recordReader(options.delimiter, () => columns?.length ?? null, {
    row,
    reject: (rejection) => {
      if (!columns) throw unreadableHeader(rejection, options)
      reject(rejection)
    },
  })
  for await (const lines of linesOf(text)) for (const line of lines) reader.push(line)
  reader.end()
  if (!columns)
    throw new ImportError('import_header', 'The file has no header: its first line must name the columns.')
  return rows
}

function raggedness(fields: readonly string[], width: number): string | null {
  if (fields.length === width) return null
  return `the row has ${fields.length} fields, the header ${width}`
}

function unreadableHeader({ line, reason, row = '' }: Rejection, options: CsvOptions): ImportError {
  return new ImportError(
    'import_header',
    `The header (line ${line}) cannot be read: ${reason}. ${adviceFor(row, options.required, options.delimiter)}`,
  )
}

/** The columns; a name that stands there twice is an error only where something is made of it. */
function checkedHeader(fields: readonly string[], options: CsvOptions): readonly string[] {
  const { required, optional, delimiter } = options
  const columns = fields.map((name) => name.trim())
  const twice = repeated(columns).filter((name) => required.includes(name) || optional.includes(name))
  if (twice.length > 0) {
    const advice = 'Rename one of them, so that it is clear which is meant.'
    throw new ImportError('import_header', `The header names ${list(twice)} more than once. ${advice}`)
  }
  const missing = required.filter((name) => !columns.includes(name))
  if (missing.length === 0) return columns
  const found = `It has ${columns.length === 1 ? 'one column' : `${columns.length} columns`}: ${list(columns)}.`
  throw new ImportError(
    'import_header',
    `The header lacks ${list(missing)}. ${found} ${adviceFor(fields.join(delimiter), missing, delimiter)}`,
  )
}

/** Names that stand in a header more than once. */
export function repeated(columns: readonly string[]): string[] {
  const twice = columns.filter((name, index) => name !== '' && columns.indexOf(name) !== index)
  return [...new Set(twice)]
}

/** Another delimiter that would find what is missing is named; else the mapping is to be looked at. */
function adviceFor(header: string, missing: readonly string[], delimiter: string): string {
  const other = [',', ';', '\t', '|'].find((candidate) => {
    const names = header.split(candidate).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    return candidate !== delimiter && missing.every((name) => names.includes(name))
  })
  if (other !== undefined)
    return `The columns are separated by ${other === '\t' ? 'tabs' : `“${other}”`}: run again with --delimiter ${other === '\t' ? 'tab' : `"${other}"`}.`
  return 'Check the --preset and --map, or that the first line is the header.'
}

const list = (names: readonly string[]): string => names.map((name) => `“${shown(name, 200)}”`).join(', ')
