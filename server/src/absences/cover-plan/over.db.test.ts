/** What is over, or has begun: it becomes a fact, is told once, and is not written anew; and falling ill in planned days. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const plan = async (start: string, end: string, more: object = {}): Promise<string> => {
  const json = { personId: scene.ids['Dana'], start, end, ...more }
  const { body, status, text } = await scene.call('Dana', 'POST', PLANS, json)
  expect(status, text).toBe(201)
  return body.id
}
const asks = (...pairs: [string, string][]) =>
  pairs.map(([account, who]) => ({ accountId: scene.ids[account], personIds: [scene.ids[who]] }))
const accept = async (who: string, account: string) => {
  const { id } = (await scene.asked(who))[account]!
  const said = await scene.call(who, 'POST', `/api/v1/cover-asks/${id}/accept`, {})
  expect(said.status, said.text).toBe(200)
}
const until = (instant: string) => scene.clock.advance(Date.parse(instant) - scene.clock.nowMs())

test('sick leave takes the place of days that are only planned', async () => {
  const planned = await plan('2026-03-03T23:00:00Z', '2026-03-06T23:00:00Z')
  const sick = await plan('2026-03-02T09:00:00Z', '2026-03-04T23:00:00Z', { kind: 'sick' })
  const left = (await scene.call('Dana', 'GET', `${PLANS}/${planned}`)).body
  expect([left.start, left.end]).toEqual(['2026-03-04T23:00:00.000Z', '2026-03-06T23:00:00.000Z'])
  for (const id of [planned, sick])
    expect((await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)).status).toBe(200)
})

test('closed before the clock has seen it begin, it is a fact with its covers, and its digest is told', async () => {
  const id = await plan('2026-03-08T23:00:00Z', '2026-03-13T23:00:00Z', { asks: asks(['Lumen', 'Wren']) })
  await accept('Wren', 'Lumen')
  until('2026-03-14T10:00:00Z')
  const before = await scene.timeOff('Dana')
  const closed = await scene.call('Dana', 'POST', `${PLANS}/${id}/close`)
  expect(closed.body.state, closed.text).toBe('closed')
  expect(await scene.timeOff('Dana')).toBe(before + 1)
  expect(await scene.covers()).toMatchObject([{ account: 'Lumen', backup: 'Wren' }])
  await scene.pass(72)
  expect(scene.failures).toEqual([])
  expect(await scene.noticesOf('Dana', 'hand_back')).toEqual(['Welcome back: what happened with Lumen'])
})

test('what has begun keeps its beginning, what was handed back its dates; neither is erased beside its plan', async () => {
  const dates = { start: '2026-03-22T23:00:00Z', end: '2026-03-27T23:00:00Z' }
  const id = await plan(dates.start, dates.end, { asks: asks(['Lumen', 'Wren'], ['Norde', 'Max']) })
  await accept('Wren', 'Lumen')
  await accept('Max', 'Norde')
  const move = (to: object) => scene.call('Dana', 'PUT', `${PLANS}/${id}/dates`, { ...dates, ...to })
  const over = { start: '2026-03-15T23:00:00Z', end: '2026-03-16T23:00:00Z' }
  expect(await move(over), 'dates that are over').toMatchObject({ status: 400 })
  until('2026-03-25T10:00:00Z')
  await scene.watch()
  expect(await move({ start: '2026-03-24T23:00:00Z' })).toMatchObject({ status: 400 })
  const [{ id: timeOffId }] = (
    await scene.call('Dana', 'GET', `/api/v1/time-off?personId=${scene.ids['Dana']}`)
  ).body.items.filter((one: { start: string }) => Date.parse(one.start) === Date.parse(dates.start))
  const beside = (method: string, json?: object) =>
    scene.call('Dana', method, `/api/v1/time-off/${timeOffId}${json ? '' : '/withdraw'}`, json)
  expect(await beside('POST')).toMatchObject({ status: 409 })
  const later = { start: '2026-04-05T22:00:00Z', end: '2026-04-08T22:00:00Z' }
  expect(await beside('PATCH', later)).toMatchObject({ status: 400 })
  expect((await move({ end: '2026-03-25T09:00:00Z' })).status, 'back an hour ago').toBe(200)
  await scene.pass(48)
  expect(await move(later), 'handed back').toMatchObject({ status: 409 })
  expect((await scene.covers()).filter(({ start }) => start.startsWith('2026-03-22'))).toHaveLength(2)
})
