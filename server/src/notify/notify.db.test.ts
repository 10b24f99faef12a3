/** Notices: planned once, told once by whichever node, read in the inbox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryRoom } from '../directory/module.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { manualClock } from '../platform/clock.ts'
import type { Platform } from '../platform/room.ts'
import { startNode, until, type TestNode } from '../platform/testing/node.ts'
import { cancelNotices, planNotices, type NoticePlan } from './api.ts'
import { notifyRoom } from './module.ts'
import { tellDueNotices } from './notify.jobs.ts'
import type { Message } from './ports.ts'

const START = Date.parse('2026-03-02T09:00:00Z')
const MINUTE = 60_000
const clock = manualClock(START)
const delivered: Message[] = []
const messenger = {
  name: 'Test messenger',
  async deliver(message: Message) {
    delivered.push(message)
  },
}
let at: Acting
let platform: Platform
let second: TestNode
beforeAll(async () => {
  const rooms = (lent: Platform) => {
    platform = lent
    return [directoryRoom(lent), notifyRoom(lent, messenger)]
  }
  at = await startActing(rooms, { clock, works: true })
  second = await startNode(at.database, { rooms, clock, works: true })
})
afterAll(async () => {
  await second.stop()
  await at.stop()
})

const notice = (over: Partial<NoticePlan> = {}): NoticePlan => ({
  key: String(Math.random()),
  kind: 'test',
  personId: at.people.ase,
  title: 'Told',
  dueAt: clock.nowMs(),
  ...over,
})
const plan = (...plans: NoticePlan[]) => at.build((_into, tx) => planNotices(tx, clock, plans))
const states = async (key: string): Promise<{ state: string; told: string | null }[]> =>
  (await at.database.pool.query('select state, told_at::text as told from notice where key = $1', [key])).rows
const told = (key: string) => until(`${key} is told`, async () => (await states(key))[0]?.state === 'told')
/** Moves the clock past the loops' second and lets both look. */
const tick = async (ms: number) => {
  clock.advance(ms)
  while ((await tellDueNotices(platform, messenger)) > 0);
}

describe('told once', () => {
  test('at its time, not before; planned again it changes nothing', async () => {
    const one = notice({ key: 'later', dueAt: clock.nowMs() + 10 * MINUTE })
    await plan(one)
    await tick(9 * MINUTE)
    expect(await states('later')).toEqual([{ state: 'planned', told: null }])
    await tick(2 * MINUTE)
    await told('later')
    const [first] = await states('later')
    await plan({ ...one, title: 'Other' }, one)
    await tick(MINUTE)
    expect(await states('later')).toEqual([first])
  })
  test('500 due at once, two nodes and two more lookers: each is carried once', async () => {
    const plans = Array.from({ length: 500 }, (_, i) =>
      notice({ key: `many-${i}`, dueAt: clock.nowMs() + MINUTE }),
    )
    await plan(...plans)
    clock.advance(2 * MINUTE)
    const look = () => tellDueNotices(platform, messenger)
    await Promise.all([look(), look(), look(), look()])
    await until('all are told', async () => {
      const { rows } = await at.database.pool.query(
        `select count(*)::int as n from notice where key like 'many-%' and state = 'told'`,
      )
      return rows[0].n === 500
    })
    const ids = new Set(
      (await at.database.pool.query(`select id from notice where key like 'many-%'`)).rows.map(
        (row) => row.id,
      ),
    )
    const mine = () => delivered.filter((message) => ids.has(message.id))
    await until('all are carried', () => mine().length >= 500)
    expect(mine().length).toBe(500)
    expect(new Set(mine().map((message) => message.id)).size).toBe(500)
  })
  test('cancelled it stays silent, but for the keys that stand; planned again it stands again', async () => {
    const ticketId = '018f0000-0000-7000-8000-000000000001'
    const soon = { ticketId, kind: 'target', dueAt: clock.nowMs() + MINUTE }
    await plan(
      notice({ key: 'old', ...soon }),
      notice({ key: 'new', ...soon }),
      notice({ key: 'shadowed', ...soon, shadow: true }),
    )
    await at.build((_into, tx) =>
      cancelNotices(tx, { ticketId, kinds: ['target'], exceptKeys: ['new', 'shadowed'] }),
    )
    await tick(2 * MINUTE)
    await told('new')
    expect((await states('old'))[0]?.state).toBe('cancelled')
    expect((await states('shadowed'))[0]?.state).toBe('shadow')
    await plan(notice({ key: 'old', ...soon }))
    await tick(MINUTE)
    await told('old')
  })
  test('a live update carries ids', async () => {
    const { rows } = await at.database.pool.query(
      `select payload from outbox_event where kind = 'notify.told' order by seq limit 1`,
    )
    expect(rows[0].payload).toMatchObject({ personIds: [at.people.ase], noticeIds: [expect.any(String)] })
  })
})

describe('the inbox', () => {
  test('is one’s own; managers look into others’, channels are for everybody', async () => {
    await plan(
      notice({ key: 'mine', title: 'For the ASE' }),
      notice({ key: 'ours', personId: null, channel: '#team', title: 'For all' }),
    )
    await tick(MINUTE)
    await told('mine')
    await told('ours')
    expect((await at.as('nobody', 'GET', '/api/v1/inbox')).status).toBe(401)
    expect((await at.as('customer_contact', 'GET', '/api/v1/inbox')).status).toBe(403)
    const own = await at.as('ase', 'GET', '/api/v1/inbox?limit=1')
    expect(own.body).toMatchObject({
      items: [{ title: 'For the ASE', readAt: null }],
      unreadCount: expect.any(Number),
    })
    expect((await at.as('support_engineer', 'GET', `/api/v1/inbox?personId=${at.people.ase}`)).status).toBe(
      403,
    )
    expect((await at.as('manager', 'GET', `/api/v1/inbox?personId=${at.people.ase}`)).status).toBe(200)
    expect(
      (await at.as('support_engineer', 'GET', '/api/v1/inbox?channel=%23team')).body.items,
    ).toMatchObject([{ title: 'For all' }])
    const { items } = (await at.as('token', 'GET', '/api/v1/inbox')).body
    const whom = (title: string) => items.find((item: { title: string }) => item.title === title)
    const { name } = (await at.as('director', 'GET', `/api/v1/people/${at.people.ase}`)).body
    expect(whom('For the ASE')).toMatchObject({ personName: name, channel: null })
    expect(whom('For all')).toMatchObject({ personName: null, channel: '#team' })
  })
  test('marks one, then all, as read', async () => {
    const { body } = await at.as('ase', 'GET', '/api/v1/inbox?unread=true&limit=1')
    const [first] = body.items
    const path = `/api/v1/inbox/${first.id}/read`
    expect((await at.as('nobody', 'POST', path)).status).toBe(401)
    expect((await at.as('support_engineer', 'POST', path)).status).toBe(403)
    expect((await at.as('ase', 'POST', path)).body.readAt).toBe(
      clock.now().toString({ smallestUnit: 'millisecond' }),
    )
    const until = clock.now().toString()
    expect((await at.as('nobody', 'POST', '/api/v1/inbox/read', { until })).status).toBe(401)
    expect((await at.as('customer_contact', 'POST', '/api/v1/inbox/read', { until })).status).toBe(403)
    expect(
      (await at.as('ase', 'POST', '/api/v1/inbox/read', { until: 'yesterday' })).body.errors[0].path,
    ).toBe('until')
    await at.as('ase', 'POST', '/api/v1/inbox/read', { until })
    expect((await at.as('ase', 'GET', '/api/v1/inbox')).body.unreadCount).toBe(0)
  })
})
