/** The clocks of the workflow, its thresholds, sick leave, chains and withdrawal: behaviour in sentences, the clock by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
// A Thursday in New York's winter and Sydney's summer; Amsterdam changes its clock on 25 October.
beforeAll(async () => {
  scene = await startScene('2026-10-08T08:00:00Z')
})
afterAll(() => scene?.at.stop())

interface Ask {
  readonly accountId: string | undefined
  readonly personIds: readonly (string | undefined)[]
}
const send = async (who: string, start: string, end: string, asks: readonly Ask[] = [], kind = 'planned') => {
  const { body, text, status } = await scene.call(who, 'POST', PLANS, {
    personId: scene.ids[who],
    start,
    end,
    asks,
    kind,
  })
  expect(status, text).toBe(201)
  return body
}
const ask = (account: string, ...people: string[]): Ask => ({
  accountId: scene.ids[account],
  personIds: people.map((name) => scene.ids[name]),
})
const get = async (id: string, who = 'Dana') => (await scene.call(who, 'GET', `${PLANS}/${id}`)).body
const requestOf = async (id: string, account: string) =>
  (await get(id)).requests.find((one: { accountName: string }) => one.accountName === account)
const accept = async (who: string, account: string, json: object = {}) => {
  const one = (await scene.asked(who))[account]!
  return scene.call(who, 'POST', `/api/v1/cover-asks/${one.id}/accept`, json)
}
const withdraw = (who: string, id: string) => scene.call(who, 'POST', `${PLANS}/${id}/withdraw`)

test('unanswered after 48 hours it is the manager’s: one notice, one task, also after a restart; one click assigns', async () => {
  const plan = await send('Dana', '2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z', [
    ask('Lumen', 'Wren'),
    ask('Norde', 'Max'),
  ])
  await accept('Wren', 'Lumen')
  await scene.pass(47.9)
  expect(await scene.noticesOf('Mia', 'cover_overdue')).toEqual([])
  await scene.pass(0.2)
  await scene.watch()
  expect(await scene.noticesOf('Mia', 'cover_overdue')).toEqual(['Assign who covers Norde for Dana'])
  const waiting = await scene.call('Mia', 'GET', `${PLANS}?of=mine_to_decide`)
  expect(waiting.body.items).toMatchObject([{ id: plan.id, isOverdue: true }])
  const tasks = await scene.call('Mia', 'GET', '/api/v1/tasks?owner=me')
  expect(tasks.body.items.map((one: { kind: string }) => one.kind)).toEqual(['cover_assign'])
  const norde = await requestOf(plan.id, 'Norde')
  const assigned = await scene.call('Mia', 'POST', `${PLANS}/${plan.id}/requests/${norde.id}/assign`, {
    personId: scene.ids['Ines'],
  })
  expect(assigned.body, assigned.text).toMatchObject({ state: 'confirmed', openHours: 0 })
  expect((await scene.call('Mia', 'GET', '/api/v1/tasks?owner=me')).body.items).toEqual([])
  expect(await scene.noticesOf('Ines', 'cover_settled')).toContainEqual(
    expect.stringContaining('You were given the cover of Norde'),
  )
})

test('withdrawn, it takes time off and covers back and tells everybody who had to do with it', async () => {
  const { body } = await scene.call('Dana', 'GET', `${PLANS}?of=me&live=true`)
  expect(await scene.timeOff('Dana')).toBe(1)
  expect((await withdraw('Dana', body.items[0].id)).body).toMatchObject({ state: 'withdrawn' })
  expect(await scene.timeOff('Dana')).toBe(0)
  expect(await scene.covers()).toEqual([])
  for (const [name, account] of [
    ['Wren', 'Lumen'],
    ['Ines', 'Norde'],
  ] as const)
    expect((await scene.noticesOf(name, 'cover_settled')).at(-1)).toContain(
      `${account} needs no cover any more`,
    )
})

test('two accept at the same moment: one has it, the other is told who', async () => {
  const plan = await send('Dana', '2026-11-09T00:00:00Z', '2026-11-10T00:00:00Z', [
    ask('Lumen', 'Wren', 'Max', 'Ines'),
    ask('Norde', 'Max'),
  ])
  // Who is asked is read first: whoever is late has no open question any more.
  const asked = ['Wren', 'Max', 'Ines'].map(
    async (name) => [name, (await scene.asked(name))['Lumen']!.id] as const,
  )
  const answers = await Promise.all(
    (await Promise.all(asked)).map(([name, id]) =>
      scene.call(name, 'POST', `/api/v1/cover-asks/${id}/accept`, {}),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  const { rows } = await scene.pool.query(
    'select 1 from cover_part where ended_at is null and account_id = $1',
    [scene.ids['Lumen']],
  )
  expect(rows).toHaveLength(1)
  await withdraw('Dana', plan.id)
})

test('whoever declines says why or not; whoever steps back opens the hours again', async () => {
  const plan = await send('Dana', '2026-11-09T00:00:00Z', '2026-11-10T00:00:00Z', [
    ask('Norde', 'Max', 'Ines'),
  ])
  const max = (await scene.asked('Max'))['Norde']!
  await scene.call('Max', 'POST', `/api/v1/cover-asks/${max.id}/decline`, { note: 'I move house' })
  expect((await scene.noticesOf('Dana', 'cover_answer')).at(-1)).toBe('Max can’t cover Norde')
  expect(
    (await requestOf(plan.id, 'Norde')).asks.find((one: { personName: string }) => one.personName === 'Max'),
  ).toMatchObject({ state: 'declined', note: 'I move house' })
  await accept('Ines', 'Norde')
  const ines = (await scene.asked('Ines'))['Norde']!
  await scene.call('Ines', 'POST', `/api/v1/cover-asks/${ines.id}/withdraw`)
  expect(await requestOf(plan.id, 'Norde')).toMatchObject({ state: 'open', parts: [] })
  expect((await scene.noticesOf('Dana', 'cover_answer')).at(-1)).toBe('Ines steps back from covering Norde')
  const norde = await requestOf(plan.id, 'Norde')
  const again = { personIds: [scene.ids['Ines']] }
  await scene.call('Dana', 'POST', `${PLANS}/${plan.id}/requests/${norde.id}/asks`, again)
  await accept('Ines', 'Norde')
  expect((await scene.noticesOf('Dana', 'cover_answer')).at(-1), 'whoever accepts after all').toBe(
    'Ines covers Norde',
  )
  await withdraw('Dana', plan.id)
})

describe('how many are away at once', () => {
  const week = ['2026-11-16T00:00:00Z', '2026-11-17T00:00:00Z'] as const
  test('two: the team is told; three: the manager approves first, and nobody is asked before', async () => {
    const ines = await send('Ines', ...week)
    expect(ines.state, 'no account of hers').toBe('confirmed')
    const max = await send('Max', ...week)
    expect(max).toMatchObject({ state: 'confirmed', awayAtOnce: 2 })
    expect(await scene.noticesOf('Sam', 'team_away')).toEqual([expect.stringContaining('Max is away')])
    const dana = await send('Dana', ...week, [ask('Norde', 'Sam')])
    expect(dana).toMatchObject({ state: 'waiting', awayAtOnce: 3 })
    expect(await scene.asked('Sam')).toEqual({})
    expect(await scene.noticesOf('Mia', 'time_off_approval')).toEqual(['Approve time off of Dana'])
    expect((await scene.call('Dana', 'POST', `${PLANS}/${dana.id}/approve`, {})).status).toBe(403)
    const approved = await scene.call('Mia', 'POST', `${PLANS}/${dana.id}/approve`, { note: 'Enjoy' })
    expect(approved.body, approved.text).toMatchObject({ state: 'asking', decisionNote: 'Enjoy' })
    expect((await scene.asked('Sam'))['Norde']).toMatchObject({ state: 'open' })
    await withdraw('Dana', dana.id)
  })
  test('an hour later it is one more than before: counted by the hour, half-open', async () => {
    const json = { personId: scene.ids['Dana'], start: week[1], end: '2026-11-18T00:00:00Z' }
    const { body } = await scene.call('Dana', 'POST', `${PLANS}/preview`, json)
    expect(body.admission).toMatchObject({ verdict: 'fine', atOnce: 1 })
    const earlier = await scene.call('Dana', 'POST', `${PLANS}/preview`, {
      ...json,
      start: '2026-11-16T23:00:00Z',
    })
    expect(earlier.body.admission).toMatchObject({ verdict: 'approved', atOnce: 3 })
  })
  test('what nobody approved before it began is refused', async () => {
    const plan = await send('Dana', ...week)
    expect(plan.state).toBe('waiting')
    expect(
      (await scene.call('Mia', 'POST', `${PLANS}/${plan.id}/refuse`, { note: 'The release' })).body.state,
    ).toBe('refused')
    expect((await scene.noticesOf('Dana', 'cover_answer')).at(-1)).toContain('Your time off is refused')
    expect(await scene.timeOff('Dana')).toBe(0)
  })
})

test('somebody who is away then cannot take those hours: they stay open', async () => {
  const plan = await send('Dana', '2026-11-16T00:00:00Z', '2026-11-18T00:00:00Z', [ask('Norde', 'Max')])
  await scene.call('Mia', 'POST', `${PLANS}/${plan.id}/approve`, {})
  await accept('Max', 'Norde')
  const norde = await requestOf(plan.id, 'Norde')
  expect(norde.parts).toMatchObject([{ personName: 'Max', start: '2026-11-17T00:00:00.000Z' }])
  expect(norde.open).toEqual([{ start: '2026-11-16T07:00:00.000Z', end: '2026-11-16T17:00:00.000Z' }])
  await withdraw('Dana', plan.id)
})

test('a backup who goes away is covered in turn, the first person is never lost; what ends there ends here', async () => {
  const dana = await send('Dana', '2026-11-23T00:00:00Z', '2026-11-25T00:00:00Z', [
    ask('Norde', 'Max'),
    ask('Lumen', 'Wren'),
  ])
  await accept('Max', 'Norde')
  await accept('Wren', 'Lumen')
  expect((await get(dana.id)).state).toBe('confirmed')
  const asks = [{ ...ask('Norde', 'Sam'), absentPersonId: scene.ids['Dana'] }]
  const max = await send('Max', '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z', asks)
  expect(max.requests).toMatchObject([{ accountName: 'Norde', role: 'covered', absentPersonName: 'Dana' }])
  await accept('Sam', 'Norde')
  expect((await scene.call('Max', 'GET', `${PLANS}/${max.id}`)).body.state).toBe('confirmed')
  expect((await scene.covers()).map(({ account, backup }) => `${account} ${backup}`).sort()).toEqual([
    'Lumen Wren',
    'Norde Max',
    'Norde Sam',
  ])
  await withdraw('Dana', dana.id)
  expect(await scene.covers(), 'nobody has to be covered any more').toEqual([])
  expect((await scene.noticesOf('Sam', 'cover_settled')).at(-1)).toContain('Norde needs no cover any more')
})

test('sick leave that was sent by mistake is taken back altogether for a quarter of an hour', async () => {
  const now = scene.clock.now()
  const slip = await send('Dana', now.toString(), now.add({ hours: 48 }).toString(), [], 'sick')
  await accept('Wren', 'Lumen')
  await scene.pass(0.2)
  expect((await withdraw('Dana', slip.id)).body).toMatchObject({ state: 'withdrawn' })
  expect(await scene.timeOff('Dana')).toBe(0)
  expect(await scene.covers()).toEqual([])
  expect((await scene.noticesOf('Wren', 'cover_settled')).at(-1)).toContain('Lumen needs no cover any more')
})

test('sick leave is time off at once, asks by itself, has four hours, and waits for nobody', async () => {
  const now = scene.clock.now()
  const plan = await send('Dana', now.toString(), now.add({ hours: 48 }).toString(), [], 'sick')
  expect(plan).toMatchObject({ state: 'asking', kind: 'sick' })
  expect(await scene.timeOff('Dana')).toBe(1)
  const lumen = plan.requests.find((one: { accountName: string }) => one.accountName === 'Lumen')
  expect(lumen.asks.map((one: { personName: string }) => one.personName)).toEqual(
    expect.arrayContaining(['Wren']),
  )
  expect(lumen.asks).toHaveLength(3)
  expect(lumen.dueAt).toBe(now.add({ hours: 4 }).toString({ smallestUnit: 'millisecond' }))
  await accept('Wren', 'Lumen')
  expect((await scene.covers()).map(({ account, backup }) => [account, backup])).toEqual([['Lumen', 'Wren']])
  const seen = await get(plan.id, 'Wren')
  expect(seen).toMatchObject({ kind: 'away', reason: null })
  await scene.pass(4.1)
  expect((await scene.noticesOf('Mia', 'cover_overdue')).at(-1)).toBe('Assign who covers Norde for Dana')
  const late = await withdraw('Dana', plan.id)
  expect([late.status, late.text]).toEqual([409, expect.stringMatching(/It has begun: change its end/)])
})

test('time off that was noted elsewhere has a plan by itself, and follows when it is withdrawn there', async () => {
  await scene.pass(24 * 7)
  const start = scene.clock.now().add({ hours: 24 * 40 })
  const json = {
    personId: scene.ids['Dana'],
    kind: 'planned',
    start: start.toString(),
    end: start.add({ hours: 48 }).toString(),
  }
  const noted = await scene.call('Dana', 'POST', '/api/v1/time-off', json)
  await scene.watch()
  await scene.watch()
  const list = await scene.call('Dana', 'GET', `${PLANS}?of=me&live=true&from=${start.toString()}`)
  expect(list.body.items).toMatchObject([{ state: 'asking' }])
  expect((await scene.noticesOf('Dana', 'cover_answer')).at(-1)).toContain(
    'Ask who covers while you are away',
  )
  await scene.call('Dana', 'POST', `/api/v1/time-off/${noted.body.id}/withdraw`)
  await scene.watch()
  expect((await get(list.body.items[0].id)).state).toBe('withdrawn')
})
