import { boundsOf, type Bounds } from './bounds.ts'
import { buildTable, type Table } from './build.ts'
import { END_BITS, END_MASK, piecesOf } from './cell.ts'
import { checkDuration, checkInstant } from './check.ts'
import { widen } from './horizon.ts'
import { mergeIntervals } from './intervals.ts'
import { planFor, type Plan } from './plan.ts'
import { rowClosing, rowElapsed, rowOdd, rowOpenAt, rowOpening } from './row.ts'
import { lastBelow } from './search.ts'
import type { Calendar, CalendarDefinition, CompileOptions, EpochMs, Interval } from './types.ts'
import { DAY, MINUTE, RANGE_END } from './units.ts'

/** Checks a definition and makes it askable; throws `CalendarError` where the definition can't be one. */
export function compileCalendar(definition: CalendarDefinition, options: CompileOptions = {}): Calendar {
  const calendar = new TableCalendar(definition)
  if (options.horizon !== undefined) calendar.prepare(options.horizon)
  return calendar
}

/** A calendar that answers from its table and lets the table grow to whatever is asked. */
class TableCalendar implements Calendar {
  readonly definition: CalendarDefinition
  // The table's parts lie in the object itself, and all of them are small integers or arrays: a double would
  // be one more pointer to follow on every question.
  private origin = 0
  private count = 0
  private cells: Int32Array = new Int32Array(2)
  private rows: Int32Array = new Int32Array(0)
  private odd = false
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
    const word = this.cells[2 * cell + 1]!
    const ms = (t - this.origin * MINUTE - cell * DAY) | 0
    if (word < 0) return rowOpenAt(this.rows, word, ms)
    const start = (word >>> END_BITS) * MINUTE
    // One unsigned comparison instead of two: a millisecond before the start becomes a huge number.
    return (ms - start) >>> 0 < (word & END_MASK) * MINUTE - start
  }

  /** The open milliseconds from the table's start to `t`. */
  private elapsed(t: EpochMs): number {
    const at = (t - this.origin * MINUTE) / DAY
    if (!(at >= 0 && at < this.count)) return this.include(t).elapsed(t)
    const cell = at | 0
    const ms = t - this.origin * MINUTE - cell * DAY
    const before = this.cells[2 * cell]! * MINUTE
    const word = this.cells[2 * cell + 1]!
    if (word < 0) return before + rowElapsed(this.rows, word, ms)
    const start = (word >>> END_BITS) * MINUTE
    const end = (word & END_MASK) * MINUTE
    return before + Math.max(0, Math.min(ms, end) - start)
  }

  between(a: EpochMs, b: EpochMs): number {
    const { cells } = this
    const open = this.elapsed(b) - this.elapsed(a)
    // A table that grew meanwhile counts from another start.
    return cells === this.cells ? open : this.between(a, b)
  }

  addClosing(t: EpochMs, ms: number): EpochMs | null {
    if (!(ms > 0)) return this.addOpening(t, ms)
    const open = this.elapsed(t) + ms
    const limit = Math.ceil(open / MINUTE)
    if (limit > this.cells[2 * this.count]! && open > this.total()) {
      return this.grow(ms) ? this.addClosing(t, ms) : null
    }
    return this.closingAt(open, limit, this.guess(t, ms))
  }

  addOpening(t: EpochMs, ms: number): EpochMs | null {
    if (!(ms >= 0)) return this.subtract(t, -checkDuration(ms))
    const open = this.elapsed(t) + ms
    const limit = Math.floor(open / MINUTE) + 1
    if (limit > this.cells[2 * this.count]! && open >= this.total()) {
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
      for (const piece of piecesOf(this.rows, this.cells[2 * cell + 1]!)) {
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
    this.cells = table.cells
    this.rows = table.rows
    this.odd = table.odd
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

  /** The open milliseconds in the whole table. */
  private total(): number {
    const { cells, rows, count } = this
    return cells[2 * count]! * MINUTE + rowOdd(rows, cells[2 * count + 1]!)
  }

  /** A cell near which `ms` of open time after `t` run out, as if every day were like the average one. */
  private guess(t: EpochMs, ms: number): number {
    const at = (t - this.origin * MINUTE) / DAY
    return (at + (ms * this.count) / (this.cells[2 * this.count]! * MINUTE)) | 0
  }

  private closingAt(open: number, limit: number, guess: number): EpochMs {
    const { cells, rows } = this
    let cell = lastBelow(cells, this.count, limit, guess)
    // Odd milliseconds are not in the words compared, so the answer may lie some cells before.
    if (this.odd) while (cells[2 * cell]! * MINUTE + rowOdd(rows, cells[2 * cell + 1]!) >= open) cell--
    const word = cells[2 * cell + 1]!
    const left = open - cells[2 * cell]! * MINUTE
    const start = this.origin * MINUTE + cell * DAY
    if (word >= 0) return start + (word >>> END_BITS) * MINUTE + left
    return start + rowClosing(rows, word, left - rowOdd(rows, word))
  }

  private openingAt(open: number, limit: number, guess: number): EpochMs {
    const { cells, rows } = this
    let cell = lastBelow(cells, this.count, limit, guess)
    if (this.odd) while (cells[2 * cell]! * MINUTE + rowOdd(rows, cells[2 * cell + 1]!) > open) cell--
    const word = cells[2 * cell + 1]!
    const left = open - cells[2 * cell]! * MINUTE
    const start = this.origin * MINUTE + cell * DAY
    if (word >= 0) return start + (word >>> END_BITS) * MINUTE + left
    return start + rowOpening(rows, word, left - rowOdd(rows, word))
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
    const piece = piecesOf(this.rows, this.cells[2 * cell + 1]!).find((one) => start + one.end > t)
    return start + piece!.end
  }
}
