/** How facts with history are read: as they stand, or as they stood in an earlier version. */
import type { Query } from './query.ts'

/** SQL that keeps the rows of version `$1`, or the current ones where `$1` is null. */
export const AS_OF = `(case when $1::bigint is null then superseded_in is null
  else recorded_in <= $1 and (superseded_in is null or superseded_in > $1) end)`

/** The number of the newest facts this connection can see; it grows by one with every transaction that changes facts. */
export async function currentFactsVersion(query: Query): Promise<number> {
  const [row] = await query<{ version: number }>('select version from facts_version')
  if (!row) throw new Error('facts_version has no row: run the migrations.')
  return row.version
}
