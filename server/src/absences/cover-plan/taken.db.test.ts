/** Hours that somebody has taken: they stay theirs to give back, and are open again when they are lost elsewhere. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'
import { LOST_PARTS } from './watch.store.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const get = async (id: string) => (await scene.call('Dana', 'GET', `${PLANS}/${id}`)).body

/** Dana is away; Wren covers Lumen and Max covers Norde. */
async function covered(start: string, end: string): Promise<string> {
  const asks = [
    { accountId: scene.ids['Lumen'], personIds: [scene.ids['Wren']] },
    { accountId: scene.ids['Norde'], personIds: [scene.ids['Max']] },
  ]
  const json = { personId: scene.ids['Dana'], start, end, asks }
  const made = await scene.call('Dana', 'POST', PLANS, json)
  for (const [name, account] of [
    ['Wren', 'Lumen'],
    ['Max', 'Norde'],
  ] as const) {
    const id = (await scene.asked(name))[account]!.id
    const { status, text } = await scene.call(name, 'POST', `/api/v1/cover-asks/${id}/accept`, {})
    expect(status, text).toBe(200)
  }
  return made.body.id
}

test('whoever is asked for more hours keeps those they took, and can step back from them', async () => {
  const planId = await covered('2026-05-03T22:00:00Z', '2026-05-08T22:00:00Z')
  const longer = { start: '2026-05-03T22:00:00Z', end: '2026-05-15T22:00:00Z' }
  await scene.call('Dana', 'PUT', `${PLANS}/${planId}/dates`, longer)
  const { id, state } = (await scene.asked('Max'))['Norde']!
  expect(state).toBe('open')
  expect((await scene.call('Max', 'POST', `/api/v1/cover-asks/${id}/decline`, {})).status).toBe(200)
  expect((await scene.asked('Max'))['Norde'], 'what they took is still theirs').toMatchObject({
    state: 'accepted',
  })
  const back = await scene.call('Max', 'POST', `/api/v1/cover-asks/${id}/withdraw`)
  expect(back.status, back.text).toBe(200)
  expect(await scene.asked('Max')).toEqual({})
  expect((await scene.covers()).map(({ account }) => account)).toEqual(['Lumen'])
  await scene.call('Dana', 'POST', `${PLANS}/${planId}/withdraw`)
})

test('a cover that is ended elsewhere opens its hours again', async () => {
  const planId = await covered('2026-06-07T22:00:00Z', '2026-06-12T22:00:00Z')
  const { body } = await scene.call('Max', 'GET', '/api/v1/covers')
  const cover = body.items.find((one: { backupPersonId: string }) => one.backupPersonId === scene.ids['Max'])
  const dropped = await scene.call('Max', 'DELETE', `/api/v1/covers/${cover.id}`)
  expect(dropped.status, dropped.text).toBeLessThan(300)
  await scene.watch()
  const after = await get(planId)
  expect(after.openHours).toBe(50)
  const norde = after.requests.find((one: { accountName: string }) => one.accountName === 'Norde')
  expect(norde).toMatchObject({ state: 'open', parts: [] })
  expect(norde.dueAt, 'its clock runs again').not.toBeNull()
  expect(await scene.noticesOf('Dana', 'cover_answer')).toContain('Max covers Norde no more')
  await scene.watch()
  expect((await get(planId)).requests[1].dueAt ?? norde.dueAt, 'told once').toBe(norde.dueAt)
  await scene.call('Dana', 'POST', `${PLANS}/${planId}/withdraw`)
})

test('hours that are over are not read to see what was lost', async () => {
  const client = await scene.pool.connect()
  // Few rows lie here: with sequential reading switched off the plan is the one of many.
  await client.query('set enable_seqscan = off; set enable_bitmapscan = off')
  const { rows } = await client.query(`explain ${LOST_PARTS}`, [scene.clock.now().toString()])
  expect(JSON.stringify(rows)).toMatch(
    /Index Scan using cover_part_running.*Index Cond: \(upper\(during\) > /,
  )
  client.release(true)
})

test('a restricted account has no name in what is told about several: not when confirmed, not at the return', async () => {
  await scene.pool.query('update account set is_restricted = true where id = $1', [scene.ids['Norde']])
  const people = ['Dana', 'Max'].map((name) => scene.ids[name])
  await scene.pool.query('update person set is_cleared = true where id = any($1)', [people])
  const planId = await covered('2026-03-09T23:00:00Z', '2026-03-10T23:00:00Z')
  const hoursFor = async (name: string) =>
    (await scene.call(name, 'GET', `${PLANS}/${planId}`)).body.neededHours
  expect(await hoursFor('Dana')).toBe(20)
  expect(await hoursFor('Sam'), 'nor is counted for whoever may not know of it').toBe(10)
  await scene.pass(9 * 24)
  await scene.noticesOf('Dana')
  const { rows } = await scene.pool.query<{ title: string; body: string }>(
    `select title, body from notice where person_id = $1 and account_id is null and state = 'told' and key like $2
        and (title like 'Your time off is confirmed%' or kind = 'hand_back')`,
    [scene.ids['Dana'], `absence:${planId}:%`],
  )
  expect(rows).toHaveLength(2)
  for (const { title, body } of rows) {
    expect(`${title} ${body}`).toContain('Lumen')
    expect(body).toContain('- a restricted account: ')
    expect(`${title} ${body}`).not.toContain('Norde')
  }
  await scene.pool.query('update account set is_restricted = false where id = $1', [scene.ids['Norde']])
})

test('a backup who leaves covers until then; nobody who has left is asked or assigned', async () => {
  const planId = await covered('2026-09-06T22:00:00Z', '2026-09-11T22:00:00Z')
  await scene.pool.query(`update person set left_on = '2026-09-08' where id = any($1)`, [
    [scene.ids['Max'], scene.ids['Sam']],
  ])
  await scene.watch()
  expect(scene.failures).toEqual([])
  const after = await get(planId)
  const norde = after.requests.find((one: { accountName: string }) => one.accountName === 'Norde')
  expect(norde.parts).toMatchObject([{ personName: 'Max' }])
  expect(norde.parts[0].end < '2026-09-09T12:00:00').toBe(true)
  expect(norde.state).toBe('open')
  const path = `${PLANS}/${planId}/requests/${norde.id}`
  const assigned = await scene.call('Mia', 'POST', `${path}/assign`, { personId: scene.ids['Sam'] })
  expect(assigned).toMatchObject({ status: 400 })
  const asked = await scene.call('Dana', 'POST', `${path}/asks`, { personIds: [scene.ids['Sam']] })
  expect(asked).toMatchObject({ status: 400 })
})

test('hours that are named by hand settle what is asked for, and are open again when that cover ends', async () => {
  const during = { start: '2026-07-05T22:00:00Z', end: '2026-07-08T22:00:00Z' }
  const asks = ['Lumen', 'Norde'].map((account) => ({
    accountId: scene.ids[account],
    personIds: [scene.ids['Wren']],
  }))
  const made = await scene.call('Dana', 'POST', PLANS, { personId: scene.ids['Dana'], ...during, asks })
  const planId = made.body.id
  const name = async (account: string, backup: string, from = during.start) => {
    const ids = { accountId: scene.ids[account], absentPersonId: scene.ids['Dana'] }
    const json = { ...ids, backupPersonId: scene.ids[backup], start: from, end: during.end }
    const { status, text, body } = await scene.call('Dana', 'POST', '/api/v1/covers', json)
    expect(status, text).toBe(201)
    return body.id
  }
  const state = async (account: string) =>
    (await get(planId)).requests.find((one: { accountName: string }) => one.accountName === account)
  await name('Lumen', 'Max', '2026-07-06T22:00:00Z')
  expect(await state('Lumen'), 'a part of it').toMatchObject({
    state: 'open',
    open: [{ start: '2026-07-06T06:00:00.000Z', end: '2026-07-06T16:00:00.000Z' }],
    named: [
      { personName: 'Max', start: '2026-07-07T06:00:00.000Z', end: '2026-07-07T16:00:00.000Z' },
      { personName: 'Max', start: '2026-07-08T06:00:00.000Z', end: '2026-07-08T16:00:00.000Z' },
    ],
  })
  const { items } = (await scene.call('Wren', 'GET', '/api/v1/cover-asks')).body
  const lumen = items.find(
    (one: { planId: string; accountName: string }) => one.planId === planId && one.accountName === 'Lumen',
  )
  expect(lumen).toMatchObject({ openHours: 10 })
  await scene.call('Wren', 'POST', `/api/v1/cover-asks/${lumen.id}/accept`, {})
  const norde = await name('Norde', 'Max')
  expect(await get(planId)).toMatchObject({ state: 'confirmed', openHours: 0 })
  expect(await state('Norde')).toMatchObject({ state: 'covered', open: [], asks: [{ state: 'lapsed' }] })
  expect(await scene.noticesOf('Wren', 'cover_settled')).toContain('Norde is covered by Max: nothing to do')
  await scene.pass(49)
  expect(await state('Norde'), 'and never the manager’s').toMatchObject({ escalatedAt: null })
  expect((await scene.call('Dana', 'DELETE', `/api/v1/covers/${norde}`)).status).toBeLessThan(300)
  const open = await state('Norde')
  expect(open).toMatchObject({ state: 'open' })
  expect(open.dueAt, 'its clock runs').not.toBeNull()
  await scene.call('Dana', 'POST', `${PLANS}/${planId}/withdraw`)
})

test.each([
  ['covers one of the accounts', ['Norde'], 20],
  ['covers all of them', ['Lumen', 'Norde'], 40],
])(
  'a cover that is named by hand, %s, and dropped after the dates changed: its hours are open again',
  async (_, accounts, hours) => {
    const during = { start: '2026-10-04T22:00:00Z', end: '2026-10-07T22:00:00Z' }
    const ids = { absentPersonId: scene.ids['Dana'], backupPersonId: scene.ids['Ines'] }
    const made = await scene.call('Dana', 'POST', PLANS, { personId: scene.ids['Dana'], ...during })
    const path = `${PLANS}/${made.body.id}`
    const covers: string[] = []
    for (const account of accounts) {
      const json = { ...ids, accountId: scene.ids[account], ...during }
      covers.push((await scene.call('Dana', 'POST', '/api/v1/covers', json)).body.id)
    }
    const before = (await get(made.body.id)).openHours
    const shorter = { start: during.start, end: '2026-10-06T22:00:00Z' }
    const moved = await scene.call('Dana', 'PUT', `${path}/dates`, shorter)
    expect(moved.status, moved.text).toBe(200)
    const left = (await get(made.body.id)).openHours
    expect(left).toBe((before / 3) * 2)
    expect(await scene.asked('Ines'), 'who is named already is not asked').toEqual({})
    for (const id of covers) await scene.call('Dana', 'DELETE', `/api/v1/covers/${id}`)
    expect((await get(made.body.id)).openHours - left).toBe(hours)
    await scene.call('Dana', 'POST', `${path}/withdraw`)
  },
)

test('of one’s own time off the last is listed first, page after page', async () => {
  const all = (await scene.call('Dana', 'GET', `${PLANS}?of=me`)).body.items.map(startOf)
  expect(all.length).toBeGreaterThan(3)
  expect(all).toEqual(all.toSorted().toReversed())
  const paged: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`
    const { body } = await scene.call('Dana', 'GET', `${PLANS}?of=me&limit=2${after}`)
    paged.push(...body.items.map(startOf))
    cursor = body.nextCursor
  }
  expect(paged).toEqual(all)
  const others = (await scene.call('Mia', 'GET', `${PLANS}?personId=${scene.ids['Dana']}`)).body.items
  expect(others.map(startOf), 'of others the first').toEqual(all.toReversed())
})

const startOf = ({ start }: { start: string }): string => start
