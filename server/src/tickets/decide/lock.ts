/** Rule 7: a person's assignment is sticky until they lift it or the ticket is closed. */
import { serviceSince } from '../../coverage/api.ts'
import { because, fire, isGone, settle, type Draft, type Served } from './draft.ts'
import { modeOf } from './handling-mode.ts'

/** Whether a person's assignment settles the assignee. */
export function lock(draft: Draft, served: Served): boolean {
  const { ticket, facts } = served
  const held = ticket.lock
  if (!held) {
    because(draft, 7, 'no_lock', false)
    return false
  }
  const assignee = facts.personByHelpDeskUser(held.assigneeId)
  if (served.cause.reopened && isGone(served, assignee)) {
    because(draft, 7, 'locked_assignee_is_gone', true, { personId: assignee!.row.id })
    return false
  }
  const against = wouldHaveActed(served)
  because(draft, 7, 'locked', true, { userId: held.assigneeId, by: held.by, lockedAt: held.at, against })
  settle(draft, 7, 'locked')
  if (against !== null) fire(draft, 7)
  if (opens(served)) note(draft, served)
  return true
}

/** Which rule the lock held off: without one, rule 7 has no effect. */
function wouldHaveActed(served: Served): 3 | 4 | null {
  const { ticket, account, at, facts } = served
  const since = serviceSince(account, at)
  if (since !== null && ticket.state.createdAt < since) return 3
  if (!opens(served) || modeOf(served) !== 'auto_assign') return null
  const holder = facts.personByHelpDeskUser(ticket.lock!.assigneeId)
  return served.engineers.some(({ personId }) => personId === holder?.row.id) ? null : 4
}

const opens = ({ cause }: Served): boolean => cause.created || cause.organizationChanged || cause.reopened

function note(draft: Draft, served: Served): void {
  draft.note = { situation: 'locked', answerBefore: null }
  draft.ours = { ...draft.ours, notedFor: served.account.row.id }
}
