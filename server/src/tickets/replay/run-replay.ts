/** A past period decided again under other settings; the inputs come from the database, the differences go there. */
import type { Facts, FactsCache } from '../../coverage/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { compare } from './compare.ts'
import { underOtherSettings, type SettingsChange } from './other-settings.ts'
import {
  insertDifferences,
  readPeriod,
  type Difference,
  type ReplaySummary,
  type StoredDecision,
} from './replay.store.ts'
import type { Query } from '../../platform/store/index.ts'

export interface ReplayDeps {
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly query: Query
  readonly facts: FactsCache
}

export interface ReplayResult {
  readonly decisions: number
  readonly differences: number
  readonly summary: ReplaySummary
}

const PAGE = 5_000

interface Tally {
  decisions: number
  differences: number
  readonly moved: Set<string>
  readonly moreNamed: Set<string>
  readonly byRule: Map<number | null, { before: number; after: number }>
}

/** Replays [from, to) and stores the differences under `runId`. `onProgress` hears how many decisions are done. */
export async function runReplay(
  deps: ReplayDeps,
  run: { id: string; from: string; to: string; changes: SettingsChange },
  onProgress: (decisions: number, differences: number) => Promise<void>,
): Promise<ReplayResult> {
  const tally: Tally = {
    decisions: 0,
    differences: 0,
    moved: new Set(),
    moreNamed: new Set(),
    byRule: new Map(),
  }
  const versions = new Map<number, Facts>()
  await deps.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    const next = await readPeriod(tx, run.from, run.to, PAGE)
    let reading = next()
    for (let rows = await reading; rows.length > 0; rows = await reading) {
      // The next page is read by the server while this one is decided here.
      reading = next()
      await loadVersions(deps.facts, rows, versions, run.changes)
      const differences = decidePage(rows, versions, tally)
      await insertDifferences(deps.query, run.id, differences)
      await onProgress(tally.decisions, tally.differences)
    }
  })
  return { decisions: tally.decisions, differences: tally.differences, summary: summaryOf(tally) }
}

async function loadVersions(
  cache: FactsCache,
  rows: readonly StoredDecision[],
  versions: Map<number, Facts>,
  changes: SettingsChange,
): Promise<void> {
  for (const { factsVersion } of rows) {
    if (!versions.has(factsVersion))
      versions.set(factsVersion, underOtherSettings(await cache.asOf(factsVersion), changes))
  }
}

function decidePage(
  rows: readonly StoredDecision[],
  versions: ReadonlyMap<number, Facts>,
  tally: Tally,
): Difference[] {
  const differences: Difference[] = []
  for (const row of rows) {
    const before = { rule: row.rule, outcome: row.outcome, fired: row.fired, assigns: row.assigns }
    const { after, differs, moved, moreNamed } = compare(
      before,
      row.snapshot,
      row.at,
      versions.get(row.factsVersion)!,
    )
    tally.decisions += 1
    count(tally, row.rule, 'before')
    count(tally, after.rule, 'after')
    if (moved) tally.moved.add(row.ticketRowId)
    if (moreNamed) tally.moreNamed.add(row.ticketRowId)
    if (differs)
      differences.push({ id: row.id, ticketRowId: row.ticketRowId, accountId: row.accountId, before, after })
  }
  tally.differences += differences.length
  return differences
}

function count(tally: Tally, rule: number | null, side: 'before' | 'after'): void {
  const known = tally.byRule.get(rule) ?? { before: 0, after: 0 }
  known[side] += 1
  tally.byRule.set(rule, known)
}

function summaryOf(tally: Tally): ReplaySummary {
  const moved = tally.moved.size
  const more = tally.moreNamed.size
  const tickets = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'ticket' : 'tickets'}`
  const sentence =
    tally.differences === 0
      ? `An estimate: none of ${tally.decisions.toLocaleString('en')} decisions would have been another.`
      : `An estimate: ${tickets(moved)} would have moved; for ${more.toLocaleString('en')} more a named person would have been on duty for 30 minutes before the deadline.`
  const byRule = [...tally.byRule]
    .map(([rule, counts]) => ({ rule, ...counts }))
    .sort((a, b) => (a.rule ?? 0) - (b.rule ?? 0))
  return { sentence, moved, moreNamed: more, byRule }
}
