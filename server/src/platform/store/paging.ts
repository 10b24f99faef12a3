/** Lists in pages: a cursor names the last row seen by its sort value and id, so rows added meanwhile shift nothing. */
import { z } from 'zod'
import { invalid } from '../errors.ts'
import type { Query } from './query.ts'
import { lineField } from './fields.ts'
import { plainRows } from './plain.ts'

/** What every list takes. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('Rows a page, 500 at most.'),
  cursor: z
    .string()
    .max(2000)
    .optional()
    .describe('`nextCursor` of the page before; absent: the first page.'),
}

/** A page of `item`. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('Ask with this for the next page; null: this is the last.'),
  })
}

export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

export interface Listing {
  /** `select …` with its `from` and joins. */
  readonly select: string
  /** Conditions that all must hold, with parameters $1… of `values`; absent ones are left out. */
  readonly where: readonly (string | undefined)[]
  readonly values: readonly unknown[]
  /** Never null; `type` is its SQL type. */
  readonly sort: { readonly by: string; readonly type: string; readonly descending?: boolean }
  /** A unique column that settles ties, a uuid. */
  readonly id: string
  readonly limit: number
  readonly cursor?: string | undefined
  /** Where an index has the rows in order only value by value: the values of `by`, read apart and merged. */
  readonly apart?: { readonly by: string; readonly values: readonly string[] } | undefined
}

/** Reads one page of a list; a cursor that this list did not give is a field error. */
export async function readPage<T extends object>(query: Query, list: Listing): Promise<Page<T>> {
  const { sort, values } = list
  const after = list.cursor === undefined ? undefined : parseCursor(list.cursor, sort.type)
  const apart = list.apart ? [list.apart.values] : []
  const n = values.length + apart.length
  const seek =
    after &&
    `(${sort.by}, ${list.id}) ${sort.descending ? '<' : '>'} ($${n + 1}::${sort.type}, $${n + 2}::uuid)`
  const of = list.apart && `${list.apart.by} = apart.value`
  const where = [...list.where, of, seek].filter((one) => one !== undefined)
  const direction = sort.descending ? 'desc' : 'asc'
  const keyed = `select (${sort.by})::text as "sortKey", ${list.id} as "sortId",`
  const page = `${list.select.replace(/^\s*select/i, keyed)}
    ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
    order by ${sort.by} ${direction}, ${list.id} ${direction} limit ${list.limit + 1}`
  const sql = list.apart
    ? `select page.* from unnest($${n}::text[]) as apart (value) cross join lateral (${page}) page
        order by "sortKey"::${sort.type} ${direction}, "sortId" ${direction} limit ${list.limit + 1}`
    : page
  type Row = T & { sortKey?: string; sortId?: string }
  const rows = plainRows(await query<Row>(sql, [...values, ...apart, ...(after ?? [])]))
  const items = rows.slice(0, list.limit)
  const last = rows.length > list.limit ? items.at(-1) : undefined
  const nextCursor = last ? toCursor(last.sortKey ?? '', last.sortId ?? '') : null
  for (const item of items) {
    delete item.sortKey
    delete item.sortId
  }
  return { items, nextCursor }
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  timestamptz: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/,
  date: /^\d{4,6}-\d\d-\d\d$/,
  integer: /^-?\d{1,9}$/,
}
const cursorSchema = z.tuple([lineField, z.uuid()])

function toCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

function parseCursor(cursor: string, type: string): [string, string] {
  try {
    const [key, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (PATTERNS[type]?.test(key) ?? true) return [key, id]
  } catch {
    // Whatever it was, it is not a cursor of ours.
  }
  throw invalid([{ path: 'cursor', message: 'is not a cursor of this list: ask for the first page again' }])
}
