/** A file → its events in the order they happened, and what could not be read. Nothing is stored. */
import type { CsvPreset, Draft, FieldProblem } from '../presets/preset.ts'
import { rowFields } from '../presets/fields.ts'
import type { JsonExportReader } from '../ports.ts'
import { ImportError, shown, type Rejection } from '../problems.ts'
import { readCsv, repeated } from '../reading/csv.ts'
import { decodeText, type Encoding } from '../reading/decode.ts'
import { openFile, type OpenFile } from '../reading/open-file.ts'
import { isLocalFormat, timeReader } from '../times/date-format.ts'
import { localClock, type LocalClock } from '../times/local-times.ts'
import { whyUnfit } from './check-event.ts'
import { inOrder } from './order.ts'

export interface ReadRequest {
  readonly path: string
  readonly source: string
  readonly preset: CsvPreset | 'json'
  readonly readJson: JsonExportReader
  readonly encoding?: Encoding | undefined
  readonly delimiter?: string | undefined
  readonly dateFormat?: string | undefined
  readonly timeZone?: string | undefined
}

/** All that a file says. */
export interface TicketFile {
  readonly rows: number
  readonly drafts: readonly Draft[]
  readonly rejections: readonly Rejection[]
  readonly digest: string
  /** Columns of the file, and those of them that nothing was made of. */
  readonly columns: readonly string[]
  readonly unused: readonly string[]
  /** What the reader decided where a file leaves room: in sentences. */
  readonly notes: readonly string[]
}

/** Tells how far reading is: a share from 0 to 1. */
export type OnRead = (share: number, rows: number) => void

/** Reads the whole file. Throws `ImportError` where the file as such cannot be read. */
export async function readTickets(request: ReadRequest, onRead: OnRead = () => {}): Promise<TicketFile> {
  const file = await openFile(request.path)
  const gathered = new Gathered(() => onRead(file.position() / file.size, gathered.drafts.length))
  const clock = clockOf(request)
  const { preset } = request
  const read =
    preset === 'json'
      ? await readEntries(file, request, gathered)
      : await readRows(file, { ...request, preset }, clock, gathered)
  const finish = preset === 'json' ? undefined : preset.finish
  return {
    ...read,
    drafts: inOrder(gathered.drafts, finish),
    rejections: gathered.rejections,
    digest: file.digest(),
    notes: [...read.notes, ...(clock ? clockNotes(clock, request.timeZone!) : [])],
  }
}

/** What reading yields, row by row. */
class Gathered {
  readonly drafts: Draft[] = []
  readonly rejections: Rejection[] = []
  readonly #keys = new Map<string, number>()
  readonly #tick: () => void

  constructor(tick: () => void) {
    this.#tick = tick
  }

  take(draft: Draft): void {
    const unfit = whyUnfit(draft.event)
    const before = this.#keys.get(draft.event.key)
    if (unfit) this.rejections.push({ line: draft.line, ...unfit })
    else if (before !== undefined) this.#repeated(draft, before)
    else {
      this.#keys.set(draft.event.key, draft.line)
      this.drafts.push(draft)
    }
    if (this.drafts.length % 2_000 === 0) this.#tick()
  }

  reject(line: number, problems: readonly FieldProblem[], row: string): void {
    for (const { column, reason, value } of problems)
      this.rejections.push({ line, reason: `“${column}” ${reason}`, value, row })
  }

  #repeated({ line, event }: Draft, before: number): void {
    this.rejections.push({ line, reason: `the same event stands on line ${before}`, value: shown(event.key) })
  }
}

function clockOf({ preset, dateFormat, timeZone }: ReadRequest): LocalClock | null {
  const format = preset === 'json' ? 'iso' : (dateFormat ?? preset.dateFormat)
  if (!isLocalFormat(format)) return null
  if (timeZone === undefined) {
    const advice = 'Say which with --time-zone, as in --time-zone Europe/Amsterdam.'
    throw new ImportError(
      'import_option',
      `The file’s times (${format}) are local, of a zone it does not name. ${advice}`,
    )
  }
  try {
    return localClock(timeZone)
  } catch (error) {
    const advice = 'Write an IANA name such as Europe/Amsterdam or America/Los_Angeles.'
    throw new ImportError('import_option', `There is no time zone “${timeZone}”. ${advice}`, error)
  }
}

type Read = Pick<TicketFile, 'rows' | 'columns' | 'unused' | 'notes'>

async function readRows(
  file: OpenFile,
  request: ReadRequest & { readonly preset: CsvPreset },
  clock: LocalClock | null,
  gathered: Gathered,
): Promise<Read> {
  const { preset, source } = request
  const times = timeReader(request.dateFormat ?? preset.dateFormat, clock)
  let columns: readonly string[] = []
  let fields = rowFields([], preset.missing, times)
  const { required, optional } = preset
  const options = { delimiter: request.delimiter ?? preset.delimiter, required, optional }
  const rows = await readCsv(decodeText(file.bytes, request.encoding), options, {
    header: (names) => {
      columns = names
      fields = rowFields(names, preset.missing, times)
    },
    row: (row) => {
      fields.lay(row)
      const draft = preset.read(fields, { source, times })
      const problems = fields.take()
      if (problems.length > 0) gathered.reject(row.line, problems, row.fields.join(options.delimiter))
      else if (draft) gathered.take(draft)
    },
    reject: (rejection) => gathered.rejections.push(rejection),
  })
  const used = new Set([...required, ...optional])
  const notes = repeated(columns).map(
    (name) => `The header names “${name}” more than once; nothing is made of it.`,
  )
  return { rows, columns, unused: [...new Set(columns.filter((name) => !used.has(name)))], notes }
}

async function readEntries(
  file: OpenFile,
  { readJson, source, encoding }: ReadRequest,
  gathered: Gathered,
): Promise<Read> {
  let rows = 0
  for await (const entry of readJson(asUtf8(file, encoding), { source })) {
    rows += 1
    const [unit, line] =
      'line' in entry.place ? ['line' as const, entry.place.line] : ['entry' as const, entry.place.index]
    if (entry.kind === 'bad') gathered.rejections.push({ line, unit, reason: entry.reason, value: null })
    else gathered.take({ line, order: line, event: entry.event })
  }
  return { rows, columns: [], unused: [], notes: [] }
}

async function* asUtf8(file: OpenFile, encoding: Encoding | undefined): AsyncGenerator<Uint8Array> {
  for await (const text of decodeText(file.bytes, encoding)) yield Buffer.from(text)
}

function clockNotes({ skipped, repeated }: LocalClock, zone: string): string[] {
  const notes: string[] = []
  if (skipped > 0)
    notes.push(`${skipped} times were skipped by the clock of ${zone}: each counts as the moment it went on.`)
  if (repeated > 0)
    notes.push(`${repeated} times were shown twice by the clock of ${zone}: the first counts.`)
  return notes
}
