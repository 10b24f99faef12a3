/** Hours without proof as a table: accounts one below the other, weeks or days side by side. Pure. */
import type { z } from 'zod'
import { dateAt, dayStart, type EpochMs, type Interval } from '../../calendar/api.ts'
import { iso } from '../views.ts'
import type { Proof } from './engine.ts'
import type { Gap } from './gaps.ts'
import { matchingGaps, type GapsQuestion } from './listing.ts'
import type { heatSchema } from './proof.contract.ts'
import { minutesOf } from './proof-view.ts'

export type Heat = z.infer<typeof heatSchema>

/** What a column is: a week from Monday, or a day, of a zone. */
export interface Columns {
  readonly by: 'week' | 'day'
  readonly zone: string
}

const MINUTE = 60_000

/** Accounts with most hours first; the sum is of all that match, also of those beyond `limit`. */
export function heatView(proof: Proof, question: GapsQuestion, columns: Columns, limit: number): Heat {
  const { from, to } = question
  const dates = datesWithin(from, to, columns)
  const edges = [...dates, after(dates.at(-1)!, columns)].map((date) => dayStart(date, columns.zone))
  const byAccount = Map.groupBy(matchingGaps(proof, question), ({ accountId }) => accountId)
  const all = [...byAccount].map(([accountId, gaps]) => rowOf(proof, accountId, gaps, edges))
  return {
    ...{ from: iso(from), to: iso(to), zone: columns.zone, by: columns.by, columns: dates },
    total: all.length,
    all: dates.map((_, n) => all.reduce((sum, { cells }) => sum + cells[n]!, 0)),
    rows: all
      .toSorted((a, b) => b.minutes - a.minutes || a.accountName.localeCompare(b.accountName))
      .slice(0, limit),
  }
}

function rowOf(
  { facts }: Proof,
  accountId: string,
  gaps: readonly Gap[],
  edges: readonly EpochMs[],
): Heat['rows'][number] {
  const { row } = facts.account(accountId)!
  const hours = gaps.flatMap((gap) => gap.hours)
  const aseId = gaps[0]!.aseId
  return {
    ...{ accountId, accountName: row.name, accountZone: row.zone },
    regionCode: facts.region(row.regionId)?.code ?? '',
    aseName: aseId === null ? null : (facts.person(aseId)?.row.name ?? null),
    causes: [...new Set(gaps.map(({ cause }) => cause))],
    minutes: minutesOf(hours),
    cells: minutesBetween(hours, edges),
  }
}

/** Whole minutes of some stretches between each edge and the next. */
function minutesBetween(hours: readonly Interval[], edges: readonly EpochMs[]): number[] {
  const sums = edges.slice(1).map(() => 0)
  for (const { start, end } of hours) {
    let n = Math.max(
      0,
      edges.findLastIndex((edge) => edge <= start),
    )
    for (; n < sums.length && edges[n]! < end; n++)
      sums[n]! += Math.max(0, Math.min(end, edges[n + 1]!) - Math.max(start, edges[n]!))
  }
  return sums.map((sum) => Math.round(sum / MINUTE))
}

/** The first dates of all weeks or days that have some of [from, to). */
function datesWithin(from: EpochMs, to: EpochMs, columns: Columns): string[] {
  const today = Temporal.PlainDate.from(dateAt(from, columns.zone))
  const first = columns.by === 'day' ? today : today.subtract({ days: today.dayOfWeek - 1 })
  const dates = [first.toString()]
  for (;;) {
    const next = after(dates.at(-1)!, columns)
    if (dayStart(next, columns.zone) >= to) return dates
    dates.push(next)
  }
}

const after = (date: string, { by }: Columns): string =>
  Temporal.PlainDate.from(date)
    .add({ days: by === 'week' ? 7 : 1 })
    .toString()
