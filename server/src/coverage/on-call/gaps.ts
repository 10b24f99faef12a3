/** What is amiss with who is on call: hours with nobody, ASEs and busy backups on call. Pure, of one version of the facts. */
import type { EpochMs, Interval } from '../../calendar/api.ts'
import type { Facts } from '../compile-facts.ts'
import { dateAt } from '../local-days.ts'
import { onCallAt } from '../who-is-on-call.ts'
import type { OnCallShiftRow } from './facts.ts'

/** Stretches of [from, to) with nobody on call, in order. */
export function onCallGaps(facts: Facts, from: EpochMs, to: EpochMs): Interval[] {
  const gaps: { start: EpochMs; end: EpochMs }[] = []
  const cuts = cutsOf(facts, from, to)
  cuts.forEach((start, index) => {
    const end = cuts[index + 1] ?? to
    if (onCallAt(facts, start) !== null) return
    const last = gaps.at(-1)
    if (last?.end === start) last.end = end
    else gaps.push({ start, end })
  })
  return gaps
}

/** Every instant of [from, to) at which who is on call may change. */
function cutsOf(facts: Facts, from: EpochMs, to: EpochMs): EpochMs[] {
  const shifts = facts.shifts(from, to)
  const set = facts.settings(from).settings.onCall.personId
  const cuts = new Set([from])
  const cut = (at: EpochMs): void => {
    if (at > from && at < to) cuts.add(at)
  }
  for (const { start, end } of shifts) {
    cut(start)
    cut(end)
  }
  for (const id of new Set([...shifts.map((shift) => shift.personId), ...(set === null ? [] : [set])])) {
    const person = facts.person(id)
    if (!person) continue
    cut(person.gone)
    for (const { start, end } of person.timeOff) {
      cut(start)
      cut(end)
    }
  }
  return [...cuts].sort((a, b) => a - b)
}

export type OnCallFinding =
  /** An ASE with that many accounts has no on-call duty, as the programme has it: flagged, not refused. */
  | {
      readonly code: 'ase_on_call'
      readonly personId: string
      readonly shift: OnCallShiftRow
      readonly accounts: number
    }
  /** Somebody who covers that many accounts then: the shift must be swapped. */
  | {
      readonly code: 'backup_on_call'
      readonly personId: string
      readonly shift: OnCallShiftRow
      readonly accounts: number
    }
  /** Time off within a shift: somebody else of the same time, or nobody, answers. */
  | {
      readonly code: 'away_on_call'
      readonly personId: string
      readonly shift: OnCallShiftRow
      readonly accounts: 0
    }

/** Whose shifts of [from, to) go against the programme's rules: one finding an ASE, one a shift of a backup or somebody away. */
export function onCallFindings(facts: Facts, from: EpochMs, to: EpochMs): OnCallFinding[] {
  const shifts = facts.shifts(from, to)
  const load = loadOf(facts, new Set(shifts.map((shift) => shift.personId)))
  const seen = new Set<string>()
  return shifts.flatMap((shift): OnCallFinding[] => {
    const { personId } = shift
    const { settings } = facts.settings(Math.max(from, shift.start))
    const found: OnCallFinding[] = []
    const held = heldAt(load.assignments.get(personId) ?? [], Math.max(from, shift.start))
    if (held >= settings.onCallNoneFromAccounts && !seen.has(personId)) {
      seen.add(personId)
      found.push({ code: 'ase_on_call', personId, shift, accounts: held })
    }
    const covered = coveredWithin(load.covers.get(personId) ?? [], shift)
    if (covered >= settings.onCallSwapFromCovered)
      found.push({ code: 'backup_on_call', personId, shift, accounts: covered })
    const off = facts.person(personId)?.timeOff ?? []
    if (off.some((one) => one.start < shift.end && one.end > shift.start))
      found.push({ code: 'away_on_call', personId, shift, accounts: 0 })
    return found
  })
}

interface Held {
  readonly accountId: string
  readonly zone: string
  readonly startsOn: string
  readonly endsOn: string | null
}

interface Covered extends Interval {
  readonly accountId: string
}

/** Assignments and covers of some people, read from the rows: compiling thousands of accounts for a few people would be waste. */
function loadOf(facts: Facts, people: ReadonlySet<string>) {
  const assignments = new Map<string, Held[]>()
  for (const account of facts.rows.accounts.accounts)
    for (const { personId, startsOn, endsOn } of account.assignments)
      if (people.has(personId)) {
        const row = { accountId: account.id, zone: account.zone, startsOn, endsOn }
        assignments.set(personId, [...(assignments.get(personId) ?? []), row])
      }
  const covers = Map.groupBy(
    facts.rows.absences.covers.filter(({ backupId }) => people.has(backupId)),
    ({ backupId }): string => backupId,
  ) as ReadonlyMap<string, readonly Covered[]>
  return { assignments, covers }
}

function heldAt(rows: readonly Held[], at: EpochMs): number {
  const held = rows.filter(({ zone, startsOn, endsOn }) => {
    const date = dateAt(at, zone)
    return startsOn <= date && (endsOn === null || endsOn >= date)
  })
  return new Set(held.map(({ accountId }) => accountId)).size
}

/** The most accounts covered at once within a shift. */
function coveredWithin(rows: readonly Covered[], shift: Interval): number {
  const within = rows.filter((one) => one.start < shift.end && one.end > shift.start)
  let most = 0
  for (const { start } of within) {
    const at = Math.max(start, shift.start)
    const then = within.filter((one) => one.start <= at && at < one.end)
    most = Math.max(most, new Set(then.map(({ accountId }) => accountId)).size)
  }
  return most
}
