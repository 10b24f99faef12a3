/** Tasks about one ticket, for its page. */
import { plainRows, type Query } from '../platform/store/index.ts'

export interface TicketTask {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly ownerId: string | null
  readonly ownerHelpDeskId: string | null
  readonly dueAt: string | null
  readonly state: 'open' | 'done' | 'cancelled' | 'shadow'
}

/** The newest 100; served by task_by_ticket. */
export async function listTasksOfTicket(query: Query, ticketId: string): Promise<TicketTask[]> {
  return plainRows(
    await query<TicketTask & Record<string, unknown>>(
      `select id::text, kind, title, owner_id::text as "ownerId", owner_help_desk_id as "ownerHelpDeskId",
              due_at as "dueAt", state
         from task where ticket_id = $1 order by created_at desc, id desc limit 100`,
      [ticketId],
    ),
  )
}

/** Open tasks of a person that are about a ticket, at most 200; `dueAt` in epoch milliseconds. Served by task_open_by_owner. */
export async function openTicketTasks(
  query: Query,
  personId: string,
): Promise<{ ticketId: string; dueAt: number | null }[]> {
  const rows = await query<{ ticketId: string; dueAt: Temporal.Instant | null }>(
    `select ticket_id::text as "ticketId", due_at as "dueAt" from task
      where owner_id = $1 and state = 'open' and ticket_id is not null order by due_at nulls last limit 200`,
    [personId],
  )
  return rows.map(({ ticketId, dueAt }) => ({ ticketId, dueAt: dueAt?.epochMilliseconds ?? null }))
}
