/** What a list shows, as a file for a spreadsheet. */
import type { DataColumn, Plain } from './columns.ts'

/** Comma-separated values with a head; values that a spreadsheet would take for a formula become plain text. */
export function csvOf<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const told = columns.filter(({ text }) => text !== undefined)
  const lines = rows.map((row) => told.map(({ text }) => field(text?.(row))).join(','))
  return [told.map(({ head }) => field(head)).join(','), ...lines, ''].join('\r\n')
}

function field(value: Plain): string {
  const text = typeof value === 'string' ? neutral(value) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Spreadsheets look past blanks, and some past a tab or line end, for what begins a formula.
function neutral(text: string): string {
  return /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text
}

/** Hands a file to the reader. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
