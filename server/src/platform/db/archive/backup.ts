/** Saving the whole database into one file, while it is at work. */
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import pg from 'pg'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Clock } from '../../clock.ts'
import { syncDirectory } from '../embedded/files.ts'
import { readLedger } from '../migrations/ledger.ts'
import { EXACT_SESSION, listQueues, listSequences, listTables } from './catalog.ts'
import { DATA_BYTES, MAGIC, columnList, countRows, frame, qualified } from './format.ts'
import type { ArchiveReport, ArchiveTable, FrameType, Header, Progress, TableEnd } from './format.ts'

export interface BackupOptions {
  /** Of a login that may read every table: the owner's. */
  readonly url: string
  /** A path, replaced in one step when all is written; or '-' for the standard output. */
  readonly file: string
  /** The program's version, told to whoever restores. */
  readonly release: string
  readonly clock: Clock
  readonly onProgress?: (progress: Progress) => void
}

/** Writes an archive of one snapshot, mode 0600; a failure leaves the file of before, or none. */
export async function backup(options: BackupOptions): Promise<ArchiveReport> {
  const client = new pg.Client({
    connectionString: options.url,
    application_name: 'attache backup',
    options: EXACT_SESSION,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return options.file === '-' ? await writeTo(client, options) : await writeFile(client, options)
  } finally {
    await client.end().catch(() => {})
  }
}

async function writeFile(client: Client, options: BackupOptions): Promise<ArchiveReport> {
  const part = `${options.file}.part`
  await rm(part, { force: true })
  const handle = await open(part, 'wx', 0o600)
  try {
    const report = await writeTo(client, options, handle)
    await rename(part, options.file)
    await syncDirectory(dirname(options.file))
    return report
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}

/** The stream's own `flush` syncs the file before it is closed. */
async function writeTo(client: Client, options: BackupOptions, handle?: FileHandle): Promise<ArchiveReport> {
  const writer = new ArchiveWriter(client, options)
  const target = handle?.createWriteStream({ flush: true }) ?? process.stdout
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  target.write(MAGIC)
  await pipeline(Readable.from(writer.frames(), { objectMode: false }), compress, target, {
    end: handle !== undefined,
  })
  return writer.report()
}

class ArchiveWriter {
  readonly #client: Client
  readonly #options: BackupOptions
  readonly #hash: Hash = createHash('sha256')
  #header: Header | undefined
  #bytes = 0
  #rows = 0

  constructor(client: Client, options: BackupOptions) {
    this.#client = client
    this.#options = options
  }

  /** Every frame in order, pulled as fast as they are written: never more than a frame is held. */
  async *frames(): AsyncGenerator<Buffer> {
    const header = await this.#begin()
    yield this.#frame('H', header)
    for (const [index, table] of header.tables.entries()) {
      yield* this.#table(table)
      const progress = { table: `${table.schema}.${table.name}`, done: index + 1, of: header.tables.length }
      this.#options.onProgress?.({ ...progress, rows: this.#rows })
    }
    yield this.#frame('S', await listSequences(this.#client))
    await this.#client.query('COMMIT')
    yield frame('Z', { tables: header.tables.length, rows: this.#rows, sha256: this.#hash.digest('hex') })
  }

  /** The snapshot is taken by the first query; the locks keep migrations out until the end, and nobody else. */
  async #begin(): Promise<Header> {
    const client = this.#client
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL row_security = off')
    const tables = await listTables(client)
    if (tables.length > 0)
      await client.query(`LOCK TABLE ${tables.map(qualified).join(', ')} IN ACCESS SHARE MODE`)
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    this.#header = {
      release: this.#options.release,
      createdAt: this.#options.clock.now().toString({ smallestUnit: 'millisecond' }),
      server: rows[0]?.server_version ?? '',
      migrations: await readLedger(client),
      queues: await listQueues(client),
      tables,
    }
    return this.#header
  }

  async *#table(table: ArchiveTable): AsyncGenerator<Buffer> {
    yield this.#frame('T', table)
    const hash = createHash('sha256')
    let rows = 0
    const columns = columnList(table)
    const from = columns === '' ? `(SELECT FROM ${qualified(table)})` : `${qualified(table)} (${columns})`
    for await (const chunk of gathered(this.#client.query(copyTo(`COPY ${from} TO STDOUT`)))) {
      hash.update(chunk)
      rows += countRows(chunk)
      yield this.#frame('D', chunk)
    }
    this.#rows += rows
    const end: TableEnd = { rows, sha256: hash.digest('hex') }
    yield this.#frame('E', end)
  }

  #frame(type: FrameType, payload: Buffer | object): Buffer {
    const bytes = frame(type, payload)
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    return bytes
  }

  report(): ArchiveReport {
    const { release = '', createdAt = '', migrations = [], tables = [] } = this.#header ?? {}
    const counts = {
      migrations: migrations.length,
      tables: tables.length,
      rows: this.#rows,
      bytes: this.#bytes,
    }
    return { release, createdAt, ...counts }
  }
}

/** Joins small chunks and cuts long ones, so that no frame is far from DATA_BYTES. */
async function* gathered(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += DATA_BYTES) {
      const piece = chunk.subarray(at, at + DATA_BYTES)
      held.push(piece)
      size += piece.length
      if (size < DATA_BYTES) continue
      yield Buffer.concat(held)
      held = []
      size = 0
    }
  }
  if (size > 0) yield Buffer.concat(held)
}
