import { openIn, piecesOf, rowBook, wordFor, type RowBook } from './cell.ts'
import { subtractIntervals } from './intervals.ts'
import { irregular } from './marks.ts'
import { rosteredHours } from './openings.ts'
import { phaseOf } from './phase.ts'
import type { Plan } from './plan.ts'
import type { EpochMs, Interval } from './types.ts'
import { DAY, MINUTE } from './units.ts'

/** The openings of one calendar over `count` cells of 24 hours, from minute `origin` of the epoch on. */
export interface Table {
  readonly origin: number
  readonly count: number
  readonly cells: Int32Array
  readonly rows: Int32Array
  /** Whether prefix sums have odd milliseconds, which searches must then look at. */
  readonly odd: boolean
}

const CELL_MINUTES = DAY / MINUTE

/** Builds the table that covers [from, to); time grows with the days asked for, a few nanoseconds each. */
export function buildTable(plan: Plan, from: EpochMs, to: EpochMs): Table {
  const phase = phaseOf(plan, (from + to) / 2)
  const firstCell = Math.floor((from / MINUTE - phase) / CELL_MINUTES)
  const origin = firstCell * CELL_MINUTES + phase
  const count = Math.ceil((to / MINUTE - origin) / CELL_MINUTES)
  // One cell more than asked ends the prefix sums, so the last day has a right-hand neighbour.
  const cells = new Int32Array(2 * (count + 1))
  const book = rowBook()
  const draft: Draft = { plan, start: origin * MINUTE, count, cells, book }
  layWeeks(draft)
  cutHoles(draft)
  const odd = sumUp(draft)
  return { origin, count, cells, rows: Int32Array.from(book.rows), odd }
}

interface Draft {
  readonly plan: Plan
  readonly start: EpochMs
  readonly count: number
  readonly cells: Int32Array
  readonly book: RowBook
}

/** Writes rostered hours: week after week where they repeat, day by day where they don't. */
function layWeeks(draft: Draft): void {
  const { plan, start, count } = draft
  let cell = 0
  for (const mark of irregular(plan, start, start + count * DAY)) {
    const first = clamp(Math.floor((mark.start - start) / DAY), cell, count)
    const next = clamp(Math.ceil((mark.end - start) / DAY), first, count)
    repeatWeek(draft, cell, first)
    layDays(draft, first, next)
    cell = next
  }
  repeatWeek(draft, cell, count)
}

function repeatWeek(draft: Draft, first: number, next: number): void {
  layDays(draft, first, Math.min(first + 7, next))
  const { cells } = draft
  for (let cell = first + 7; cell < next; cell++) cells[2 * cell + 1] = cells[2 * cell - 13]!
}

function layDays(draft: Draft, first: number, next: number): void {
  if (first >= next) return
  const { plan, start, cells, book } = draft
  const hours = rosteredHours(plan, start + first * DAY, start + next * DAY)
  let i = 0
  for (let cell = first; cell < next; cell++) {
    const from = start + cell * DAY
    const pieces: Interval[] = []
    for (; i < hours.length && hours[i]!.start < from + DAY; i++) {
      const { start: s, end: e } = hours[i]!
      pieces.push({ start: Math.max(s - from, 0), end: Math.min(e - from, DAY) })
      // An opening that goes on into the next cell is looked at again there.
      if (e > from + DAY) break
    }
    cells[2 * cell + 1] = wordFor(book, pieces)
  }
}

/** Takes holidays and time off away. */
function cutHoles(draft: Draft): void {
  const { plan, start, count, cells, book } = draft
  for (const hole of plan.holes) {
    const first = clamp(Math.floor((hole.start - start) / DAY), 0, count)
    const next = clamp(Math.ceil((hole.end - start) / DAY), first, count)
    for (let cell = first; cell < next; cell++) {
      const from = start + cell * DAY
      const cut = { start: hole.start - from, end: hole.end - from }
      const word = cells[2 * cell + 1]!
      if (cut.start <= 0 && cut.end >= DAY) cells[2 * cell + 1] = 0
      else if (word !== 0) {
        cells[2 * cell + 1] = wordFor(book, subtractIntervals(piecesOf(book.rows, word), [cut]))
      }
    }
  }
}

/** Writes the prefix sums; answers whether some are no whole minutes. */
function sumUp({ count, cells, book }: Draft): boolean {
  let open = 0
  let everOdd = false
  for (let cell = 0; cell <= count; cell++) {
    const word = cells[2 * cell + 1]!
    const odd = open % MINUTE
    cells[2 * cell] = (open - odd) / MINUTE
    if (odd !== 0) {
      everOdd = true
      cells[2 * cell + 1] = wordFor(book, piecesOf(book.rows, word), odd)
    }
    open += openIn(book.rows, word)
  }
  return everOdd
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
