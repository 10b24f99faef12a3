/** One transaction on one connection: committed whole, or rolled back whole, never retried. */
import type { Kysely } from 'kysely'
import type { Pool, PoolClient, QueryResultRow } from 'pg'
import { DatabaseError } from './errors.ts'
import { kyselyOnClient } from './kysely.ts'
import { oneByOne } from './one-by-one.ts'
import type { Database } from './schema.ts'

export interface Tx {
  readonly client: PoolClient
  /** Kysely on this transaction's connection. */
  readonly db: Kysely<Database>
  /** Runs one statement and gives its rows. */
  query<T extends QueryResultRow = QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<T[]>
}

/**
 * Runs `fn` in a transaction and commits.
 * Whatever `fn` throws is thrown again after the rollback. `db_rolled_back`: `fn` swallowed a failed statement.
 * `db_commit_unknown`: the connection died while COMMIT was under way, so read before writing again. `db_busy`: a statement
 * was begun beside another.
 */
export async function transaction<T>(pool: Pool, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const setFree = oneByOne(client)
  try {
    await client.query('BEGIN')
    const result = await fn(txOn(client))
    await commit(client)
    setFree()
    client.release()
    return result
  } catch (error) {
    setFree()
    client.release(await rolledBack(client))
    throw error
  }
}

function txOn(client: PoolClient): Tx {
  let db: Kysely<Database> | undefined
  return {
    client,
    get db() {
      return (db ??= kyselyOnClient(client))
    },
    query: async <R extends QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<R>(sql, [...values])).rows,
  }
}

async function commit(client: PoolClient): Promise<void> {
  let tag: string
  try {
    tag = (await client.query('COMMIT')).command
  } catch (error) {
    if (hasSqlState(error) || error instanceof DatabaseError) throw error
    const message = 'The connection was lost while a commit was under way: it may or may not have happened.'
    throw new DatabaseError('db_commit_unknown', message, error)
  }
  if (tag === 'COMMIT') return
  const message = 'A statement had failed and its error was swallowed: the transaction was rolled back.'
  throw new DatabaseError('db_rolled_back', message)
}

/** A refusal by the server itself (a deferred constraint, say), as opposed to a lost connection. */
function hasSqlState(error: unknown): boolean {
  const fatal =
    typeof error === 'object' && error !== null && 'severity' in error && error.severity !== 'ERROR'
  return typeof error === 'object' && error !== null && 'severity' in error && !fatal
}

/** Rolls back; true when the connection is of no more use and must not return to the pool. */
async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK')
    return false
  } catch {
    return true
  }
}

/**
 * Runs `fn` on one connection without a transaction: each statement commits by itself. For work whose writing is one
 * statement that checks for itself what it read before.
 */
export async function onConnection<T>(pool: Pool, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const setFree = oneByOne(client)
  try {
    const result = await fn(txOn(client))
    setFree()
    client.release()
    return result
  } catch (error) {
    setFree()
    client.release(!hasSqlState(error) && error instanceof Error && 'code' in error)
    throw error
  }
}
