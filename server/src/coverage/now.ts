/** *Now*: every account, who answers, and until when. Pure. */
import type { z } from 'zod'
import { clockTime, dayName, type EpochMs } from '../calendar/api.ts'
import { isVisible, type Visible } from '../platform/auth/index.ts'
import type { Account, Facts } from './compile-facts.ts'
import type { nowSchema } from './coverage.contract.ts'
import { presenceAt } from './presence.ts'
import { iso, nowAccountView, stateOf, type State } from './views.ts'
import { whoCovers, type Coverage } from './who-covers.ts'

export type Now = z.infer<typeof nowSchema>

export interface NowQuestion {
  readonly at: EpochMs
  readonly from: EpochMs
  readonly to: EpochMs
  readonly zone: string
  readonly region: string | undefined
  readonly q: string | undefined
  readonly limit: number
  /** Other accounts are neither shown nor counted. */
  readonly visible: Visible
}

interface Row {
  readonly account: Account
  readonly coverage: Coverage
  readonly state: State
}

/** Exceptions first, the usual after, those without service last. */
const ORDER: readonly State[] = ['nobody', 'away', 'backup', 'named', 'global_support', 'no_service']

/** Answers for all accounts that match; strips are drawn for the first `limit` only. */
export function nowView(facts: Facts, question: NowQuestion): Now {
  const rows = rowsOf(facts, question).sort(inOrder)
  const { at, from, to } = question
  return {
    at: iso(at),
    from: iso(from),
    to: iso(to),
    ...sentences(rows, question),
    regions: regionsOf(facts, at),
    counts: countsOf(rows),
    accounts: rows.slice(0, question.limit).map((row) => nowAccountView(facts, row.account, at, from, to)),
    total: rows.length,
  }
}

function rowsOf(facts: Facts, { at, region, q, visible }: NowQuestion): Row[] {
  const text = q?.trim().toLowerCase()
  return facts.accountIds.flatMap((id) => {
    if (!isVisible(visible, id)) return []
    const account = facts.account(id)
    if (!account) return []
    if (region !== undefined && facts.region(account.row.regionId)?.code !== region) return []
    const coverage = whoCovers(facts, id, at)
    const row = { account, coverage, state: stateOf(coverage) }
    return text === undefined || text === '' || matches(facts, row, text) ? [row] : []
  })
}

function matches(facts: Facts, { account, coverage }: Row, text: string): boolean {
  if (account.row.name.toLowerCase().includes(text)) return true
  if (coverage.kind !== 'named') return false
  return coverage.engineers.some(({ personId }) =>
    facts.person(personId)?.row.name.toLowerCase().includes(text),
  )
}

function inOrder(a: Row, b: Row): number {
  const back = ({ coverage }: Row): number =>
    coverage.kind === 'named'
      ? a.state === 'named'
        ? endOfDuty(coverage)
        : (coverage.returnAt ?? Infinity)
      : Infinity
  const byState = ORDER.indexOf(a.state) - ORDER.indexOf(b.state)
  return byState || compare(back(a), back(b)) || a.account.row.name.localeCompare(b.account.row.name)
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

function endOfDuty(coverage: Extract<Coverage, { kind: 'named' }>): EpochMs {
  const { presence } = coverage.ase
  return presence.kind === 'on_duty' ? presence.until : Infinity
}

function countsOf(rows: readonly Row[]): Now['counts'] {
  const count = (state: State): number => rows.filter((row) => row.state === state).length
  return {
    accounts: rows.length,
    named: count('named'),
    backup: count('backup'),
    away: count('away'),
    globalSupport: count('global_support'),
    nobody: count('nobody'),
    noService: count('no_service'),
  }
}

function regionsOf(facts: Facts, at: EpochMs): Now['regions'] {
  const ases = new Set<string>()
  for (const id of facts.accountIds)
    for (const { row } of facts.account(id)?.assignments ?? []) ases.add(row.personId)
  return facts.regions.map((region) => ({
    code: region.code,
    name: region.name,
    zone: region.zone,
    isOpen: facts.schedule(region.scheduleId).isOpen(at),
    onDuty: [...ases].filter((id) => {
      const person = facts.person(id)
      return person?.row.regionId === region.id && presenceAt(person, at).kind === 'on_duty'
    }).length,
  }))
}

const WORDS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]
const word = (count: number): string => WORDS[count] ?? String(count)

function sentences(rows: readonly Row[], { at, zone }: NowQuestion): { sentence: string; second: string } {
  const served = rows.filter((row) => row.state !== 'no_service')
  if (served.length === 0) return { sentence: 'No account has an Assigned Support Engineer yet.', second: '' }
  const there = served.filter((row) => row.state === 'named' || row.state === 'backup').length
  const have = there === 1 ? 'has' : 'have'
  const sentence = `${there === 0 ? 'None' : word(there)} of ${word(served.length).toLowerCase()} accounts ${have} somebody named on duty.`
  if (there === served.length) return { sentence, second: 'Nobody rests with Global Support.' }
  return { sentence, second: `${[...restOf(served), ...backOf(served, at, zone)].join('; ')}.` }
}

/** What the others rest on: the fallback that answers, or by their choice nobody; of these, whose engineer is away. */
function restOf(served: readonly Row[]): string[] {
  const actingAs = (...kinds: string[]): Row[] =>
    served.filter(({ coverage }) => coverage.kind === 'named' && kinds.includes(coverage.acting.kind))
  const rest = actingAs('global_support', 'region').length
  const nobody = actingAs('nobody')
  const away = nobody.filter((row) => row.state === 'nobody').length
  const parts: string[] = []
  if (rest > 0) parts.push(`${word(rest)} ${rest === 1 ? 'rests' : 'rest'} with Global Support`)
  if (nobody.length > 0) {
    const one = nobody.length === 1
    const which =
      away > 0 && away < nobody.length ? `, ${word(away).toLowerCase()} while the engineer is away` : ''
    parts.push(
      `${word(nobody.length)} ${one ? 'has' : 'have'} nobody, as ${one ? 'it' : 'they'} chose${which}`,
    )
  }
  return parts.map((part, i) => (i === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
}

/** When the first engineer of those who are not there is back; nothing where none has a date. */
function backOf(served: readonly Row[], at: EpochMs, zone: string): string[] {
  const returns = served.flatMap(({ coverage, state }) =>
    state !== 'named' && coverage.kind === 'named' && coverage.returnAt !== null ? [coverage.returnAt] : [],
  )
  if (returns.length === 0) return []
  const first = Math.min(...returns)
  const day = dayName(first, zone) === dayName(at, zone) ? '' : `${dayName(first, zone)} `
  return [`the first engineer is back ${day ? 'on' : 'at'} ${day}${clockTime(first, zone)}`]
}
