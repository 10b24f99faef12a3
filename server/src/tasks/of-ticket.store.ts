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
