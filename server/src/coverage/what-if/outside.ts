/** Planned changes that begin after the hours that are looked at, or are over before them: nothing is said of those. Pure. */
import { dayEnd, dayStart, type EpochMs, type Interval } from '../../calendar/api.ts'
import type { Facts } from '../compile-facts.ts'
import type { PlannedChange } from './overlay.ts'

const FOR_EVER = Infinity

/** The places of those changes in the list, counted from 0. */
export function outsideOf(
  facts: Facts,
  changes: readonly PlannedChange[],
  from: EpochMs,
  to: EpochMs,
): number[] {
  return changes.flatMap((change, index) => {
    const { start, end } = heldIn(facts, change)
    return start >= to || end <= from ? [index] : []
  })
}

/** What part of time a change is about. */
function heldIn(facts: Facts, change: PlannedChange): Interval {
  const zone = zoneOf(facts, change)
  switch (change.kind) {
    case 'time_off':
    case 'cover':
      return change
    case 'withdraw_time_off':
      return facts.rows.absences.timeOff.find(({ id }) => id === change.timeOffId)!
    case 'recurring_off':
    case 'new_contract':
      return { start: dayStart(change.startsOn, zone), end: dayEnd(change.endsOn, zone) }
    case 'end_contract':
    case 'leave':
      return { start: dayEnd(change.lastDay, zone), end: FOR_EVER }
    case 'assignment':
    case 'standing_backup':
    case 'pod_member':
      return { start: dayStart(change.from, zone), end: FOR_EVER }
  }
}

/** Whose days its dates are. */
function zoneOf(facts: Facts, change: PlannedChange): string {
  if (change.kind === 'pod_member')
    return facts.rows.absences.pods.find(({ id }) => id === change.podId)?.zone ?? 'UTC'
  if ('accountId' in change) return facts.account(change.accountId)?.row.zone ?? 'UTC'
  if ('personId' in change) return facts.person(change.personId)?.row.zone ?? 'UTC'
  return 'UTC'
}
