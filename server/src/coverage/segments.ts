/** The answer of `whoCovers` over a stretch of time, cut where it changes: what a timeline draws. */
import { intersectIntervals, type EpochMs, type Interval } from '../calendar/api.ts'
import type { Account, Facts, Person } from './compile-facts.ts'
import { runningAssignments } from './service.ts'
import { whoCovers, type Coverage } from './who-covers.ts'

/** One stretch with one answer. */
export interface Segment extends Interval {
  readonly kind: 'ase' | 'backup' | 'night_contact' | 'region' | 'global_support' | 'nobody' | 'no_service'
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
  for (const policy of account.row.policies) edges.push({ start: policy.from, end: policy.to })
  for (const person of peopleAround(facts, account, from, to)) {
    edges.push(...person.duty.intervals(from, to), ...person.timeOff, ...person.busy)
    for (let day = from; day < to + DAY; day += DAY) edges.push(...person.holidays(day))
    edges.push({ start: from, end: person.gone })
  }
  const cuts = new Set([from])
  for (const { start, end } of edges) {
    if (start > from && start < to) cuts.add(start)
    if (end > from && end < to) cuts.add(end)
  }
  return [...cuts].sort((a, b) => a - b)
}

const DAY = 86_400_000

function peopleAround(facts: Facts, account: Account, from: EpochMs, to: EpochMs): Person[] {
  const ids = new Set<string>()
  for (const { row, start, end } of account.assignments) if (start < to && end > from) ids.add(row.personId)
  for (const cover of account.covers) if (cover.start < to && cover.end > from) ids.add(cover.backupId)
  for (const policy of account.row.policies) {
    if (policy.standingBackupId !== null) ids.add(policy.standingBackupId)
    if (policy.nightContactId !== null) ids.add(policy.nightContactId)
  }
  return [...ids].flatMap((id) => facts.person(id) ?? [])
}

/** Hours that need a name: the rostered hours of the account's primary ASE, as far as the service runs (domain.md 4.4). */
export function requiredHours(facts: Facts, accountId: string, from: EpochMs, to: EpochMs): Interval[] {
  const account = facts.account(accountId)
  if (!account) return []
  return account.assignments
    .filter((assignment) => assignment.row.isPrimary && assignment.start < to && assignment.end > from)
    .flatMap((assignment) => {
      const person = facts.person(assignment.row.personId)
      if (!person || runningAssignments(account, Math.max(from, assignment.start)).length === 0) return []
      const start = Math.max(from, assignment.start)
      const end = Math.min(to, assignment.end)
      return intersectIntervals(person.roster.intervals(start, end), account.contracts)
    })
}
