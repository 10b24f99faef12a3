import { cellFor, piecesOf, type RowBook } from './cell.ts'
import { subtractIntervals } from './intervals.ts'
import { irregular } from './marks.ts'
import { rosteredHours } from './openings.ts'
import { phaseOf } from './phase.ts'
import type { Plan } from './plan.ts'
import type { EpochMs, Interval } from './types.ts'
import { DAY, MINUTE, RANGE_END, RANGE_START } from './units.ts'
import { foldWeeks, type Weeks } from './weeks.ts'

/** The openings of one calendar over `count` cells of 24 hours, from minute `origin` of the epoch on. */
export interface Table extends Weeks {
  readonly origin: number
  readonly count: number
}

/** A table while it is made: two words a cell, day after day. */
export interface Draft {
  readonly plan: Plan
  readonly start: EpochMs
  readonly count: number
  readonly words: Int32Array
  readonly book: RowBook
}

const CELL_MINUTES = DAY / MINUTE
const DAYS_A_WEEK = 7

/** Whole weeks reach past the engine's years; nothing is open there, so no answer can be out of range. */
const OUTSIDE: readonly Interval[] = [
  { start: -Infinity, end: RANGE_START },
  { start: RANGE_END, end: Infinity },
]

/** Builds the table that covers [from, to) in whole weeks; the work grows with the days asked for only. */
export function buildTable(plan: Plan, from: EpochMs, to: EpochMs): Table {
  const phase = phaseOf(plan, (from + to) / 2)
  const firstCell = Math.floor((from / MINUTE - phase) / CELL_MINUTES)
  const origin = firstCell * CELL_MINUTES + phase
  const count = Math.ceil((to / MINUTE - origin) / (DAYS_A_WEEK * CELL_MINUTES)) * DAYS_A_WEEK
  const book: RowBook = { rows: [], offsets: new Map() }
  const draft = { plan, start: origin * MINUTE, count, words: new Int32Array(2 * count), book }
  layWeeks(draft)
  cutHoles(draft)
  return { origin, count, ...foldWeeks(draft) }
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
  layDays(draft, first, Math.min(first + DAYS_A_WEEK, next))
  const { words } = draft
  const week = 2 * DAYS_A_WEEK
  for (let i = 2 * first + week; i < 2 * next; i++) words[i] = words[i - week]!
}

function layDays(draft: Draft, first: number, next: number): void {
  if (first >= next) return
  const { plan, start } = draft
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
    write(draft, cell, pieces)
  }
}

/** Takes holidays and time off away. */
function cutHoles(draft: Draft): void {
  const { plan, start, count } = draft
  for (const hole of [...plan.holes, ...OUTSIDE]) {
    const first = clamp(Math.floor((hole.start - start) / DAY), 0, count)
    const next = clamp(Math.ceil((hole.end - start) / DAY), first, count)
    for (let cell = first; cell < next; cell++) cutHole(draft, cell, hole)
  }
}

function cutHole(draft: Draft, cell: number, hole: Interval): void {
  const { words, book, start } = draft
  const first = words[2 * cell]!
  if (first === 0) return
  const from = hole.start - (start + cell * DAY)
  const to = hole.end - (start + cell * DAY)
  if (from <= 0 && to >= DAY) words.fill(0, 2 * cell, 2 * cell + 2)
  else {
    const pieces = piecesOf(book.rows, 0, first, words[2 * cell + 1]!)
    write(draft, cell, subtractIntervals(pieces, [{ start: from, end: to }]))
  }
}

function write({ words, book }: Draft, cell: number, pieces: readonly Interval[]): void {
  const { first, second } = cellFor(book, pieces)
  words[2 * cell] = first
  words[2 * cell + 1] = second
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
