/** Time off that is noted beside the workflow: by hand, or by a calendar. Through real HTTP, the clock moved by hand. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const plan = (who: string, start: string, end: string, more: object = {}) =>
  scene.call(who, 'POST', PLANS, { personId: scene.ids[who], start, end, ...more })
const get = async (id: string) => (await scene.call('Dana', 'GET', `${PLANS}/${id}`)).body
const accept = async (who: string, account: string) =>
  scene.call(who, 'POST', `/api/v1/cover-asks/${(await scene.asked(who))[account]!.id}/accept`, {})

/** Events as a connected calendar has them, and the time off that follows from them. */
async function calendarTells(who: string, spans: readonly (readonly [string, string])[]): Promise<string> {
  const at = scene.clock.now().toString()
  const calendarId = randomUUID()
  await scene.pool.query(
    `insert into calendar (id, person_id, name, counts, added_at, added_by) values ($1, $2, 'Days off', 'away', $3, 'Test')`,
    [calendarId, scene.ids[who], at],
  )
  for (const [start, end] of spans) {
    await scene.pool.query(
      `insert into calendar_event (calendar_id, event, occurrence, during) values ($1, $2, $2, tstzrange($3, $4))`,
      [calendarId, randomUUID(), start, end],
    )
    await scene.pool.query(
      `insert into time_off (id, time_off_id, person_id, kind, during, state, source, recorded_at, recorded_by)
       values ($1, $2, $3, 'planned', tstzrange($4, $5), 'confirmed', 'calendar', $6, 'Calendars')`,
      [randomUUID(), randomUUID(), scene.ids[who], start, end, at],
    )
  }
  return calendarId
}

test('a calendar that tells the same days hinders no confirmation', async () => {
  const days = ['2026-05-03T22:00:00Z', '2026-05-08T22:00:00Z'] as const
  await calendarTells('Dana', [['2026-05-03T22:00:00Z', '2026-05-10T22:00:00Z']])
  const made = await plan('Dana', ...days, {
    asks: [
      { accountId: scene.ids['Lumen'], personIds: [scene.ids['Wren']] },
      { accountId: scene.ids['Norde'], personIds: [scene.ids['Max']] },
    ],
  })
  expect(made.status, made.text).toBe(201)
  expect((await accept('Wren', 'Lumen')).status).toBe(200)
  const last = await accept('Max', 'Norde')
  expect(last.status, last.text).toBe(200)
  expect((await scene.call('Dana', 'GET', `${PLANS}/${made.body.id}`)).body.state).toBe('confirmed')
  const { rows } = await scene.pool.query(
    `select source, upper(during)::text as "end" from time_off
      where person_id = $1 and superseded_in is null and state = 'confirmed' order by lower(during)`,
    [scene.ids['Dana']],
  )
  // The rest of what the calendar tells still stands.
  expect(rows).toEqual([
    { source: 'entered', end: '2026-05-08 22:00:00+00' },
    { source: 'calendar', end: '2026-05-10 22:00:00+00' },
  ])
})

test('a calendar of many days off asks nobody and is one notice; the clocks run near the dates', async () => {
  const span = (week: number, hours: number): [string, string] => {
    const start = Date.parse('2026-07-03T06:00:00Z') + week * 7 * 86_400_000
    return [new Date(start).toISOString(), new Date(start + hours * 3_600_000).toISOString()]
  }
  const weeks = Array.from({ length: 12 }, (_, week) => span(week, 12))
  await calendarTells('Ines', [span(20, 4)])
  await calendarTells('Dana', [...weeks, span(20, 4)])
  await scene.watch()
  const { body } = await scene.call(
    'Dana',
    'GET',
    `${PLANS}?of=me&live=true&from=2026-07-01T00:00:00Z&limit=100`,
  )
  expect(body.items, 'four hours make no plan').toHaveLength(12)
  const one = await get(body.items[11].id)
  expect(one.requests.flatMap((request: { asks: object[] }) => request.asks)).toEqual([])
  expect(one.requests[0].dueAt.slice(0, 10), 'two weeks before').toBe('2026-09-04')
  const told = (await scene.noticesOf('Dana', 'cover_answer')).filter((title) => title.startsWith('Ask who'))
  expect(told).toEqual([
    expect.stringMatching(/^Ask who covers while you are away: 12 times, the first Fri 3 Jul/),
  ])
  await scene.pass(49)
  const { rows } = await scene.pool.query(`select 1 from task where kind = 'cover_assign'`)
  expect(rows, 'nothing is a manager’s to assign for months').toEqual([])
  const refused = await scene.call('Dana', 'POST', `${PLANS}/${one.id}/withdraw`)
  expect(refused).toMatchObject({ status: 409 })
  expect(refused.body.detail).toMatch(/read from a calendar/)
})

test('time off noted over days that are planned is the plan’s when it begins, and holds up nobody else’s clock', async () => {
  const made = await plan('Dana', '2026-10-04T22:00:00Z', '2026-10-08T22:00:00Z')
  const noted = await scene.call('Dana', 'POST', '/api/v1/time-off', {
    personId: scene.ids['Dana'],
    kind: 'planned',
    start: '2026-10-02T22:00:00Z',
    end: '2026-10-08T22:00:00Z',
  })
  expect(noted.status, noted.text).toBe(201)
  const other = await plan('Max', '2026-10-05T22:00:00Z', '2026-10-06T22:00:00Z')
  scene.clock.advance(216 * 24 * 3_600_000)
  await scene.watch()
  expect(scene.failures).toEqual([])
  expect(await get(made.body.id)).toMatchObject({ phase: 'away' })
  expect((await scene.call('Max', 'GET', `${PLANS}/${other.body.id}`)).body.state).toBe('confirmed')
  const { rows } = await scene.pool.query(
    `select lower(during)::text as start, upper(during)::text as "end" from time_off
      where person_id = $1 and superseded_in is null and state = 'confirmed' and source = 'entered' and lower(during) > '2026-10-01'
      order by lower(during)`,
    [scene.ids['Dana']],
  )
  expect(rows).toEqual([
    { start: '2026-10-02 22:00:00+00', end: '2026-10-04 22:00:00+00' },
    { start: '2026-10-04 22:00:00+00', end: '2026-10-08 22:00:00+00' },
  ])
})

test('time off that is moved onto days planned otherwise cuts the plan; one that fails lets the others go on', async () => {
  const noted = await scene.call('Max', 'POST', '/api/v1/time-off', {
    personId: scene.ids['Max'],
    kind: 'planned',
    start: '2026-12-01T00:00:00Z',
    end: '2026-12-03T00:00:00Z',
  })
  await scene.watch()
  const asking = await plan('Max', '2026-12-07T00:00:00Z', '2026-12-11T00:00:00Z')
  await scene.pool.query(`update absence_plan set state = 'asking', time_off_id = null where id = $1`, [
    asking.body.id,
  ])
  await scene.pool.query(`delete from time_off where person_id = $1 and lower(during) >= '2026-12-07'`, [
    scene.ids['Max'],
  ])
  const moved = await scene.call('Max', 'PATCH', `/api/v1/time-off/${noted.body.id}`, {
    start: '2026-12-02T00:00:00Z',
    end: '2026-12-09T00:00:00Z',
  })
  expect(moved.status, moved.text).toBe(200)
  await scene.watch()
  expect(scene.failures).toEqual([])
  const rest = (await scene.call('Max', 'GET', `${PLANS}/${asking.body.id}`)).body
  expect(rest).toMatchObject({ start: '2026-12-09T00:00:00.000Z', end: '2026-12-11T00:00:00.000Z' })
})

test('sick in the middle of days that are only planned: the days before and after stay planned, with who was asked and who has hours', async () => {
  const asks = [
    { accountId: scene.ids['Lumen'], personIds: [scene.ids['Wren']] },
    { accountId: scene.ids['Norde'], personIds: [scene.ids['Max'], scene.ids['Sam']] },
  ]
  const [monday, saturday] = ['2027-02-07T23:00:00Z', '2027-02-12T23:00:00Z']
  const made = await plan('Dana', monday, saturday, { asks, reason: 'Hiking' })
  expect(made.status, made.text).toBe(201)
  expect((await accept('Wren', 'Lumen')).status).toBe(200)
  const sick = await plan('Dana', '2027-02-09T23:00:00Z', '2027-02-10T23:00:00Z', { kind: 'sick' })
  expect(sick.status, sick.text).toBe(201)
  const { items } = (await scene.call('Dana', 'GET', `${PLANS}?of=me&live=true&from=${monday}`)).body
  const planned = items.filter((one: { kind: string }) => one.kind === 'planned')
  expect(
    planned.map(({ start, end }: { start: string; end: string }) => [start.slice(8, 10), end.slice(8, 10)]),
  ).toEqual([
    ['07', '09'],
    ['10', '12'],
  ])
  const rest = await get(planned[1].id)
  expect(rest).toMatchObject({ reason: 'Hiking', state: 'asking' })
  const request = (account: string) =>
    rest.requests.find((one: { accountName: string }) => one.accountName === account)
  expect(request('Lumen')).toMatchObject({ state: 'covered', parts: [{ personName: 'Wren' }] })
  expect(
    request('Norde')
      .asks.map((one: { personName: string; state: string }) => `${one.personName} ${one.state}`)
      .sort(),
  ).toEqual(['Max open', 'Sam open'])
  expect(await scene.noticesOf('Wren', 'cover_settled')).toContainEqual(
    expect.stringMatching(/^You cover Lumen as before, Thu 11 Feb 00:00 to Sat 13 Feb 00:00/),
  )
})
