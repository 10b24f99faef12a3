/** What a list shows: its columns, and how they are ordered. */
import type { ReactNode } from 'react'

/** What a cell says in a file, or is sorted by. */
export type Plain = string | number | null | undefined

export interface DataColumn<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** The same without markup: for CSV and for searching. Absent: neither. */
  readonly text?: (row: Row) => Plain
  /** As CSS has it. */
  readonly width?: string
  readonly align?: 'right'
  /** The row's name and link; first on a phone; always shown. One column has it. */
  readonly main?: boolean
  /** Stands after the link of a main column: a badge. */
  readonly beside?: (row: Row) => ReactNode
  /** Left out on a phone. */
  readonly wideOnly?: boolean
  /** A bare number: on a phone, where heads are not shown, the head stands before it. */
  readonly isNumber?: boolean
  /** Not shown until it is chosen. */
  readonly hidden?: boolean
  /** A whole list is sorted by this; null comes last. */
  readonly by?: (row: Row) => Plain
  /** The orders by this column as the server names them. The first named is asked for first. */
  readonly sort?: SortNames
}

/** Names of orders: `up` has the smallest first. */
export interface SortNames {
  readonly up?: string
  readonly down?: string
}

export interface Filter<Row> {
  /** Its name in the address. */
  readonly key: string
  readonly label: string
  /** Without the one that filters nothing. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What filters nothing is called; “Any” unless said otherwise. */
  readonly any?: string
  /** A row of buttons before everything else, for the few choices people change all day. */
  readonly isFirst?: boolean
  /** For a list that comes whole. */
  readonly test?: (row: Row, value: string) => boolean
}

/** The orders that a column offers. */
export function sortNames<Row>(column: DataColumn<Row>): SortNames {
  if (column.sort) return column.sort
  return column.by ? { up: column.key, down: `-${column.key}` } : {}
}

/** How `sort` orders this column; undefined: not at all. */
export function orderOf<Row>(column: DataColumn<Row>, sort: string): 'ascending' | 'descending' | undefined {
  const { up, down } = sortNames(column)
  if (up !== undefined && up === sort) return 'ascending'
  return down !== undefined && down === sort ? 'descending' : undefined
}

/** The order that a press on the head asks for; undefined: it cannot be pressed. */
export function nextSort<Row>(column: DataColumn<Row>, sort: string): string | undefined {
  const [first, second] = Object.values(sortNames(column)) as string[]
  return sort === first ? (second ?? first) : first
}

/** The keys of the columns that are shown: those chosen, else those not hidden; the main one always. */
export function shownKeys<Row>(
  columns: readonly DataColumn<Row>[],
  chosen: readonly string[] | null,
): string[] {
  return columns
    .filter(({ key, main, hidden }) => main === true || (chosen ? chosen.includes(key) : hidden !== true))
    .map(({ key }) => key)
}

/** “9 requests”, “1 person on the list”: so many of what the list is labelled with. */
export function counted(shown: number, label: string): string {
  const [first = '', ...rest] = label.toLowerCase().split(' ')
  const noun = shown !== 1 ? first : first === 'people' ? 'person' : first.replace(/s$/, '')
  return [shown.toLocaleString('en-GB').replaceAll(',', '\u202f'), noun, ...rest].join(' ')
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Orders two values of a column; numbers by size, words as people read them. */
export function compare(a: Plain, b: Plain): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a ?? ''), String(b ?? ''))
}

/** Text as it is searched: without case and accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The rows of a whole list that pass its filters and hold the text in some column. */
export function matching<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  filters: readonly Filter<Row>[],
  search: Readonly<Record<string, string | undefined>>,
): readonly Row[] {
  const tests = filters.flatMap(({ key, test }) => {
    const value = search[key]
    return test && value ? [(row: Row) => test(row, value)] : []
  })
  const words = folded(search['q'] ?? '')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length > 0)
    tests.push((row) => {
      const all = folded(columns.map((column) => column.text?.(row) ?? '').join('\n'))
      return words.every((word) => all.includes(word))
    })
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}
