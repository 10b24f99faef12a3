/**
 * Which warnings are due, found without the watch: some tickets are decided every minute of the clock on the facts of that minute,
 * whatever was noted about when to look. What was told is held against it.
 */
import type { Pool } from 'pg'
import type { Facts } from '../../server/src/coverage/api.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { queryOn } from '../../server/src/platform/store/index.ts'
import { decideOne } from '../../server/src/tickets/intake/decide-batch.ts'
import type { DecisionRow } from '../../server/src/tickets/intake/outcome.ts'
import { noCause } from '../../server/src/tickets/record.ts'

const MINUTE = 60_000

/** Facts from an instant on, in order. */
export interface Turn {
  readonly from: number
  readonly facts: Facts
}

/** The run: from its first instant to its last, and how late a warning may be. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly lateMs: number
}

export interface Judged {
  readonly expected: number
  /** Expected and told too late or never, or told and not expected. */
  readonly wrong: readonly string[]
}

/** Judges what was told of these tickets, as they were first decided. */
export async function judge(
  pool: Pool,
  tickets: readonly DecisionRow[],
  turns: readonly Turn[],
  run: Run,
): Promise<Judged> {
  const told = await toldOf(pool, tickets)
  const until = run.to - run.lateMs
  const wrong: string[] = []
  let count = 0
  for (const ticket of tickets) {
    const expected = expectedOf(ticket, turns, run)
    for (const [warning, at] of expected) {
      if (at <= run.from || at > until) continue
      count++
      const really = told.get(warning)
      if (really === undefined || really > at + run.lateMs) wrong.push(`${warning} not told in time`)
    }
    const { externalId } = ticket.ticket
    for (const [warning, at] of told) {
      const [id, deadline] = warning.split(' ')
      const isJudged = id === externalId && at > run.from && at <= until && at < Number(deadline)
      if (isJudged && !expected.has(warning)) wrong.push(`${warning} told, and not expected`)
    }
  }
  return { expected: count, wrong }
}

/** A ticket and its deadline: whoever is told, it is one warning. */
const warningOf = (key: string): string => key.split(':').slice(2, 4).join(' ')

async function toldOf(pool: Pool, tickets: readonly DecisionRow[]): Promise<Map<string, number>> {
  const rows = await queryOn(pool)<{ key: string; at: Temporal.Instant }>(
    `select key, told_at as at from notice
      where kind = 'target_at_risk' and state = 'told' and split_part(key, ':', 3) = any($1::text[])`,
    [tickets.map(({ ticket }) => ticket.externalId)],
  )
  const told = new Map<string, number>()
  for (const { key, at } of rows) {
    const warning = warningOf(key)
    told.set(warning, Math.min(at.epochMilliseconds, told.get(warning) ?? Infinity))
  }
  return told
}

/** The warnings of one ticket and when they are due; after its deadline it is the business of whoever is there. */
function expectedOf(first: DecisionRow, turns: readonly Turn[], { from, to }: Run): Map<string, number> {
  const due = new Map<string, number>()
  let row = first
  note(due, row, row.decidedFor)
  for (let at = from; at <= to && at < (row.decision.target?.deadline ?? -Infinity); at += MINUTE) {
    const { facts } = turns.findLast((turn) => turn.from <= at)!
    row = decideOne(
      row.ticket,
      { ...noCause, watched: true },
      { at, settings: facts.settings(at), ticketRowId: first.ticketRowId, eventId: null },
      {
        ...{ facts, newId: () => newId(systemClock), decideAt: () => at, isOurWrite: () => false },
        ...{ source: 'zendesk', connectedAt: null, alwaysShadow: false, ownUserIds: [] },
      },
    )
    note(due, row, at)
  }
  const warnings = new Map<string, number>()
  for (const [key, at] of due)
    warnings.set(warningOf(key), Math.min(at, warnings.get(warningOf(key)) ?? Infinity))
  return warnings
}

/** What a decision tells, each key once; what is void and not told yet is dropped. */
function note(due: Map<string, number>, { decision }: DecisionRow, now: number): void {
  if (decision.voidWarnings) for (const [key, at] of due) if (at > now) due.delete(key)
  for (const { key, kind, at } of decision.tell)
    if (kind === 'target_at_risk' && !due.has(key)) due.set(key, at)
}
