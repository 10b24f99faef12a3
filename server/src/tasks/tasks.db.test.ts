/** Tasks: made once, completed by whose they are. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { cancelTasksOf, makeTasks, type TaskPlan } from './api.ts'
import { tasksRoom } from './module.ts'
import { OPEN_OF_KIND } from './tasks.store.ts'

const DECISION = '018f0000-0000-7000-8000-000000000002'
let at: Acting
beforeAll(async () => {
  at = await startActing((platform) => [tasksRoom(platform)])
})
afterAll(() => at.stop())

const make = (...plans: TaskPlan[]) => at.build((_into, tx) => makeTasks(tx, at.clock, plans))
const task = (over: Partial<TaskPlan> = {}): TaskPlan => ({
  key: String(Math.random()),
  kind: 'test',
  title: 'Do it',
  ...over,
})

test('planned twice, in one call or two, a task is made once', async () => {
  const one = task({ key: 'once' })
  expect(await make(one, one)).toHaveLength(1)
  expect(await make(one)).toEqual([])
})

test('shadow tasks are recorded and nobody’s work; undoing a decision cancels open ones only', async () => {
  const [open, done] = await make(
    task({ key: 'a', decisionId: DECISION, ownerId: at.people.ase }),
    task({ key: 'b', decisionId: DECISION, ownerId: at.people.ase }),
    task({ key: 'c', decisionId: DECISION, shadow: true }),
  )
  await at.as('ase', 'POST', `/api/v1/tasks/${done}/complete`)
  const mine = await at.as('ase', 'GET', '/api/v1/tasks?owner=me')
  expect(mine.body.items.map((one: { key: string }) => one.key)).toEqual(['a'])
  await at.build((_into, tx) => cancelTasksOf(tx, at.clock, [DECISION]))
  const all = await at.as('token', 'GET', `/api/v1/tasks?decisionId=${DECISION}&state=any`)
  const states = Object.fromEntries(
    all.body.items.map((one: { key: string; state: string }) => [one.key, one.state]),
  )
  expect(states).toEqual({ a: 'cancelled', b: 'done', c: 'cancelled' })
  expect((await at.as('ase', 'POST', `/api/v1/tasks/${open}/complete`)).status).toBe(409)
})

test('completing and reopening: 401, 403, the owner, a manager, 404', async () => {
  const [id] = await make(task({ ownerId: at.people.ase }))
  for (const verb of ['complete', 'reopen']) {
    const path = `/api/v1/tasks/${id}/${verb}`
    expect((await at.as('nobody', 'POST', path)).status).toBe(401)
    expect((await at.as('customer_contact', 'POST', path)).status).toBe(403)
    expect((await at.as('support_engineer', 'POST', path)).status).toBe(403)
    expect((await at.as(verb === 'complete' ? 'ase' : 'manager', 'POST', path)).status).toBe(200)
    expect((await at.as('ase', 'POST', path)).status).toBe(200)
    expect((await at.as('ase', 'POST', `/api/v1/tasks/not-an-id/${verb}`)).status).toBe(400)
    expect((await at.as('ase', 'POST', `/api/v1/tasks/${DECISION}/${verb}`)).status).toBe(404)
  }
  const one = await at.as('ase', 'GET', `/api/v1/tasks/${id}`)
  expect(one.body).toMatchObject({ state: 'open', closedAt: null, closedBy: null })
  expect((await at.as('nobody', 'GET', `/api/v1/tasks/${id}`)).status).toBe(401)
  expect((await at.as('customer_contact', 'GET', `/api/v1/tasks/${id}`)).status).toBe(403)
})

test('the list: by due time with undated last, in pages, and refuses what it cannot read', async () => {
  const kind = 'listed'
  await make(
    task({ key: 'none', kind }),
    task({ key: 'second', kind, dueAt: Date.parse('2026-03-03T10:00:00.123Z') }),
    task({ key: 'first', kind, dueAt: Date.parse('2026-03-03T09:00:00Z') }),
  )
  const keys: string[] = []
  let cursor = ''
  do {
    const { body } = await at.as('token', 'GET', `/api/v1/tasks?kind=listed&limit=1${cursor}`)
    keys.push(...body.items.map((one: { key: string }) => one.key))
    cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`
  } while (cursor)
  expect(keys).toEqual(['first', 'second', 'none'])
  expect((await at.as('nobody', 'GET', '/api/v1/tasks')).status).toBe(401)
  expect((await at.as('customer_contact', 'GET', '/api/v1/tasks')).status).toBe(403)
  expect((await at.as('token', 'GET', '/api/v1/tasks?owner=me')).body.errors[0].path).toBe('owner')
  for (const wrong of ['state=gone', 'dueBefore=2026-02-30T00:00:00Z', 'owner=x', 'limit=0', 'cursor=x']) {
    expect((await at.as('token', 'GET', `/api/v1/tasks?${wrong}`)).status, wrong).toBe(400)
  }
})

test('what an emergency owes is read along an index of its own, whatever else is open', async () => {
  const client = await at.database.pool.connect()
  // Few rows lie here: with sequential reading switched off the plan is the one of many.
  await client.query('set enable_seqscan = off')
  for (const kind of ['emergency_follow_up', 'emergency_lead']) {
    const { rows } = await client.query(`explain ${OPEN_OF_KIND}`, [kind])
    expect(JSON.stringify(rows), kind).toContain('task_open_of_emergency')
  }
  client.release(true)
})
