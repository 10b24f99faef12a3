/** Time off that comes onto days which its person plans: what is a fact stands, the plan keeps what is left of it. */
import { subtractIntervals, type Interval } from '../../calendar/api.ts'
import { changeDates } from './change-dates.ts'
import { endPlan } from './end.ts'
import type { Step } from './flow.ts'
import { loadWhole, plansWithin } from './plans.store.ts'

/** Cuts `during` out of the person's plans (but their `own`) that are no facts yet; one of which nothing is left is withdrawn. */
export async function makeWay(step: Step, personId: string, during: Interval, own?: string): Promise<void> {
  for (const { id } of await plansWithin(step.tx.query, personId, during)) {
    const other = await loadWhole(step.tx.query, id, true)
    if (!other || id === own || other.plan.timeOffId !== null) continue
    const [rest] = subtractIntervals([{ start: other.plan.start, end: other.plan.end }], [during])
    if (rest) await changeDates(step, other, rest, true)
    else await endPlan(step, other, 'withdrawn', 'Other time off takes its place.')
  }
}
