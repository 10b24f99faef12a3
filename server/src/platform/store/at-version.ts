/**
 * What was read of the newest facts, kept until they move on. Then only what changed is read again, by the log that the tables of
 * facts write of themselves (`facts_change`): a change of one row costs a row, not all of them.
 */
import type { Query } from './query.ts'

interface Standing extends Record<string, unknown> {
  readonly version: number
  /** By what it is known: another past of the database may have the same number. */
  readonly stamp: string
  /** Every change of a later version is in the log. */
  readonly since: number
  readonly database: string
  /** Reads of this transaction see one state that is committed, and no other. */
  readonly isSnapshot: boolean
}

const STANDING = `
  select version, stamp::text, since, current_database()::text as database,
         current_setting('transaction_read_only') = 'on' and current_setting('transaction_isolation') = 'repeatable read' as "isSnapshot"
    from facts_version, facts_log`

/** Past this many changed owners all is read again: it costs no more. */
const MOST_CHANGES = 1_000

/** Whose rows changed in some tables of facts. */
export interface FactsChange {
  /** Owners of rows that came, changed or went in any of these tables. */
  of(...tables: readonly string[]): string[]
  /** Whether any row of these tables did. */
  any(...tables: readonly string[]): boolean
}

/** How what was read before is brought up to date; everything that did not change stays the same object. */
export interface Renewal<T> {
  /** The tables that are read, by which the log is asked. */
  readonly tables: readonly string[]
  renew(query: Query, before: T, change: FactsChange): Promise<T>
}

interface Kept<T> extends Pick<Standing, 'database' | 'version' | 'stamp'> {
  readonly value: T
}

/**
 * `load`, asked once, and after each change of the facts brought up to date; what it answers must not be changed. Outside a
 * read-only snapshot, where a change that is not committed may be seen, it is loaded every time. Only for what `facts_version` counts.
 */
export function rememberedAtVersion<T>(
  load: (query: Query) => Promise<T>,
  renewal: Renewal<T>,
): (query: Query) => Promise<T> {
  let kept: Kept<T> | null = null
  return async (query) => {
    const [standing] = await query<Standing>(STANDING)
    if (!standing?.isSnapshot) return load(query)
    const { version, stamp, database } = standing
    const before = kept?.database === database ? kept : null
    if (before?.version === version && before.stamp === stamp) return before.value
    const value = (before && (await renewed(query, before, standing, renewal))) ?? (await load(query))
    kept = { database, version, stamp, value }
    return value
  }
}

/** Null: the log does not know what was kept, or says too much. */
async function renewed<T>(
  query: Query,
  before: Kept<T>,
  standing: Standing,
  { tables, renew }: Renewal<T>,
): Promise<T | null> {
  if (standing.version <= before.version || before.version < standing.since) return null
  const rows = await query<{ part: string; owner: string }>(
    `(select part, owner from facts_change where version = $1 and part = '' and owner = $2)
     union all
     (select distinct part, owner from facts_change where version > $1 and part = any($3) limit ${MOST_CHANGES + 1})`,
    [before.version, before.stamp, tables],
  )
  const isKnown = rows.some(({ part }) => part === '')
  if (!isKnown || rows.length > MOST_CHANGES + 1) return null
  if (rows.length === 1) return before.value
  const owners = Map.groupBy(rows, ({ part }) => part)
  return renew(query, before.value, {
    of: (...names) => [
      ...new Set(names.flatMap((name) => (owners.get(name) ?? []).map(({ owner }) => owner))),
    ],
    any: (...names) => names.some((name) => owners.has(name)),
  })
}

/**
 * Rows in the order of their owners, those of some owners replaced by what was read of them now, in the order in which they
 * were read. An owner that has none any more is gone.
 */
export function withRowsOf<T>(
  rows: readonly T[],
  ownerOf: (row: T) => string,
  owners: readonly string[],
  fresh: readonly T[],
): readonly T[] {
  if (owners.length === 0) return rows
  const replaced = new Set(owners)
  const kept = rows.filter((row) => !replaced.has(ownerOf(row)))
  if (fresh.length === 0) return kept
  const groups = [...Map.groupBy(fresh, ownerOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  const all: T[] = []
  let next = 0
  for (const row of kept) {
    while (next < groups.length && groups[next]![0] < ownerOf(row)) all.push(...groups[next++]![1])
    all.push(row)
  }
  for (; next < groups.length; next++) all.push(...groups[next]![1])
  return all
}
