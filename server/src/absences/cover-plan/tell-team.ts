/** Several of a team away at once: those who are there hear it as soon as it is a fact. They hear *away*, never why. */
import { admissionNow } from './admission-now.ts'
import { nameOf, tell, type Step } from './flow.ts'
import type { StoredPlan } from './rows.ts'
import { noticeOf, periodFor } from './wording.ts'

/**
 * Tells the team and its channel of one person's time off that has become a fact: once for its dates, of many stretches in one
 * notice. Nothing where fewer are away at once, by the hour, than the programme tells of.
 */
export async function tellTeam(step: Step, plans: readonly StoredPlan[]): Promise<void> {
  const { outlook, deps } = step
  const { tellTeamFrom } = outlook.settings(deps.clock.nowMs()).absences
  const found: { readonly plan: StoredPlan; readonly atOnce: number }[] = []
  for (const plan of plans.toSorted((a, b) => a.start - b.start)) {
    const { atOnce } = await admissionNow(step, plan)
    if (atOnce >= tellTeamFrom) found.push({ plan, atOnce })
  }
  const [first] = found
  if (!first) return
  const { plan } = first
  const most = Math.max(...found.map(({ atOnce }) => atOnce))
  const times = found.length === 1 ? '' : `${found.length} times, the first `
  const channel = outlook.person(plan.personId)?.teamChannel ?? null
  const readers = [
    ...outlook.team(plan.personId, plan.start).map((personId) => ({ personId })),
    ...(channel === null ? [] : [{ channel }]),
  ]
  await tell(
    step,
    readers.map((reader) => {
      const zoneOf = 'personId' in reader ? reader.personId : plan.personId
      return noticeOf(plan.id, `team:${plan.start}-${plan.end}`, 'team_away', reader, {
        title: `${nameOf(outlook, plan.personId)} is away, ${times}${periodFor(outlook, zoneOf, plan)}`,
        body: `${most} of your team are away at once then.`,
      })
    }),
  )
}
