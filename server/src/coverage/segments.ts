/** The answer of `whoCovers` over a stretch of time, cut where it changes: what a timeline draws. */
import {
  clipIntervals,
  compileCalendar,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  union,
  type Calendar,
  type EpochMs,
  type Interval,
} from '../calendar/api.ts'
import type { Account, Facts, Person } from './compile-facts.ts'
import type { Pod } from './pods-and-shifts.ts'
import { whoCovers, type Coverage } from './who-covers.ts'

/** One stretch with one answer. */
export interface Segment extends Interval {
  readonly kind:
    'ase' | 'backup' | 'pod' | 'night_contact' | 'region' | 'global_support' | 'nobody' | 'no_service'
  readonly personId: string | null
  /** The primary ASE's presence in this stretch. */
  readonly presence: 'on_duty' | 'busy' | 'off_duty' | 'away' | 'left' | null
}

/** Who answers for the account in [from, to), in order, without gaps. */
export function coverageSegments(facts: Facts, accountId: string, from: EpochMs, to: EpochMs): Segment[] {
  const account = facts.account(accountId)
  if (!account) return []
  const cuts = cutsOf(facts, account, from, to)
  const segments: Segment[] = []
  cuts.forEach((start, index) => {
    const end = cuts[index + 1] ?? to
    const next: Segment = { start, end, ...describe(whoCovers(facts, accountId, start)) }
    const last = segments.at(-1)
    const same =
      last && last.kind === next.kind && last.personId === next.personId && last.presence === next.presence
    if (same) segments[segments.length - 1] = { ...last, end }
    else segments.push(next)
  })
  return segments
}

function describe(coverage: Coverage): Omit<Segment, 'start' | 'end'> {
  if (coverage.kind !== 'named') return { kind: 'no_service', personId: null, presence: null }
  const { acting, ase } = coverage
  return {
    kind: acting.kind,
    personId: 'personId' in acting ? acting.personId : null,
    presence: ase.presence.kind,
  }
}

/** Every instant of [from, to) at which some fact about the account or its people changes. */
function cutsOf(facts: Facts, account: Account, from: EpochMs, to: EpochMs): EpochMs[] {
  const edges: Interval[] = [...account.assignments, ...account.contracts, ...account.covers]
  for (const policy of account.policies) edges.push({ start: policy.from, end: policy.to })
  for (const pod of podsAround(facts, account, from, to)) edges.push(...pod.members)
  for (const person of peopleAround(facts, account, from, to)) {
    edges.push(...person.duty.intervals(from, to), ...person.busy)
    // Years of holidays and leave: only those of this stretch.
    for (const away of person.away()) if (away.end > from && away.start < to) edges.push(away)
    edges.push({ start: from, end: person.gone })
  }
  const cuts = new Set([from])
  for (const { start, end } of edges) {
    if (start > from && start < to) cuts.add(start)
    if (end > from && end < to) cuts.add(end)
  }
  return [...cuts].sort((a, b) => a - b)
}

function peopleAround(facts: Facts, account: Account, from: EpochMs, to: EpochMs): Person[] {
  const ids = new Set<string>()
  for (const { row, start, end } of account.assignments) if (start < to && end > from) ids.add(row.personId)
  for (const cover of account.covers) if (cover.start < to && cover.end > from) ids.add(cover.backupId)
  for (const policy of account.policies) {
    if (policy.standingBackupId !== null) ids.add(policy.standingBackupId)
    if (policy.nightContactId !== null) ids.add(policy.nightContactId)
  }
  for (const pod of podsAround(facts, account, from, to))
    for (const { personId } of pod.members) ids.add(personId)
  return [...ids].flatMap((id) => facts.person(id) ?? [])
}

/** Pods of whoever is assigned within [from, to), where the account's fallback asks them. */
export function podsAround(facts: Facts, account: Account, from: EpochMs, to: EpochMs): Pod[] {
  if (!account.policies.some(({ fallback }) => fallback.includes('pod'))) return []
  const pods = account.assignments.flatMap(({ row, start, end }) =>
    start < to && end > from ? facts.podsOf(row.personId) : [],
  )
  return [...new Set(pods)]
}

/** A person's rostered hours in [start, end), maybe worked out before. */
export type RosterOf = (person: Person, start: EpochMs, end: EpochMs) => readonly Interval[]

/**
 * Hours that need a name, as far as contracts run: the rostered hours of the account's primary ASE (its holidays out,
 * its time off in), and the account's own hours where a contract covers them (domain.md 4.4). While a contract runs
 * without an ASE there is no roster to go by: then the account's own hours, else its region's schedule. Merged, in order.
 */
export function requiredHours(
  facts: Facts,
  accountId: string,
  from: EpochMs,
  to: EpochMs,
  rosterOf: RosterOf = (person, start, end) => person.roster.intervals(start, end),
): Interval[] {
  const account = facts.account(accountId)
  if (!account || from >= to) return []
  const contracted = mergeIntervals(account.contracts)
  const covered = mergeIntervals(account.contracts.filter(({ row }) => row.ownHoursCovered))
  const own = covered.length === 0 ? [] : ownHours(account).intervals(from, to)
  return mergeIntervals([
    ...intersectIntervals(primaryHours(rosterOf, primaryTurns(facts, account, from, to)), contracted),
    ...intersectIntervals(own, covered),
    ...hoursWithoutAse(facts, account, from, to),
  ])
}

/** Stretches of [from, to) in which a contract runs and nobody is assigned. Merged, in order. */
export function stretchesWithoutAse(account: Account, from: EpochMs, to: EpochMs): Interval[] {
  const contracted = clipIntervals(mergeIntervals(account.contracts), from, to)
  return subtractIntervals(contracted, mergeIntervals(account.assignments))
}

function hoursWithoutAse(facts: Facts, account: Account, from: EpochMs, to: EpochMs): Interval[] {
  const without = stretchesWithoutAse(account, from, to)
  if (without.length === 0) return []
  const hasOwn = (account.row.ownHours ?? []).length > 0
  const hours = hasOwn
    ? ownHours(account)
    : facts.schedule(facts.region(account.row.regionId)?.scheduleId ?? null)
  return without.flatMap(({ start, end }) => hours.intervals(start, end))
}

function primaryHours(hoursOf: RosterOf, turns: readonly Turn[]): Interval[] {
  return mergeIntervals(turns.flatMap(({ person, start, end }) => hoursOf(person, start, end)))
}

/** A stretch in which one person is the primary ASE. */
export interface Turn extends Interval {
  readonly person: Person
  /** The start of their assignment, which may lie before the stretch. */
  readonly since: EpochMs
}

/** Who is the primary ASE when, within [from, to): whoever is first in order at an instant. */
export function primaryTurns(facts: Facts, account: Account, from: EpochMs, to: EpochMs): Turn[] {
  let taken: Interval[] = []
  const turns: Turn[] = []
  for (const { row, start, end } of account.assignments) {
    const person = facts.person(row.personId)
    if (!person) continue
    const turn = subtractIntervals(clipIntervals([{ start, end }], from, to), taken)
    for (const part of turn) turns.push({ ...part, person, since: start })
    taken = union(taken, turn)
  }
  return turns
}

const calendars = new WeakMap<Account, Calendar>()

function ownHours(account: Account): Calendar {
  let calendar = calendars.get(account)
  if (!calendar) {
    const { zone, ownHours: spans } = account.row
    calendar = compileCalendar({ zone, weekly: [{ from: null, spans: spans ?? [] }] })
    calendars.set(account, calendar)
  }
  return calendar
}
