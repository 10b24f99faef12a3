/** What a person's word changes about a ticket: locked, checked, changed, decided again, and noted down. */
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import type { noCause, TicketRecord } from '../record.ts'
import { decideAgain, lockTicket, type LockedTicket, type TicketName } from './asked.ts'
import { audit } from './common.ts'
import { authorizeFor } from './own.ts'

/** Whoever may override the ticket may; `change` says what becomes of the record, and why it is decided again. */
export async function actOn(
  deps: IntakeDeps,
  actor: Actor,
  name: TicketName,
  action: string,
  change: (record: TicketRecord, ticket: LockedTicket) => { record: TicketRecord; cause: typeof noCause },
): Promise<{ decisionId: string }> {
  authorize(actor, 'tickets.override')
  return deps.transaction(async (tx) => {
    const ticket = await lockTicket(tx, deps, name)
    authorizeFor(actor, 'tickets.override', ticket, deps.clock.nowMs())
    const { record, cause } = change(ticket.record, ticket)
    const row = await decideAgain(tx, deps, ticket, record, cause)
    await audit(tx, deps, actor, action, ticket, null)
    return { decisionId: row.id }
  })
}
