/** What there is to save: tables, sequences, queues, in the schemas of the application. */
import type { ClientBase } from 'pg'
import { APP_SCHEMAS } from '../migrations/app-role.ts'
import type { ArchiveQueue, ArchiveSequence, ArchiveTable } from './format.ts'
import { qualified } from './format.ts'

/** Session settings under which values are written and read exactly, whatever the server's defaults. */
export const EXACT_SESSION = [
  'TimeZone=UTC',
  'DateStyle=ISO',
  'IntervalStyle=postgres',
  'extra_float_digits=3',
  'bytea_output=hex',
  'client_encoding=UTF8',
  'statement_timeout=0',
  'lock_timeout=0',
  'idle_in_transaction_session_timeout=0',
  'synchronize_seqscans=off',
  'search_path=public',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

/** Ordinary tables and leaves of partitioned ones, by name; not the ledger, which migrations write, nor extensions'. */
const TABLES = `
  SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name,
         coalesce((SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
                  '{}') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND c.relpersistence <> 't'
     AND NOT (n.nspname = 'public' AND c.relname = 'schema_migration')
     AND NOT EXISTS (SELECT 1 FROM pg_depend d
                      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
   ORDER BY n.nspname, c.relname`

const REFERENCES = `
  SELECT DISTINCT conrelid::text AS from, confrelid::text AS to
    FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable AND conrelid <> confrelid`

/**
 * The tables, each after those its foreign keys name, deferrable ones aside; those in a circle come in order of name,
 * and only a superuser can restore them.
 */
export async function listTables(client: ClientBase): Promise<ArchiveTable[]> {
  const { rows: tables } = await client.query<ArchiveTable & { oid: string }>(TABLES, [APP_SCHEMAS])
  const { rows: references } = await client.query<{ from: string; to: string }>(REFERENCES)
  const waiting = new Map(tables.map((table) => [table.oid, table]))
  const ordered: ArchiveTable[] = []
  while (waiting.size > 0) {
    const free = [...waiting.keys()].filter(
      (oid) => !references.some((reference) => reference.from === oid && waiting.has(reference.to)),
    )
    for (const oid of free.length > 0 ? free : [...waiting.keys()]) {
      const { schema, name, columns } = waiting.get(oid) as ArchiveTable
      ordered.push({ schema, name, columns })
      waiting.delete(oid)
    }
  }
  return ordered
}

/** Every sequence and where it stands; never behind the rows of a snapshot taken before. */
export async function listSequences(client: ClientBase): Promise<ArchiveSequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1) AND c.relkind = 'S' ORDER BY 1, 2`,
    [APP_SCHEMAS],
  )
  const sequences: ArchiveSequence[] = []
  for (const sequence of rows) {
    const { rows: state } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${qualified(sequence)}`,
    )
    if (state[0]) sequences.push({ ...sequence, ...state[0] })
  }
  return sequences
}

/** pg-boss's queues with a table of their own; none before pg-boss is set up. */
export async function listQueues(client: ClientBase): Promise<ArchiveQueue[]> {
  const { rows: found } = await client.query("SELECT 1 WHERE to_regclass('pgboss.queue') IS NOT NULL")
  if (found.length === 0) return []
  const sql = 'SELECT name, policy, table_name AS "table" FROM pgboss.queue WHERE partition ORDER BY name'
  return (await client.query<ArchiveQueue>(sql)).rows
}
