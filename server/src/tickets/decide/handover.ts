/** A hand-over in progress: the outgoing ASE's tickets follow the hand-over list, not rules 3 to 7 (domain.md 4.8). */
import type { AssignmentRow } from '../../accounts/api.ts'
import type { NamedEngineer } from '../../coverage/api.ts'
import { because, holderOf, settle, type Draft, type Served } from './draft.ts'

type Listed = Pick<Served, 'ticket' | 'account' | 'facts' | 'at'>

/** Whether the ticket is on an outgoing ASE's list now, and not ticked off. */
export function isOnHandoverList(listed: Listed): boolean {
  return !listed.ticket.ours.handedOver && outgoingHolder(listed) !== null
}

/** Whether the ticket still belongs to the outgoing ASE's list. */
export function heldForHandover(draft: Draft, served: Served): boolean {
  if (draft.ours.handedOver) return false
  const outgoing = outgoingHolder(served)
  if (!outgoing) return false
  because(draft, 3, 'on_handover_list', true, {
    personId: outgoing.personId,
    incomingId: outgoing.replacedById,
  })
  settle(draft, 3, 'handover')
  return true
}

/** The assignment that the ticket's holder hands over; null: they hand over none, or the ticket is no part of it. */
function outgoingHolder(listed: Listed): AssignmentRow | null {
  const { ticket, account, at } = listed
  const person = holderOf(listed)
  const outgoing = account.assignments.find(
    ({ row, start, end }) =>
      row.personId === person?.row.id &&
      row.replacedById !== null &&
      start <= at &&
      // What a former ASE takes as an engineer of Global Support later is no part of the hand-over.
      ticket.state.createdAt < end &&
      account.assignments.some(
        (next) => next.row.personId === row.replacedById && next.start <= at && at < next.end,
      ),
  )
  const running = account.assignments.some(
    ({ row, start, end }) =>
      row.personId === person?.row.id && row.replacedById === null && start <= at && at < end,
  )
  return outgoing && !running ? outgoing.row : null
}

/** Whether an ASE is handing the account over: new tickets are the incoming one's. */
export function isOutgoing({ account }: Served, { assignmentId }: NamedEngineer): boolean {
  return account.assignments.some(({ row }) => row.id === assignmentId && row.replacedById !== null)
}
