/** A ticket's record once a write of ours is through, or given up. Pure. */
import type { TicketChange } from '../ports.ts'
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
  const assigned = toldSince(record, Date.parse(stamp)) ? undefined : change.assignee
  return {
    ...record,
    state: {
      ...state,
      followerIds: [...new Set(followers)],
      tags: [...new Set(tags)],
      stamp,
      ...(assigned && { assigneeId: assigned.to }),
    },
    ...(assigned && holderAfter(record, assigned.to)),
    ours: assigned?.to === pendingAssignee ? settled(record.ours) : record.ours,
  }
}

/**
 * Whether an event knows the assignee better than the write that was made at `stamp`: it happened later, or, stamps being
 * whole seconds, in the same one and settled what was pending.
 */
function toldSince(record: TicketRecord, stamp: number): boolean {
  const since = assigneeKnownSince(record)
  return since > stamp || (since === stamp && record.ours.pendingAssignee === undefined)
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
