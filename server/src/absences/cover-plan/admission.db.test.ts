/** Admission: what others plan counts as soon as they plan it, and an approval is for its dates. Nobody learns why. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

test('whoever plans to be away is no candidate, sees no hours to take, and an approval is its owner’s to see', async () => {
  const days = ['2026-08-09T22:00:00Z', '2026-08-14T22:00:00Z'] as const
  const asks = [{ accountId: scene.ids['Norde'], personIds: [scene.ids['Max']] }]
  const json = { personId: scene.ids['Dana'], start: days[0], end: days[1] }
  const hoursOfMax = async () => {
    const { body } = await scene.call('Dana', 'POST', `${PLANS}/preview`, json)
    const norde = body.accounts.find((one: { accountName: string }) => one.accountName === 'Norde')
    const max = norde.candidates.find((one: { name: string }) => one.name === 'Max')
    return max?.overlapHours ?? 0
  }
  expect(await hoursOfMax()).toBe(50)
  // Nobody is confirmed yet: his hours are no fact.
  await scene.pool.query(`update assignment set person_id = $2 where account_id = $1`, [
    scene.ids['Lumen'],
    scene.ids['Max'],
  ])
  await scene.pool.query('select facts_touch()')
  const max = (await plan('Max', ...days)).body
  expect(max.state).toBe('asking')
  expect(await hoursOfMax()).toBe(0)
  const dana = (await plan('Dana', ...days, { asks })).body
  expect((await scene.asked('Max'))['Norde']).toMatchObject({ openHours: 50, atWorkHours: 0 })
  const ines = (await plan('Ines', ...days)).body
  expect(ines.state).toBe('waiting')
  const tasksOf = async (name: string): Promise<string[]> => {
    const { body } = await scene.call(name, 'GET', '/api/v1/tasks?limit=100&kind=time_off_approve')
    return body.items.map((one: { title: string }) => one.title)
  }
  expect(await tasksOf('Mia')).toContain('Approve time off of Ines')
  expect(await tasksOf('Wren')).toEqual([])
  for (const [who, { id }] of [
    ['Dana', dana],
    ['Max', max],
    ['Ines', ines],
  ] as const)
    await scene.call(who, 'POST', `${PLANS}/${id}/withdraw`)
  await scene.pool.query(`update assignment set person_id = $2 where account_id = $1`, [
    scene.ids['Lumen'],
    scene.ids['Dana'],
  ])
  await scene.pool.query('select facts_touch()')
})

describe('what somebody promised, who then wants to be away themselves', () => {
  const days = ['2026-08-02T22:00:00Z', '2026-08-07T22:00:00Z'] as const
  const asks = (account: string, who: string) => ({
    asks: [{ accountId: scene.ids[account], personIds: [scene.ids[who]] }],
  })
  const accept = async (who: string, account: string) => {
    const { id } = (await scene.asked(who))[account]!
    const said = await scene.call(who, 'POST', `/api/v1/cover-asks/${id}/accept`, {})
    expect(said.status, said.text).toBe(200)
  }
  const lumenOf = async (id: string) => {
    const { requests } = (await scene.call('Dana', 'GET', `${PLANS}/${id}`)).body
    return requests.find((one: { accountName: string }) => one.accountName === 'Lumen')
  }
  const decide = (id: string, how: string) =>
    scene.call('Mia', 'POST', `${PLANS}/${id}/${how}`, { note: 'The release' })

  test('stands until their manager has said yes', async () => {
    const dana = (await plan('Dana', ...days, asks('Lumen', 'Wren'))).body
    await accept('Wren', 'Lumen')
    const max = (await plan('Max', ...days)).body
    const wren = (await plan('Wren', ...days)).body
    expect(wren.state).toBe('waiting')
    expect(await lumenOf(dana.id)).toMatchObject({ state: 'covered', parts: [{ personName: 'Wren' }] })
    await decide(wren.id, 'refuse')
    expect(await lumenOf(dana.id)).toMatchObject({ state: 'covered', parts: [{ personName: 'Wren' }] })
    const again = (await plan('Wren', ...days)).body
    await decide(again.id, 'approve')
    expect(await lumenOf(dana.id)).toMatchObject({ state: 'open', parts: [] })
    for (const [who, { id }] of [
      ['Dana', dana],
      ['Max', max],
      ['Wren', again],
    ] as const)
      await scene.call(who, 'POST', `${PLANS}/${id}/withdraw`)
  })
  test('and is asked of others with the approval, where it became a cover meanwhile', async () => {
    const dana = (await plan('Dana', ...days, asks('Lumen', 'Wren'))).body
    await accept('Wren', 'Lumen')
    const max = (await plan('Max', ...days)).body
    const wren = (await plan('Wren', ...days)).body
    const norde = dana.requests.find((one: { accountName: string }) => one.accountName === 'Norde')
    await scene.call('Mia', 'POST', `${PLANS}/${dana.id}/requests/${norde.id}/assign`, {
      personId: scene.ids['Sam'],
    })
    expect((await scene.call('Dana', 'GET', `${PLANS}/${dana.id}`)).body.state).toBe('confirmed')
    const { body } = await decide(wren.id, 'approve')
    expect(body.requests).toMatchObject([{ accountName: 'Lumen', role: 'covered', state: 'open' }])
    for (const [who, { id }] of [
      ['Wren', wren],
      ['Dana', dana],
      ['Max', max],
    ] as const)
      await scene.call(who, 'POST', `${PLANS}/${id}/withdraw`)
  })
})

test('whoever manages somebody and sends it for them approves it by that; a colleague’s own waits', async () => {
  const days = ['2026-11-08T23:00:00Z', '2026-11-10T23:00:00Z'] as const
  for (const name of ['Wren', 'Max']) await plan(name, ...days)
  const json = { personId: scene.ids['Ines'], start: days[0], end: days[1] }
  const previewBy = async (who: string) => (await scene.call(who, 'POST', `${PLANS}/preview`, json)).body
  expect(await previewBy('Mia')).toMatchObject({
    approvesBySending: true,
    admission: { verdict: 'approved' },
  })
  expect(await previewBy('Ines')).toMatchObject({ approvesBySending: false })
  const sent = await scene.call('Mia', 'POST', PLANS, json)
  expect(sent.body, sent.text).toMatchObject({ state: 'confirmed', awayAtOnce: 3 })
  const { rows } = await scene.pool.query(
    `select action from audit_entry where subject_id = $1 and action = 'absences.approve_plan'`,
    [sent.body.id],
  )
  expect(rows, 'it is recorded').toHaveLength(1)
  expect((await plan('Dana', ...days)).body.state).toBe('waiting')
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

describe('time off that is noted directly', () => {
  const note = (by: string, who: string, start: string, end: string, kind = 'planned') =>
    scene.call(by, 'POST', '/api/v1/time-off', { personId: scene.ids[who], kind, start, end })
  const days = ['2026-09-07T22:00:00Z', '2026-09-11T22:00:00Z'] as const

  test('is no way past the manager: the third is told to plan it', async () => {
    expect((await note('Ines', 'Ines', ...days)).status).toBe(201)
    expect((await note('Max', 'Max', ...days)).status, 'two: the team is told').toBe(201)
    const third = await note('Sam', 'Sam', ...days)
    expect(third, third.text).toMatchObject({ status: 409 })
    expect(third.body.detail).toContain(
      '3 of the team would be away at once: plan it under Time off and cover',
    )
    expect(await scene.timeOff('Sam')).toBe(0)
  })
  test('moved there it is asked about again; fewer days need nobody’s word', async () => {
    const other = await note('Sam', 'Sam', '2026-09-20T22:00:00Z', '2026-09-24T22:00:00Z')
    const path = `/api/v1/time-off/${other.body.id}`
    const to = (start: string, end: string) => scene.call('Sam', 'PATCH', path, { start, end })
    expect(await to('2026-09-09T22:00:00Z', '2026-09-10T22:00:00Z')).toMatchObject({ status: 409 })
    expect(await to('2026-09-21T22:00:00Z', '2026-09-22T22:00:00Z')).toMatchObject({ status: 200 })
    await scene.call('Sam', 'POST', `${path}/withdraw`)
  })
  test('waits for nobody when somebody is sick, but is no plan in disguise', async () => {
    const sick = await note('Sam', 'Sam', ...days, 'sick')
    expect(sick.status).toBe(201)
    const path = `/api/v1/time-off/${sick.body.id}`
    const planned = { kind: 'planned', start: days[0], end: days[1] }
    expect(await scene.call('Sam', 'PATCH', path, planned)).toMatchObject({ status: 409 })
    await scene.call('Sam', 'POST', `${path}/withdraw`)
  })
  test('is approved by their manager noting it, and the audit says with how many', async () => {
    const third = await note('Mia', 'Sam', ...days)
    expect(third.status, third.text).toBe(201)
    const audit = await scene.at.as('director', 'GET', `/api/v1/audit?subjectId=${third.body.id}`)
    expect(audit.body.entries).toMatchObject([
      { actor: { id: scene.ids['Mia'] }, after: { approvedAwayAtOnce: 3 } },
    ])
    await scene.call('Mia', 'POST', `/api/v1/time-off/${third.body.id}/withdraw`)
  })
})

test('a plan whose hours are all taken waits for the manager, where two others have fallen sick since', async () => {
  const days = ['2026-10-04T22:00:00Z', '2026-10-09T22:00:00Z'] as const
  const asks = ['Lumen', 'Norde'].map((name) => ({
    accountId: scene.ids[name],
    personIds: [scene.ids['Sam']],
  }))
  const sent = await plan('Dana', ...days, { asks })
  expect(sent.body).toMatchObject({ state: 'asking', awayAtOnce: 1 })
  const before = await scene.timeOff('Dana')
  for (const name of ['Max', 'Ines']) await plan(name, ...days, { kind: 'sick' })
  const path = `${PLANS}/${sent.body.id}`
  for (const name of ['Lumen', 'Norde']) {
    const { id } = (await scene.asked('Sam'))[name]!
    expect((await scene.call('Sam', 'POST', `/api/v1/cover-asks/${id}/accept`, {})).status).toBe(200)
  }
  expect((await scene.call('Dana', 'GET', path)).body).toMatchObject({ state: 'waiting', awayAtOnce: 3 })
  expect(await scene.timeOff('Dana'), 'no fact yet').toBe(before)
  expect((await scene.noticesOf('Mia', 'time_off_approval')).at(-1)).toBe('Approve time off of Dana')
  const approved = await scene.call('Mia', 'POST', `${path}/approve`, {})
  expect(approved.body, approved.text).toMatchObject({ state: 'confirmed', openHours: 0 })
  expect(await scene.timeOff('Dana')).toBe(before + 1)
  await scene.call('Dana', 'POST', `${path}/withdraw`)
})

test('no clock tells whoever may not know: neither in lists, nor to whom is asked, nor that it ran out', async () => {
  const sick = await plan('Dana', '2026-11-02T00:00:00Z', '2026-11-06T00:00:00Z', { kind: 'sick' })
  const path = `${PLANS}/${sick.body.id}`
  const clocks = async (who: string) => {
    const { body } = await scene.call(who, 'GET', path)
    const list = (await scene.call(who, 'GET', `${PLANS}?personId=${scene.ids['Dana']}&live=true`)).body
    const row = list.items.find(({ id }: { id: string }) => id === sick.body.id)
    const of = ({ dueAt, isOverdue }: { dueAt: string | null; isOverdue: boolean }) => [
      dueAt !== null,
      isOverdue,
    ]
    const requests = body.requests.map((one: { dueAt: string | null; escalatedAt: string | null }) => [
      one.dueAt !== null,
      one.escalatedAt !== null,
    ])
    return { plan: of(body), row: of(row), requests }
  }
  const open = { plan: [true, false], row: [true, false], requests: Array(2).fill([true, false]) }
  const hidden = { plan: [false, false], row: [false, false], requests: Array(2).fill([false, false]) }
  expect([await clocks('Dana'), await clocks('Mia')]).toEqual([open, open])
  expect(await clocks('Ines')).toEqual(hidden)
  expect(JSON.stringify(await scene.asked('Wren'))).not.toMatch(/dueAt|answerBy/)
  await scene.pass(4.1)
  expect((await clocks('Mia')).requests[0][1], 'the manager is to assign it').toBe(true)
  const tasks = async (who: string) =>
    (await scene.call(who, 'GET', '/api/v1/tasks?kind=cover_assign&state=open')).body.items.length
  expect([await tasks('Mia'), await tasks('Ines')]).toEqual([2, 0])
  const { body } = await scene.at.as('director', 'GET', '/api/v1/tasks?kind=cover_assign&state=open')
  expect(body.items, 'a director decides too').toHaveLength(2)
  const one = await scene.at.as('director', 'GET', `/api/v1/tasks/${body.items[0].id}`)
  expect(one.status, one.text).toBe(200)
  expect(await clocks('Ines')).toEqual(hidden)
})

test('two who note time off at the same moment are not both the second of a team', async () => {
  const during = { start: '2027-02-07T23:00:00Z', end: '2027-02-12T23:00:00Z' }
  const off = (who: string) =>
    scene.call(who, 'POST', '/api/v1/time-off', { personId: scene.ids[who], kind: 'planned', ...during })
  expect((await off('Max')).status).toBe(201)
  const both = await Promise.all([off('Wren'), off('Ines')])
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
  const third = await plan('Dana', during.start, during.end)
  expect(third.body.state, third.text).toBe('waiting')
})
