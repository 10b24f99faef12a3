/** What days off that come back mean for the team, in words. Days are of the person's zone; never why anybody is away. */
import { cityOf, dayOf } from '../../calendar/api.ts'
import type { AbsentStretch } from '../absent-at-once.ts'
import { managerOf, nameOf } from '../cover-plan/flow.ts'
import type { Outlook } from '../ports.ts'
import { decisive, type RecurringAdmission } from './admit.ts'

const DAYS_SAID = 3
const NAMES_SAID = 6

interface OfPerson {
  readonly personId: string
}

/** What happens when they are noted. */
export function whatHappens(
  outlook: Outlook,
  rule: OfPerson,
  admission: RecurringAdmission,
  approvesByNoting: boolean,
  now: number,
): string {
  const { verdict, atOnce, together } = admission
  if (atOnce === 0) return 'No such day is to come.'
  if (together.length === 0) return 'Nobody else of the team is away on these days.'
  if (verdict === 'approved' && !approvesByNoting) return whyRefused(outlook, rule, admission, now)
  const said = awayTogether(outlook, rule, admission, now)
  if (verdict === 'fine') return `${said}.`
  return `${said}: ${verdict === 'approved' ? 'you approve it by noting it, and ' : ''}the team is told.`
}

/** Why they are not noted without a manager's word, and what to do. */
export function whyRefused(
  outlook: Outlook,
  rule: OfPerson,
  admission: RecurringAdmission,
  now: number,
): string {
  const managerId = managerOf(outlook, rule.personId)
  const who = managerId === null ? 'a director' : nameOf(outlook, managerId)
  return `${awayTogether(outlook, rule, admission, now)}: ask ${who} to note it, which approves it, or choose other days.`
}

function awayTogether(
  outlook: Outlook,
  { personId }: OfPerson,
  admission: RecurringAdmission,
  now: number,
): string {
  const stretches = decisive(admission, outlook.settings(now).absences)
  const names = [...new Set(stretches.flatMap(({ personIds }) => personIds))]
    .map((id) => nameOf(outlook, id))
    .toSorted((a, b) => a.localeCompare(b))
  const days = daysOf(outlook, personId, stretches, now)
  const isSame = stretches.every(({ personIds }) => personIds.length + 1 === admission.atOnce)
  return `${isSame ? '' : 'Up to '}${admission.atOnce} of the team would be away at once on ${days}, with ${listed(names, NAMES_SAID, 'others')}`
}

/** `Fri 6 Mar, Fri 13 Mar, Fri 20 Mar and 4 more days (Amsterdam)`. */
export function daysOf(
  outlook: Outlook,
  personId: string,
  stretches: readonly AbsentStretch[],
  now: number,
): string {
  const zone = outlook.person(personId)?.zone ?? 'UTC'
  const days = [...new Set(stretches.map(({ start }) => dayOf(start, zone, now)))]
  const more = days.length - DAYS_SAID === 1 ? 'more day' : 'more days'
  return `${listed(days, DAYS_SAID, more)} (${cityOf(zone)})`
}

/** `a, b and c`; of more than `most` the first, and how many more. */
function listed(words: readonly string[], most: number, more: string): string {
  const said = words.length <= most ? words : [...words.slice(0, most), `${words.length - most} ${more}`]
  return said.length <= 1 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}
