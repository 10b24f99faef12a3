/** Who may be on call and take how much of it, and who hears of a change, through real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Platform } from '../../platform/room.ts'
import { coverageRoom, factsOn } from '../module.ts'

const ROOT = '/api/v1/on-call'
const clock = manualClock('2026-12-01T09:00:00Z')
let at: Acting
beforeAll(async () => {
  const rooms = (given: Platform) => [
    directoryRoom(given),
    coverageRoom(given, factsOn(given.pool), async () => []),
  ]
  at = await startActing(rooms, { clock })
})
afterAll(() => at.stop())

let counter = 0
const engineer = (over: object = {}): Promise<string> =>
  at.build(async (into) => {
    const row = { regionId: at.regionId, roles: ['support_engineer'] as never, name: `Engineer ${++counter}` }
    return (await aPerson(into, { ...row, ...over })).id
  })
const layer = (members: string[], over: object = {}) => ({
  ...{ name: 'Primary', zone: 'Europe/Amsterdam', startsOn: '2026-11-30', startMinute: 150, endMinute: 150 },
  ...{ turnWeekdays: [1, 2, 3, 4, 5, 6, 7], members },
  ...over,
})
const rota = async (members: string[], over: object = {}) =>
  (
    await at.as('manager', 'POST', `${ROOT}/rotas`, {
      name: `Rota ${++counter}`,
      layers: [layer(members, over)],
    })
  ).body
const end = (id: string) => at.as('manager', 'POST', `${ROOT}/rotas/${id}/end`)

describe('who may be on call', () => {
  test('engineers who are here alone: anybody else is refused by name, wherever they are entered', async () => {
    const [ann, gone] = [await engineer(), await engineer({ name: 'Gone Girling', leftOn: '2026-01-05' })]
    const made = await rota([ann])
    const stretch = { start: '2029-01-10T00:00:00Z', end: '2029-01-10T12:00:00Z' }
    const other = at.people.account_team
    for (const [personId, name] of [
      [other, 'The account_team is neither'],
      [gone, 'Gone Girling has left'],
    ] as const)
      for (const [path, body] of [
        ['shifts', { personId, ...stretch }],
        ['overrides', { rotaId: made.id, personId, ...stretch }],
        ['rotas', { name: 'Others', layers: [layer([ann, personId])] }],
      ] as const) {
        const answer = await at.as('support_operations', 'POST', `${ROOT}/${path}`, body)
        expect([path, answer.status, answer.body.detail]).toEqual([path, 409, expect.stringContaining(name)])
      }
    await end(made.id)
  })
  test('nobody takes more than a week, or every layer for more than a day, without who may enter shifts', async () => {
    const { id: rotaId, layers } = await at
      .as('manager', 'POST', `${ROOT}/rotas`, {
        name: 'Two layers',
        layers: [layer([await engineer()]), layer([await engineer()], { name: 'Second' })],
      })
      .then(({ body }) => body)
    const take = async (
      end: string,
      layerId?: string,
      who: 'manager' | 'support_engineer' = 'support_engineer',
    ) =>
      (
        await at.as(who, 'POST', `${ROOT}/overrides`, {
          ...{ rotaId, personId: at.people.support_engineer, start: '2026-12-25T00:00:00Z', end },
          ...(layerId === undefined ? {} : { layerId }),
        })
      ).status
    expect(await take('2027-01-24T00:00:00Z')).toBe(403)
    expect(await take('2026-12-27T00:00:00Z')).toBe(403)
    expect(await take('2026-12-26T00:00:00Z')).toBe(201)
    expect(await take('2027-01-03T00:00:00Z', layers[0].id)).toBe(403)
    expect(await take('2027-01-01T00:00:00Z', layers[0].id)).toBe(201)
    expect(await take('2027-01-03T00:00:00Z', undefined, 'manager')).toBe(201)
    await end(rotaId)
  })
})

describe('a change of who is on call', () => {
  const told = async (personId: string) =>
    (
      await at.database.pool.query(
        `select title from notice where kind = 'on_call_changed' and person_id = $1 order by created_at, key`,
        [personId],
      )
    ).rows.map(({ title }) => title)
  test('is told to whoever gets and whoever loses it, once, in their zone, and not to who did it', async () => {
    const taker = at.people.support_engineer
    const ann = await engineer({ timeZone: 'Asia/Tokyo' })
    const before = (await told(taker)).length
    const made = await rota([ann])
    const night = { rotaId: made.id, start: '2026-12-25T19:00:00Z', end: '2026-12-26T00:00:00Z' }
    const swap = await at.as('support_engineer', 'POST', `${ROOT}/overrides`, { ...night, personId: taker })
    expect(swap.status, swap.text).toBe(201)
    expect(await told(taker)).toHaveLength(before)
    const when = 'Sat 26 Dec 04:00 to Sat 26 Dec 09:00 Tokyo'
    expect(await told(ann)).toEqual([`You are on call no more, ${when}`])
    expect((await at.as('manager', 'DELETE', `${ROOT}/overrides/${swap.body.overrides[0].id}`)).status).toBe(
      200,
    )
    expect(await told(ann)).toEqual([`You are on call no more, ${when}`, `You are on call, ${when}`])
    expect(await told(taker)).toHaveLength(before + 1)
    await end(made.id)
  })
  test('also of a single shift that is entered and taken back', async () => {
    const ben = await engineer({ timeZone: 'Asia/Tokyo' })
    const { start, end: till } = { start: '2026-12-25T19:00:00Z', end: '2026-12-26T00:00:00Z' }
    const entered = await at.as('manager', 'POST', `${ROOT}/shifts`, { personId: ben, start, end: till })
    expect((await at.as('manager', 'DELETE', `${ROOT}/shifts/${entered.body.id}`)).status).toBe(204)
    const titles: string[] = await told(ben)
    const began = titles.map((title) => title.split(',')[0])
    expect(new Set(began)).toEqual(new Set(['You are on call', 'You are on call no more']))
  })
})
