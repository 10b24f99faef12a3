/** Reading an archive, and believing none of it before its sums agree. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { DatabaseError, codeOf, messageOf } from '../errors.ts'
import { FRAME_HEAD, MAGIC, MAX_FRAME_BYTES, countRows } from './format.ts'
import type { ArchiveReport, ArchiveSequence, ArchiveTable, Header, TableEnd, Trailer } from './format.ts'

/** What is done with an archive's parts, in their order. */
export interface ArchiveSink {
  header?(header: Header): Promise<void>
  begin?(table: ArchiveTable): Promise<void>
  data?(chunk: Buffer): Promise<void>
  end?(table: ArchiveTable, end: TableEnd): Promise<void>
  sequences?(sequences: ArchiveSequence[]): Promise<void>
}

/** A path, or '-' for the standard input. */
export function openArchive(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file)
}

/** Reads a file to its end and checks every sum; throws `db_archive_invalid`. */
export function verifyArchive(file: string): Promise<ArchiveReport> {
  return walkArchive(openArchive(file), {})
}

/**
 * Hands the parts to the sink and checks as it goes: the order, each table's rows and hash, and at the very end the
 * hash of all. Throws `db_archive_invalid` at the first that disagrees; the sink must then undo what it did.
 */
export async function walkArchive(source: Readable, sink: ArchiveSink): Promise<ArchiveReport> {
  const walk = new Walk(sink)
  try {
    await pipeline(source, withoutMagic, createZstdDecompress(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const bytes of framesOf(chunks)) await walk.take(bytes)
    })
    return walk.report()
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (/^(ZSTD_|Z_|ERR_ZLIB|ERR_BUFFER)/.test(code))
      throw invalid(`it is damaged or cut short (${messageOf(error)})`)
    throw error
  }
}

export function invalid(what: string): DatabaseError {
  return new DatabaseError('db_archive_invalid', `This archive cannot be used: ${what}. Nothing was changed.`)
}

async function* withoutMagic(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (head === undefined) yield chunk
    else {
      head = Buffer.concat([head, chunk])
      if (head.length < MAGIC.length) continue
      if (!head.subarray(0, MAGIC.length).equals(MAGIC)) break
      yield head.subarray(MAGIC.length)
      head = undefined
    }
  }
  if (head !== undefined) throw invalid('it does not begin like a backup of Attaché, format 1')
}

async function* framesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    let at = 0
    while (pending.length - at >= FRAME_HEAD) {
      const size = pending.readUInt32BE(at + 1)
      if (size > MAX_FRAME_BYTES) throw invalid('a part of it is longer than can be')
      if (pending.length - at < FRAME_HEAD + size) break
      yield pending.subarray(at, at + FRAME_HEAD + size)
      at += FRAME_HEAD + size
    }
    pending = pending.subarray(at)
  }
  if (pending.length > 0) throw invalid('it is cut short')
}

/** The state between frames. */
class Walk {
  readonly #sink: ArchiveSink
  readonly #hash = createHash('sha256')
  #tableHash = createHash('sha256')
  #tableRows = 0
  #header: Header | undefined
  #open: ArchiveTable | undefined
  #done = 0
  #rows = 0
  #bytes = 0
  #after = ''

  constructor(sink: ArchiveSink) {
    this.#sink = sink
  }

  async take(bytes: Buffer): Promise<void> {
    const type = String.fromCharCode(bytes[0] ?? 0)
    if (!(FOLLOWS[this.#after] ?? '').includes(type)) throw invalid('its parts are out of order')
    this.#after = type
    const payload = bytes.subarray(FRAME_HEAD)
    if (type === 'Z') return this.#trailer(parse<Trailer>(payload))
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    if (type === 'D') return this.#data(payload)
    if (type === 'H') await this.#begun(parse<Header>(payload))
    if (type === 'T') await this.#begin(parse<ArchiveTable>(payload))
    if (type === 'E') await this.#end(parse<TableEnd>(payload))
    if (type === 'S') await this.#sink.sequences?.(parse<ArchiveSequence[]>(payload))
  }

  async #begun(header: Header): Promise<void> {
    this.#header = header
    await this.#sink.header?.(header)
  }

  async #begin(table: ArchiveTable): Promise<void> {
    const expected = this.#header?.tables[this.#done]
    if (JSON.stringify(expected) !== JSON.stringify(table))
      throw invalid('it holds other tables than it says')
    this.#open = table
    this.#tableHash = createHash('sha256')
    this.#tableRows = 0
    await this.#sink.begin?.(table)
  }

  async #data(chunk: Buffer): Promise<void> {
    this.#tableHash.update(chunk)
    this.#tableRows += countRows(chunk)
    await this.#sink.data?.(chunk)
  }

  async #end(end: TableEnd): Promise<void> {
    const table = this.#open as ArchiveTable
    const agrees = end.rows === this.#tableRows && end.sha256 === this.#tableHash.digest('hex')
    if (!agrees) throw invalid(`the rows of ${table.schema}.${table.name} are not those that were saved`)
    this.#done += 1
    this.#rows += end.rows
    await this.#sink.end?.(table, end)
  }

  #trailer(trailer: Trailer): void {
    const whole = trailer.tables === this.#done && this.#done === this.#header?.tables.length
    if (!whole || trailer.rows !== this.#rows) throw invalid('it holds fewer rows than were saved')
    if (trailer.sha256 !== this.#hash.digest('hex')) throw invalid('its checksum disagrees')
  }

  report(): ArchiveReport {
    if (this.#after !== 'Z' || !this.#header) throw invalid('it is cut short')
    const { release, createdAt, migrations } = this.#header
    const counts = { tables: this.#done, rows: this.#rows, bytes: this.#bytes }
    return { release, createdAt, migrations: migrations.length, ...counts }
  }
}

/** Which frames may come after which. */
const FOLLOWS: Record<string, string> = { '': 'H', H: 'TS', T: 'DE', D: 'DE', E: 'TS', S: 'Z', Z: '' }

function parse<T>(payload: Buffer): T {
  try {
    return JSON.parse(payload.toString()) as T
  } catch {
    throw invalid('a part of it cannot be read')
  }
}
