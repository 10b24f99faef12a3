/** Who is asked where nobody was named: nobody while the person can choose, else the first in order. */
import type { AffectedAccount } from '../ports.ts'
import { candidatesFor, type Interests, type PlannedAway } from './candidates-for.ts'
import type { Step } from './flow.ts'
import type { StoredPlan } from './rows.ts'

/** How many are asked where nobody was named and nobody can be waited for. */
const ASKED_AT_ONCE = 3
const HOUR = 3_600_000

interface Known {
  readonly interests: Interests
  readonly planned: readonly PlannedAway[]
}

/** Sick leave, and hours that were noted elsewhere and are near, cannot wait until somebody chooses. */
export function whomToAsk(
  { outlook, deps }: Step,
  plan: Pick<StoredPlan, 'personId' | 'kind' | 'timeOffId'>,
  account: AffectedAccount,
  known: Known,
): string[] {
  const now = deps.clock.nowMs()
  const { answerHours } = outlook.settings(now).absences
  const isNear = account.needed[0]!.start - now < answerHours * HOUR
  if (plan.kind === 'planned' && (plan.timeOffId === null || !isNear)) return []
  return candidatesFor(outlook, known, plan.personId, account, now)
    .slice(0, ASKED_AT_ONCE)
    .map(({ personId }) => personId)
}
