/** CSV as it leaves the program: no cell can be taken for a formula. */

/** What a spreadsheet would calculate when it opens the file (OWASP, CSV injection); some look past blanks, or read wide signs. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/
const MUST_QUOTE = /[",\r\n]|^\s|\s$/

/** One cell: a text that starts like a formula gets an apostrophe before it, and what needs quotes is quoted. */
export function neutralCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return MUST_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One row with its line end. */
export function neutralRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(neutralCell).join(',')}\r\n`
}
