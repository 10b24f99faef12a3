/** Days off that come back on which others of the team are away: those who are there hear it, once, with the days; never why. */
import { nameOf, tell, type Step } from '../cover-plan/flow.ts'
import { noticeOf } from '../cover-plan/wording.ts'
import { decisive, type RecurringAdmission } from './admit.ts'
import type { StoredRecurring } from './recurring.store.ts'
import { daysOf } from './wording.ts'

/** Tells the team and its channel; nothing where fewer are away at once than the programme tells of. */
export async function tellTeamOfDays(
  step: Step,
  { id, personId }: StoredRecurring,
  { verdict, atOnce, together }: RecurringAdmission,
): Promise<void> {
  const { outlook, deps } = step
  if (verdict === 'fine') return
  const now = deps.clock.nowMs()
  const stretches = decisive({ verdict: 'told', atOnce, together }, outlook.settings(now).absences)
  const channel = outlook.person(personId)?.teamChannel ?? null
  const readers = [
    ...outlook.team(personId, stretches[0]!.start).map((one) => ({ personId: one })),
    ...(channel === null ? [] : [{ channel }]),
  ]
  const words = {
    title: `${nameOf(outlook, personId)} is away on days that come back, while others of your team are`,
    body: `Up to ${atOnce} of your team are away at once on ${daysOf(outlook, personId, stretches, now)}.`,
  }
  await tell(
    step,
    readers.map((reader) => noticeOf(id, 'recurring', 'team_away', reader, words)),
  )
}
