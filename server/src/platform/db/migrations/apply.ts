/** One migration, within a transaction of the caller's. */
import type { Client } from 'pg'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { DatabaseError, messageOf } from '../errors.ts'
import { grantDefaults } from './app-role.ts'
import { createLedger, record } from './ledger.ts'
import type { MigrationFile } from './migration-files.ts'
import { lineAt, splitStatements } from './sql-statements.ts'
import type { Statement } from './sql-statements.ts'

/** The advisory lock of whoever changes the schema; any number will do, this one spells "migr". */
export const MIGRATION_LOCK = 0x6d696772

/** The first time only: the ledger, and the rights of attache_app. */
export async function prepareLedger(client: Client): Promise<void> {
  const { rows } = await client.query("SELECT 1 WHERE to_regclass('public.schema_migration') IS NOT NULL")
  if (rows.length > 0) return
  await grantDefaults(client)
  await createLedger(client)
  await client.query('REVOKE INSERT, UPDATE, DELETE ON public.schema_migration FROM attache_app')
}

export interface ApplyContext {
  readonly clock: Clock
  readonly log: Log
  /** A UUID: which call applies it. */
  readonly run: string
}

/** Runs a file's statements and notes it in the ledger. Throws `db_migration_failed` with file and line. */
export async function applyMigration(
  client: Client,
  file: MigrationFile,
  context: ApplyContext,
): Promise<void> {
  const { clock, log, run } = context
  const began = clock.nowMs()
  const statements = splitStatements(file.sql)
  for (const statement of statements) refuseTransactionControl(file, statement)
  for (const statement of statements) await execute(client, file, statement)
  const duration = clock.nowMs() - began
  await record(client, { file, run, at: clock.now(), duration })
  log.info({ migration: file.name, ms: duration }, 'applied a migration')
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
