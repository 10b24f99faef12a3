/** Bringing an archive back: all of it, or nothing. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Client } from 'pg'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { DatabaseError } from '../errors.ts'
import { ensureAppRole } from '../migrations/app-role.ts'
import { MIGRATION_LOCK, applyMigration, prepareLedger } from '../migrations/apply.ts'
import { readMigrations } from '../migrations/migration-files.ts'
import type { MigrationFile } from '../migrations/migration-files.ts'
import { EXACT_SESSION } from './catalog.ts'
import type { ArchiveReport, Header, Progress } from './format.ts'
import { TableLoad, checkTables, emptyTables, setSequences, suspendTriggers } from './load.ts'
import { openArchive, verifyArchive, walkArchive } from './read.ts'
import type { ArchiveSink } from './read.ts'
import { clearSchemas, refuseData } from './target.ts'

export interface RestoreOptions {
  readonly ownerUrl: string
  /** A path, or '-' for the standard input. */
  readonly file: string
  /** Of the `NNNN-title.sql` files. */
  readonly directory: string
  readonly clock: Clock
  readonly log: Log
  /** Replaces whatever the database holds. */
  readonly force?: boolean
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Restores into an empty database, migrated or not, in one transaction: the schema is made by the archive's migrations,
 * filled, then brought up to this release. A file is read to its end and checked before anything begins; the standard
 * input is checked as it goes and rolled back if it ends badly.
 * Throws `db_archive_invalid`, `db_archive_mismatch`, `db_restore_target_not_empty`, `db_migration_failed`.
 */
export async function restore(options: RestoreOptions): Promise<ArchiveReport> {
  const files = await readMigrations(options.directory)
  if (options.file !== '-') await verifyArchive(options.file)
  const client = new pg.Client({
    connectionString: options.ownerUrl,
    application_name: 'attache restore',
    options: EXACT_SESSION,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await ensureAppRole(client)
    await client.query('BEGIN')
    const report = await walkArchive(openArchive(options.file), sinkInto(client, files, options))
    await client.query('COMMIT')
    await client.query('ANALYZE')
    return report
  } finally {
    await client.end().catch(() => {})
  }
}

function sinkInto(client: Client, files: MigrationFile[], options: RestoreOptions): ArchiveSink {
  let load: TableLoad | undefined
  let wake: () => Promise<void>
  let header: Header
  let done = 0
  let rows = 0
  return {
    header: async (read) => {
      header = read
      refuseOtherMigrations(header, files)
      await refuseData(client, options.force ?? false)
      await makeSchema(client, files.slice(0, header.migrations.length), options)
      await client.query('SAVEPOINT load') // its rows thereby bear another number than those of migrations
      await checkTables(client, header)
      wake = await suspendTriggers(client)
      await emptyTables(client, header)
    },
    begin: async (table) => void (load = new TableLoad(client, table)),
    data: async (chunk) => load?.write(chunk),
    end: async (table, end) => {
      await load?.end(end)
      done += 1
      rows += end.rows
      options.onProgress?.({ table: `${table.schema}.${table.name}`, done, of: header.tables.length, rows })
    },
    sequences: async (sequences) => {
      await setSequences(client, sequences)
      await wake()
      await client.query('RELEASE SAVEPOINT load')
      await applyAll(client, files.slice(header.migrations.length), options)
    },
  }
}

async function makeSchema(client: Client, files: MigrationFile[], options: RestoreOptions): Promise<void> {
  await clearSchemas(client)
  await prepareLedger(client)
  await applyAll(client, files, options)
}

async function applyAll(
  client: Client,
  files: MigrationFile[],
  { clock, log }: RestoreOptions,
): Promise<void> {
  const run = randomUUID()
  for (const file of files) await applyMigration(client, file, { clock, log, run })
}

/** The archive's migrations must be the first of ours, unedited. */
function refuseOtherMigrations(header: Header, files: readonly MigrationFile[]): void {
  const at = header.migrations.findIndex(({ name, hash }, index) => {
    const file = files[index]
    return file === undefined || file.name !== name || file.hash !== hash
  })
  const theirs = header.migrations[at]
  if (theirs === undefined) return
  const known = files.some(({ name }) => name === theirs.name)
  const what = known
    ? `its migration ${theirs.name} is not the one of this release`
    : `this release lacks its migration ${theirs.name}`
  const message = `This archive was made by release ${header.release} on ${header.createdAt}, and ${what}. Nothing was changed.`
  throw new DatabaseError(
    'db_archive_mismatch',
    `${message} Restore it with release ${header.release}, or a later one.`,
  )
}
