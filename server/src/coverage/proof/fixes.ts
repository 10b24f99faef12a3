/** Who could close a gap, the cheapest first, with what speaks for each (domain.md 4.4, 4.5). Pure. */
import { intersectIntervals, subtractIntervals, totalOf, type Interval } from '../../calendar/api.ts'
import type { Person } from '../compile-facts.ts'
import type { Proof } from './engine.ts'
import type { Gap } from './gaps.ts'
import { MOST_COVERED, overloaded } from './load.ts'

/** How near somebody is to the account, nearest and cheapest first. */
const NEARNESS = ['pod', 'covered_before', 'same_region', 'other_region', 'engineer'] as const
export type Nearness = (typeof NEARNESS)[number]

/** One thing to do about a gap. */
export interface Fix {
  /** Ask them to cover while the ASE is away · make them the ASE · name them for hours off. */
  readonly kind: 'ask_cover' | 'name_ase' | 'name_night_contact'
  readonly personId: string
  readonly near: Nearness
  /** Milliseconds of the gap that it closes. */
  readonly closes: number
  /** When: merged, in order. */
  readonly hours: readonly Interval[]
  /** Accounts that they cover at some time of the gap already. */
  readonly covering: number
  /** Accounts whose ASE they are at its beginning. */
  readonly accounts: number
}

/** The best ways to close a gap, at most `limit`: nothing where nobody works in these hours. */
export function fixesFor(proof: Proof, gap: Gap, limit = 5): Fix[] {
  const whole = totalOf(gap.hours)
  return proof.facts.personIds
    .flatMap((id) => fixBy(proof, gap, id) ?? [])
    .sort((a, b) => compareFixes(a, b, whole))
    .slice(0, limit)
}

/** Whether a fix of this kind could close some of a gap; `none`: nothing could. */
export function isFixedBy(proof: Proof, gap: Gap, kind: Fix['kind'] | 'none'): boolean {
  if (kind !== 'none' && kindOf(gap) !== kind) return false
  const isFixed = proof.facts.personIds.some((id) => fixBy(proof, gap, id) !== null)
  return isFixed === (kind !== 'none')
}

const kindOf = ({ ase }: Gap): Fix['kind'] =>
  ase === 'away' ? 'ask_cover' : ase === 'present' ? 'name_night_contact' : 'name_ase'

/** Nearly the whole gap counts as all of it: then the nearest person is the cheapest. */
const NEARLY_ALL = 0.95

function compareFixes(a: Fix, b: Fix, whole: number): number {
  const share = ({ closes }: Fix): number =>
    closes >= whole * NEARLY_ALL ? 10 : Math.floor((closes / whole) * 10)
  return (
    share(b) - share(a) ||
    NEARNESS.indexOf(a.near) - NEARNESS.indexOf(b.near) ||
    a.covering - b.covering ||
    a.accounts - b.accounts ||
    b.closes - a.closes ||
    a.personId.localeCompare(b.personId)
  )
}

function fixBy(proof: Proof, gap: Gap, personId: string): Fix | null {
  const { facts, horizon } = proof
  const person = facts.person(personId)
  if (!person || !mayStandIn(proof, gap, person)) return null
  const duty = horizon.hours(personId)?.duty ?? []
  const kind = kindOf(gap)
  const there = intersectIntervals(gap.hours, duty)
  const asked = proof.asked(personId)
  // Somebody who covers two accounts at a time has no room for a third.
  const hours = kind === 'ask_cover' ? subtractIntervals(there, overloaded(asked, MOST_COVERED - 1)) : there
  if (hours.length === 0) return null
  return {
    kind,
    personId,
    near: nearnessOf(proof, gap, person),
    closes: totalOf(hours),
    hours,
    covering: asked.filter((stretches) => intersectIntervals(stretches, gap.hours).length > 0).length,
    accounts: assignedAt(proof, personId, gap.hours[0]!.start),
  }
}

/** ASEs and support engineers who may know of the account and do not stand there already. */
function mayStandIn({ facts }: Proof, { accountId, aseId, ase, answeredBy }: Gap, { row }: Person): boolean {
  if (row.id === aseId || answeredBy.includes(row.id)) return false
  const isAse = row.roles.includes('ase')
  if (!isAse && (ase === 'without_ase' || ase === 'left' || !row.roles.includes('support_engineer')))
    return false
  const { guarded, cleared } = facts.rows.access
  return !guarded.includes(accountId) || cleared.includes(row.id)
}

function nearnessOf({ facts }: Proof, { accountId, aseId, hours }: Gap, { row }: Person): Nearness {
  const account = facts.account(accountId)!
  const pod = aseId === null ? null : facts.podOf(aseId, hours[0]!.start)
  if (pod?.members.some(({ personId }) => personId === row.id)) return 'pod'
  if (account.covers.some(({ backupId, end }) => backupId === row.id && end <= hours[0]!.start))
    return 'covered_before'
  if (!row.roles.includes('ase')) return 'engineer'
  return row.regionId === account.row.regionId ? 'same_region' : 'other_region'
}

function assignedAt({ facts, kept }: Proof, personId: string, at: number): number {
  let count = 0
  for (const id of kept.accountsOf.get(personId) ?? [])
    if (
      facts
        .account(id)
        ?.assignments.some((one) => one.row.personId === personId && one.start <= at && at < one.end)
    )
      count++
  return count
}
