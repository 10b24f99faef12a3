/** What was read of the newest facts, kept until they move on: thousands of rows are not read again for every question. */
import type { Query } from './query.ts'

interface Standing extends Record<string, unknown> {
  readonly version: number
  readonly database: string
  /** Reads of this transaction see one state that is committed, and no other. */
  readonly isSnapshot: boolean
}

const STANDING = `
  select version, current_database()::text as database,
         current_setting('transaction_read_only') = 'on' and current_setting('transaction_isolation') = 'repeatable read' as "isSnapshot"
    from facts_version`

/**
 * `load`, asked once for each version of the facts; what it answers must not be changed. Outside a read-only snapshot,
 * where a change that is not committed may be seen, it is asked every time. Only for what `facts_version` counts.
 */
export function rememberedAtVersion<T>(load: (query: Query) => Promise<T>): (query: Query) => Promise<T> {
  let kept: { readonly key: string; readonly value: T } | null = null
  return async (query) => {
    const [standing] = await query<Standing>(STANDING)
    if (!standing?.isSnapshot) return load(query)
    const key = `${standing.database} ${standing.version}`
    if (kept?.key === key) return kept.value
    const value = await load(query)
    kept = { key, value }
    return value
  }
}
