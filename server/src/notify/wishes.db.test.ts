/** What people want to be told: kept, refused where it makes no sense, and followed by the timers. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { manualClock } from '../platform/clock.ts'
import type { Platform } from '../platform/room.ts'
import { planNotices, type NoticePlan } from './api.ts'
import { NOTICE_KINDS } from './kinds.ts'
import { notifyRoom } from './module.ts'
import { tellDueNotices } from './notify.jobs.ts'

const PATH = '/api/v1/notification-preferences'
const AS_EVERYBODY = { muted: [], quietHours: null, quietDays: [] }
const NIGHT = { start: 22 * 60, end: 7 * 60 }
const HOUR = 3_600_000
// Monday, two in the morning in Amsterdam, where the builders put people.
const START = Date.parse('2026-03-02T01:00:00Z')
const clock = manualClock(START)
let at: Acting
let platform: Platform
beforeAll(async () => {
  at = await startActing(
    (lent) => {
      platform = lent
      return [notifyRoom(lent)]
    },
    { clock },
  )
  await at.database.pool.query(`update person set time_zone = 'Europe/Amsterdam'`)
})
afterAll(() => at.stop())
beforeEach(() => at.as('ase', 'PUT', PATH, AS_EVERYBODY))

const plan = (key: string, over: Partial<NoticePlan> = {}) =>
  at.build((_into, tx) =>
    planNotices(tx, clock, [
      { key, kind: 'contract_end', personId: at.people.ase, title: key, dueAt: clock.nowMs(), ...over },
    ]),
  )
const look = async (): Promise<void> => {
  while ((await tellDueNotices(platform)) > 0);
}
const stateOf = async (key: string) => {
  const { rows } = await at.database.pool.query(
    'select state, due_at as due, held_since as held from notice where key = $1',
    [key],
  )
  const [{ state, due, held }] = rows
  return { state, due: due.toString(), held: held?.toString() ?? null }
}

test('at first everybody is told everything', async () => {
  const { body } = await at.as('manager', 'GET', PATH)
  expect(body).toMatchObject({
    quietHours: null,
    quietDays: [],
    timeZone: 'Europe/Amsterdam',
    quietUntil: null,
  })
  expect(body.kinds.map((one: { kind: string }) => one.kind)).toEqual(NOTICE_KINDS.map(({ kind }) => kind))
  expect(body.kinds.every((one: { isOn: boolean }) => one.isOn)).toBe(true)
})

test('quiet hours hold what is due until they end, and let a page through', async () => {
  const set = await at.as('ase', 'PUT', PATH, { ...AS_EVERYBODY, quietHours: NIGHT })
  expect(set.body).toMatchObject({ quietHours: NIGHT, quietUntil: '2026-03-02T06:00:00.000Z' })
  await plan('held')
  await plan('paged', { urgency: 'page' })
  await plan('channel', { personId: null, channel: '#team' })
  await plan('other', { personId: at.people.manager })
  await look()
  expect(await stateOf('held')).toEqual({
    state: 'planned',
    due: '2026-03-02T06:00:00Z',
    held: '2026-03-02T01:00:00Z',
  })
  for (const key of ['paged', 'channel', 'other']) expect((await stateOf(key)).state, key).toBe('told')
  clock.advance(4 * HOUR)
  await look()
  expect((await stateOf('held')).state).toBe('planned')
  clock.advance(HOUR)
  await look()
  expect(await stateOf('held')).toMatchObject({ state: 'told', held: '2026-03-02T01:00:00Z' })
})

test('when quiet hours are taken back, what they hold is told', async () => {
  const days = [1, 2, 3, 4, 5, 6]
  await at.as('ase', 'PUT', PATH, { ...AS_EVERYBODY, quietDays: [...days, 1] })
  expect((await at.as('ase', 'GET', PATH)).body.quietDays).toEqual(days)
  await plan('let-go')
  await look()
  expect((await stateOf('let-go')).state).toBe('planned')
  await at.as('ase', 'PUT', PATH, AS_EVERYBODY)
  await look()
  expect((await stateOf('let-go')).state).toBe('told')
})

test('a kind that is off is not told, and does not stand in the inbox; other kinds and pages are', async () => {
  await at.as('ase', 'PUT', PATH, { ...AS_EVERYBODY, muted: ['contract_end', 'contract_end'] })
  const kinds = (await at.as('ase', 'GET', PATH)).body.kinds as { kind: string; isOn: boolean }[]
  expect(kinds.filter(({ isOn }) => !isOn).map(({ kind }) => kind)).toEqual(['contract_end'])
  await plan('off')
  await plan('on', { kind: 'override' })
  await plan('off-but-page', { urgency: 'page' })
  await look()
  expect((await stateOf('off')).state).toBe('muted')
  expect((await stateOf('on')).state).toBe('told')
  expect((await stateOf('off-but-page')).state).toBe('told')
  const titles = (await at.as('ase', 'GET', '/api/v1/inbox')).body.items.map(
    (one: { title: string }) => one.title,
  )
  expect(titles).toContain('on')
  expect(titles).not.toContain('off')
})

test('what makes no sense is refused with where it is wrong', async () => {
  const wrong: [string, object][] = [
    ['muted.0', { muted: ['weekend'] }],
    ['muted.1', { muted: ['override', 'nothing_like_it'] }],
    ['quietHours.end', { quietHours: { start: 60, end: 60 } }],
    ['quietHours.start', { quietHours: { start: 1440, end: 60 } }],
    ['quietDays', { quietDays: [1, 2, 3, 4, 5, 6, 7] }],
    ['quietDays.0', { quietDays: [8] }],
  ]
  for (const [path, over] of wrong) {
    const { status, body } = await at.as('ase', 'PUT', PATH, { ...AS_EVERYBODY, ...over })
    expect([status, body.errors?.[0]?.path], JSON.stringify(over)).toEqual([400, path])
  }
})

test('nobody, customers and tokens have no such preferences; a change is in the audit log', async () => {
  for (const [method, body] of [['GET'], ['PUT', AS_EVERYBODY]] as const) {
    expect((await at.as('nobody', method, PATH, body)).status).toBe(401)
    expect((await at.as('customer_contact', method, PATH, body)).status).toBe(403)
    expect((await at.as('token', method, PATH, body)).status).toBe(400)
  }
  const { rows } = await at.database.pool.query(
    `select count(*)::int as n from audit_entry where action = 'notify.set_preferences' and subject_id = $1`,
    [at.people.ase],
  )
  expect(rows[0].n).toBeGreaterThan(3)
})
