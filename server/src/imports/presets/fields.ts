/** The fields of a row by column name. */
import { shown } from '../problems.ts'
import type { Row } from '../reading/records.ts'
import type { TimeReader } from '../times/date-format.ts'
import type { FieldProblem, RowFields } from './preset.ts'

/** A reader of fields for files with these columns. */
export function rowFields(
  columns: readonly string[],
  missing: readonly string[],
  times: TimeReader,
): RowFields {
  const places = new Map(columns.map((name, index) => [name, index]))
  const nothing = new Set(['', ...missing])
  let row: Row = { line: 0, fields: [] }
  let problems: FieldProblem[] = []
  const raw = (column: string): string => {
    const place = places.get(column)
    return place === undefined ? '' : row.fields[place]!.trim()
  }
  const text = (column: string): string | null => {
    const value = raw(column)
    return nothing.has(value) ? null : value
  }
  const problem = (column: string, reason: string): void => {
    problems.push({ column, reason, value: shown(raw(column)) })
  }
  return {
    get line() {
      return row.line
    },
    text,
    required(column) {
      const value = text(column)
      if (value === null) problem(column, 'is missing')
      return value ?? ''
    },
    time(column) {
      const value = text(column)
      if (value === null) return null
      const at = times(value)
      if (typeof at === 'number') return at
      problem(column, at)
      return NaN
    },
    word(column, words) {
      const value = text(column)
      if (value === null) return null
      const known = words.get(value.toLowerCase())
      if (known === undefined)
        problem(column, `is none of ${[...words.keys()].map((word) => `“${word}”`).join(', ')}`)
      return known
    },
    problem,
    lay(next) {
      row = next
      if (problems.length > 0) problems = []
    },
    take: () => problems,
  }
}
