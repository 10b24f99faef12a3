/** SQL of whoever made tasks: closed with what they were about, opened again with it. */
import type { Tx } from '../platform/db/index.ts'

/** Closes those of these tasks that are open; answers the ids it closed. */
export async function closeTasks(
  tx: Tx,
  ids: readonly string[],
  state: 'done' | 'cancelled',
  closed: { at: Temporal.Instant; by: string },
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<{ id: string }>(
    `update task set state = $2, closed_at = $3, closed_by = $4
      where id = any($1::uuid[]) and state = 'open' returning id::text`,
    [ids, state, closed.at, closed.by],
  )
  return rows.map((row) => row.id)
}

/** Opens again those of the tasks with these keys that whoever is named closed; what others closed stays as it is. */
export async function reopenTasks(tx: Tx, keys: readonly string[], closedBy: string): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    `update task set state = 'open', closed_at = null, closed_by = null
      where key = any($1::text[]) and closed_by = $2 and state in ('done', 'cancelled')`,
    [keys, closedBy],
  )
}
