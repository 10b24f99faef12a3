/** Which accounts *Now* shows, and in which order: exceptions first, the reader's own before others', one state after the other. */
import { isVisible, type Visible } from '../platform/auth/index.ts'
import type { EpochMs } from '../calendar/api.ts'
import type { Account, Facts } from './compile-facts.ts'
import { intervalAt } from './presence.ts'
import { stateOf, type State } from './views.ts'
import { whoCovers, type Coverage } from './who-covers.ts'

export interface NowQuestion {
  readonly at: EpochMs
  readonly from: EpochMs
  readonly to: EpochMs
  readonly zone: string
  readonly region: string | undefined
  readonly q: string | undefined
  /** Shown of this state only; counted are all. */
  readonly state?: State | undefined
  /** Shown where the reader is an ASE or covers, only; counted are all. */
  readonly mine?: boolean | undefined
  /** Where more match than are shown: at most so many of each state. */
  readonly perState?: number | undefined
  readonly limit: number
  readonly offset?: number | undefined
  /** The person who asks; null: nobody of the directory. */
  readonly reader?: string | null | undefined
  /** Other accounts are neither shown nor counted. */
  readonly visible: Visible
}

export interface Row {
  readonly account: Account
  readonly coverage: Coverage
  readonly state: State
  /** The reader is one of its ASEs, or covers for one, at the instant. */
  readonly isMine: boolean
}

/** Exceptions first, the usual after, those without service last. */
const ORDER: readonly State[] = ['nobody', 'away', 'backup', 'named', 'global_support', 'no_service']

/** From so many on, a reader's own accounts and those of their region come first within a state. */
const MANY = 100

/** Every account that matches and may be seen, with its answer; in no order. */
export function rowsOf(facts: Facts, { at, region, q, visible, reader }: NowQuestion): Row[] {
  const text = q?.trim().toLowerCase() ?? ''
  return facts.accountIds.flatMap((id) => {
    if (!isVisible(visible, id)) return []
    const account = facts.account(id)
    if (!account) return []
    if (region !== undefined && facts.region(account.row.regionId)?.code !== region) return []
    const coverage = whoCovers(facts, id, at)
    if (text !== '' && !matches(facts, account, coverage, text)) return []
    const isMine = reader != null && isOf(account, coverage, reader, at)
    return [{ account, coverage, state: stateOf(coverage), isMine }]
  })
}

function matches(facts: Facts, account: Account, coverage: Coverage, text: string): boolean {
  if (account.row.name.toLowerCase().includes(text)) return true
  if (coverage.kind !== 'named') return false
  return coverage.engineers.some(({ personId }) =>
    facts.person(personId)?.row.name.toLowerCase().includes(text),
  )
}

function isOf(account: Account, coverage: Coverage, reader: string, at: EpochMs): boolean {
  if (coverage.kind !== 'named') return false
  if (coverage.engineers.some(({ personId }) => personId === reader)) return true
  return account.covers.some((cover) => cover.backupId === reader && intervalAt([cover], at) !== undefined)
}

/** One answer draws so many hours of accounts: half a day of eight hundred, two days of two hundred. */
const MOST_HOURS = 9_600
const HOUR = 3_600_000

/** The rows that the question shows, in the order of the screen; fewer than asked for where much time is drawn. */
export function shownOf(facts: Facts, rows: readonly Row[], question: NowQuestion): Row[] {
  const { state, mine, offset = 0, perState, from, to } = question
  const limit = Math.min(question.limit, Math.max(1, Math.floor((MOST_HOURS * HOUR) / (to - from))))
  const wanted = rows.filter((row) => (state === undefined || row.state === state) && (!mine || row.isMine))
  const ordered = inOrder(facts, wanted, question)
  const each = perState !== undefined && ordered.length > limit ? firstOfEach(ordered, perState) : ordered
  return each.slice(offset, offset + limit)
}

function firstOfEach(rows: readonly Row[], count: number): Row[] {
  const shown = new Map<State, number>()
  return rows.filter(({ state }) => {
    const before = shown.get(state) ?? 0
    shown.set(state, before + 1)
    return before < count
  })
}

/** By state, then what is near the reader, then until when it holds, then by name: numbers, made once a row. */
function inOrder(facts: Facts, rows: readonly Row[], { reader }: NowQuestion): Row[] {
  const names = rankOfNames(facts)
  const home = reader == null ? undefined : facts.person(reader)?.row.regionId
  const isMany = rows.length > MANY
  return rows
    .map((row) => ({
      row,
      state: ORDER.indexOf(row.state),
      distance: !isMany || row.isMine ? 0 : row.account.row.regionId === home ? 1 : 2,
      until: untilOf(row),
      name: names.get(row.account.row.id) ?? 0,
    }))
    .sort(
      (a, b) => a.state - b.state || a.distance - b.distance || compare(a.until, b.until) || a.name - b.name,
    )
    .map(({ row }) => row)
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** The end of duty of who is there; of others when somebody is back. */
function untilOf({ coverage, state }: Row): EpochMs {
  if (coverage.kind !== 'named') return Infinity
  if (state !== 'named') return coverage.returnAt ?? Infinity
  const { presence } = coverage.ase
  return presence.kind === 'on_duty' ? presence.until : Infinity
}

const ranks = new WeakMap<Facts, ReadonlyMap<string, number>>()

/** Accounts by the place of their name among all: sorted once for each version of the facts. */
export function rankOfNames(facts: Facts): ReadonlyMap<string, number> {
  let rank = ranks.get(facts)
  if (!rank) {
    const { compare: byName } = new Intl.Collator('en')
    const names = facts.accountIds.map((id) => [id, facts.account(id)?.row.name ?? ''] as const)
    const sorted = names.toSorted(([, a], [, b]) => byName(a, b))
    rank = new Map(sorted.map(([id], n) => [id, n]))
    ranks.set(facts, rank)
  }
  return rank
}
