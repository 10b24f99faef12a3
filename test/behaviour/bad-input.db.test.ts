/** What does not belong is answered with a clear error or parked; never a 500, and nothing is lost. */
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../server/src/platform/clock.ts'
import { SECRET, startLiveDesk, type LiveDesk } from './live-desk.ts'

let live: LiveDesk

beforeAll(async () => {
  live = await startLiveDesk()
})
afterAll(() => live.stop())

interface Signing {
  readonly secret?: string
  /** Seconds from now. */
  readonly shift?: number
  readonly headers?: Record<string, string>
}

async function deliver(body: string | Buffer, { secret = SECRET, shift = 0, headers }: Signing = {}) {
  const timestamp = new Date(systemClock.nowMs() + shift * 1000).toISOString()
  const signature = createHmac('sha256', secret).update(timestamp).update(body).digest('base64')
  const response = await fetch(`${live.node.address}/webhooks/zendesk`, {
    method: 'POST',
    headers: headers ?? {
      'content-type': 'application/json',
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as any,
  }
}

const now = (): string => `${new Date(systemClock.nowMs()).toISOString().slice(0, 19)}Z`

const trigger = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({
    attache: '1',
    ticket_id: '42',
    updated_at: now(),
    rendered_at: String(Math.floor(systemClock.nowMs() / 1000)),
    created_at: now(),
    actor_id: '501',
    actor_role: 'End-user',
    write_id: '',
    organization_id: '424242',
    status: 'open',
    priority: 'high',
    form: 'Support',
    tags: 'web',
    assignee_id: '',
    group_id: '',
    requester_id: '501',
    comment_id: '',
    comment_author_id: '',
    comment_author_role: '',
    comment_public: '',
    subject: 'bad input',
    ...changes,
  })

const parked = async () => (await live.call('/api/v1/parked-events')).body.items

describe('a webhook', () => {
  test('of an organisation nobody claims is counted and linkable, no error', async () => {
    const answer = await deliver(trigger())
    expect(answer).toMatchObject({ status: 200, body: { stored: 1, parkedId: null } })
    const { body } = await live.call('/api/v1/unknown-organizations')
    expect(body).toContainEqual(expect.objectContaining({ organizationId: '424242', tickets: 1 }))
    const why = await live.call('/api/v1/why/42')
    expect(why.body.lastOutcome).toBe('unknown_organization')
  })

  test('delivered twice is taken in once', async () => {
    const body = trigger({ ticket_id: '43' })
    const first = await deliver(body)
    const second = await deliver(body)
    expect(first.body.decisions).toHaveLength(1)
    expect(second).toMatchObject({ status: 200, body: { stored: 1, decisions: [] } })
  })

  test.each([
    ['signed with another secret', { secret: 'another' }, 'wrong_signature'],
    ['six minutes old', { shift: -360 }, 'stale_signature'],
    ['six minutes ahead', { shift: 360 }, 'stale_signature'],
    ['without a signature', { headers: { 'content-type': 'application/json' } }, 'no_signature'],
  ] as const)('%s is refused', async (_, signing, code) => {
    const answer = await deliver(trigger({ ticket_id: '44' }), signing)
    expect(answer).toMatchObject({ status: 401, body: { code } })
    expect((await live.call('/api/v1/why/44')).status).toBe(404)
  })

  test('of more than the limit is refused before it is read', async () => {
    const answer = await deliver(trigger({ subject: 'x'.repeat(2 << 20) }))
    expect(answer.status).toBe(413)
    expect(answer.body.detail).toMatch(/MiB|bytes|large/i)
  })

  test.each([
    ['that is no JSON', '{"attache": "1", '],
    ['that is none of ours', '{"hello": "world"}'],
    ['with an impossible date', trigger({ ticket_id: '45', updated_at: '2026-02-31T10:00:00Z' })],
    ['without a ticket', trigger({ ticket_id: '' })],
    ['with a lone surrogate and a NUL', `{"attache":"1","ticket_id":"46\\u0000","subject":"\\ud800"}`],
    ['that is empty of all but brackets', '[]'],
  ])('%s is parked with the reason, and can be seen, tried again and discarded', async (_, body) => {
    const answer = await deliver(body)
    expect(answer.status).toBe(202)
    const row = (await parked()).find((one: { id: string }) => one.id === answer.body.parkedId)
    expect(row.problems.length).toBeGreaterThan(0)
    expect(row.problems[0].message).not.toBe('')
    const again = await live.call(`/api/v1/parked-events/${row.id}/retry`, { method: 'POST' })
    expect(again).toMatchObject({ status: 409, body: { code: 'still_unreadable' } })
    const gone = await live.call(`/api/v1/parked-events/${row.id}/discard`, { method: 'POST' })
    expect(gone.status).toBe(204)
    expect((await parked()).some((one: { id: string }) => one.id === row.id)).toBe(false)
  })

  test('with bytes that are no UTF-8 is parked, not lost', async () => {
    const answer = await deliver(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))
    expect(answer.status).toBe(202)
  })

  test('of customers’ text in any script is taken as it is', async () => {
    const subject = '=cmd|calc 日本語 🚒 <script>alert(1)</script> "quoted"'
    expect((await deliver(trigger({ ticket_id: '47', subject }))).status).toBe(200)
    expect((await live.call('/api/v1/why/47')).body.subject).toBe(subject)
  })
})

describe('a webhook that can be read', () => {
  test.each([
    ['a NUL in the subject', { ticket_id: '60', subject: 'a\u0000b' }],
    ['half of a pair in the subject', { ticket_id: '61', subject: 'a\ud800b' }],
    ['a NUL in a tag', { ticket_id: '62', tags: 'web a\u0000b' }],
  ])('with %s is taken in all the same', async (_, changes) => {
    expect((await deliver(trigger(changes))).body).toMatchObject({ stored: 1, parkedId: null })
  })

  test('of a time that has not come is parked: it would hold back every later event of its ticket', async () => {
    const answer = await deliver(trigger({ ticket_id: '63', updated_at: '2199-01-01T00:00:00Z' }))
    expect(answer.status).toBe(202)
    expect((await live.call('/api/v1/why/63')).status).toBe(404)
  })
})

describe('the API', () => {
  const event = { key: 'k1', ticketId: 'T-1', occurredAt: '2026-11-20T10:00:00Z', state: { status: 'open' } }

  test.each([
    [
      'an impossible date',
      { events: [{ ...event, occurredAt: '2026-02-31T10:00:00Z' }] },
      'events.0.occurredAt',
    ],
    ['an unknown status', { events: [{ ...event, state: { status: 'sleeping' } }] }, 'events.0.state.status'],
    ['no events', { events: [] }, 'events'],
    ['a key that is empty', { events: [{ ...event, key: '' }] }, 'events.0.key'],
  ])('answers %s with the field that is wrong', async (_, json, path) => {
    const answer = await live.call('/api/v1/tickets/events', { method: 'POST', json })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  test('answers malformed JSON with a clear error', async () => {
    const response = await fetch(`${live.node.address}/api/v1/tickets/events`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer test-director-token-of-24-signs',
        'content-type': 'application/json',
      },
      body: '{"events": [',
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('refuses a time that has not come, and the name of a connected help desk', async () => {
    const post = (json: unknown) => live.call('/api/v1/tickets/events', { method: 'POST', json })
    const future = await post({ events: [{ ...event, occurredAt: '2099-01-01T00:00:00Z' }] })
    expect(future).toMatchObject({ status: 400, body: { errors: [{ path: 'events.0.occurredAt' }] } })
    expect((await post({ source: 'zendesk', events: [event] })).status).toBe(409)
  })

  test('never writes to the help desk: what it brings is decided in shadow', async () => {
    const state = { organizationId: '7001', status: 'new' }
    const json = {
      source: 'jira',
      events: [
        { ...event, key: 'j1', ticketId: '1000', occurredAt: now(), state: { ...state, createdAt: now() } },
      ],
    }
    expect((await live.call('/api/v1/tickets/events', { method: 'POST', json })).body).toMatchObject({
      taken: 1,
    })
    const seen = await live.call('/api/v1/tickets/jira/1000')
    expect(seen.body).toMatchObject({ lastOutcome: 'assigned', writes: [], decision: { shadow: true } })
  })

  test.each([
    ['/api/v1/tickets?emergency=maybe', 'emergency'],
    ['/api/v1/now?zone=x', 'zone'],
    ['/api/v1/why/42?zone=Mars/Olympus', 'zone'],
  ])('answers %s with the value that is wrong', async (path, field) => {
    const answer = await live.call(path)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].path).toContain(field)
  })

  test('knows false from true', async () => {
    const { body } = await live.call('/api/v1/tickets?emergency=false&status=all')
    expect(body.items.length).toBeGreaterThan(0)
  })

  test('takes events in any order, and late ones decide nothing', async () => {
    const later = { ...event, key: 'k2', occurredAt: '2026-11-20T11:00:00Z' }
    const post = (events: unknown[]) =>
      live.call('/api/v1/tickets/events', { method: 'POST', json: { events } })
    expect((await post([later])).body).toMatchObject({ taken: 1, late: 0 })
    expect((await post([event])).body).toMatchObject({ taken: 1, late: 1, decisions: [] })
    expect((await post([event, later])).body).toMatchObject({ taken: 0, known: 2 })
  })

  test('decides for any instant without storing', async () => {
    const json = {
      at: '2026-11-20T10:00:00Z',
      zone: 'Europe/Oslo',
      event: { ...event, ticketId: 'T-9', state: { organizationId: '7001', status: 'new' } },
    }
    const answer = await live.call('/api/v1/decisions/preview', { method: 'POST', json })
    expect(answer.body).toMatchObject({ outcome: 'assigned', accountName: 'Brightwater Bank' })
    expect((await live.call('/api/v1/why/T-9')).status).toBe(404)
  })
})
