/** SQL about what a plan was last compared with: for which accounts its person stood. */
import type { Interval } from '../../calendar/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Query } from '../../platform/store/index.ts'
import { bounds } from './sql.ts'

export interface RunningPlan extends Interval {
  readonly id: string
  readonly personId: string
  /** Null: it was compared with nothing yet. */
  readonly stands: string | null
}

/** Plans that ask or are confirmed and are not over, in any order: what cannot be followed must not hide what can. Of the partial index absence_plan_running. */
export function runningPlans(query: Query, now: Temporal.Instant): Promise<RunningPlan[]> {
  return query<RunningPlan & Record<string, unknown>>(
    `select id::text, person_id::text as "personId", stands, ${bounds('during')} from absence_plan
      where state in ('waiting', 'asking', 'confirmed') and handed_back_at is null and upper(during) > $1 order by random()`,
    [now],
  )
}

/** A plan asks for what its person stands for now. */
export async function setStands(tx: Tx, planId: string, stands: string): Promise<void> {
  await tx.query('update absence_plan set stands = $2 where id = $1', [planId, stands])
}
