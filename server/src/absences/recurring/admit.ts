/** Whether days off that come back may be noted just so: how many of the team are away on them, by the hour. Pure. */
import type { Interval } from '../../calendar/api.ts'
import { absentAtOnce, mostAbsent, type AbsentStretch, type AwayPerson } from '../absent-at-once.ts'
import { verdictOf, type Admission, type AdmissionRules } from '../cover-plan/decide/admission.ts'

/** `together`: of each day off the stretches in which others are away too, in order, with who. */
export type RecurringAdmission = Pick<Admission, 'atOnce' | 'verdict' | 'together'>

/** The admission of days off that do not overlap, in order; none to come are nobody's matter. */
export function admitRecurring(
  days: readonly Interval[],
  team: readonly AwayPerson[],
  rules: Pick<AdmissionRules, 'tellTeamFrom' | 'approveFrom'>,
): RecurringAdmission {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return { atOnce: 0, verdict: 'fine', together: [] }
  const together = onDays(absentAtOnce(team, first.start, last.end), days)
  const atOnce = 1 + mostAbsent(together)
  return { atOnce, verdict: verdictOf('planned', atOnce, rules), together }
}

/** What of these stretches falls on each day: both are in order. */
function onDays(stretches: readonly AbsentStretch[], days: readonly Interval[]): AbsentStretch[] {
  const found: AbsentStretch[] = []
  let next = 0
  for (const day of days) {
    while ((stretches[next]?.end ?? Infinity) <= day.start) next += 1
    for (let at = next; (stretches[at]?.start ?? Infinity) < day.end; at += 1) {
      const { start, end, personIds } = stretches[at]!
      found.push({ start: Math.max(start, day.start), end: Math.min(end, day.end), personIds })
    }
  }
  return found
}

/** The stretches on which a verdict rests: those with as many away as it takes. */
export function decisive(
  { verdict, together }: RecurringAdmission,
  { tellTeamFrom, approveFrom }: Pick<AdmissionRules, 'tellTeamFrom' | 'approveFrom'>,
): readonly AbsentStretch[] {
  if (verdict === 'fine') return together
  const from = verdict === 'approved' ? approveFrom : Math.min(tellTeamFrom, approveFrom)
  return together.filter(({ personIds }) => personIds.length + 1 >= from)
}
