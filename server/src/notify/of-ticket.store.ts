/** Notices about one ticket, for its page. */
import { plainRows, type Query } from '../platform/store/index.ts'

export interface TicketNotice {
  readonly id: string
  readonly kind: string
  readonly personId: string | null
  readonly channel: string | null
  readonly title: string
  readonly urgency: 'page' | 'normal' | 'digest'
  readonly state: 'planned' | 'told' | 'cancelled' | 'shadow' | 'muted'
  readonly dueAt: string
  readonly toldAt: string | null
}

/** The newest 100; served by notice_by_ticket. */
export async function listNoticesOfTicket(query: Query, ticketId: string): Promise<TicketNotice[]> {
  return plainRows(
    await query<TicketNotice & Record<string, unknown>>(
      `select id::text, kind, person_id::text as "personId", channel, title, urgency, state, due_at as "dueAt",
              told_at as "toldAt"
         from notice where ticket_id = $1 order by due_at desc, id desc limit 100`,
      [ticketId],
    ),
  )
}
