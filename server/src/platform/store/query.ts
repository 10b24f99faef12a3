/** One statement, on whatever connection the caller has. */
import type { Pool, QueryResultRow } from 'pg'
import type { Tx } from '../db/index.ts'

/** One statement on whatever connection the caller has: `tx.query`, or the like on a pool. */
export type Query = Tx['query']

/** A `Query` that takes a connection for each statement: for reads that need no snapshot. */
export function queryOn(pool: Pool): Query {
  return async <T extends QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
    (await pool.query<T>(sql, [...values])).rows
}
