/** What erasing does to a table, whatever the table. */
import type { Tx } from '../db/index.ts'

type Kind = 'text' | 'json' | 'jsonb'

/**
 * Replaces a name where it stands as a whole in these columns, also within JSON, and answers in how many rows. Reads the whole
 * table: erasing is rare.
 */
export async function replaceName(
  tx: Tx,
  table: string,
  columns: Readonly<Record<string, Kind>>,
  name: string,
  replacement: string,
): Promise<number> {
  const names = Object.keys(columns)
  const inJson = JSON.stringify(name).slice(1, -1)
  const found = (column: string): string => (columns[column] === 'text' ? '$1' : '$2')
  const sets = names.map((column) => {
    const text = `${column}::text`
    return `${column} = regexp_replace(${text}, ${columns[column] === 'text' ? '$3' : '$4'}, $5, 'g')::${columns[column]}`
  })
  const where = names.map((column) => `strpos(${column}::text, ${found(column)}) > 0`).join(' or ')
  const sql = `with wanted as (select $1::text, $2::text, $3::text, $4::text)
    update ${table} set ${sets.join(', ')} where ${where}`
  const { rowCount } = await tx.client.query(sql, [name, inJson, whole(name), whole(inJson), replacement])
  return rowCount ?? 0
}

/** A pattern of PostgreSQL for the text with no letter or digit right before or after it. */
function whole(text: string): string {
  return `(?<![[:alnum:]])${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![[:alnum:]])`
}

/** Runs a statement and answers how many rows it changed. */
export async function changed(tx: Tx, sql: string, values: readonly unknown[]): Promise<number> {
  return (await tx.client.query(sql, [...values])).rowCount ?? 0
}
