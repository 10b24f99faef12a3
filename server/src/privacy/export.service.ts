/** Everything that the programme holds, in one file, for whoever leaves: no secrets, and not why people were away. */
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { listAudit, type AuditCursor } from '../platform/audit.store.ts'
import { writeAudit } from '../platform/audit.ts'
import { authorize, type Actor } from '../platform/auth/index.ts'
import { neutralRow } from '../platform/csv.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import type { Log } from '../platform/log.ts'
import type { ExportedTable, RoomPrivacy } from '../platform/privacy/index.ts'
import { maskedText } from '../platform/secrets/mask.ts'
import { maskSecrets } from '../platform/secrets.ts'
import { type Deps } from '../platform/store/index.ts'
import { beginExport, columnsOf, rowsOf } from './export.store.ts'

type Row = Readonly<Record<string, unknown>>
type Batches = () => AsyncGenerator<readonly Row[]>

interface Part {
  readonly name: string
  readonly about: string
  readonly without: readonly string[]
  readonly columns: readonly string[]
  readonly rows: Batches
}

export type ExportService = ReturnType<typeof exportService>

/** The service of the full export. */
export function exportService(
  deps: Pick<Deps, 'pool' | 'clock'> & { log: Log },
  rooms: readonly RoomPrivacy[],
) {
  const { pool, clock, log } = deps
  return {
    /** A zip file as it grows: each table as JSON lines and as CSV, the audit log opened, and what is in it. */
    async all(actor: Actor): Promise<Readable> {
      authorize(actor, 'privacy.export')
      const subject = { kind: 'export', id: 'all' }
      await transaction(pool, (tx) => writeAudit(tx, clock, { actor, action: 'privacy.export', subject }))
      const out = new PassThrough()
      const work = transaction(pool, async (tx) => {
        await beginExport(tx)
        await writeZip(await partsOf(deps, tx, rooms), out, clock.now())
      })
      work.catch((error: unknown) => {
        log.warn({ error }, 'a full export ended before its end')
        out.destroy(error instanceof Error ? error : new Error('the export failed'))
      })
      return out
    },
  }
}

async function partsOf({ pool }: Pick<Deps, 'pool'>, tx: Tx, rooms: readonly RoomPrivacy[]): Promise<Part[]> {
  const tables = rooms.flatMap((room) => room.tables)
  const parts: Part[] = []
  for (const table of tables) parts.push(await tablePart(tx, table))
  return [...parts, auditPart(pool)]
}

async function tablePart(tx: Tx, exported: ExportedTable): Promise<Part> {
  const { table, about, without = [] } = exported
  const columns = await columnsOf(tx, exported)
  return { name: table, about, without, columns, rows: () => rowsOf(tx, table, columns) }
}

const AUDIT_COLUMNS = [
  ...['id', 'at', 'actor', 'action', 'subject', 'accountId'],
  ...['before', 'after', 'reason', 'requestId', 'erased'],
]

function auditPart(pool: Deps['pool']): Part {
  return {
    name: 'audit',
    about: 'Who changed what, when, before and after; what was erased is gone.',
    without: [],
    columns: AUDIT_COLUMNS,
    rows: () => auditRows(pool),
  }
}

async function* auditRows(pool: Deps['pool']): AsyncGenerator<readonly Row[]> {
  let after: AuditCursor | null = null
  for (;;) {
    const rows = await listAudit(pool, {}, { after, limit: 1_000 })
    if (rows.length > 0) yield rows.map((row) => ({ ...row }))
    const last = rows.at(-1)
    if (!last || rows.length < 1_000) return
    after = { at: last.at, id: last.id }
  }
}

/** Writes the parts one after the other; each is read only when its turn has come. */
async function writeZip(parts: readonly Part[], out: PassThrough, now: Temporal.Instant): Promise<void> {
  const zip = new ZipFile()
  const options = { mtime: new Date(now.epochMilliseconds) }
  const counts = new Map<string, number>()
  const ended = new Promise<void>((resolve, reject) => {
    zip.outputStream.once('error', reject)
    out.once('error', reject).once('close', resolve)
  })
  zip.outputStream.pipe(out)
  const add = (name: string, lines: () => AsyncGenerator<string>): void =>
    zip.addReadStreamLazy(name, options, (give) => {
      const stream = Readable.from(lines(), { objectMode: false })
      stream.once('error', (error) => zip.outputStream.emit('error', error))
      give(null, stream)
    })
  for (const part of parts) {
    add(`json/${part.name}.jsonl`, () => jsonLines(part, counts))
    add(`csv/${part.name}.csv`, () => csvLines(part))
  }
  add('contents.json', () => contents(parts, counts, now))
  zip.end()
  await ended
}

async function* jsonLines({ name, rows }: Part, counts: Map<string, number>): AsyncGenerator<string> {
  for await (const batch of rows()) {
    counts.set(name, (counts.get(name) ?? 0) + batch.length)
    yield batch.map((row) => `${JSON.stringify(withoutSecrets(row))}\n`).join('')
  }
}

async function* csvLines({ columns, rows }: Part): AsyncGenerator<string> {
  yield neutralRow(columns)
  for await (const batch of rows()) {
    yield batch.map((row) => csvRow(columns, withoutSecrets(row))).join('')
  }
}

function csvRow(columns: readonly string[], row: Row): string {
  return neutralRow(
    columns.map((name) => {
      const value = row[name] ?? null
      if (value === null || typeof value === 'number' || typeof value === 'string') return value
      return JSON.stringify(value)
    }),
  )
}

// Texts of before they were masked as they came in, and of customers, whose words are kept as they wrote them.
function withoutSecrets(row: Row): Row {
  const masking = (_key: string, value: unknown): unknown =>
    typeof value === 'string' && value.length > 8 ? maskedText(value) : value
  return JSON.parse(JSON.stringify(maskSecrets(row), masking)) as Row
}

async function* contents(
  parts: readonly Part[],
  counts: ReadonlyMap<string, number>,
  now: Temporal.Instant,
): AsyncGenerator<string> {
  const files = parts.map(({ name, about, columns, without }) => ({
    files: [`json/${name}.jsonl`, `csv/${name}.csv`],
    about,
    rows: counts.get(name) ?? 0,
    columns,
    ...(without.length > 0 ? { leftOut: without } : {}),
  }))
  yield `${JSON.stringify({ exportedAt: now.toString(), files }, null, 2)}\n`
}
