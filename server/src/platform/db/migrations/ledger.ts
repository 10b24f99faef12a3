/** `public.schema_migration`: what was applied, and of which text. */
import type { ClientBase } from 'pg'
import type { MigrationFile } from './migration-files.ts'

export interface Applied {
  readonly name: string
  readonly hash: string
}

/**
 * Makes the ledger if need be. `run` (which call applied it) and `transaction_id` tell rows that migrations wrote into a
 * new database from rows of people.
 */
export async function createLedger(client: ClientBase): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS public.schema_migration (
      name text CONSTRAINT schema_migration_pkey PRIMARY KEY,
      hash text NOT NULL CONSTRAINT schema_migration_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
      applied_at timestamptz(3) NOT NULL,
      duration_ms integer NOT NULL,
      run uuid NOT NULL,
      transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id()
    )`)
}

/** The applied migrations in order of name; none if there is no ledger. */
export async function readLedger(client: ClientBase): Promise<Applied[]> {
  const { rows: found } = await client.query(
    "SELECT 1 WHERE to_regclass('public.schema_migration') IS NOT NULL",
  )
  if (found.length === 0) return []
  const { rows } = await client.query<Applied>('SELECT name, hash FROM public.schema_migration ORDER BY name')
  return rows
}

export interface Application {
  readonly file: MigrationFile
  readonly run: string
  readonly at: Temporal.Instant
  /** Milliseconds. */
  readonly duration: number
}

/** Notes a migration, within its own transaction. */
export async function record(client: ClientBase, { file, run, at, duration }: Application): Promise<void> {
  await client.query(
    'INSERT INTO public.schema_migration (name, hash, applied_at, duration_ms, run) VALUES ($1, $2, $3, $4, $5)',
    [file.name, file.hash, at, Math.round(duration), run],
  )
}
