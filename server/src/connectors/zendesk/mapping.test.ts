import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RemoteTicket, TicketChange } from '../../tickets/ports.ts'
import { remoteTicket, ticketUpdate } from './mapping.ts'

const fields = { markerFieldId: '360001' }
const base: RemoteTicket = {
  id: '7',
  stamp: '2026-03-02T10:00:00Z',
  status: 'open',
  assigneeId: null,
  followerIds: [],
  tags: [],
  writeId: null,
}
const nothing: TicketChange = {
  addFollowers: [],
  removeFollowers: [],
  note: null,
  addTags: [],
  removeTags: [],
  fields: {},
}

describe('one change as one Zendesk update', () => {
  it('sends only guard and marker for a change of nothing', () => {
    expect(ticketUpdate(base, nothing, 'w', fields)).toEqual({
      ok: true,
      ticket: { safe_update: true, updated_stamp: base.stamp, custom_fields: [{ id: 360001, value: 'w' }] },
    })
  })

  const tag = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const tags = fc.uniqueArray(tag)
  it('keeps every tag that we neither add nor remove, and has ours', () => {
    fc.assert(
      fc.property(tags, tags, tags, (present, addTags, removed) => {
        const removeTags = removed.filter((one) => !addTags.includes(one))
        const mapped = ticketUpdate(
          { ...base, tags: present },
          { ...nothing, addTags, removeTags },
          'w',
          fields,
        )
        const result = new Set(mapped.ok ? (mapped.ticket.tags ?? present) : [])
        const expected = new Set([...present.filter((one) => !removeTags.includes(one)), ...addTags])
        expect(result).toEqual(expected)
      }),
    )
  })

  it('never expresses a public comment, an e-mail copy, or a follower twice', () => {
    const ids = fc.array(fc.constantFrom('11', '12', '13'))
    fc.assert(
      fc.property(
        ids,
        ids,
        fc.uniqueArray(fc.constantFrom('11', '12', '13')),
        fc.string(),
        (add, remove, present, note) => {
          const mapped = ticketUpdate(
            { ...base, followerIds: present },
            { ...nothing, addFollowers: add, removeFollowers: remove, note },
            'w',
            fields,
          )
          if (!mapped.ok) throw new Error(mapped.message)
          expect(mapped.ticket.comment).toEqual({ body: note, public: false })
          expect(mapped.ticket).not.toHaveProperty('email_ccs')
          const named = (mapped.ticket.followers ?? []).map((one) => one.user_id)
          expect(new Set(named).size).toBe(named.length)
        },
      ),
    )
  })

  it('reads a ticket back whatever is missing or null, and nothing else', () => {
    const ticket = { id: 7, updated_at: base.stamp, status: 'open' }
    expect(remoteTicket({ ticket }, fields)).toEqual(base)
    const marked = {
      ...ticket,
      tags: null,
      assignee_id: 11,
      custom_fields: [
        { id: 360001, value: 'w' },
        { id: 2, value: ['x'] },
      ],
    }
    expect(remoteTicket({ ticket: marked }, fields)).toEqual({ ...base, assigneeId: '11', writeId: 'w' })
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => remoteTicket(value, fields)).not.toThrow()
      }),
    )
  })
})
