import { boundsOf, type Bounds } from './bounds.ts'
import { buildTable, type Table } from './build.ts'
import { piecesOf } from './cell.ts'
import { checkDuration, checkInstant } from './check.ts'
import { widen } from './horizon.ts'
import { mergeIntervals } from './intervals.ts'
import { planFor, type Plan } from './plan.ts'
import { rowClosing, rowElapsed, rowOdd, rowOpenAt, rowOpening } from './row.ts'
import { dayBelow, weekBelow } from './search.ts'
import type { Calendar, CalendarDefinition, CompileOptions, EpochMs, Interval } from './types.ts'
import { RANGE_END } from './units.ts'

// The same as in units.ts, cell.ts and weeks.ts (a test says so), written again because an imported constant is
// loaded at every use where a local one is compiled in: a third of the time of a question.
const MINUTE = 60_000
const DAY = 86_400_000
const END_BITS = 11
const END_MASK = 2047
const ROW_MASK = 0x7fffffff
const SECOND = 7
const LOW_BITS = 14
const OPENING_BITS = 22
const OPENING_MASK = (1 << 22) - 1

/** Checks a definition and makes it askable; throws `CalendarError` where the definition can't be one. */
export function compileCalendar(definition: CalendarDefinition, options: CompileOptions = {}): Calendar {
  const calendar = new TableCalendar(definition)
  if (options.horizon !== undefined) calendar.prepare(options.horizon)
  return calendar
}

/**
 * A calendar that answers from its table and lets the table grow to whatever is asked. One long file, because what
 * a question runs through is compiled into one piece only when it is small, near and free of imported constants.
 */
class TableCalendar implements Calendar {
  // The table's parts lie in the object itself, small integers and arrays: a double would be one more pointer
  // to follow on every question.
  private words: Int32Array = new Int32Array(2)
  private origin = 0
  private count = 0
  private base = 0
  private weeks = 0
  private minutes = 0
  private rows = 0
  private odd = false
  private total = 0
  readonly definition: CalendarDefinition
  private readonly plan: Plan
  private readonly bounds: Bounds

  constructor(definition: CalendarDefinition) {
    this.definition = definition
    this.plan = planFor(definition)
    this.bounds = boundsOf(this.plan)
  }

  isOpen(t: EpochMs): boolean {
    const at = (t - this.origin * MINUTE) / DAY
    if (!(at >= 0 && at < this.count)) return this.include(t).isOpen(t)
    const cell = at | 0
    const ms = (t - this.origin * MINUTE - cell * DAY) | 0
    const word = this.wordAt(cell)
    const first = this.words[word]!
    if (first < 0) return rowOpenAt(this.words, this.rowAt(first), ms)
    return (within(first, ms) | within(this.words[word + SECOND]!, ms)) !== 0
  }

  /** The open milliseconds from the table's start to `t`. */
  private elapsed(t: EpochMs): number {
    const at = (t - this.origin * MINUTE) / DAY
    if (!(at >= 0 && at < this.count)) return this.include(t).elapsed(t)
    const cell = at | 0
    const ms = t - this.origin * MINUTE - cell * DAY
    const week = (cell / 7) | 0
    const day = cell - 7 * week
    const pattern = this.words[this.base + 2 * week + 1]!
    const second = this.words[pattern + SECOND + day]!
    const low = (this.words[pattern + LOW_BITS]! >>> (4 * day)) & 15
    const before = (this.words[this.base + 2 * week]! + (((second >>> OPENING_BITS) << 4) | low)) * MINUTE
    const first = this.words[pattern + day]!
    if (first < 0) return before + rowElapsed(this.words, this.rowAt(first), ms)
    return before + (passed(first, ms | 0) + passed(second, ms | 0))
  }

  between(a: EpochMs, b: EpochMs): number {
    const { base, words } = this
    const open = this.elapsed(b) - this.elapsed(a)
    // A table that grew meanwhile counts from another start.
    return words === this.words && base === this.base ? open : this.between(a, b)
  }

  addClosing(t: EpochMs, ms: number): EpochMs | null {
    if (!(ms > 0)) return this.addOpening(t, ms)
    const open = this.elapsed(t) + ms
    const limit = Math.ceil(open / MINUTE)
    if (limit > this.minutes && open > this.total) {
      return this.grow(ms) ? this.addClosing(t, ms) : null
    }
    return this.closingAt(open, limit, this.guess(t, ms))
  }

  addOpening(t: EpochMs, ms: number): EpochMs | null {
    if (!(ms >= 0)) return this.subtract(t, -checkDuration(ms))
    const open = this.elapsed(t) + ms
    const limit = Math.floor(open / MINUTE) + 1
    if (limit > this.minutes && open >= this.total) {
      return this.grow(ms) ? this.addOpening(t, ms) : null
    }
    return this.openingAt(open, limit, this.guess(t, ms))
  }

  subtract(t: EpochMs, ms: number): EpochMs | null {
    if (!(ms > 0)) return checkDuration(ms) === 0 ? this.lastOpen(t) : this.addClosing(t, -ms)
    const open = this.elapsed(t) - ms
    if (open < 0) return this.growBack(ms) ? this.subtract(t, ms) : null
    return this.openingAt(open, Math.floor(open / MINUTE) + 1, this.guess(t, -ms))
  }

  openFrom(t: EpochMs): EpochMs | null {
    return this.isOpen(t) ? t : this.addOpening(t, 0)
  }

  nextOpening(t: EpochMs): EpochMs | null {
    const from = this.isOpen(t) ? this.nextClosing(t) : t
    return from === null ? null : this.openFrom(from)
  }

  nextClosing(t: EpochMs): EpochMs | null {
    const open = this.openFrom(t)
    if (open === null) return null
    let at = open
    for (;;) {
      // An opening goes on over the cell's edge when the edge itself is open.
      const edge = this.pieceEnd(at)
      if (edge >= this.bounds.alwaysAfter || edge >= RANGE_END) return null
      if (!this.isOpen(edge)) return edge
      at = edge
    }
  }

  intervals(from: EpochMs, to: EpochMs): Interval[] {
    this.include(from).include(to)
    const list: Interval[] = []
    const first = Math.floor((from - this.origin * MINUTE) / DAY)
    for (let cell = first; from < to && cell < this.count; cell++) {
      const start = this.origin * MINUTE + cell * DAY
      if (start >= to) break
      for (const piece of this.piecesIn(cell)) {
        list.push({ start: Math.max(start + piece.start, from), end: Math.min(start + piece.end, to) })
      }
    }
    return mergeIntervals(list)
  }

  /** Builds the table over a stretch that will be asked about. */
  prepare({ start, end }: Interval): void {
    if (checkInstant(start) < checkInstant(end)) this.use(buildTable(this.plan, start, end))
  }

  private use(table: Table): void {
    this.origin = table.origin
    this.count = table.count
    this.weeks = table.count / 7
    this.words = table.words
    this.base = table.base
    this.rows = table.rows
    this.odd = table.odd
    this.total = table.total
    this.minutes = Math.floor(table.total / MINUTE)
  }

  /** Lets the table reach over `t`; throws where `t` is no instant of the engine's years. */
  private include(t: EpochMs): this {
    const from = this.origin * MINUTE
    const at = (t - from) / DAY
    if (at >= 0 && at < this.count) return this
    const next = widen(
      this.count === 0 ? null : { start: from, end: from + this.count * DAY },
      checkInstant(t),
    )
    this.use(buildTable(this.plan, next.start, next.end))
    return this
  }

  /** Lets the table reach further on; false when nothing more can be open there. */
  private grow(ms: number): boolean {
    checkDuration(ms)
    const end = this.origin * MINUTE + this.count * DAY
    if (end >= this.bounds.neverAfter) return false
    this.include(Math.min(end, RANGE_END - 1))
    return true
  }

  /** Lets the table reach further back; false when nothing more can be open there. */
  private growBack(ms: number): boolean {
    checkDuration(ms)
    const start = this.origin * MINUTE
    if (start <= this.bounds.neverBefore) return false
    this.include(start - 1)
    return true
  }

  /** A week near which `ms` of open time after `t` run out, as if every week were like the average one. */
  private guess(t: EpochMs, ms: number): number {
    const at = (t - this.origin * MINUTE) / (7 * DAY)
    return (at + (ms * this.weeks) / (this.minutes * MINUTE)) | 0
  }

  private closingAt(open: number, limit: number, guess: number): EpochMs {
    if (this.odd) return this.oddClosingAt(open, limit, guess)
    const { words, base } = this
    const week = weekBelow(words, base, this.weeks, limit, guess)
    const before = words[base + 2 * week]!
    const pattern = words[base + 2 * week + 1]!
    const day = dayBelow(words, pattern, limit - before)
    const low = (words[pattern + LOW_BITS]! >>> (4 * day)) & 15
    const minutes = before + (((words[pattern + SECOND + day]! >>> OPENING_BITS) << 4) | low)
    const start = this.origin * MINUTE + (7 * week + day) * DAY
    return start + this.closingIn(pattern + day, open - minutes * MINUTE)
  }

  /** Where in the cell of these words `left` > 0 milliseconds have run out; at a closing, that closing. */
  private closingIn(word: number, left: number): number {
    const first = this.words[word]!
    if (first < 0) return rowClosing(this.words, this.rowAt(first), left)
    // Past the first opening the rest is counted from the second one's start; chosen by a mask (all ones when
    // past), because a branch would be mispredicted for every split day.
    const length = lengthOf(first)
    const past = (length - Math.ceil(left)) >> 31
    return startOf(first) + (past & (startOf(this.words[word + SECOND]!) - startOf(first) - length)) + left
  }

  private openingAt(open: number, limit: number, guess: number): EpochMs {
    const cell = this.openingCell(open, limit, guess)
    const word = this.wordAt(cell)
    const first = this.words[word]!
    const start = this.origin * MINUTE + cell * DAY
    const left = open - this.openBefore(cell)
    if (first < 0) return start + rowOpening(this.words, this.rowAt(first), left)
    const length = lengthOf(first)
    const past = ~((Math.floor(left) - length) >> 31)
    return (
      start + startOf(first) + (past & (startOf(this.words[word + SECOND]!) - startOf(first) - length)) + left
    )
  }

  /** The last cell with no more than `open` before it; odd milliseconds may put it before the words' answer. */
  private openingCell(open: number, limit: number, guess: number): number {
    let cell = this.cellBelow(limit, guess)
    if (this.odd) while (this.openBefore(cell) > open) cell--
    return cell
  }

  /** `closingAt` where whole minutes don't tell all: the words' answer may lie some cells late. */
  private oddClosingAt(open: number, limit: number, guess: number): EpochMs {
    let cell = this.cellBelow(limit, guess)
    while (this.openBefore(cell) >= open) cell--
    const start = this.origin * MINUTE + cell * DAY
    return start + this.closingIn(this.wordAt(cell), open - this.openBefore(cell))
  }

  /** The last cell whose whole minutes of prefix sum are below `limit`. */
  private cellBelow(limit: number, guess: number): number {
    const week = weekBelow(this.words, this.base, this.weeks, limit, guess)
    const pattern = this.words[this.base + 2 * week + 1]!
    return 7 * week + dayBelow(this.words, pattern, limit - this.words[this.base + 2 * week]!)
  }

  /** The open milliseconds before a cell. */
  private openBefore(cell: number): number {
    const week = (cell / 7) | 0
    const word = this.wordAt(cell)
    const low = (this.words[word - (cell - 7 * week) + LOW_BITS]! >>> (4 * (cell - 7 * week))) & 15
    const before = ((this.words[word + SECOND]! >>> OPENING_BITS) << 4) | low
    const minutes = (this.words[this.base + 2 * week]! + before) * MINUTE
    const first = this.words[word]!
    return this.odd && first < 0 ? minutes + rowOdd(this.words, this.rowAt(first)) : minutes
  }

  /** Where the first word of a cell stands; its second is `SECOND` words on. */
  private wordAt(cell: number): number {
    const week = (cell / 7) | 0
    return this.words[this.base + 2 * week + 1]! + cell - 7 * week
  }

  private rowAt(first: number): number {
    return this.rows + (first & ROW_MASK)
  }

  private piecesIn(cell: number): Interval[] {
    const word = this.wordAt(cell)
    return piecesOf(this.words, this.rows, this.words[word]!, this.words[word + SECOND]! & OPENING_MASK)
  }

  /** `t` when it is open just before `t`, else the closing before it; null = never. */
  private lastOpen(t: EpochMs): EpochMs | null {
    const open = this.elapsed(t)
    if (open === 0) return this.growBack(0) ? this.lastOpen(t) : null
    return this.closingAt(open, Math.ceil(open / MINUTE), this.guess(t, 0))
  }

  /** The end, at the latest the cell's, of the opening that holds `t`. */
  private pieceEnd(t: EpochMs): EpochMs {
    const cell = Math.floor((t - this.origin * MINUTE) / DAY)
    const start = this.origin * MINUTE + cell * DAY
    const piece = this.piecesIn(cell).find((one) => start + one.end > t)
    return start + piece!.end
  }
}

/** 1 when a millisecond of the cell lies in the opening of a word, else 0, without a branch to mispredict. */
function within(word: number, ms: number): number {
  return (~(ms - startOf(word)) & (ms - (word & END_MASK) * MINUTE)) >>> 31
}

/** The milliseconds of a word's opening that lie before `ms` of the cell, without a branch to mispredict. */
function passed(word: number, ms: number): number {
  const start = startOf(word)
  const length = (word & END_MASK) * MINUTE - start
  const since = (ms - start) & ~((ms - start) >> 31)
  const over = since - length
  return length + (over & (over >> 31))
}

/** The milliseconds of a word's opening. */
function lengthOf(word: number): number {
  return (word & END_MASK) * MINUTE - startOf(word)
}

/** The millisecond of the cell at which a word's opening starts; what stands above the opening is ignored. */
function startOf(word: number): number {
  return ((word >>> END_BITS) & END_MASK) * MINUTE
}
