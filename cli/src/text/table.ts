/** Rows in columns: aligned in a pipe, and on a terminal within its width. */
import type { View } from './view.ts'
import { displayWidth, pad } from './width.ts'
import { hang, wrap } from './wrap.ts'

export interface Column<T> {
  readonly head: string
  readonly value: (row: T) => string
  readonly align?: 'left' | 'right'
  /** Never broken: an id or a number. */
  readonly whole?: boolean
  /** Left out where the terminal is too narrow for all columns; the last one first. */
  readonly optional?: boolean
  readonly paint?: (text: string, row: T) => string
}

const GAP = 2
/** A column is not made narrower than this; where that is not enough, rows are written as blocks. */
const NARROWEST = 10

/** The lines of the table, its head first. */
export function table<T>(rows: readonly T[], columns: readonly Column<T>[], view: View): string[] {
  const used = columns.filter((column) => rows.some((row) => column.value(row) !== ''))
  const cells = rows.map((row) => used.map((column) => oneLine(column.value(row))))
  const natural = used.map((column, index) =>
    Math.max(displayWidth(column.head), ...cells.map((line) => displayWidth(line[index] ?? ''))),
  )
  const widths = fit(natural, used, view.width)
  const spare = used.findLast(({ optional }) => optional)
  if (widths === null && spare)
    return table(
      rows,
      columns.filter((column) => column !== spare),
      view,
    )
  if (widths === null) return blocks(rows, used, view)
  const head = used.map((column, index) => pad(column.head, widths[index] ?? 0, column.align))
  const lines = rows.flatMap((row, index) => rowLines(row, cells[index] ?? [], used, widths))
  return [view.style.quiet(head.join(' '.repeat(GAP)).trimEnd()), ...lines]
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** Widths that fit, taken column by column from the widest; null: they cannot. */
function fit<T>(natural: readonly number[], columns: readonly Column<T>[], width: number): number[] | null {
  const widths = natural.map((one) => Math.min(one, Math.max(width, NARROWEST)))
  const shrinks = columns.flatMap(({ whole }, index) => (whole ? [] : [index]))
  const gaps = GAP * (widths.length - 1)
  let total = widths.reduce((sum, one) => sum + one, gaps)
  for (; total > width; total--) {
    const widest = shrinks.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), shrinks[0] ?? -1)
    if ((widths[widest] ?? 0) <= NARROWEST) return null
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function rowLines<T>(
  row: T,
  cells: readonly string[],
  columns: readonly Column<T>[],
  widths: readonly number[],
): string[] {
  const parts = cells.map((cell, index) => wrap(cell, widths[index] ?? 1))
  const height = Math.max(1, ...parts.map((part) => part.length))
  return Array.from({ length: height }, (_, line) => {
    const painted = columns.map((column, index) => {
      const text = parts[index]?.[line] ?? ''
      const filled = pad(text, widths[index] ?? 0, column.align)
      return column.paint && text !== '' ? filled.replace(text, () => column.paint!(text, row)) : filled
    })
    return painted.join(' '.repeat(GAP)).trimEnd()
  })
}

/** Each row as a block of its own, for terminals too narrow for a table. */
function blocks<T>(rows: readonly T[], columns: readonly Column<T>[], view: View): string[] {
  const [title, ...rest] = columns
  const labels = Math.max(...rest.map((column) => displayWidth(column.head)))
  return rows.flatMap((row, index) => {
    const lines = rest.flatMap((column) => {
      const value = oneLine(column.value(row))
      return value === '' ? [] : hang(`  ${pad(column.head, labels)}  `, value, view.width)
    })
    const head = wrap(oneLine(title?.value(row) ?? ''), view.width).map(view.style.strong)
    return [...(index > 0 ? [''] : []), ...head, ...lines]
  })
}

/** Labels and values in two columns; empty values are left out. */
export function pairs(
  rows: readonly (readonly [label: string, value: string | null])[],
  view: View,
): string[] {
  const shown = rows.filter(([, value]) => value !== null && value !== '')
  const labels = Math.max(0, ...shown.map(([label]) => displayWidth(label)))
  return shown.flatMap(([label, value]) => {
    const [first = '', ...more] = hang(`  ${pad(label, labels)}  `, value ?? '', view.width)
    const lead = `  ${pad(label, labels)}`
    return [`${view.style.quiet(lead)}${first.slice(lead.length)}`, ...more]
  })
}
