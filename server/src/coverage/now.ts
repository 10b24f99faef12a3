/** *Now*: every account, who answers, and until when. Pure. */
import type { z } from 'zod'
import { clockTime, dayOf, type EpochMs } from '../calendar/api.ts'
import type { Facts } from './compile-facts.ts'
import type { nowSchema } from './coverage.contract.ts'
import { rowsOf, shownOf, type NowQuestion, type Row } from './now-rows.ts'
import { presenceAt } from './presence.ts'
import { iso, nowAccountView, type State } from './views.ts'

export type Now = z.infer<typeof nowSchema>

/** Answers for all accounts that match; strips are drawn for those that are shown only. */
export function nowView(facts: Facts, question: NowQuestion): Now {
  const rows = rowsOf(facts, question)
  const { at, from, to } = question
  return {
    at: iso(at),
    from: iso(from),
    to: iso(to),
    ...sentences(rows, question),
    regions: regionsOf(facts, at),
    counts: countsOf(rows),
    accounts: shownOf(facts, rows, question).map(({ account, coverage, isMine }) => ({
      ...nowAccountView(facts, account, coverage, { at, from, to }),
      isMine,
    })),
    total: rows.length,
  }
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

/** Busy is on duty: there, not taking more. */
const THERE: ReadonlySet<string> = new Set(['on_duty', 'busy'])

function regionsOf(facts: Facts, at: EpochMs): Now['regions'] {
  const onDuty = new Map<string, number>()
  for (const id of asesOf(facts)) {
    const person = facts.person(id)
    if (!person || !THERE.has(presenceAt(person, at).kind)) continue
    onDuty.set(person.row.regionId, (onDuty.get(person.row.regionId) ?? 0) + 1)
  }
  return facts.regions.map((region) => ({
    code: region.code,
    name: region.name,
    zone: region.zone,
    isOpen: facts.schedule(region.scheduleId).isOpen(at),
    onDuty: onDuty.get(region.id) ?? 0,
  }))
}

const ases = new WeakMap<Facts, ReadonlySet<string>>()

/** Everybody who was, is or will be assigned: found once for each version of the facts. */
function asesOf(facts: Facts): ReadonlySet<string> {
  let found = ases.get(facts)
  if (!found) {
    found = new Set(
      facts.accountIds.flatMap((id) => (facts.account(id)?.assignments ?? []).map(({ row }) => row.personId)),
    )
    ases.set(facts, found)
  }
  return found
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
const word = (count: number): string => WORDS[count] ?? count.toLocaleString('en')

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
  const day = dayOf(first, zone, at) === dayOf(at, zone, at) ? '' : `${dayOf(first, zone, at)} `
  return [`the first engineer is back ${day ? 'on' : 'at'} ${day}${clockTime(first, zone)}`]
}
