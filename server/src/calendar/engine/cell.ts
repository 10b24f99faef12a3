/*
 * One cell = one stretch of 24 hours, written as two 32-bit words:
 *   first  ≥ 0: the first opening in minutes from the cell's start, start << 11 | end (0 = none)
 *          < 0: sign bit | offset of a row in `rows`, for cells with more openings or odd milliseconds
 *   second the second opening in the same way (0 = none)
 * A row: [odd, n, then n × (start, end, open before)], all in milliseconds; `odd` completes the prefix sum
 * where it is no whole number of minutes. Equal rows are stored once, so rows stay few and hot.
 */
import type { Interval } from './types.ts'
import { MINUTE } from './units.ts'

/** Bits that hold the end of an opening (0..1440 minutes). */
export const END_BITS = 11

/** Mask for the end of an opening. */
export const END_MASK = (1 << END_BITS) - 1

/** Mask for the row offset in a first word whose sign bit is set. */
export const ROW_MASK = 0x7fffffff

/** The two words of a cell. */
export interface Cell {
  readonly first: number
  readonly second: number
}

/** Collects the rows of one table. */
export interface RowBook {
  readonly rows: number[]
  readonly offsets: Map<string, number>
}

/** The words of a cell with these openings (milliseconds from its start, merged). */
export function cellFor(book: RowBook, pieces: readonly Interval[], odd = 0): Cell {
  const plain = odd === 0 && pieces.length <= 2 && pieces.every(wholeMinutes)
  if (!plain) return { first: rowFor(book, pieces, odd) | ~ROW_MASK, second: 0 }
  return { first: wordFor(pieces[0]), second: wordFor(pieces[1]) }
}

function wholeMinutes({ start, end }: Interval): boolean {
  return start % MINUTE === 0 && end % MINUTE === 0
}

function wordFor(piece: Interval | undefined): number {
  return piece === undefined ? 0 : ((piece.start / MINUTE) << END_BITS) | (piece.end / MINUTE)
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

/** The openings that two words stand for, in milliseconds from the cell's start. */
export function piecesOf(words: ArrayLike<number>, rows: number, first: number, second: number): Interval[] {
  if (first >= 0) return [first, second].filter((word) => word !== 0).map(pieceOf)
  const at = rows + (first & ROW_MASK)
  return Array.from({ length: words[at + 1]! }, (_, i) => ({
    start: words[at + 2 + 3 * i]!,
    end: words[at + 3 + 3 * i]!,
  }))
}

function pieceOf(word: number): Interval {
  return { start: (word >>> END_BITS) * MINUTE, end: (word & END_MASK) * MINUTE }
}

/** The milliseconds open in a cell. */
export function openIn(rows: ArrayLike<number>, first: number, second: number): number {
  if (first >= 0) return (minutesIn(first) + minutesIn(second)) * MINUTE
  const at = first & ROW_MASK
  const n = rows[at + 1]!
  if (n === 0) return 0
  const last = at + 3 * n - 1
  return rows[last + 2]! + rows[last + 1]! - rows[last]!
}

/** The minutes of the opening that a word stands for. */
export function minutesIn(word: number): number {
  return (word & END_MASK) - (word >>> END_BITS)
}
