/** The admission of days off that come back, on facts and plans as they stand, from now to their last day. */
import type { Query } from '../../platform/store/index.ts'
import { plannedAway } from '../cover-plan/plans.store.ts'
import { teamAway } from '../cover-plan/team-away.ts'
import type { Outlook } from '../ports.ts'
import { admitRecurring, type RecurringAdmission } from './admit.ts'
import { recurringIntervals } from './occurrences.ts'
import type { StoredRecurring } from './recurring.store.ts'

/** Days that have passed, and those after the person's own last one, count for nothing. */
export async function recurringAdmission(
  query: Query,
  outlook: Outlook,
  rule: StoredRecurring,
  now: number,
): Promise<RecurringAdmission> {
  const { zone, gone } = outlook.person(rule.personId)!
  const days = recurringIntervals([rule], zone)
    .map(({ start, end }) => ({ start: Math.max(start, now), end: Math.min(end, gone) }))
    .filter(({ start, end }) => start < end)
  const rules = outlook.settings(now).absences
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return admitRecurring([], [], rules)
  const during = { start: first.start, end: last.end }
  const planned = await plannedAway(query, outlook.team(rule.personId, during.start), during)
  return admitRecurring(days, teamAway(outlook, rule.personId, during, planned), rules)
}
