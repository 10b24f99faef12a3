/** Many thousand rows at once, by COPY: for data that is made in bulk, in a transaction of the caller's. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Tx } from './transaction.ts'

/** What a column may hold; objects are written as JSON, arrays of text or numbers as PostgreSQL's arrays. */
export type CopyValue =
  string | number | boolean | null | readonly (string | number)[] | { readonly json: unknown }

const CHUNK = 1 << 18

/** Copies rows into the table; `columns` names the values in their order. */
export async function copyRows(
  tx: Pick<Tx, 'client'>,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const stream = tx.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(chunks(rows)), stream)
}

function* chunks(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += `${row.map(field).join('\t')}\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function field(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value !== 'object') return String(value)
  return escaped('json' in value ? JSON.stringify(value.json) : arrayLiteral(value))
}

const arrayLiteral = (list: readonly (string | number)[]): string =>
  `{${list.map((item) => (typeof item === 'number' ? item : JSON.stringify(item))).join(',')}}`

const SPECIAL = /[\\\t\n\r]/
const WRITTEN: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (char) => WRITTEN[char]!) : text
