/** Admission: what others plan counts as soon as they plan it, and an approval is for its dates. Nobody learns why. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const plan = (who: string, start: string, end: string, more: object = {}) =>
  scene.call(who, 'POST', PLANS, { personId: scene.ids[who], start, end, ...more })

test('the third of a team waits for the manager while the others only ask yet', async () => {
  const days = ['2026-06-07T22:00:00Z', '2026-06-12T22:00:00Z'] as const
  const first = await plan('Dana', ...days)
  expect(first.body.state, 'nobody covers yet: no fact').toBe('asking')
  await plan('Wren', ...days)
  const json = { personId: scene.ids['Max'], start: days[0], end: days[1] }
  const preview = await scene.call('Max', 'POST', `${PLANS}/preview`, json)
  expect(preview.body.admission).toMatchObject({ verdict: 'approved', atOnce: 3 })
  const third = await plan('Max', ...days)
  expect(third.body).toMatchObject({ state: 'waiting', awayAtOnce: 3 })
  // Moved, it waits with other dates, and the manager is asked about those.
  const later = { start: '2026-06-08T22:00:00Z', end: '2026-06-11T22:00:00Z' }
  const moved = await scene.call('Max', 'PUT', `${PLANS}/${third.body.id}/dates`, later)
  expect(moved.body.state, moved.text).toBe('waiting')
  expect(await scene.noticesOf('Mia', 'time_off_approval')).toHaveLength(2)
  const { rows } = await scene.pool.query(
    `select state, count(*)::int as n from task where kind = 'time_off_approve' group by state order by state`,
  )
  expect(rows).toEqual([
    { state: 'cancelled', n: 1 },
    { state: 'open', n: 1 },
  ])
})

test('an approval is for its dates: others are approved anew, fewer need nobody’s word', async () => {
  for (const name of ['Wren', 'Max', 'Ines']) await plan(name, '2026-07-01T00:00:00Z', '2026-07-30T00:00:00Z')
  const sent = await plan('Dana', '2026-07-05T22:00:00Z', '2026-07-08T22:00:00Z')
  expect(sent.body.state).toBe('waiting')
  const path = `${PLANS}/${sent.body.id}`
  expect((await scene.call('Mia', 'POST', `${path}/approve`, {})).status).toBe(200)
  const away = { start: '2026-07-19T22:00:00Z', end: '2026-07-25T22:00:00Z' }
  expect(await scene.call('Dana', 'PUT', `${path}/dates`, away)).toMatchObject({ status: 409 })
  const fewer = { start: '2026-07-06T22:00:00Z', end: '2026-07-08T22:00:00Z' }
  const shorter = await scene.call('Dana', 'PUT', `${path}/dates`, fewer)
  expect(shorter.status, shorter.text).toBe(200)
})

test('neither the lists nor an id tell a stranger why somebody is away', async () => {
  const sick = await plan('Dana', '2026-03-02T09:00:00Z', '2026-03-06T22:00:00Z', { kind: 'sick' })
  const path = `${PLANS}/${sick.body.id}`
  for (const request of sick.body.requests)
    await scene.call('Mia', 'POST', `${path}/requests/${request.id}/assign`, { personId: scene.ids['Sam'] })
  const own = (await scene.call('Dana', 'GET', path)).body
  expect(own.steps.length).toBeGreaterThan(0)
  const stranger = (await scene.call('Ines', 'GET', path)).body
  expect(stranger.steps).toEqual([])
  const ids = [
    stranger,
    ...stranger.requests,
    ...stranger.requests.flatMap((one: { asks: object[]; parts: object[] }) => [...one.asks, ...one.parts]),
  ]
  for (const { id } of ids) expect(id[14], 'no UUIDv7, which holds an instant').toBe('4')
})
