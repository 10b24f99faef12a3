/** Hours without a name in the cells of a table. Pure. */

/** “3”, “<1”: whole hours. */
export const hoursOf = (minutes: number): string =>
  minutes < 60 ? '<1' : Math.round(minutes / 60).toLocaleString('en-GB')

/** How dark a cell is beside the darkest, 1 to 4. */
export const shareOf = (minutes: number, most: number): number =>
  Math.max(1, Math.min(4, Math.ceil((4 * minutes) / Math.max(1, most))))

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** “7 Dec” of YYYY-MM-DD. */
export const dayAndMonth = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`

/** “Mon 7 Dec”. */
export const weekdayAndDate = (date: string): string =>
  `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''} ${dayAndMonth(date)}`

/** What a column is called: “week of 7 Dec”, “Mon 7 Dec”. */
export const columnWords = (date: string, by: 'week' | 'day'): string =>
  by === 'week' ? `week of ${dayAndMonth(date)}` : weekdayAndDate(date)

/** The cell that a key leads to, and null for other keys. Rows and columns are counted from 0. */
export function steppedTo(
  key: string,
  at: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): { row: number; column: number } | null {
  const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1)
  const to = (row: number, column: number): { row: number; column: number } => ({
    row: within(row, size.rows),
    column: within(column, size.columns),
  })
  switch (key) {
    case 'ArrowRight':
      return to(at.row, at.column + 1)
    case 'ArrowLeft':
      return to(at.row, at.column - 1)
    case 'ArrowDown':
      return to(at.row + 1, at.column)
    case 'ArrowUp':
      return to(at.row - 1, at.column)
    case 'Home':
      return to(at.row, 0)
    case 'End':
      return to(at.row, size.columns - 1)
    default:
      return null
  }
}
