/** What undoes a change that was made. Pure. */
import type { TicketChange } from '../ports.ts'

/** The opposite of `change`; the note cannot be unsaid, so another says that it no longer holds. */
export function opposite(change: TicketChange, by: string, reason: string): TicketChange {
  const { assignee } = change
  return {
    ...(assignee && { assignee: { from: assignee.to, to: assignee.from } }),
    addFollowers: change.removeFollowers,
    removeFollowers: change.addFollowers,
    note:
      change.note === null
        ? null
        : `**Undone by ${by}.** ${reason}\n\nThe earlier note of Attaché on this ticket no longer holds.`,
    addTags: change.removeTags,
    removeTags: change.addTags,
    fields: {},
  }
}
