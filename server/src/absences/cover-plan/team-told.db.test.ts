/** Several of a team away at once: the team hears it as soon as it is a fact, once, and never why. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const told = (who = 'Sam') => scene.noticesOf(who, 'team_away')
const plan = async (who: string, start: string, end: string, more: object = {}) => {
  const { body, status, text } = await scene.call(who, 'POST', PLANS, {
    ...{ personId: scene.ids[who], start, end },
    ...more,
  })
  expect(status, text).toBe(201)
  return body
}

test('sick leave tells the team at once where a second one is away at the same hours, not who is alone', async () => {
  const wren = await plan('Wren', '2026-03-02T09:00:00Z', '2026-03-02T11:00:00Z', { kind: 'sick' })
  expect(wren).toMatchObject({ kind: 'sick' })
  expect(await told(), 'one alone is nobody’s news').toEqual([])
  // After Wren is back: never both at once.
  await plan('Max', '2026-03-02T11:00:00Z', '2026-03-02T15:00:00Z', { kind: 'sick' })
  expect(await told()).toEqual([])
  const dana = await plan('Dana', '2026-03-02T10:00:00Z', '2026-03-03T15:00:00Z', { kind: 'sick' })
  expect(dana.state, 'hours are open').toBe('asking')
  expect(await told()).toEqual([expect.stringMatching(/^Dana is away, Mon 2 Mar 11:00 to Tue 3 Mar 16:00/)])
  await scene.watch()
  expect(await told(), 'once').toHaveLength(1)
  const { rows } = await scene.pool.query(
    `select title, body from notice where kind = 'team_away' and person_id = $1`,
    [scene.ids['Sam']],
  )
  expect(rows[0].body).toBe('2 of your team are away at once then.')
  expect(JSON.stringify(rows)).not.toMatch(/sick|ill/i)
})

test('planned time off that begins though hours are open tells the team when it begins, and not again', async () => {
  await plan('Ines', '2026-03-11T07:00:00Z', '2026-03-12T07:00:00Z')
  expect(await told('Wren'), 'Dana before').toHaveLength(1)
  const dana = await plan('Dana', '2026-03-11T08:00:00Z', '2026-03-13T08:00:00Z')
  expect(dana.state).toBe('asking')
  expect(await told('Wren'), 'no fact yet').toHaveLength(1)
  await scene.pass(9 * 24)
  expect(scene.failures).toEqual([])
  expect((await told('Wren')).slice(1)).toEqual([expect.stringMatching(/^Dana is away, Wed 11 Mar/)])
  await scene.watch()
  const request = (await scene.call('Dana', 'GET', `${PLANS}/${dana.id}`)).body.requests
  for (const { id } of request)
    await scene.call('Mia', 'POST', `${PLANS}/${dana.id}/requests/${id}/leave-open`, { note: 'Quiet days.' })
  expect((await scene.call('Dana', 'GET', `${PLANS}/${dana.id}`)).body.state).toBe('confirmed')
  expect(await told('Wren'), 'once').toHaveLength(2)
})

test('time off that is noted elsewhere tells the team as well', async () => {
  await plan('Max', '2026-05-04T00:00:00Z', '2026-05-06T00:00:00Z')
  const json = {
    personId: scene.ids['Dana'],
    kind: 'sick',
    start: '2026-05-05T06:00:00Z',
    end: '2026-05-05T16:00:00Z',
  }
  expect((await scene.call('Dana', 'POST', '/api/v1/time-off', json)).status).toBe(201)
  await scene.watch()
  await scene.watch()
  expect((await told('Ines')).filter((title) => title.includes('5 May'))).toEqual([
    expect.stringMatching(/^Dana is away, Tue 5 May/),
  ])
})

test('dates that change tell the team of those that now fall together', async () => {
  await plan('Max', '2026-07-06T00:00:00Z', '2026-07-08T00:00:00Z')
  const ines = await plan('Ines', '2026-07-09T00:00:00Z', '2026-07-10T00:00:00Z')
  expect((await told('Wren')).filter((title) => title.startsWith('Ines'))).toEqual([])
  await scene.call('Ines', 'PUT', `${PLANS}/${ines.id}/dates`, {
    start: '2026-07-07T00:00:00Z',
    end: '2026-07-10T00:00:00Z',
  })
  expect((await told('Wren')).filter((title) => title.startsWith('Ines'))).toEqual([
    expect.stringMatching(/^Ines is away, Tue 7 Jul/),
  ])
})
