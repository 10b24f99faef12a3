/*
 * One cell = one stretch of 24 hours, two 32-bit words side by side, so a look-up touches one cache line:
 *   word 0  whole minutes open from the table's start to the cell's start (the prefix sum)
 *   word 1  ≥ 0: the cell's only opening in minutes, start << 11 | end (0 = closed all day)
 *           < 0: sign bit | offset of a row in `rows`, for cells with several openings or odd milliseconds
 * A row: [odd, n, then n × (start, end, open before)], all in milliseconds; `odd` completes the prefix sum
 * where it is no whole number of minutes. Equal rows are stored once, so rows stay few and hot.
 */
import type { Interval } from './types.ts'
import { MINUTE } from './units.ts'

/** Bits that hold the end of a cell's only opening (0..1440 minutes). */
export const END_BITS = 11

/** Mask for the end of a cell's only opening. */
export const END_MASK = (1 << END_BITS) - 1

/** Mask for the row offset in a word whose sign bit is set. */
export const ROW_MASK = 0x7fffffff

/** Collects the rows of one table and hands out the second word of its cells. */
export interface RowBook {
  readonly rows: number[]
  readonly offsets: Map<string, number>
}

/** An empty book of rows. */
export function rowBook(): RowBook {
  return { rows: [], offsets: new Map() }
}

/** The second word of a cell with these openings (milliseconds from its start, merged). */
export function wordFor(book: RowBook, pieces: readonly Interval[], odd = 0): number {
  if (odd === 0 && pieces.length === 0) return 0
  const only = pieces[0]
  if (odd === 0 && pieces.length === 1 && only!.start % MINUTE === 0 && only!.end % MINUTE === 0) {
    return ((only!.start / MINUTE) << END_BITS) | (only!.end / MINUTE)
  }
  return rowFor(book, pieces, odd) | ~ROW_MASK
}

function rowFor(book: RowBook, pieces: readonly Interval[], odd: number): number {
  const row = [odd, pieces.length]
  let before = 0
  for (const { start, end } of pieces) {
    row.push(start, end, before)
    before += end - start
  }
  const key = row.join()
  let offset = book.offsets.get(key)
  if (offset === undefined) {
    offset = book.rows.length
    book.rows.push(...row)
    book.offsets.set(key, offset)
  }
  return offset
}

/** The openings a second word stands for, in milliseconds from the cell's start. */
export function piecesOf(rows: ArrayLike<number>, word: number): Interval[] {
  if (word === 0) return []
  if (word > 0) return [{ start: (word >>> END_BITS) * MINUTE, end: (word & END_MASK) * MINUTE }]
  const at = word & ROW_MASK
  return Array.from({ length: rows[at + 1]! }, (_, i) => ({
    start: rows[at + 2 + 3 * i]!,
    end: rows[at + 3 + 3 * i]!,
  }))
}

/** The milliseconds open in a cell. */
export function openIn(rows: ArrayLike<number>, word: number): number {
  if (word >= 0) return ((word & END_MASK) - (word >>> END_BITS)) * MINUTE
  const at = word & ROW_MASK
  const n = rows[at + 1]!
  if (n === 0) return 0
  const last = at + 3 * n - 1
  return rows[last + 2]! + rows[last + 1]! - rows[last]!
}
