import { describe, expect, it } from 'vitest'
import type { Base, TicketChange } from '../ports.ts'
import type { Ours, TicketRecord } from '../record.ts'
import { ticket } from '../testing/ticket.ts'
import { afterApplied, afterGivenUp, afterRead } from './after-write.ts'

const STAMP = '2025-03-04T11:00:00Z'
const assigns = (to: string | null, from: string | null = null): TicketChange => ({
  ...{ assignee: { from, to }, addFollowers: [], removeFollowers: [] },
  ...{ note: null, addTags: [], removeTags: [], fields: {} },
})
const waiting = (ours: Partial<Ours>, words: Partial<TicketRecord> = {}): TicketRecord => {
  const record = ticket()
  return { ...record, ...words, ours: { ...record.ours, ...ours } }
}

describe('a ticket once a write of ours is through', () => {
  it('is held by rule, and nothing is pending', () => {
    const after = afterApplied(waiting({ pendingAssignee: 'u-dana' }), assigns('u-dana'), STAMP)
    expect(after).toMatchObject({ heldBy: 'rule', lock: null, state: { assigneeId: 'u-dana', stamp: STAMP } })
    expect(after.ours).not.toHaveProperty('pendingAssignee')
  })

  it('has the assignee that the help desk has, also while a later write waits for another', () => {
    const after = afterApplied(waiting({ pendingAssignee: 'u-kai' }), assigns('u-dana'), STAMP)
    expect(after).toMatchObject({ heldBy: 'rule', state: { assigneeId: 'u-dana' } })
    expect(after.ours.pendingAssignee).toBe('u-kai')
  })

  it('keeps the lock of an override that still waits behind it', () => {
    const lock = { by: 'Mara', assigneeId: 'u-kai', at: 0 }
    const overridden = waiting({ pendingAssignee: 'u-kai' }, { heldBy: 'person', lock })
    expect(afterApplied(overridden, assigns('u-dana'), STAMP)).toMatchObject({ heldBy: 'person', lock })
  })

  it('has the assignee that was written after the newest event, even where an earlier one seemed to settle it', () => {
    const before = waiting({}, { updatedAt: Date.parse(STAMP) - 1000 })
    expect(afterApplied(before, assigns('u-dana'), STAMP).state.assigneeId).toBe('u-dana')
  })

  it('leaves the assignee to an event of later than the write, also where that event showed no change to us', () => {
    const back = waiting({ pendingAssignee: 'u-dana' }, { updatedAt: Date.parse(STAMP) + 1000 })
    const after = afterApplied(back, assigns('u-dana'), STAMP)
    expect(after.state.assigneeId).toBe(back.state.assigneeId)
    const quiet = { ...back, assigneeToldAt: Date.parse(STAMP) - 1000 }
    expect(afterApplied(quiet, assigns('u-dana'), STAMP).state.assigneeId).toBe('u-dana')
    const never = { ...back, assigneeToldAt: null }
    expect(afterApplied(never, assigns('u-dana'), STAMP).state.assigneeId).toBe('u-dana')
  })

  it('leaves the assignee to the event that came since, where nothing is pending any more', () => {
    const taken = waiting({}, { heldBy: 'person', updatedAt: Date.parse(STAMP) })
    const after = afterApplied(taken, assigns('u-dana'), STAMP)
    expect(after.state.assigneeId).toBe(taken.state.assigneeId)
    expect(after.heldBy).toBe('person')
  })
})

describe('a ticket once a write of ours is given up', () => {
  it('waits no longer for it, but for a later one', () => {
    const given = afterGivenUp(waiting({ pendingAssignee: 'u-dana' }), assigns('u-dana'))
    expect(given.ours).not.toHaveProperty('pendingAssignee')
    const later = afterGivenUp(waiting({ pendingAssignee: 'u-kai' }), assigns('u-dana'))
    expect(later.ours.pendingAssignee).toBe('u-kai')
  })
})

describe('a ticket once it was read', () => {
  const at = Date.parse(STAMP)
  const remote = (assigneeId: string | null, words: { stamp?: string; readAt?: number } = {}): Base => ({
    ...{ stamp: STAMP, assigneeId, readAt: at + 2000 },
    ...words,
  })
  const lock = { by: 'Mara', assigneeId: 'u-kai', at: 0 }
  const known = waiting({}, { updatedAt: at, heldBy: 'person', lock })

  it('has the assignee of the last event of its last second, in whatever order they came or come', () => {
    const read = afterRead(known, remote('u-sam'))
    expect(read).toMatchObject({ heldBy: 'unknown', lock: null, state: { assigneeId: 'u-sam' } })
    expect(read.assigneeToldAt).toBe(at + 999)
    const same = afterRead(known, remote(known.state.assigneeId))
    expect(same).toEqual({ ...known, assigneeToldAt: at + 999 })
  })

  it('knows nothing that may have happened later in the second in which it was read, or written', () => {
    expect(afterRead(known, remote('u-sam', { readAt: at + 900 }))).toBe(known)
    expect(afterRead(known, remote('u-sam', { readAt: at + 1200 }))).toBe(known)
    // Our own write changed it within that second.
    expect(afterRead(known, remote(null), at)).toBe(known)
    expect(afterRead(known, remote('u-sam', { readAt: at + 900 }), at + 1000).state.assigneeId).toBe('u-sam')
  })

  it('waits for the event of what changed in another second, and keeps what a later write of ours told', () => {
    for (const stamp of ['2025-03-04T10:59:59Z', '2025-03-04T11:00:01Z'])
      expect(afterRead(known, remote('u-sam', { stamp, readAt: at + 9000 }))).toBe(known)
    const written = { ...known, assigneeToldAt: at + 1000 }
    expect(afterRead(written, remote('u-sam'))).toBe(written)
  })
})
