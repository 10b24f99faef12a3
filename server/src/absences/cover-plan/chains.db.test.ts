/** A backup who goes away is covered in turn. What ends or grows shorter at the first person does so along the chain. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
  await scene.pool.query('delete from assignment where account_id = $1', [scene.ids['Lumen']])
})
afterAll(() => scene?.at.stop())

/** A Sunday 22:00 UTC, midnight in Amsterdam; each test has a week of its own. */
let sunday = Temporal.Instant.from('2026-05-31T22:00:00Z')
const midnight = (day: number): string => sunday.add({ hours: 24 * day }).toString()
const plan = async (who: string, from: number, to: number, ...names: string[]): Promise<string> => {
  const asks = [
    {
      ...{ accountId: scene.ids['Norde'], absentPersonId: scene.ids['Dana'] },
      personIds: names.map((name) => scene.ids[name]),
    },
  ]
  const json = { personId: scene.ids[who], start: midnight(from), end: midnight(to), asks }
  const { body, status, text } = await scene.call(who, 'POST', PLANS, json)
  expect(status, text).toBe(201)
  return body.id
}
const get = async (id: string) => (await scene.call('Mia', 'GET', `${PLANS}/${id}`)).body
const asked = async (who: string, planId: string) =>
  (await scene.call(who, 'GET', '/api/v1/cover-asks')).body.items.find(
    (one: { planId: string }) => one.planId === planId,
  )
const answer = async (who: string, what: 'accept' | 'withdraw', planId: string) => {
  const json = what === 'accept' ? {} : undefined
  const { id } = await asked(who, planId)
  const said = await scene.call(who, 'POST', `/api/v1/cover-asks/${id}/${what}`, json)
  expect(said.status, said.text).toBe(200)
  return said.body
}
/** Who covers from which to which day of the week, counted from Sunday midnight. */
const covers = async () =>
  (await scene.covers())
    .map(({ backup, start, end }) => ({
      backup,
      days: [start, end].map((at) => Temporal.Instant.from(at).since(sunday).total('hours') / 24),
    }))
    .filter(({ days }) => days[0]! >= 0)
    .map(({ backup, days }) => `${backup} ${days.join('-')}`)
const dates = (id: string, from: number, to: number) =>
  scene.call('Dana', 'PUT', `${PLANS}/${id}/dates`, { start: midnight(from), end: midnight(to) })
const lastTold = async (who: string) => (await scene.noticesOf(who, 'cover_settled')).at(-1)

let [dana, max] = ['', '']
// Dana is away for five days; Max covers Norde, and is away himself on Wednesday and Thursday: Sam and Ines are asked.
beforeEach(async () => {
  sunday = sunday.add({ hours: 24 * 14 })
  dana = await plan('Dana', 0, 5, 'Max')
  await answer('Max', 'accept', dana)
  max = await plan('Max', 2, 4, 'Sam', 'Ines')
})

test('whoever is back earlier needs nobody for the days after: questions about them are taken back', async () => {
  expect(await asked('Sam', max)).toMatchObject({ state: 'open', openHours: 20 })
  expect((await dates(dana, 0, 2)).status).toBe(200)
  const after = await get(max)
  expect(after, 'nothing of it is open').toMatchObject({
    state: 'confirmed',
    requests: [{ state: 'cancelled' }],
  })
  expect(await asked('Sam', max)).toBeUndefined()
  expect(await lastTold('Ines')).toContain('Norde needs no cover any more')
})

test('what is left of a chain is shorter, and whoever covers it is told', async () => {
  await answer('Sam', 'accept', max)
  expect(await covers()).toEqual(['Max 0-5', 'Sam 2-4'])
  await dates(dana, 0, 3)
  expect((await get(max)).requests).toMatchObject([{ state: 'covered', open: [] }])
  expect(await covers()).toEqual(['Max 0-3', 'Sam 2-3'])
  expect(await lastTold('Sam')).toContain('Norde: the dates changed')
})

test('a backup who steps back takes the questions about their own absence back', async () => {
  await answer('Max', 'withdraw', dana)
  expect((await get(max)).requests).toMatchObject([{ state: 'cancelled' }])
  expect(await asked('Ines', max)).toBeUndefined()
  expect(await get(dana)).toMatchObject({ openHours: 50, requests: [{ state: 'open', parts: [] }] })
})

test('who had accepted to stand in for that backup keeps the hours, for the first person directly', async () => {
  await answer('Sam', 'accept', max)
  await answer('Max', 'withdraw', dana)
  expect(await covers()).toEqual(['Sam 2-4'])
  expect((await get(max)).requests).toMatchObject([{ state: 'cancelled', parts: [] }])
  const after = await get(dana)
  expect(after.openHours, 'the days before and after').toBe(30)
  expect(after.requests[0].parts).toMatchObject([{ personName: 'Sam' }])
  expect(await lastTold('Sam')).toContain('You cover Norde for Dana directly')
  // It is theirs to give back there.
  await answer('Sam', 'withdraw', dana)
  expect((await get(dana)).openHours).toBe(50)
  expect(await covers()).toEqual([])
})

test('a chain of three: who is back at its beginning ends all of it', async () => {
  await answer('Sam', 'accept', max)
  const sam = await plan('Sam', 3, 4, 'Ines')
  await scene.call('Mia', 'POST', `${PLANS}/${sam}/approve`, {})
  await answer('Ines', 'accept', sam)
  expect(await covers()).toEqual(['Max 0-5', 'Sam 2-4', 'Ines 3-4'])
  await dates(dana, 0, 2)
  expect(await covers()).toEqual(['Max 0-2'])
  expect((await get(sam)).requests).toMatchObject([{ state: 'cancelled' }])
})
