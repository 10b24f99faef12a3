/** SQL about which tasks belong to a plan. */
import type { Tx } from '../../platform/db/index.ts'
import type { Query } from '../../platform/store/index.ts'

export type Phase = 'before' | 'return' | 'decide'

export interface PlanTask {
  readonly taskId: string
  readonly phase: Phase
  readonly requestId: string | null
}

/** The tasks of a plan. */
export function tasksOfPlan(query: Query, planId: string): Promise<PlanTask[]> {
  return query<PlanTask & Record<string, unknown>>(
    `select task_id::text as "taskId", phase, request_id::text as "requestId" from absence_plan_task where plan_id = $1`,
    [planId],
  )
}

/** Ties tasks to their plan. */
export async function tieTasks(
  tx: Tx,
  planId: string,
  phase: Phase,
  taskIds: readonly string[],
  requestId: string | null = null,
): Promise<void> {
  if (taskIds.length === 0) return
  await tx.query(
    `insert into absence_plan_task (plan_id, task_id, phase, request_id)
     select $1, id, $3, $4 from unnest($2::uuid[]) as t (id)`,
    [planId, taskIds, phase, requestId],
  )
}
