/** What support operations see of the connection, the sources, and a delivery that could not be read. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../../compose.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { parkEvent } from '../parked.store.ts'

let at: Acting
let parkedId: string
beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms)
  parkedId = await at.build((into) =>
    parkEvent(into.query, at.clock, 'api', '{"broken": tru', 'No JSON.', [
      { path: '', message: 'ends early' },
    ]),
  )
  const event = { key: 'e1', ticketId: '1', occurredAt: '2026-03-01T09:00:00Z', state: { status: 'open' } }
  const posted = await at.as('support_operations', 'POST', '/api/v1/tickets/events', { events: [event] })
  expect(posted.status, posted.text).toBe(200)
})
afterAll(() => at.stop())

test('nothing is connected: said so, nothing waits, and how to connect it', async () => {
  const { body } = await at.as('support_operations', 'GET', '/api/v1/connections/help-desk')
  expect(body).toEqual({
    ...{ state: 'none', name: null, address: null, settings: [], budget: [] },
    writes: {
      ...{ waiting: 0, underWay: 0, parked: 0, oldestAt: null, lastAppliedAt: null, appliedLastHour: 0 },
    },
  })
  const plain = await at.as('support_operations', 'GET', '/api/v1/zendesk/trigger')
  expect(plain.body.markerFieldId).toBeNull()
  expect(plain.body.template).toContain('MARKER_FIELD_ID')
  const asked = await at.as('manager', 'GET', '/api/v1/zendesk/trigger?markerFieldId=123&regionFieldId=456')
  expect(asked.body.template).toContain('{{ticket.ticket_field_123}}')
  expect(JSON.parse(asked.body.template).preferred_region).toBe('{{ticket.ticket_field_456}}')
})

test('a source says what came of it, and what could not be read', async () => {
  const { body } = await at.as('manager', 'GET', '/api/v1/ticket-sources')
  expect(body.items).toMatchObject([
    {
      ...{ source: 'api', kind: 'api', alwaysShadow: true, parked: 1 },
      lastDay: { events: 1, late: 0, echoes: 0, isLeast: false },
    },
  ])
  expect(Date.parse(body.items[0].lastReceivedAt)).toBeGreaterThan(Date.parse('2026-03-01'))
})

test('a parked event is seen as it came', async () => {
  const { body } = await at.as('ase', 'GET', `/api/v1/parked-events/${parkedId}`)
  expect(body).toMatchObject({
    ...{ id: parkedId, raw: '{"broken": tru', length: 14, state: 'parked', settledAt: null, settledBy: null },
    problems: [{ path: '', message: 'ends early' }],
  })
  await at.as('manager', 'POST', `/api/v1/parked-events/${parkedId}/discard`)
  const after = await at.as('ase', 'GET', `/api/v1/parked-events/${parkedId}`)
  expect(after.body).toMatchObject({ state: 'discarded', settledBy: 'The manager' })
})

test('the stop switch says why', async () => {
  const stop = { outsideWrites: 'stopped', reason: 'wrong assignments' }
  expect((await at.as('manager', 'PUT', '/api/v1/stop-switch', stop)).body.reason).toBe('wrong assignments')
  const seen = await at.as('account_team', 'GET', '/api/v1/stop-switch')
  expect(seen.body).toMatchObject({ ...stop, changedBy: 'The manager' })
})

test('401, 403, 400, 404', async () => {
  for (const path of ['/api/v1/connections/help-desk', '/api/v1/ticket-sources', '/api/v1/zendesk/trigger']) {
    expect((await at.as('nobody', 'GET', path)).status, path).toBe(401)
    expect((await at.as('account_team', 'GET', path)).status, path).toBe(403)
  }
  const parked = '/api/v1/parked-events/'
  expect((await at.as('nobody', 'GET', parked + parkedId)).status).toBe(401)
  expect((await at.as('account_team', 'GET', parked + parkedId)).status).toBe(403)
  expect((await at.as('ase', 'GET', `${parked}x`)).status).toBe(400)
  expect((await at.as('ase', 'GET', `${parked}018f0000-0000-7000-8000-000000000009`)).status).toBe(404)
  for (const query of ['markerFieldId=x', 'regionFieldId=12345678901234567'])
    expect((await at.as('manager', 'GET', `/api/v1/zendesk/trigger?${query}`)).status).toBe(400)
})
