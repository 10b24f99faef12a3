/** A hand-over in progress: the outgoing ASE's tickets follow the hand-over list, not rules 3 to 7 (domain.md 4.8). */
import type { NamedEngineer } from '../../coverage/api.ts'
import { because, holderOf, settle, type Draft, type Served } from './draft.ts'

/** Whether the ticket still belongs to the outgoing ASE's list. */
export function heldForHandover(draft: Draft, served: Served): boolean {
  const { ticket, account, at } = served
  if (draft.ours.handedOver) return false
  const person = holderOf(served)
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
  if (!outgoing) return false
  const running = account.assignments.some(
    ({ row, start, end }) =>
      row.personId === person?.row.id && row.replacedById === null && start <= at && at < end,
  )
  if (running) return false
  because(draft, 3, 'on_handover_list', true, {
    personId: outgoing.row.personId,
    incomingId: outgoing.row.replacedById,
  })
  settle(draft, 3, 'handover')
  return true
}

/** Whether an ASE is handing the account over: new tickets are the incoming one's. */
export function isOutgoing({ account }: Served, { assignmentId }: NamedEngineer): boolean {
  return account.assignments.some(({ row }) => row.id === assignmentId && row.replacedById !== null)
}
