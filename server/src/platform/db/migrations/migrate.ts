/** Bringing a database up to the files of a directory. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Client } from 'pg'
import type { Clock } from '../../clock.ts'
import { DatabaseError } from '../errors.ts'
import type { Log } from '../../log.ts'
import { ensureAppRole } from './app-role.ts'
import { MIGRATION_LOCK, applyMigration, prepareLedger } from './apply.ts'
import { findDrift } from './drift.ts'
import type { Drift } from './drift.ts'
import { readLedger } from './ledger.ts'
import { readMigrations } from './migration-files.ts'

export interface MigrateOptions {
  readonly ownerUrl: string
  /** Of the `NNNN-title.sql` files. */
  readonly directory: string
  readonly log: Log
  readonly clock: Clock
  /** The last one to apply, by name; all when absent. */
  readonly upTo?: string
}

export interface Migrated {
  /** Names, in order. */
  readonly applied: string[]
  /** How many were there before. */
  readonly already: number
}

/**
 * Applies what is missing, each file in a transaction of its own; a second runner waits for the first.
 * Throws `db_migration_drift` before anything is changed, `db_migration_failed` with file and line, `db_app_role_missing`.
 */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const files = await readMigrations(options.directory)
  return withOwner(options.ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await readLedger(client)
    refuseDrift(findDrift(applied, files))
    await ensureAppRole(client)
    await inTransaction(client, () => prepareLedger(client))
    const known = new Set(applied.map(({ name }) => name))
    const wanted = files.filter(({ name }) => !known.has(name) && name <= (options.upTo ?? name))
    const run = randomUUID()
    for (const file of wanted)
      await inTransaction(client, () => applyMigration(client, file, { ...options, run }))
    return { applied: wanted.map(({ name }) => name), already: applied.length }
  })
}

/** Compares the database with the files and changes nothing. */
export async function checkDrift(options: { ownerUrl: string; directory: string }): Promise<Drift[]> {
  const files = await readMigrations(options.directory)
  return withOwner(options.ownerUrl, async (client) => findDrift(await readLedger(client), files))
}

/** Runs `fn` on a connection of the login's own role; session locks end with it. */
async function withOwner<T>(url: string, fn: (client: Client) => Promise<T>): Promise<T> {
  const options = '-c TimeZone=UTC -c statement_timeout=0 -c lock_timeout=60s -c search_path=public'
  const client = new pg.Client({ connectionString: url, application_name: 'attache migrate', options })
  client.on('error', () => {})
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end().catch(() => {})
  }
}

function refuseDrift(drift: Drift[]): void {
  if (drift.length === 0) return
  const lines = drift.map(({ message }) => `  ${message}`).join('\n')
  throw new DatabaseError('db_migration_drift', `The database and server/migrations disagree:\n${lines}`)
}

async function inTransaction(client: Client, fn: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await fn()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
