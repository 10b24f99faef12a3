/** Many rows in one statement: what the rooms' stores insert with, one row or ten thousand. */
import type { Query } from './query.ts'

/** Column (snake case) → SQL type, in the order of the insert. */
type Columns = Readonly<Record<string, string>>

/**
 * Makes `insert into table (columns) select … from json_to_recordset($1)`; a row's keys are the columns in camel case,
 * ranges are literals such as `[2026-01-01,)`. Columns not named take their default.
 */
function insertManySql(table: string, columns: Columns): string {
  const names = Object.keys(columns)
  const record = names.map((name) => `"${camel(name)}" ${columns[name]}`).join(', ')
  const values = names.map((name) => `r."${camel(name)}"`).join(', ')
  return `insert into ${table} (${names.join(', ')}) select ${values} from json_to_recordset($1::json) as r (${record})`
}

/** A function that inserts rows of one shape into one table, in one statement; of no rows, none. */
export function inserter<T extends object>(table: string, columns: Columns, suffix = '') {
  const sql = `${insertManySql(table, columns)} ${suffix}`.trim()
  return async (query: Query, rows: readonly T[]): Promise<void> => {
    if (rows.length > 0) await query(sql, [JSON.stringify(rows)])
  }
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** A function that sets every one of these columns of the row with this id. */
export function updater<T extends object>(table: string, columns: Columns) {
  const names = Object.keys(columns)
  const record = names.map((name) => `"${camel(name)}" ${columns[name]}`).join(', ')
  const sets = names.map((name) => `${name} = r."${camel(name)}"`).join(', ')
  const sql = `update ${table} set ${sets} from json_to_record($2::json) as r (${record}) where ${table}.id = $1`
  return async (query: Query, id: string, row: T): Promise<void> => {
    await query(sql, [id, JSON.stringify(row)])
  }
}

/** `column as "camelCase"` for each of these columns, for a select that reads what an inserter writes. */
export function columnList(columns: Columns, alias?: string): string {
  const prefix = alias === undefined ? '' : `${alias}.`
  const read = (name: string): string =>
    columns[name] === 'numeric' ? `${prefix}${name}::float8` : `${prefix}${name}`
  return Object.keys(columns)
    .map((name) => `${read(name)} as "${camel(name)}"`)
    .join(', ')
}
