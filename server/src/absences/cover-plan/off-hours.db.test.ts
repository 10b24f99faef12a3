/** Hours in which a backup does not work are nobody's: they stay open, and whoever has to know is told. Through real HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, somePersonHours, weekdays } from '../../directory/testing/builders.ts'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
// Amsterdam is two hours ahead of UTC in June, Los Angeles nine hours behind Amsterdam.
const WEEK = { start: '2026-06-07T22:00:00Z', end: '2026-06-12T22:00:00Z' }
let planId = ''

beforeAll(async () => {
  scene = await startScene('2026-05-04T09:00:00Z')
  await scene.at.build(async (into) => {
    const hours = {
      Lou: ['America/Los_Angeles', 7 * 60, 16 * 60],
      Eve: ['Europe/Amsterdam', 19 * 60, 23 * 60],
    } as const
    for (const [name, [timeZone, start, end]] of Object.entries(hours)) {
      const { id } = await aPerson(into, { name, regionId: scene.at.regionId, timeZone })
      scene.ids[name] = id
      await somePersonHours(into, { personId: id, timeZone, weekly: weekdays(start, end) })
    }
  })
  const asks = ['Lumen', 'Norde'].map((account) => ({
    accountId: scene.ids[account],
    personIds: ['Lou', 'Max'].map((name) => scene.ids[name]),
  }))
  const made = await scene.call('Dana', 'POST', PLANS, { personId: scene.ids['Dana'], ...WEEK, asks })
  planId = made.body.id
})
afterAll(() => scene?.at.stop())

const get = async (who = 'Dana') => (await scene.call(who, 'GET', `${PLANS}/${planId}`)).body
const requestOf = async (account: string) =>
  (await get()).requests.find((one: { accountName: string }) => one.accountName === account)
const accept = async (who: string, account: string, json: object = {}) =>
  scene.call(who, 'POST', `/api/v1/cover-asks/${(await scene.asked(who))[account]!.id}/accept`, json)

test('whoever is asked reads for how many of the hours they are at work', async () => {
  // 07:00 to 16:00 in Los Angeles is 16:00 to 01:00 in Amsterdam: two of Dana's ten hours a day.
  expect((await scene.asked('Lou'))['Lumen']).toMatchObject({ openHours: 50, atWorkHours: 10 })
  const { rows } = await scene.pool.query(
    `select body from notice where person_id = $1 and kind = 'cover_asked'`,
    [scene.ids['Lou']],
  )
  expect(rows[0].body).toContain('50 h that need a name, you are at work for 10 h of them')
})

test('take all, by somebody of another zone: their hours are taken, the rest stays open and the others’ questions stand', async () => {
  const { status, text, body } = await accept('Lou', 'Lumen')
  expect(status, text).toBe(200)
  expect(body.taken).toMatchObject({
    takenHours: 10,
    openHours: 40,
    notAtWorkHours: 40,
    sentence:
      'You cover 10 h that need a name. 40 h stay open: you are not at work then. Others can take them.',
  })
  expect(body.taken.hours[0]).toEqual({ start: '2026-06-08T14:00:00.000Z', end: '2026-06-08T16:00:00.000Z' })
  expect(body.state, 'how far it is, is not the backup’s to know').toBe('noted')
  const lumen = await requestOf('Lumen')
  expect(lumen.state, 'a backup with a fifth of the hours settles nothing').toBe('open')
  expect(lumen.open[0]).toEqual({ start: '2026-06-08T06:00:00.000Z', end: '2026-06-08T14:00:00.000Z' })
  // The nights beside their hours are theirs as well.
  expect(lumen.parts[0]).toMatchObject({
    ...{ personName: 'Lou', neededHours: 2 },
    ...{ start: '2026-06-08T14:00:00.000Z', end: '2026-06-09T06:00:00.000Z' },
  })
  expect(await get()).toMatchObject({ openHours: 90, neededHours: 100 })
  expect((await scene.asked('Max'))['Lumen']).toMatchObject({ state: 'open', openHours: 40, atWorkHours: 40 })
  expect(await scene.noticesOf('Max', 'cover_settled')).toEqual([])
})

test('whoever is away hears what stays open, and that it is not over', async () => {
  expect(await scene.noticesOf('Dana', 'cover_answer')).toEqual(['Lou covers a part of Lumen'])
  const { rows } = await scene.pool.query(
    `select body from notice where title = 'Lou covers a part of Lumen'`,
  )
  expect(rows[0].body).toContain('Lou covers 10 h that need a name. 40 h stay open: Lou is not at work then.')
})

test('candidates for the rest are ranked by the rest', async () => {
  const json = { personId: scene.ids['Dana'], kind: 'planned', ...WEEK }
  const { body } = await scene.call('Dana', 'POST', `${PLANS}/preview`, json)
  const lumen = body.accounts.find((one: { accountName: string }) => one.accountName === 'Lumen')
  const share = (name: string) => lumen.candidates.find((one: { name: string }) => one.name === name)?.share
  expect([share('Max'), share('Lou')]).toEqual([1, 0])
  expect(lumen.cheapest.left).toEqual([])
})

test('the rest is taken by who is there; then it is covered', async () => {
  const { body } = await accept('Max', 'Lumen')
  expect(body.taken).toMatchObject({ takenHours: 40, openHours: 0, notAtWorkHours: 0 })
  expect(await requestOf('Lumen')).toMatchObject({ state: 'covered', open: [] })
  expect(await scene.noticesOf('Dana', 'cover_answer')).toContain('Max covers Lumen')
})

test('a manager assigns hours in which somebody works, and leaves the rest to the fallback, knowingly', async () => {
  const path = `${PLANS}/${planId}/requests/${(await requestOf('Norde')).id}`
  const never = await scene.call('Mia', 'POST', `${path}/assign`, { personId: scene.ids['Eve'] })
  expect(never).toMatchObject({ status: 409 })
  expect(never.body.detail).toBe('They are not at work in any of these hours: ask somebody who is.')
  const given = await scene.call('Mia', 'POST', `${path}/assign`, { personId: scene.ids['Lou'] })
  expect(given.body, given.text).toMatchObject({
    state: 'asking',
    taken: {
      takenHours: 10,
      openHours: 40,
      sentence:
        'Lou covers 10 h that need a name. 40 h stay open: Lou is not at work then. Others can take them.',
    },
  })
  const maxAsk = (await scene.asked('Max'))['Norde']
  expect(maxAsk).toMatchObject({ state: 'open' })
  const left = await scene.call('Mia', 'POST', `${path}/leave-open`, { note: 'Mornings are quiet.' })
  expect(left.body, left.text).toMatchObject({ state: 'confirmed' })
  const covers = (await scene.covers()).filter(({ account }) => account === 'Norde')
  expect(covers.map(({ backup }) => backup)).toEqual(Array(5).fill('Lou'))
  // Nobody is kept waiting for an answer that nobody needs; whoever is given the rest after all settles it.
  expect((await scene.asked('Max'))['Norde']).toBeUndefined()
  expect(await scene.noticesOf('Max', 'cover_settled')).toContain('Norde needs no answer from you any more')
  const late = await scene.call('Max', 'POST', `/api/v1/cover-asks/${maxAsk!.id}/accept`, {})
  expect(late).toMatchObject({ status: 409 })
  expect(late.body.detail).toContain('left these hours to the account’s fallback')
  const more = await scene.call('Dana', 'POST', `${path}/asks`, { personIds: [scene.ids['Max']] })
  expect(more).toMatchObject({ status: 409 })
  const max = await scene.call('Mia', 'POST', `${path}/assign`, { personId: scene.ids['Max'] })
  expect(max.body.taken, max.text).toMatchObject({ takenHours: 40, openHours: 0 })
  expect(await requestOf('Norde')).toMatchObject({ state: 'covered' })
})

test('whoever is away themselves misses only the hours that are theirs', async () => {
  const day = { start: '2026-06-09T22:00:00Z', end: '2026-06-10T22:00:00Z' }
  const json = { personId: scene.ids['Max'], kind: 'planned', ...day }
  const { body, text } = await scene.call('Max', 'POST', `${PLANS}/preview`, json)
  const own = body.accounts.find((one: { accountName: string }) => one.accountName === 'Norde')
  expect(own.requiredHours, text).toBe(8)
  expect(own.needed).toEqual([{ start: '2026-06-10T06:00:00.000Z', end: '2026-06-10T14:00:00.000Z' }])
})

test('new dates cut covers to what their backups can hold', async () => {
  const shorter = { start: WEEK.start, end: '2026-06-09T22:00:00Z' }
  const cut = await scene.call('Dana', 'PUT', `${PLANS}/${planId}/dates`, shorter)
  expect(cut.body, cut.text).toMatchObject({ openHours: 0, neededHours: 40 })
  const longer = await scene.call('Dana', 'PUT', `${PLANS}/${planId}/dates`, WEEK)
  expect(longer.body, longer.text).toMatchObject({ openHours: 60, neededHours: 100 })
  expect((await scene.asked('Lou'))['Lumen']).toMatchObject({ state: 'open', openHours: 30, atWorkHours: 6 })
})

test('who is named by hand covers the hours in which they are at work, and no others', async () => {
  const during = { start: '2026-07-05T22:00:00Z', end: '2026-07-07T22:00:00Z' }
  const made = await scene.call('Dana', 'POST', PLANS, { personId: scene.ids['Dana'], ...during })
  const name = async (account: string, backup: string) => {
    const ids = { accountId: scene.ids[account], absentPersonId: scene.ids['Dana'] }
    const json = { ...ids, backupPersonId: scene.ids[backup], ...during }
    const { status, text } = await scene.call('Dana', 'POST', '/api/v1/covers', json)
    expect(status, text).toBe(201)
  }
  await name('Lumen', 'Lou')
  await name('Norde', 'Eve')
  const { body } = await scene.call('Dana', 'GET', `${PLANS}/${made.body.id}`)
  expect(body.openHours, 'Lou is at work for two of ten hours a day, Eve for none').toBe(36)
  const of = (account: string) =>
    body.requests.find((one: { accountName: string }) => one.accountName === account)
  expect(of('Lumen')).toMatchObject({
    state: 'open',
    named: [
      { personName: 'Lou', start: '2026-07-06T14:00:00.000Z', end: '2026-07-06T16:00:00.000Z' },
      { personName: 'Lou', start: '2026-07-07T14:00:00.000Z', end: '2026-07-07T16:00:00.000Z' },
    ],
  })
  expect(of('Norde')).toMatchObject({ state: 'open', named: [] })
})
