/** Kysely on a pool, or on the one connection of a transaction. */
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { DatabaseError } from './errors.ts'
import type { Database } from './schema.ts'

/** Kysely on `pool`; ending the pool is the caller's business. */
export function kyselyOn(pool: Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** Kysely on one checked-out connection; refuses to begin another transaction on it. */
export function kyselyOnClient(client: PoolClient): Kysely<Database> {
  const connection = {
    query: (sql: string, values: readonly unknown[]) => {
      if (/^(begin|start transaction)\b/i.test(sql)) throw nested()
      return client.query(sql, [...values])
    },
    release: () => {},
  }
  const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as unknown as Pool }) })
}

function nested(): DatabaseError {
  const message = 'A transaction is already open on this connection: use tx.db itself, or a savepoint.'
  return new DatabaseError('db_nested_transaction', message)
}
