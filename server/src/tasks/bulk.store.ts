/** Tasks of the past in bulk, by COPY, each with what became of it. */
import { copyRows, type CopyValue, type Tx } from '../platform/db/index.ts'
import { toIso } from '../platform/store/index.ts'
import type { TaskPlan, TaskState } from './tasks.store.ts'

/** A task as it stands by now; instants are epoch milliseconds. */
export interface PastTask extends TaskPlan {
  readonly id: string
  readonly state: TaskState
  readonly createdAt: number
  readonly closed: { readonly at: number; readonly by: string } | null
}

const COLUMNS =
  `id key kind title detail account_id ticket_id decision_id owner_id owner_help_desk_id due_at state
  created_at closed_at closed_by`.split(/\s+/)

/** Copies them in, in the caller's transaction; keys must be new. */
export async function copyTasks(tx: Pick<Tx, 'client'>, tasks: readonly PastTask[]): Promise<void> {
  if (tasks.length > 0) await copyRows(tx, 'task', COLUMNS, tasks.map(valuesOf))
}

const valuesOf = (t: PastTask): CopyValue[] => [
  ...[t.id, t.key, t.kind, t.title, t.detail ?? null, t.accountId ?? null, t.ticketId ?? null],
  ...[t.decisionId ?? null, t.ownerId ?? null, t.ownerHelpDeskId ?? null, toIso(t.dueAt), t.state],
  ...[toIso(t.createdAt), toIso(t.closed?.at), t.closed?.by ?? null],
]
