/** Sick leave that comes onto planned days: it is never refused for them, and who has to do with them hears what is true. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const plan = (who: string, start: string, end: string, more: object = {}) =>
  scene.call(who, 'POST', PLANS, { personId: scene.ids[who], start, end, ...more })
const accept = async (who: string, account: string) => {
  const id = (await scene.asked(who))[account]!.id
  const said = await scene.call(who, 'POST', `/api/v1/cover-asks/${id}/accept`, {})
  expect(said.status, said.text).toBe(200)
}
const asks = (...wren: string[]) => ({
  asks: [
    { accountId: scene.ids['Lumen'], personIds: wren.map((name) => scene.ids[name]) },
    { accountId: scene.ids['Norde'], personIds: [scene.ids['Max']] },
  ],
})
const off = (who: string, from: string, to: string) =>
  scene.pool.query(
    `insert into time_off (id, time_off_id, person_id, kind, during, state, source, recorded_at, recorded_by)
     values (gen_random_uuid(), gen_random_uuid(), $1, 'planned', tstzrange($3, $4), 'confirmed', 'calendar', $2, 'Calendars')`,
    [scene.ids[who], scene.clock.now().toString(), from, to],
  )
const askedFrom = async (start: string): Promise<string[]> => {
  const { rows } = await scene.pool.query(
    `select p.name from cover_ask a join cover_request r on r.id = a.request_id join absence_plan l on l.id = r.plan_id
       join account c on c.id = r.account_id join person p on p.id = a.person_id
      where c.name = 'Lumen' and lower(l.during) = $1 and a.state in ('open', 'accepted') order by p.name`,
    [start],
  )
  return rows.map(({ name }) => name)
}

test('sick in the middle of planned days: who was asked and left, or may not know of the account, is asked no more for the rest', async () => {
  const { ids, pool } = scene
  const made = await plan('Dana', '2026-05-03T22:00:00Z', '2026-05-08T22:00:00Z', asks('Wren', 'Ines', 'Sam'))
  expect(made.status, made.text).toBe(201)
  await pool.query(`update person set roles = '{manager}' where id = $1`, [ids['Ines']])
  await pool.query(`update person set left_on = '2026-04-20' where id = $1`, [ids['Sam']])
  const sick = await plan('Dana', '2026-05-05T06:00:00Z', '2026-05-06T06:00:00Z', { kind: 'sick' })
  expect(sick.status, sick.text).toBe(201)
  expect(await askedFrom('2026-05-06T06:00:00Z'), 'a role does not count').toEqual(['Ines', 'Wren'])
  await pool.query(`update person set left_on = null, roles = '{ase}' where id = any($1::uuid[])`, [
    [ids['Ines'], ids['Sam']],
  ])
})

test('ill in the days of confirmed time off: they are away already; ill from before it, the days before are noted', async () => {
  const days = ['2026-06-07T22:00:00Z', '2026-06-12T22:00:00Z'] as const
  await plan('Dana', ...days, asks('Wren'))
  await accept('Wren', 'Lumen')
  await accept('Max', 'Norde')
  const within = await plan('Dana', '2026-06-09T06:00:00Z', '2026-06-10T06:00:00Z', { kind: 'sick' })
  expect(within.status).toBe(409)
  expect(within.text).toContain('nothing needs to be noted')
  const before = await plan('Dana', '2026-06-05T06:00:00Z', '2026-06-09T06:00:00Z', { kind: 'sick' })
  expect(before.status, before.text).toBe(201)
  expect(before.body).toMatchObject({ start: '2026-06-05T06:00:00.000Z', end: '2026-06-07T22:00:00.000Z' })
})

test('a backup who cannot keep the rest hears so, is asked nothing while away, and the planner hears which hours are open', async () => {
  await plan('Dana', '2026-09-06T22:00:00Z', '2026-09-11T22:00:00Z', asks('Wren'))
  await accept('Wren', 'Lumen')
  await off('Wren', '2026-09-09T22:00:00Z', '2026-09-11T22:00:00Z')
  const sick = await plan('Dana', '2026-09-08T06:00:00Z', '2026-09-10T06:00:00Z', { kind: 'sick' })
  expect(sick.status, sick.text).toBe(201)
  expect(await askedFrom('2026-09-10T06:00:00Z')).toEqual([])
  expect(await scene.noticesOf('Wren')).toContainEqual(
    expect.stringMatching(/^You cover Lumen no more, Thu 10/),
  )
  expect(await scene.noticesOf('Dana')).toContain('Wren cannot keep all hours of Lumen')
})

test('where the first days that are left need nobody, who goes on in the rest does not hear that somebody is there after all', async () => {
  await plan('Dana', '2026-08-07T22:00:00Z', '2026-08-14T22:00:00Z', asks('Wren'))
  await accept('Wren', 'Lumen')
  const sick = await plan('Dana', '2026-08-09T22:00:00Z', '2026-08-12T06:00:00Z', { kind: 'sick' })
  expect(sick.status, sick.text).toBe(201)
  const { rows } = await scene.pool.query(
    `select title, body from notice where person_id = $1 and kind = 'cover_settled' and body ~ 'after all|apart'`,
    [scene.ids['Wren']],
  )
  expect(rows).toEqual([])
})
