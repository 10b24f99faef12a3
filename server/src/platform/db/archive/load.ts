/** Filling tables from an archive, within a transaction of the caller's. */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { CopyStreamQuery } from 'pg-copy-streams'
import { DatabaseError } from '../errors.ts'
import { listTables } from './catalog.ts'
import { columnList, qualified } from './format.ts'
import type { ArchiveSequence, ArchiveTable, Header, TableEnd } from './format.ts'
import { invalid } from './read.ts'

/** Makes the tables of queues that had their own; throws unless every table of the archive is then here, column by column. */
export async function checkTables(client: Client, header: Header): Promise<void> {
  const before = new Set((await listTables(client)).map(qualified))
  for (const queue of header.queues) {
    if (before.has(qualified({ schema: 'pgboss', name: queue.table }))) continue
    await client.query('SELECT pgboss.create_queue($1, $2)', [
      queue.name,
      { policy: queue.policy, partition: true },
    ])
  }
  const describe = (table: ArchiveTable): string => `${qualified(table)} (${columnList(table)})`
  const here = new Set((await listTables(client)).map(describe))
  const strange = header.tables.find((table) => !here.has(describe(table)))
  if (strange)
    throw mismatch(`it holds the table ${describe(strange)}, which its migrations do not make here`)
}

/** Removes what migrations wrote into the tables; triggers must be asleep. */
export async function emptyTables(client: Client, header: Header): Promise<void> {
  if (header.tables.length > 0) await client.query(`TRUNCATE ${header.tables.map(qualified).join(', ')}`)
}

function mismatch(what: string): DatabaseError {
  return new DatabaseError('db_archive_mismatch', `This archive does not fit: ${what}. Nothing was changed.`)
}

/**
 * Puts triggers and foreign keys to sleep; gives the function that wakes them.
 * A superuser's session says so once. Any other owner disables the tables' own triggers, relies on the archive's order
 * for foreign keys, and defers those that can be.
 */
export async function suspendTriggers(client: Client): Promise<() => Promise<void>> {
  await client.query('SAVEPOINT replica')
  try {
    await client.query('SET LOCAL session_replication_role = replica')
    return async () => void (await client.query('SET LOCAL session_replication_role = origin'))
  } catch {
    await client.query('ROLLBACK TO replica')
  }
  const triggers = await ownTriggers(client)
  const toggle = async (verb: 'ENABLE' | 'DISABLE'): Promise<void> => {
    for (const { table, trigger } of triggers)
      await client.query(`ALTER TABLE ${table} ${verb} TRIGGER ${trigger}`)
  }
  await toggle('DISABLE')
  await client.query('SET CONSTRAINTS ALL DEFERRED')
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    await toggle('ENABLE')
  }
}

async function ownTriggers(client: Client): Promise<{ table: string; trigger: string }[]> {
  const { rows } = await client.query<{ table: string; trigger: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS "table", quote_ident(t.tgname) AS trigger
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'pgboss') AND NOT t.tgisinternal AND t.tgenabled = 'O' AND t.tgparentid = 0`,
  )
  return rows
}

/** One table's COPY, fed chunk by chunk. */
export class TableLoad {
  readonly #stream: CopyStreamQuery
  readonly #table: ArchiveTable
  #failure: Error | undefined

  constructor(client: Client, table: ArchiveTable) {
    const columns = table.columns.length === 0 ? '' : ` (${columnList(table)})`
    this.#table = table
    this.#stream = client.query(copyFrom(`COPY ${qualified(table)}${columns} FROM STDIN`))
    this.#stream.on('error', (error) => (this.#failure = error))
  }

  /** Waits while the server takes what it was given before. */
  async write(chunk: Buffer): Promise<void> {
    if (this.#failure) throw this.#failure
    if (!this.#stream.write(chunk)) await once(this.#stream, 'drain')
  }

  /** Throws if the server refused a row, or counts other rows than the archive. */
  async end({ rows }: TableEnd): Promise<void> {
    if (this.#failure) throw this.#failure
    this.#stream.end()
    await finished(this.#stream)
    if (this.#stream.rowCount !== rows)
      throw invalid(`${qualified(this.#table)} took ${this.#stream.rowCount} rows of ${rows}`)
  }
}

/** Sets every sequence to where it stood. */
export async function setSequences(client: Client, sequences: readonly ArchiveSequence[]): Promise<void> {
  for (const sequence of sequences) {
    const values = [qualified(sequence), sequence.value, sequence.called]
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', values)
  }
}
