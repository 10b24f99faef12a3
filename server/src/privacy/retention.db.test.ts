/** Data goes after its time: each kind by its setting, once a day, with counts in the audit log. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../compose.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { notifyPrivacy } from '../notify/privacy.store.ts'
import { manualClock } from '../platform/clock.ts'
import { ticketsPrivacy } from '../tickets/privacy.store.ts'
import { retentionService } from './retention.service.ts'

const clock = manualClock('2026-06-01T09:00:00Z')
let at: Acting

beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  await at.build((into, tx) =>
    tx.query(
      `insert into notice (id, key, kind, person_id, title, due_at, told_at, state, created_at)
       values ($1, 'k1', 'x', $2, 'Told long ago', $3, $3, 'told', $3), ($4, 'k2', 'x', $2, 'To come', $5, null, 'planned', $3)`,
      [into.newId(), at.people.ase, '2026-06-01T08:00:00Z', into.newId(), '2027-06-01T08:00:00Z'],
    ),
  )
})
afterAll(() => at.stop())

test('removes what is too old, each kind by its setting, once a day, with counts', async () => {
  const deps = { pool: at.database.pool, clock }
  const service = retentionService(deps, [ticketsPrivacy, notifyPrivacy])
  const events = [
    {
      key: 'old',
      ticketId: '77',
      occurredAt: '2026-03-02T09:00:00Z',
      state: { subject: 'Kept subject', status: 'open', createdAt: '2026-03-02T09:00:00Z' },
    },
  ]
  expect((await at.as('token', 'POST', '/api/v1/tickets/events', { events })).status).toBeLessThan(300)
  const bodies = async () =>
    (
      await at.database.pool.query(
        `select count(*)::int as n from ticket_event where payload::text like '%Kept%'`,
      )
    ).rows[0].n
  await service.run()
  expect(await bodies()).toBe(1)
  clock.set(Date.parse('2026-11-29T09:00:00Z'))
  await service.run()
  expect(await bodies()).toBe(0)
  const notices = async () =>
    (await at.database.pool.query('select count(*)::int as n from notice')).rows[0].n
  const shorter = { settings: { retentionDays: { notices: 1 } }, reason: 'less is better' }
  const changed = await at.as('token', 'PUT', '/api/v1/settings', shorter)
  expect(changed.status, changed.text).toBeLessThan(300)
  expect(await notices()).toBe(2)
  // Once a day: the next day's run does it.
  await service.run()
  expect(await notices()).toBe(2)
  clock.advance(86_400_000)
  await Promise.all([service.run(), service.run()])
  // What is still to be told stays.
  expect(await notices()).toBe(1)
  const { body } = await at.as('support_operations', 'GET', '/api/v1/retention')
  expect(body.runs[0]).toMatchObject({ day: '2026-11-30', removed: { notices: 1 } })
  expect(body.kinds).toContainEqual(
    expect.objectContaining({ kind: 'rawEvents', days: 180, defaultDays: 180 }),
  )
  expect(body.kinds).toContainEqual(expect.objectContaining({ kind: 'notices', days: 1, defaultDays: 365 }))
  const audit = await at.as('token', 'GET', '/api/v1/audit?action=privacy.retain')
  expect(audit.body.entries.map((entry: { subject: { id: string } }) => entry.subject.id)).toEqual([
    'notices',
    'rawEvents',
  ])
})
