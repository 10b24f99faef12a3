import { ROW_MASK } from './cell.ts'

/** Whether a millisecond of the cell lies in one of the row's openings. */
export function rowOpenAt(rows: Int32Array, word: number, ms: number): boolean {
  const at = word & ROW_MASK
  const end = at + 2 + 3 * rows[at + 1]!
  for (let i = at + 2; i < end; i += 3) if (ms < rows[i + 1]!) return ms >= rows[i]!
  return false
}

/** The odd milliseconds of the prefix sum plus the open time from the cell's start to `ms`. */
export function rowElapsed(rows: Int32Array, word: number, ms: number): number {
  const at = word & ROW_MASK
  // The last opening that starts before `ms` knows what came before it.
  for (let i = at + 3 * rows[at + 1]! - 1; i > at; i -= 3) {
    if (ms > rows[i]!) return rows[at]! + rows[i + 2]! + Math.min(ms, rows[i + 1]!) - rows[i]!
  }
  return rows[at]!
}

/** The odd milliseconds that complete the prefix sum of a cell. */
export function rowOdd(rows: Int32Array, word: number): number {
  return word < 0 ? rows[word & ROW_MASK]! : 0
}

/** Where in the cell `open` > 0 milliseconds have run out; exactly at a closing, that closing. */
export function rowClosing(rows: Int32Array, word: number, open: number): number {
  const at = word & ROW_MASK
  let i = at + 3 * rows[at + 1]! - 1
  while (rows[i + 2]! >= open) i -= 3
  return rows[i]! + open - rows[i + 2]!
}

/** Where in the cell `open` ≥ 0 milliseconds have run out; exactly at a closing, the next opening. */
export function rowOpening(rows: Int32Array, word: number, open: number): number {
  const at = word & ROW_MASK
  let i = at + 3 * rows[at + 1]! - 1
  while (rows[i + 2]! > open) i -= 3
  return rows[i]! + open - rows[i + 2]!
}
