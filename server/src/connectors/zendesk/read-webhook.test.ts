import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IntakeEvent } from '../../tickets/model.ts'
import type { ReadOptions } from './read-options.ts'
import { readWebhook } from './read-webhook.ts'
import type { WebhookReading } from './read-webhook.ts'
import { triggerTemplate } from './trigger-body.ts'

const options: ReadOptions = {
  source: 'zendesk',
  markerFieldId: '360001',
  regionFieldId: '360003',
  ownUserIds: ['900'],
  formNames: { '8646151517822': 'Support request' },
}

const read = (body: unknown, more: Partial<ReadOptions> = {}): WebhookReading =>
  readWebhook(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), { ...options, ...more })

function only(reading: WebhookReading): IntakeEvent {
  if (reading.kind !== 'events' || !reading.events[0])
    throw new Error(`expected an event, got ${JSON.stringify(reading)}`)
  return reading.events[0]
}

const errorFields = (reading: WebhookReading): string[] =>
  reading.kind === 'unreadable' ? reading.errors.map((error) => error.field) : []

/** A trigger's body as Zendesk documents the placeholders: an assigned, urgent ticket that a customer has answered. */
const rendered = {
  attache: '1',
  ticket_id: '35436',
  updated_at: '2026-03-02T10:00:05Z',
  rendered_at: '1772445606',
  created_at: '2026-03-01T09:00Z',
  actor_id: '501',
  actor_role: 'End user',
  write_id: '',
  organization_id: '10002',
  status: 'On-hold',
  priority: 'Urgent',
  form: 'Emergency',
  tags: 'vip production_down',
  preferred_region: 'emea',
  assignee_id: '',
  group_id: '98738',
  requester_id: '501',
  comment_id: '777',
  comment_author_id: '501',
  comment_author_role: 'End user',
  comment_public: 'true',
  subject: 'Printer on fire',
}

describe("our trigger's body", () => {
  it('becomes one event with everything it says', () => {
    expect(only(read(rendered))).toEqual({
      source: 'zendesk',
      key: expect.stringMatching(/^trigger:35436:2026-03-02T10:00:05Z:[\w-]{22}$/) as string,
      ticketId: '35436',
      occurredAt: Date.UTC(2026, 2, 2, 10, 0, 5),
      actor: { id: '501', kind: 'end_user' },
      writeId: null,
      comment: { id: '777', author: 'customer', public: true },
      state: {
        stamp: '2026-03-02T10:00:05Z',
        organizationId: '10002',
        subject: 'Printer on fire',
        status: 'hold',
        priority: 'urgent',
        form: 'Emergency',
        tags: ['vip', 'production_down'],
        preferredRegion: 'emea',
        assigneeId: null,
        groupId: '98738',
        requesterId: '501',
        createdAt: Date.UTC(2026, 2, 1, 9),
      },
    })
  })

  it('has a template whose every placeholder is read', () => {
    const template = JSON.parse(
      triggerTemplate({ markerFieldId: '360001', regionFieldId: '360003' }),
    ) as Record<string, string>
    expect(Object.keys(template).sort()).toEqual(Object.keys(rendered).sort())
    expect(template['write_id']).toBe('{{ticket.ticket_field_360001}}')
    expect(Object.keys(template).at(-1)).toBe('subject')
  })

  it('names our write only when our own user made the change: the marker stays on the ticket afterwards', () => {
    expect(only(read({ ...rendered, write_id: 'w1', actor_id: '900', actor_role: 'Admin' })).writeId).toBe(
      'w1',
    )
    expect(
      only(read({ ...rendered, write_id: 'w1', actor_id: '11', actor_role: 'Agent' })).writeId,
    ).toBeNull()
    expect(only(read({ ...rendered, write_id: 'w1', actor_id: '' })).writeId).toBeNull()
  })

  it('has the same key however often it comes, and another as soon as it says something else', () => {
    const { key } = only(read(rendered))
    expect(only(read(JSON.stringify(rendered, null, 4))).key).toBe(key)
    expect(only(read({ ...rendered, rendered_at: '1772445609' })).key).toBe(key)
    expect(only(read({ ...rendered, assignee_id: '11' })).key).not.toBe(key)
  })

  it('tells a ticket changed there and back within a minute apart where stamps are to the minute', () => {
    const minute = { ...rendered, updated_at: '2026-03-02T10:00Z' }
    const first = only(read({ ...minute, rendered_at: '1772445606' }))
    const back = only(read({ ...minute, rendered_at: '1772445640' }))
    expect(first.key).not.toBe(back.key)
    expect(first.occurredAt).toBe(Date.UTC(2026, 2, 2, 10, 0, 6))
    expect(first.state.stamp).toBeNull()
    expect(only(read({ ...minute, rendered_at: 'today' })).occurredAt).toBe(Date.UTC(2026, 2, 2, 10))
  })

  it('understands labels in the language of the requester, and notices those it does not', () => {
    const german = only(read({ ...rendered, status: 'Gelöst', priority: 'Dringend' }))
    expect(german.state).toMatchObject({ status: 'solved', priority: 'urgent' })
    const unknown = read({ ...rendered, status: 'Avattu', priority: 'Kiireellinen' })
    expect(only(unknown).state).not.toHaveProperty('status')
    expect(only(unknown).state).not.toHaveProperty('priority')
    expect(unknown).toMatchObject({ notices: [{ field: 'status' }, { field: 'priority' }] })
    const labels = { status: { avattu: 'open' }, priority: { Kiireellinen: 'urgent' } } as const
    expect(
      only(read({ ...rendered, status: 'Avattu', priority: 'kiireellinen' }, { labels })).state,
    ).toMatchObject({ status: 'open', priority: 'urgent' })
  })

  it('tells no priority from an unknown one, and takes an absent key for not said', () => {
    expect(only(read({ ...rendered, priority: '' })).state.priority).toBeNull()
    expect(only(read({ ...rendered, priority: '-' })).state.priority).toBeNull()
    const { priority: _, assignee_id: __, ...less } = rendered
    expect(only(read(less)).state).not.toHaveProperty('priority')
    expect(only(read(less)).state).not.toHaveProperty('assigneeId')
  })

  it.each([
    ['Agent', '11', 'agent'],
    ['Endbenutzer', '501', 'customer'],
    ['Agente', '11', 'agent'],
  ] as const)('takes a comment by "%s" %s for one of the %s', (role, author, expected) => {
    const event = only(
      read({ ...rendered, comment_author_role: role, comment_author_id: author, comment_public: 'false' }),
    )
    expect(event.comment).toEqual({ id: '777', author: expected, public: false })
  })

  it('knows the system user from a person, and no actor from both', () => {
    expect(only(read({ ...rendered, actor_id: '-1', actor_role: '' })).actor).toEqual({
      id: '-1',
      kind: 'system',
    })
    expect(only(read({ ...rendered, actor_id: '', actor_role: '' })).actor).toEqual({
      id: null,
      kind: 'unknown',
    })
  })

  it('repairs a subject whose quotation marks and line ends were not escaped', () => {
    const bare = JSON.stringify({ ...rendered, subject: 'X' }, null, 2).replace(
      '"X"',
      '"It says "no\nway" } \\ here"',
    )
    expect(only(read(bare)).state.subject).toBe('It says "no\nway" } \\ here')
  })

  it.each([
    ['no ticket id', { ticket_id: '' }, 'ticket_id'],
    ['a ticket id that is none', { ticket_id: '{{ticket.id}}' }, 'ticket_id'],
    ['31 February', { updated_at: '2026-02-31T10:00:00Z' }, 'updated_at'],
    ['a date without zone', { updated_at: '2026-02-03T10:00:00' }, 'updated_at'],
    ['a creation that never was', { created_at: '2026-02-31T10:00:00Z' }, 'created_at'],
    ['tags of a wrong type', { tags: 7 }, 'tags'],
    ['an object for a name', { status: {} }, 'status'],
    ['another version', { attache: '2' }, 'attache'],
  ])('says which field is wrong for %s, and what to do', (_, change, field) => {
    const reading = read({ ...rendered, ...change })
    expect(errorFields(reading)).toEqual([field])
    expect(JSON.stringify(reading)).not.toContain('Printer')
  })

  it('names every wrong field at once', () => {
    expect(errorFields(read({ attache: '1', ticket_id: null, updated_at: 'yesterday' }))).toEqual([
      'ticket_id',
      'updated_at',
    ])
  })
})

interface Published {
  readonly payloads: readonly {
    readonly kind: string
    readonly payload?: Record<string, unknown>
    readonly payload_text?: string
  }[]
  readonly ticket_event_types: readonly string[]
  readonly not_real_event_types_seen_in_public_code: readonly string[]
  readonly timestamps_to_parse: readonly string[]
}
const file = new URL('../../../../../shared/data/zendesk_api/webhook_event_payloads.json', import.meta.url)
const published = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Published) : null

describe.skipIf(published === null)('published event payloads (../shared/data/zendesk_api)', () => {
  const outcomes = (published?.payloads ?? []).map(({ payload, payload_text }) => {
    const reading = read(payload_text ?? payload)
    return reading.kind === 'events' ? reading.events[0] : reading
  })

  it('are all read, but for those that are not about tickets, not ours, or broken', () => {
    expect(outcomes).toMatchObject([
      {
        ticketId: '5158',
        actor: { id: '8447388090494' },
        key: 'event:cbe4028c-7239-495d-b020-f22348516046',
        occurredAt: Date.UTC(2025, 0, 8, 10, 12, 7, 672),
        state: {
          status: 'open',
          priority: 'low',
          form: 'Support request',
          tags: ['ticket-info-test-tag'],
          stamp: '2025-01-08T10:12:07Z',
        },
      },
      {
        ticketId: '19395',
        comment: null,
        state: { status: 'new', priority: null, organizationId: null, assigneeId: null, tags: [] },
      },
      {
        ticketId: '71447',
        comment: { id: '58789194475545', author: 'customer', public: false },
        actor: { kind: 'end_user' },
      },
      { ticketId: '71520', comment: { id: 'msg-1', author: 'customer', public: true }, state: {} },
      { ticketId: '141', comment: null, actor: { id: 'zd:answerBot', kind: 'system' } },
      { kind: 'unreadable', errors: [{ field: 'time' }] },
      { kind: 'ignored', why: 'event type zen:event-type:user.group_membership_created' },
      { kind: 'ignored', why: 'event type zen:event-type:organization.created' },
      { ticketId: '71447', state: { status: 'closed' } },
      { ticketId: '71447', state: { status: 'open' } },
      { ticketId: '71447', state: { status: 'solved' } },
      { ticketId: '71447', state: { status: 'closed' } },
      { kind: 'unreadable', errors: [{ field: '' }] },
    ])
  })

  const skinny = { id: 'e1', time: '2026-03-02T10:00:00Z', detail: { id: '7' }, event: {} }
  it('know every documented type, and ignore those that only exist in public code', () => {
    for (const type of published?.ticket_event_types ?? [])
      expect(only(read({ ...skinny, type })).ticketId).toBe('7')
    for (const name of published?.not_real_event_types_seen_in_public_code ?? [])
      expect(read({ ...skinny, type: `zen:event-type:${name}` }).kind).toBe('ignored')
  })

  it('may have none to nine fractional digits', () => {
    for (const time of published?.timestamps_to_parse ?? [])
      expect(
        only(read({ ...skinny, type: 'zen:event-type:ticket.created', time })).occurredAt,
      ).toBeGreaterThan(Date.UTC(2026, 6, 9, 8, 38, 26))
  })
})

describe("Zendesk's own events", () => {
  const payload = (name: string, event: unknown, detail: object = {}): object => ({
    id: 'e1',
    time: '2026-03-02T10:00:00.123456789Z',
    type: `zen:event-type:ticket.${name}`,
    detail: { id: '7', ...detail },
    event,
  })

  it.each([
    ['soft_deleted', {}, { status: 'deleted' }],
    ['permanently_deleted', {}, { status: 'deleted' }],
    ['marked_as_spam', {}, { status: 'spam' }],
    ['merged', { target_ticket_id: '8' }, { status: 'merged', mergedInto: '8' }],
    ['merged', {}, { status: 'merged', mergedInto: null }],
    ['undeleted', {}, {}],
    ['agent_assignment_changed', { previous: null, current: '11' }, { assigneeId: '11' }],
    ['agent_assignment_changed', { previous: '11', current: null }, { assigneeId: null }],
    ['group_assignment_changed', { current: '22' }, { groupId: '22' }],
    ['organization_changed', { current: null }, { organizationId: null }],
    ['requester_changed', { current: '501' }, { requesterId: '501' }],
    ['priority_changed', { previous: 'LOW', current: 'URGENT' }, { priority: 'urgent' }],
    ['priority_changed', { previous: 'LOW', current: null }, { priority: null }],
    ['status_changed', { current: 'HOLD' }, { status: 'hold' }],
    ['subject_changed', { current: 'New' }, { subject: 'New' }],
    ['form_changed', { current: '8646151517822' }, { form: 'Support request' }],
    ['form_changed', { current: '5' }, { form: '5' }],
    ['followers_changed', { current: ['11', '12'] }, { followerIds: ['11', '12'] }],
    ['followers_changed', { added: ['11'] }, {}],
    ['tags_changed', { tags_added: ['a'], tags_removed: [] }, {}],
    ['custom_field_changed', { current: 'apac', field: { id: '360003' } }, { preferredRegion: 'apac' }],
    ['custom_field_changed', { current: 'x', field: { id: '1' } }, {}],
  ])('%s with %j says %j', (name, event, state) => {
    expect(only(read(payload(name, event))).state).toEqual(state)
  })

  it('name our write by the change of the marker field', () => {
    expect(
      only(read(payload('custom_field_changed', { current: 'w1', field: { id: '360001' } }))).writeId,
    ).toBe('w1')
    expect(
      only(read(payload('custom_field_changed', { current: null, field: { id: '360001' } }))).writeId,
    ).toBeNull()
    expect(only(read(payload('tags_changed', { current: 'w1' }))).writeId).toBeNull()
  })

  it('tell staff from customers', () => {
    const comment = { id: '1', is_public: true, author: { id: '11', is_staff: true } }
    expect(only(read(payload('comment_added', { comment }, { actor_id: '11' })))).toMatchObject({
      actor: { id: '11', kind: 'agent' },
      comment: { id: '1', author: 'agent', public: true },
    })
  })

  it.each([
    ['no event id', { id: '' }, 'id'],
    ['no ticket', { detail: {} }, 'detail.id'],
    ['no detail', { detail: null }, 'detail'],
    ['an impossible time', { time: '2026-02-31T00:00:00Z' }, 'time'],
    ['a wrong type', { detail: { id: '7', status: 3 } }, 'detail.status'],
    ['an id that is none', { detail: { id: '7', assignee_id: 'me' } }, 'detail.assignee_id'],
  ])('say which field is wrong: %s', (_, change, field) => {
    expect(errorFields(read({ ...payload('created', {}), ...change }))).toEqual([field])
  })
})

describe('anything else', () => {
  it('is ignored when empty and unreadable when it is not ours', () => {
    expect(read('').kind).toBe('ignored')
    for (const body of ['[]', '7', 'null', '"text"', '{', '{"ticket":1}', 'ticket_id=7'])
      expect(read(body).kind).toBe('unreadable')
  })

  const keys = fc.constantFrom(
    'attache',
    'type',
    'ticket_id',
    'updated_at',
    'detail',
    'event',
    'id',
    'time',
    'tags',
    '__proto__',
    'subject',
  )
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      '1',
      '7',
      '2026-03-02T10:00:00Z',
      'zen:event-type:ticket.merged',
      'zen:event-type:ticket.custom_field_changed',
    ),
  )
  it('never throws, whatever JSON or bytes come', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(keys, values)), (value) => {
        expect(['events', 'ignored', 'unreadable']).toContain(read(JSON.stringify(value)).kind)
      }),
      { numRuns: 1000 },
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readWebhook(Buffer.from(bytes), options)))
  })

  it('never throws when one field of a good body is anything at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(rendered)), fc.jsonValue(), (key, value) => {
        expect(['events', 'unreadable']).toContain(read({ ...rendered, [key]: value }).kind)
      }),
      { numRuns: 1000 },
    )
  })
})
