/*
 * Most weeks of a calendar are the same, so the table is an index of weeks and a list of different ones, side by
 * side in one slice of words:
 *   index     two words a week: whole minutes open before it, and where its pattern stands;
 *             one week more ends the prefix sums
 *   patterns  16 words each, one cache line: the first words of seven cells, then their second words with, in
 *             the ten bits above, the minutes open before the cell in the week without their low four bits,
 *             then one word with those low four bits of each cell; the last is free
 *   rows      see cell.ts
 * A question touches one line of the index, which is small, and one of a pattern, which is mostly hot.
 */
import type { Draft } from './build.ts'
import { cellFor, openIn, piecesOf } from './cell.ts'
import { takeSlice } from './slab.ts'
import { MINUTE } from './units.ts'

/** Words a pattern takes. */
export const PATTERN = 16

/** Where in a pattern the second words begin. */
export const SECOND = 7

/** Where in a pattern the low bits of the minutes before its cells stand. */
export const LOW_BITS = 14

/** Bits of a second word below the minutes before its cell: an opening's start and end. */
export const OPENING_BITS = 22

/** The folded table: see above; `total` is all its open milliseconds, `odd` whether minutes don't tell all. */
export interface Weeks {
  readonly words: Int32Array
  /** Where in `words` the index begins. */
  readonly base: number
  /** Where in `words` the rows begin. */
  readonly rows: number
  readonly total: number
  readonly odd: boolean
}

const DAYS_A_WEEK = 7

/** Sums up a draft and folds its equal weeks into one pattern. */
export function foldWeeks(draft: Draft): Weeks {
  const weeks = draft.count / DAYS_A_WEEK
  const index = new Int32Array(2 * (weeks + 1))
  const store = new PatternStore()
  const week = new Int32Array(PATTERN)
  let open = 0
  let odd = false
  for (let w = 0; w < weeks; w++) {
    index[2 * w] = Math.floor(open / MINUTE)
    const before = open
    open = readWeek(draft, w, open, week)
    odd ||= open % MINUTE !== 0 || before % MINUTE !== 0
    index[2 * w + 1] = store.offsetOf(week)
  }
  index[2 * weeks] = Math.floor(open / MINUTE)
  return { ...join(index, store.all(), draft.book.rows), total: open, odd }
}

/** Lays index, patterns and rows side by side and lets the index point straight at the patterns. */
function join(
  index: Int32Array,
  patterns: Int32Array,
  rows: readonly number[],
): Pick<Weeks, 'words' | 'base' | 'rows'> {
  // Whole lines for the index keep every pattern within one line.
  const room = Math.ceil(index.length / PATTERN) * PATTERN
  const { words, base } = takeSlice(room + patterns.length + rows.length)
  for (let i = 1; i < index.length; i += 2) index[i]! += base + room
  words.set(index, base)
  words.set(patterns, base + room)
  words.set(rows, base + room + patterns.length)
  return { words, base, rows: base + room + patterns.length }
}

/** Writes a week's pattern; answers the open milliseconds after it. */
function readWeek({ words, book }: Draft, w: number, before: number, week: Int32Array): number {
  const base = Math.floor(before / MINUTE)
  let open = before
  week[LOW_BITS] = 0
  for (let day = 0; day < DAYS_A_WEEK; day++) {
    const at = 2 * (w * DAYS_A_WEEK + day)
    let first = words[at]!
    let second = words[at + 1]!
    const rest = open % MINUTE
    // Odd milliseconds of the sum need a row of their own in every cell that follows them.
    if (rest !== 0) ({ first, second } = cellFor(book, piecesOf(book.rows, 0, first, second), rest))
    const minutes = (open - rest) / MINUTE - base
    week[day] = first
    week[SECOND + day] = second | ((minutes >>> 4) << OPENING_BITS)
    week[LOW_BITS] |= (minutes & 15) << (4 * day)
    open += openIn(book.rows, first, second)
  }
  return open
}

/** Keeps each different pattern once. */
class PatternStore {
  private words = new Int32Array(PATTERN * 16)
  private length = 0
  private readonly byHash = new Map<number, number[]>()

  offsetOf(week: Int32Array): number {
    const hash = hashOf(week)
    const same = this.byHash.get(hash)
    const found = same?.find((offset) => this.equals(offset, week))
    if (found !== undefined) return found
    const offset = this.append(week)
    if (same === undefined) this.byHash.set(hash, [offset])
    else same.push(offset)
    return offset
  }

  all(): Int32Array {
    return this.words.subarray(0, this.length)
  }

  private equals(offset: number, week: Int32Array): boolean {
    for (let i = 0; i < PATTERN; i++) if (this.words[offset + i] !== week[i]) return false
    return true
  }

  private append(week: Int32Array): number {
    const offset = this.length
    if (offset + PATTERN > this.words.length) {
      const larger = new Int32Array(this.words.length * 2)
      larger.set(this.words)
      this.words = larger
    }
    this.words.set(week, offset)
    this.length += PATTERN
    return offset
  }
}

function hashOf(week: Int32Array): number {
  let hash = 0
  for (let i = 0; i < PATTERN; i++) hash = (Math.imul(hash, 31) + week[i]!) | 0
  return hash
}
