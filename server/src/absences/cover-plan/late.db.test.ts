/** Hours that have passed: nobody covers them, nobody is asked for them, and they hold up nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
// A Monday; everybody works from 08:00 to 18:00 in Amsterdam, which is at +01:00 then.
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const get = async (id: string) => (await scene.call('Dana', 'GET', `${PLANS}/${id}`)).body
const ask = (account: string, who: string) => ({
  accountId: scene.ids[account],
  personIds: [scene.ids[who]],
})
const sick = async (start: string, end: string): Promise<string> => {
  const asks = [ask('Lumen', 'Wren'), ask('Norde', 'Max')]
  const json = { personId: scene.ids['Dana'], kind: 'sick', start, end, asks }
  const { body, status, text } = await scene.call('Dana', 'POST', PLANS, json)
  expect(status, text).toBe(201)
  return body.id
}
const accept = async (who: string, account: string, json: object = {}) => {
  const { id } = (await scene.asked(who))[account]!
  const { body, status, text } = await scene.call(who, 'POST', `/api/v1/cover-asks/${id}/accept`, json)
  expect(status, text).toBe(200)
  return body
}
const requestOf = async (id: string, account: string) =>
  (await get(id)).requests.find((one: { accountName: string }) => one.accountName === account)

test('whoever accepts late covers from then on, and what has passed is open no more', async () => {
  const id = await sick('2026-03-02T09:00:00Z', '2026-03-06T17:00:00Z')
  await scene.pass(50)
  const { taken } = await accept('Wren', 'Lumen')
  expect(taken).toMatchObject({ takenHours: 26, openHours: 0 })
  const lumen = await requestOf(id, 'Lumen')
  expect(lumen).toMatchObject({ state: 'covered', open: [], parts: [{ start: '2026-03-04T11:00:00.000Z' }] })
  expect((await scene.covers()).map(({ start }) => start)).toEqual(['2026-03-04 11:00:00+00'])
  expect(await get(id)).toMatchObject({ state: 'asking', openHours: 26 })
  await accept('Max', 'Norde')
  expect(await get(id)).toMatchObject({ state: 'confirmed', openHours: 0 })
  await scene.pass(24 * 5)
})

test('a morning that nobody took and that is over is asked of nobody, and the absence is settled by itself', async () => {
  const id = await sick('2026-03-09T11:00:00Z', '2026-03-11T17:00:00Z')
  const later = { hours: [{ start: '2026-03-10T00:00:00Z', end: '2026-03-11T17:00:00Z' }] }
  await accept('Wren', 'Lumen', later)
  await accept('Max', 'Norde', later)
  expect(await get(id)).toMatchObject({ state: 'asking', openHours: 12 })
  await scene.pass(8)
  expect(await get(id)).toMatchObject({ state: 'confirmed', openHours: 0 })
  await scene.watch()
  expect(scene.failures).toEqual([])
})

test('sick leave that is told on its second day asks for what is left of it', async () => {
  await scene.pass(24 * 7 + 16)
  const now = scene.clock.now()
  const from = now.subtract({ hours: 24 }).toString()
  const { body } = await scene.call('Dana', 'POST', `${PLANS}/preview`, {
    ...{ personId: scene.ids['Dana'], kind: 'sick', start: from, end: now.add({ hours: 2 }).toString() },
  })
  expect(body.accounts[0].needed).toEqual([
    {
      start: now.toString({ smallestUnit: 'millisecond' }),
      end: now.add({ hours: 2 }).toString({ smallestUnit: 'millisecond' }),
    },
  ])
  const norde = body.accounts.find((one: { accountName: string }) => one.accountName === 'Norde')
  expect(norde.nobody).toEqual(norde.needed)
  const id = await sick(from, now.add({ hours: 2 }).toString())
  expect(await get(id)).toMatchObject({ neededHours: 4, openHours: 4 })
})

test('of time off that is over the preview says what sending it says', async () => {
  const now = scene.clock.now()
  const json = {
    ...{ personId: scene.ids['Max'], kind: 'planned' },
    ...{ start: now.subtract({ hours: 72 }).toString(), end: now.subtract({ hours: 48 }).toString() },
  }
  const wrong = { status: 400, body: { errors: [{ path: 'end', message: 'is over: choose a later one' }] } }
  expect(await scene.call('Max', 'POST', `${PLANS}/preview`, json)).toMatchObject(wrong)
  expect(await scene.call('Max', 'POST', PLANS, { ...json, asks: [] })).toMatchObject(wrong)
})
