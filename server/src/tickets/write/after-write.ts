/** A ticket's record once a write of ours is through, or given up. Pure. */
import type { Base, TicketChange } from '../ports.ts'
import { assigneeKnownSince, type Ours, type TicketRecord } from '../record.ts'

/** What the help desk now holds, as far as this write changed it: the newest known state without waiting for its echo. */
export function afterApplied(record: TicketRecord, change: TicketChange, stamp: string): TicketRecord {
  const { state } = record
  const followers = [
    ...state.followerIds.filter((id) => !change.removeFollowers.includes(id)),
    ...change.addFollowers,
  ]
  const tags = [...state.tags.filter((tag) => !change.removeTags.includes(tag)), ...change.addTags]
  const { pendingAssignee } = record.ours
  const at = Date.parse(stamp)
  const assigned = isToldSince(record, at) ? undefined : change.assignee
  return {
    ...record,
    state: {
      ...state,
      followerIds: [...new Set(followers)],
      tags: [...new Set(tags)],
      stamp,
      ...(assigned && { assigneeId: assigned.to }),
    },
    ...(assigned && { ...holderAfter(record, assigned.to), assigneeToldAt: at }),
    ours: assigned?.to === pendingAssignee ? settled(record.ours) : record.ours,
  }
}

/**
 * Whether an event knows the assignee better than the write that was made at `stamp`: it happened later, or, stamps being
 * whole seconds, in the same one and settled what was pending.
 */
function isToldSince(record: TicketRecord, stamp: number): boolean {
  const since = assigneeKnownSince(record)
  return since > stamp || (since === stamp && record.ours.pendingAssignee === undefined)
}

/** How far clocks may be apart. */
const APART_MS = 500
const SECOND = 1000

/**
 * Several events of one second come in any order; a ticket that was read after that second, and has not changed since, tells
 * whom the last of them assigned. What changed in a later second, its own event will tell. `until`: nothing happened to
 * the ticket after its stamp and before this instant, as the reading saw or the guard of a write proved.
 */
export function afterRead(record: TicketRecord, base: Base, until = base.readAt - APART_MS): TicketRecord {
  const at = Date.parse(base.stamp)
  const over = at + SECOND
  if (at !== record.updatedAt || assigneeKnownSince(record) > at || until < over) return record
  const known = { ...record, assigneeToldAt: over - 1 }
  const { assigneeId } = base
  if (assigneeId === record.state.assigneeId) return known
  const heldBy = assigneeId === null ? null : 'unknown'
  return { ...known, state: { ...record.state, assigneeId }, heldBy, lock: null }
}

/** An override of a person's own is theirs, and stays locked, also while it waits; anything else is held by rule. */
function holderAfter(record: TicketRecord, to: string | null): Pick<TicketRecord, 'heldBy' | 'lock'> {
  const { lock, ours } = record
  if (lock && lock.assigneeId === ours.pendingAssignee) return { heldBy: 'person', lock }
  return { heldBy: to === null ? null : 'rule', lock: null }
}

/** The write will not come: the assignee is what the help desk says, and a lock on somebody else holds nothing. */
export function afterGivenUp(record: TicketRecord, change: TicketChange): TicketRecord {
  if (!change.assignee || record.ours.pendingAssignee !== change.assignee.to) return record
  const lock = record.lock?.assigneeId === record.state.assigneeId ? record.lock : null
  return { ...record, lock, ours: settled(record.ours) }
}

function settled(ours: Ours): Ours {
  const { pendingAssignee: _, ...rest } = ours
  return rest
}
