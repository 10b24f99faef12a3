/** Days off that come back are no way past the manager: three of a team at once need a word first, in whatever order they come. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from '../cover-plan/testing/scene.ts'

const ROOT = '/api/v1/recurring-off'
let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const rule = (who: string, weekday: number, more: object = {}) => ({
  ...{ personId: scene.ids[who], weekdays: [weekday], startsOn: '2026-03-02', endsOn: '2026-12-31' },
  ...more,
})
const note = (who: string, weekday: number, more: object = {}, by = who) =>
  scene.call(by, 'POST', ROOT, rule(who, weekday, more))
const preview = async (who: string, weekday: number, more: object = {}, by = who) =>
  (await scene.call(by, 'POST', `${ROOT}/preview`, rule(who, weekday, more))).body
const take = (...ids: readonly string[]) =>
  Promise.all(ids.map((id) => scene.call('Mia', 'POST', `${ROOT}/${id}/end`, { lastOn: '2026-01-01' })))
const told = async (who: string) => (await scene.noticesOf(who, 'team_away')).length

test('the second tells the team once, with the days; the third is the manager’s to note, which approves it, and the audit has the number', async () => {
  const first = await note('Dana', 5, { endsOn: '2026-03-27' })
  expect([first.status, await told('Sam')], 'one alone is nobody’s news').toEqual([201, 0])

  expect(await preview('Wren', 5)).toMatchObject({
    ...{ verdict: 'told', atOnce: 2, total: 4 },
    sentence:
      '2 of the team would be away at once on Fri 6 Mar, Fri 13 Mar, Fri 20 Mar and 1 more day (Amsterdam), with Dana: the team is told.',
  })
  const second = await note('Wren', 5)
  expect(second.status, second.text).toBe(201)
  expect([await told('Sam'), await told('Dana'), await told('Wren')]).toEqual([1, 1, 0])
  const { rows } = await scene.pool.query(
    `select title, body from notice where kind = 'team_away' and person_id = $1`,
    [scene.ids['Sam']],
  )
  expect(rows).toEqual([
    {
      title: 'Wren is away on days that come back, while others of your team are',
      body: 'Up to 2 of your team are away at once on Fri 6 Mar, Fri 13 Mar, Fri 20 Mar and 1 more day (Amsterdam).',
    },
  ])

  const refusal =
    '3 of the team would be away at once on Fri 6 Mar and Fri 20 Mar (Amsterdam), with Dana and Wren: ask The manager to note it, which approves it, or choose other days.'
  const fortnight = { everyWeeks: 2 }
  expect(await preview('Max', 5, fortnight)).toMatchObject({
    ...{ verdict: 'approved', approvesByNoting: false, sentence: refusal },
    together: expect.arrayContaining([
      {
        ...{ start: '2026-03-05T23:00:00.000Z', end: '2026-03-06T23:00:00.000Z' },
        people: expect.arrayContaining([{ id: scene.ids['Dana'], name: 'Dana' }]),
      },
    ]),
  })
  expect(await note('Max', 5, fortnight)).toMatchObject({ status: 409, body: { detail: refusal } })
  expect(await told('Sam'), 'a refusal tells nobody').toBe(1)
  // A colleague of the region has no say in it either.
  expect((await note('Max', 5, fortnight, 'Wren')).status).toBe(403)

  const mine = await preview('Max', 5, fortnight, 'Mia')
  expect(mine.sentence).toMatch(/: you approve it by noting it, and the team is told\.$/)
  const third = await note('Max', 5, fortnight, 'Mia')
  expect(third.status, third.text).toBe(201)
  expect(await told('Sam')).toBe(2)
  const audit = await scene.at.as('director', 'GET', `/api/v1/audit?subjectId=${third.body.id}`)
  expect(audit.body.entries).toMatchObject([
    { actor: { id: scene.ids['Mia'] }, after: { approvedAwayAtOnce: 3 } },
  ])
  await take(first.body.id, second.body.id, third.body.id)
})

test('by the hour: a morning beside two afternoons is nobody’s matter, an hour that meets is', async () => {
  const afternoon = { startTime: '13:00', endTime: '18:00' }
  const made = [await note('Dana', 4, afternoon), await note('Wren', 4, afternoon)]
  expect(await preview('Max', 4, { startTime: '08:00', endTime: '13:00' })).toMatchObject({
    ...{ verdict: 'fine', atOnce: 1, total: 0, together: [] },
    sentence: 'Nobody else of the team is away on these days.',
  })
  expect(await preview('Max', 4, { startTime: '08:00', endTime: '13:15' })).toMatchObject({ atOnce: 3 })
  // One day has more than the others.
  made.push(await note('Ines', 4, { startsOn: '2026-03-05', endsOn: '2026-03-05' }, 'Mia'))
  expect((await preview('Max', 4, { endsOn: '2026-03-12' })).sentence).toBe(
    'Up to 4 of the team would be away at once on Thu 5 Mar and Thu 12 Mar (Amsterdam), with Dana, Ines and Wren: ask The manager to note it, which approves it, or choose other days.',
  )
  await take(...made.map(({ body }) => body.id as string))
})

test('time off and plans of others count on them, also those that nobody covers yet, to the last of the days', async () => {
  // A plan that only asks, and time off, nine months ahead.
  const during = { start: '2026-12-01T23:00:00Z', end: '2026-12-02T23:00:00Z' }
  const plan = await scene.call('Dana', 'POST', PLANS, { personId: scene.ids['Dana'], ...during })
  expect(plan.body.state, plan.text).toBe('asking')
  const off = await scene.call('Wren', 'POST', '/api/v1/time-off', {
    ...{ personId: scene.ids['Wren'], kind: 'planned', ...during },
  })
  expect(off.status, off.text).toBe(201)
  const refused = await note('Max', 3)
  expect(refused, refused.text).toMatchObject({ status: 409 })
  expect(refused.body.detail).toMatch(/at once on Wed 2 Dec \(Amsterdam\), with Dana and Wren: /)
  expect((await note('Max', 3, { endsOn: '2026-12-01' })).status, 'until the day before').toBe(201)
  await scene.call('Dana', 'POST', `${PLANS}/${plan.body.id}/withdraw`)
})

test('and the other way round: time off is refused and a plan waits beside days off that come back', async () => {
  const made = [await note('Dana', 2), await note('Wren', 2)]
  const tuesday = { start: '2026-10-05T22:00:00Z', end: '2026-10-06T22:00:00Z' }
  const json = { personId: scene.ids['Max'], ...tuesday }
  const off = await scene.call('Max', 'POST', '/api/v1/time-off', { ...json, kind: 'planned' })
  expect(off, off.text).toMatchObject({ status: 409 })
  const plan = await scene.call('Max', 'POST', PLANS, json)
  expect(plan.body, plan.text).toMatchObject({ state: 'waiting', awayAtOnce: 3 })
  await scene.call('Max', 'POST', `${PLANS}/${plan.body.id}/withdraw`)
  await take(...made.map(({ body }) => body.id as string))
})

test('two at the same moment are not both admitted', async () => {
  const first = await note('Dana', 1)
  const both = await Promise.all(['Wren', 'Max', 'Ines'].map((who) => note(who, 1)))
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
  const made = both.flatMap(({ body, status }) => (status === 201 ? [body.id as string] : []))
  await take(first.body.id, ...made)
})

test('a plan that was there before is not held by days off that were noted since with the manager’s word', async () => {
  const plan = await scene.call('Dana', 'POST', PLANS, {
    ...{ personId: scene.ids['Dana'], start: '2026-11-05T23:00:00Z', end: '2026-11-06T23:00:00Z' },
  })
  expect(plan.body.state, plan.text).toBe('asking')
  scene.clock.advance(60_000)
  const days = { startsOn: '2026-11-06', endsOn: '2026-11-06' }
  const made = [await note('Wren', 5, days), await note('Max', 5, days, 'Mia')]
  expect(made.map(({ status }) => status)).toEqual([201, 201])
  for (const { id } of plan.body.requests)
    await scene.call('Mia', 'POST', `${PLANS}/${plan.body.id}/requests/${id}/leave-open`, { note: 'Quiet.' })
  expect((await scene.call('Dana', 'GET', `${PLANS}/${plan.body.id}`)).body.state).toBe('confirmed')
})
