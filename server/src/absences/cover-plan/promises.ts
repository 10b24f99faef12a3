/** What somebody promised in plans that are not confirmed yet, given back when they go away themselves. */
import { subtractIntervals, type Interval } from '../../calendar/api.ts'
import { nameOf, tell, type Step } from './flow.ts'
import { promisedBy } from './parts.store.ts'
import { loadWhole } from './plans.store.ts'
import { keepOnly, reopen } from './release.ts'
import type { StoredPart, Whole } from './rows.ts'
import { settle } from './settle.ts'
import { toRangeText } from './sql.ts'
import { accountFor, noticeOf } from './wording.ts'

/** Whoever goes away gives back what they promised for then in plans that are not confirmed yet; those ask others. */
export async function releasePromises(step: Step, personId: string, away: Interval): Promise<void> {
  const promised = await promisedBy(step.tx.query, personId, toRangeText(away))
  for (const [planId, parts] of Map.groupBy(promised, (part) => part.planId)) {
    const whole = await loadWhole(step.tx.query, planId, true)
    if (!whole) continue
    for (const part of parts)
      await keepOnly(
        step,
        whole.plan,
        [part],
        subtractIntervals([{ start: part.start, end: part.end }], [away]),
      )
    await tellGivenBack(step, whole, personId, parts)
    await settle(step, planId)
  }
}

async function tellGivenBack(
  step: Step,
  { plan, requests }: Whole,
  personId: string,
  parts: readonly StoredPart[],
): Promise<void> {
  const { outlook, deps } = step
  for (const request of requests.filter(({ id }) => parts.some(({ requestId }) => requestId === id))) {
    await reopen(step, plan, request)
    const about = accountFor(outlook, plan.personId, outlook.account(request.accountId)!)
    await tell(step, [
      noticeOf(
        plan.id,
        `given-back:${request.id}:${deps.clock.nowMs()}`,
        'cover_answer',
        { personId: plan.personId },
        {
          title: `${nameOf(outlook, personId)} can’t cover ${about.name} for all of it after all`,
          body: 'Hours are open again: ask somebody else, or wait until your manager assigns them.',
          accountId: about.accountId,
        },
      ),
    ])
  }
}
