/* Rows are laid out in cell.ts; `at` is where a row begins in its table's words. */

/** Whether a millisecond of the cell lies in one of the row's openings. */
export function rowOpenAt(words: Int32Array, at: number, ms: number): boolean {
  const end = at + 2 + 3 * words[at + 1]!
  for (let i = at + 2; i < end; i += 3) if (ms < words[i + 1]!) return ms >= words[i]!
  return false
}

/** The odd milliseconds of the prefix sum plus the open time from the cell's start to `ms`. */
export function rowElapsed(words: Int32Array, at: number, ms: number): number {
  // The last opening that starts before `ms` knows what came before it.
  for (let i = at + 3 * words[at + 1]! - 1; i > at; i -= 3) {
    if (ms > words[i]!) return words[at]! + words[i + 2]! + Math.min(ms, words[i + 1]!) - words[i]!
  }
  return words[at]!
}

/** The odd milliseconds that complete the prefix sum of a cell. */
export function rowOdd(words: Int32Array, at: number): number {
  return words[at]!
}

/** Where in the cell `open` > 0 milliseconds have run out; exactly at a closing, that closing. */
export function rowClosing(words: Int32Array, at: number, open: number): number {
  let i = at + 3 * words[at + 1]! - 1
  while (words[i + 2]! >= open) i -= 3
  return words[i]! + open - words[i + 2]!
}

/** Where in the cell `open` ≥ 0 milliseconds have run out; exactly at a closing, the next opening. */
export function rowOpening(words: Int32Array, at: number, open: number): number {
  let i = at + 3 * words[at + 1]! - 1
  while (words[i + 2]! > open) i -= 3
  return words[i]! + open - words[i + 2]!
}
