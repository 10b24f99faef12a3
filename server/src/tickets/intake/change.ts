/** A decision as one change of one ticket; nothing to change is no write. */
import type { Decision } from '../decide/decision.ts'
import type { TicketChange } from '../ports.ts'
import { expectedAssignee, type TicketRecord } from '../record.ts'

/**
 * The change that carries the decision out, or null. In shadow only one thing is ever written: whoever a live decision
 * of ours made a follower stops following when the ticket leaves that account (rule 7).
 */
export function changeOf(
  decision: Decision,
  ticket: TicketRecord,
  note: string | null,
  shadow: boolean,
): TicketChange | null {
  const removeFollowers = decision.unfollow
  if (shadow) {
    return removeFollowers.length === 0
      ? null
      : { addFollowers: [], removeFollowers, note: null, addTags: [], removeTags: [], fields: {} }
  }
  const addFollowers = decision.follow.map((follow) => follow.userId)
  const { addTags, removeTags } = decision
  const assignee = assigneeChange(decision, ticket)
  const parts = addFollowers.length + removeFollowers.length + addTags.length + removeTags.length
  if (!assignee && parts === 0 && note === null) return null
  return {
    ...(assignee && { assignee }),
    addFollowers,
    removeFollowers,
    note,
    addTags,
    removeTags,
    fields: fieldsOf(decision),
  }
}

function assigneeChange({ assignee }: Decision, ticket: TicketRecord): TicketChange['assignee'] {
  if (assignee.kind === 'keep') return undefined
  return { from: expectedAssignee(ticket), to: assignee.kind === 'assign' ? assignee.userId : null }
}

/** Fields by their configured key; keys without a configured field are left out by the connector. */
function fieldsOf(decision: Decision): TicketChange['fields'] {
  return decision.rule === null ? {} : { rule: String(decision.rule) }
}
