/** Bringing a database up to the files of a directory. */
import pg from 'pg'
import type { Client } from 'pg'
import type { Clock } from '../../clock.ts'
import { DatabaseError, messageOf } from '../errors.ts'
import type { Log } from '../../log.ts'
import { ensureAppRole, grantDefaults } from './app-role.ts'
import { findDrift } from './drift.ts'
import type { Drift } from './drift.ts'
import { createLedger, readLedger, record } from './ledger.ts'
import { readMigrations } from './migration-files.ts'
import type { MigrationFile } from './migration-files.ts'
import { lineAt, splitStatements } from './sql-statements.ts'
import type { Statement } from './sql-statements.ts'

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

/** Any number will do; it is the word "migrate" in ASCII. */
const LOCK = 0x6d696772

/**
 * Applies what is missing, each file in a transaction of its own; a second runner waits for the first.
 * Throws `db_migration_drift` before anything is changed, `db_migration_failed` with file and line, `db_app_role_missing`.
 */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const files = await readMigrations(options.directory)
  return withOwner(options.ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const applied = await readLedger(client)
    refuseDrift(findDrift(applied, files))
    await ensureAppRole(client)
    await prepare(client)
    const known = new Set(applied.map(({ name }) => name))
    const wanted = files.filter(({ name }) => !known.has(name) && name <= (options.upTo ?? name))
    for (const file of wanted) await apply(client, file, options)
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

/** The first time only: the ledger, and the rights of attache_app, in one transaction. */
async function prepare(client: Client): Promise<void> {
  const { rows } = await client.query("SELECT 1 WHERE to_regclass('public.schema_migration') IS NOT NULL")
  if (rows.length > 0) return
  await inTransaction(client, async () => {
    await grantDefaults(client)
    await createLedger(client)
    await client.query('REVOKE INSERT, UPDATE, DELETE ON public.schema_migration FROM attache_app')
  })
}

async function apply(client: Client, file: MigrationFile, { clock, log }: MigrateOptions): Promise<void> {
  const began = clock.nowMs()
  await inTransaction(client, async () => {
    const statements = splitStatements(file.sql)
    for (const statement of statements) refuseTransactionControl(file, statement)
    for (const statement of statements) await execute(client, file, statement)
    await record(client, file, clock.now(), clock.nowMs() - began)
  })
  log.info({ migration: file.name, ms: clock.nowMs() - began }, 'applied a migration')
}

const CONTROL = /^(?:begin|start\s+transaction|commit|end|abort|prepare\s+transaction|rollback(?!\s+to))\b/i

/** A file that ended its own transaction could leave a half of itself behind. */
function refuseTransactionControl(file: MigrationFile, statement: Statement): void {
  const word = CONTROL.exec(statement.text)?.[0]
  if (word === undefined) return
  const reason = `${word.toUpperCase()} has no place here: each file is a transaction of its own`
  throw failed(file, statement, new Error(reason))
}

async function execute(client: Client, file: MigrationFile, statement: Statement): Promise<void> {
  try {
    await client.query(statement.text)
  } catch (error) {
    throw failed(file, statement, error)
  }
}

/** PostgreSQL counts the position in characters, from 1. */
function failed(file: MigrationFile, statement: Statement, error: unknown): DatabaseError {
  const { position, detail, hint } = error as { position?: string; detail?: string; hint?: string }
  const within = position === undefined ? 1 : lineAt(statement.text, Number(position) - 1)
  const more = [detail, hint].filter((part) => part !== undefined).map((part) => `\n  ${part}`)
  const where = `${file.path}:${statement.line + within - 1}`
  const message = `${where}: ${messageOf(error)}${more.join('')}\nNothing of ${file.name} was applied.`
  return new DatabaseError('db_migration_failed', message, error)
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
