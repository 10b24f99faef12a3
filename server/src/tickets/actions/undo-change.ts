/** What undoes a change that was made. Pure. */
import type { TicketChange } from '../ports.ts'
import type { StoredChange } from '../write/writes.store.ts'

/** The opposite of `sent`, of what really went out; the note cannot be unsaid, so another says that it no longer holds. */
export function opposite(sent: TicketChange, by: string, reason: string): StoredChange {
  const { assignee } = sent
  return {
    ...(assignee && { assignee: { from: assignee.to, to: assignee.from } }),
    addFollowers: sent.removeFollowers,
    removeFollowers: sent.addFollowers,
    note:
      sent.note === null
        ? null
        : `**Undone by ${by}.** ${reason}\n\nThe earlier note of Attaché on this ticket no longer holds.`,
    addTags: sent.removeTags,
    removeTags: sent.addTags,
    fields: {},
    undoes: true,
  }
}
