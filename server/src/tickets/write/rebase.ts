/** A planned change laid on the ticket as it stands now: what is still to do, and what the ticket moved past. Pure. */
import type { Base, RemoteTicket, TicketChange } from '../ports.ts'

export interface Dropped {
  readonly part: string
  readonly why: string
}

export type Rebased =
  | { readonly kind: 'write'; readonly change: TicketChange; readonly dropped: readonly Dropped[] }
  /** Nothing is left to write. */
  | { readonly kind: 'nothing'; readonly why: string; readonly dropped: readonly Dropped[] }

const OVER = new Set(['closed', 'deleted'])

/** Takes away what is true already, and the assignee when somebody else chose another meanwhile. */
export function rebase(change: TicketChange, remote: RemoteTicket): Rebased {
  if (OVER.has(remote.status))
    return { kind: 'nothing', why: `The ticket is ${remote.status}: it takes no more changes.`, dropped: [] }
  const dropped: Dropped[] = []
  const assignee = assigneeLeft(change, remote, dropped)
  const left: TicketChange = {
    ...(assignee && { assignee }),
    addFollowers: change.addFollowers.filter((id) => !remote.followerIds.includes(id)),
    removeFollowers: change.removeFollowers.filter((id) => remote.followerIds.includes(id)),
    note: change.note,
    addTags: change.addTags.filter((tag) => !remote.tags.includes(tag)),
    removeTags: change.removeTags.filter((tag) => remote.tags.includes(tag)),
    fields: change.fields,
  }
  if (isEmpty(left)) return { kind: 'nothing', why: 'All of it is so already.', dropped }
  return { kind: 'write', change: left, dropped }
}

function assigneeLeft(
  change: TicketChange,
  remote: RemoteTicket,
  dropped: Dropped[],
): TicketChange['assignee'] {
  const { assignee } = change
  if (!assignee || remote.assigneeId === assignee.to) return undefined
  if (remote.assigneeId === assignee.from) return assignee
  dropped.push({
    part: 'assignee',
    why: `Somebody assigned ${remote.assigneeId ?? 'nobody'} meanwhile: that stands.`,
  })
  return undefined
}

/** The ticket as it was read at `readAt`, with whom it has once this is written. */
export function laidOn(
  { stamp, assigneeId }: RemoteTicket,
  { assignee }: Pick<TicketChange, 'assignee'>,
  readAt: number,
): Base {
  return { stamp, assigneeId: assignee ? assignee.to : assigneeId, readAt }
}

/** A change that was made, as the ticket shows it now: the assignee may have been left out, or changed by others since. */
export function asFound(change: TicketChange, remote: RemoteTicket): TicketChange {
  if (!change.assignee || change.assignee.to === remote.assigneeId) return change
  const { assignee: _, ...rest } = change
  return rest
}

/** Fields alone are no reason to touch a ticket. */
function isEmpty(change: TicketChange): boolean {
  const lists = [change.addFollowers, change.removeFollowers, change.addTags, change.removeTags]
  return !change.assignee && change.note === null && lists.every((list) => list.length === 0)
}
