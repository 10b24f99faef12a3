/** The database that is to be restored into. */
import type { ClientBase } from 'pg'
import { DatabaseError } from '../errors.ts'
import { listTables } from './catalog.ts'
import { qualified } from './format.ts'

/**
 * The first table that holds anything a person or the program put there, or null.
 * Rows that migrations wrote do not count, as long as all of them ran in one go: then their transactions' numbers are
 * on those rows alone. Once a later run may have rewritten rows of people, every row counts. Jobs never do.
 */
async function firstTableWithData(client: ClientBase): Promise<string | null> {
  const seeds = await seedTransactions(client)
  for (const table of (await listTables(client)).filter(({ schema }) => schema === 'public')) {
    const sql = `SELECT 1 FROM ${qualified(table)} WHERE NOT (xmin::text = ANY ($1)) LIMIT 1`
    if ((await client.query(sql, [seeds])).rows.length > 0) return `${table.schema}.${table.name}`
  }
  return null
}

/** xmin holds the lower 32 bits of a transaction's number. */
async function seedTransactions(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(
    "SELECT 1 WHERE to_regclass('public.schema_migration') IS NOT NULL",
  )
  if (found.length === 0) return []
  const { rows } = await client.query<{ run: string; xmin: string }>(
    `SELECT run::text AS run, (transaction_id::text::numeric % 4294967296)::text AS xmin FROM public.schema_migration`,
  )
  return new Set(rows.map(({ run }) => run)).size > 1 ? [] : rows.map(({ xmin }) => xmin)
}

/** Throws `db_restore_target_not_empty` unless the database holds no data, or all of it may go. */
export async function refuseData(client: ClientBase, force: boolean): Promise<void> {
  const table = force ? null : await firstTableWithData(client)
  if (table === null) return
  const message = `The database already holds data (in ${table}). Restore into an empty one, or say --force to replace all of it.`
  throw new DatabaseError('db_restore_target_not_empty', message)
}

/** Removes the application's schemas, so that migrations make them anew. */
export async function clearSchemas(client: ClientBase): Promise<void> {
  const tables = await client.query(
    "SELECT 1 FROM pg_class WHERE relnamespace IN (to_regnamespace('public'), to_regnamespace('pgboss')) LIMIT 1",
  )
  if (tables.rows.length === 0) return
  await client.query('DROP SCHEMA IF EXISTS pgboss, public CASCADE')
  await client.query('CREATE SCHEMA public')
  await client.query('GRANT USAGE ON SCHEMA public TO PUBLIC')
}
