/** One statement on any connection of the pool. */
import type { Pool, QueryResultRow } from 'pg'
import type { Query } from './as-of.ts'

/** A `Query` that takes a connection for each statement: for reads that need no snapshot. */
export function queryOn(pool: Pool): Query {
  return async <T extends QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
    (await pool.query<T>(sql, [...values])).rows
}
