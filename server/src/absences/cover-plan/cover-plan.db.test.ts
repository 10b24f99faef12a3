/** Planned time off from the first question to the return, through real HTTP, the clock moved by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
// A Monday; Amsterdam is an hour ahead of UTC, and two from 29 March on.
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

/** Two weeks, Monday to Friday of the week after, across the change to summer time. */
const WEEKS = { start: '2026-03-22T23:00:00Z', end: '2026-04-03T22:00:00Z' }
let planId = ''
const plan = async (who = 'Dana') => (await scene.call(who, 'GET', `${PLANS}/${planId}`)).body

test('before anything is sent it is said which hours have nobody, and the cheapest cover', async () => {
  const { body, text } = await scene.call('Dana', 'POST', `${PLANS}/preview`, {
    personId: scene.ids['Dana'],
    ...WEEKS,
  })
  expect(body.admission, text).toEqual({ verdict: 'fine', atOnce: 1, together: [] })
  expect(body).toMatchObject({ workingHours: 100, isShortNotice: false, managerName: 'The manager' })
  const [lumen, norde] = ['Lumen', 'Norde'].map((name) =>
    body.accounts.find((one: { accountName: string }) => one.accountName === name),
  )
  // Ten days of ten hours; the first at 08:00 in winter, the sixth at 08:00 in summer.
  expect(lumen.requiredHours).toBe(100)
  expect(lumen.needed[0].start).toBe('2026-03-23T07:00:00.000Z')
  expect(lumen.needed[5].start).toBe('2026-03-30T06:00:00.000Z')
  expect(lumen.nobody, 'the standing backup would answer').toEqual([])
  expect(norde.nobody).toHaveLength(10)
  expect(lumen.candidates[0]).toMatchObject({
    name: 'Wren',
    group: 'standing_backup',
    share: 1,
    overlapHours: 100,
  })
  expect(lumen.cheapest).toMatchObject({ parts: [{ name: 'Wren' }], left: [] })
  expect(norde.candidates.map((one: { name: string }) => one.name).slice(-1)).not.toContain('Dana')
  expect(norde.candidates.find((one: { name: string }) => one.name === 'Sam')).toMatchObject({
    group: 'interest',
  })
  expect((await scene.call('Dana', 'GET', PLANS)).body.items, 'nothing was stored').toEqual([])
})

test('sent, it asks several at once; nothing is a fact yet', async () => {
  const asks = [
    { accountId: scene.ids['Lumen'], personIds: [scene.ids['Wren']] },
    { accountId: scene.ids['Norde'], personIds: [scene.ids['Max'], scene.ids['Ines']] },
  ]
  const json = { personId: scene.ids['Dana'], ...WEEKS, reason: 'Hiking', asks }
  const { body, text, status } = await scene.call('Dana', 'POST', PLANS, json)
  expect(status, text).toBe(201)
  planId = body.id
  expect(body).toMatchObject({
    state: 'asking',
    kind: 'planned',
    reason: 'Hiking',
    openHours: 200,
    phase: 'ahead',
  })
  expect(body.requests.map((one: { dueAt: string }) => one.dueAt)).toEqual(
    Array(2).fill('2026-03-04T09:00:00.000Z'),
  )
  expect(await scene.noticesOf('Max', 'cover_asked')).toEqual(['Dana asks you to cover Norde'])
  expect(await scene.timeOff('Dana')).toBe(0)
  expect(await scene.covers()).toEqual([])
  const overlapping = await scene.call('Dana', 'POST', PLANS, { personId: scene.ids['Dana'], ...WEEKS })
  expect(overlapping.status).toBe(409)
})

test('why somebody is away is theirs and their manager’s', async () => {
  expect(await plan('Mia')).toMatchObject({ kind: 'planned', reason: 'Hiking', canDecide: true })
  expect(await plan('Max')).toMatchObject({
    kind: 'away',
    reason: null,
    canDecide: false,
    isShortNotice: null,
  })
  const director = await scene.at.as('director', 'GET', `${PLANS}/${planId}`)
  expect(director.body).toMatchObject({ kind: 'away', reason: null, canDecide: true })
})

test('the first to accept wins; others lapse politely and cannot accept any more', async () => {
  const [max, ines] = [(await scene.asked('Max'))['Norde']!, (await scene.asked('Ines'))['Norde']!]
  expect((await scene.call('Ines', 'POST', `/api/v1/cover-asks/${max.id}/accept`, {})).status).toBe(403)
  const accepted = await scene.call('Max', 'POST', `/api/v1/cover-asks/${max.id}/accept`, {})
  expect(accepted.status, accepted.text).toBe(200)
  const late = await scene.call('Ines', 'POST', `/api/v1/cover-asks/${ines.id}/accept`, {})
  expect(late.status).toBe(409)
  expect(late.body.detail).toBe('Max covers these hours already.')
  expect(await scene.noticesOf('Ines', 'cover_settled')).toEqual(['Norde is covered by Max: nothing to do'])
  expect(await scene.noticesOf('Dana', 'cover_answer')).toEqual(['Max covers Norde'])
  expect((await plan()).state, 'Lumen is open').toBe('asking')
})

test('a part is enough, the rest stays open; with the last hour the time off is confirmed', async () => {
  const ask = (await scene.asked('Wren'))['Lumen']!
  const first = { start: WEEKS.start, end: '2026-03-28T23:00:00Z' }
  await scene.call('Wren', 'POST', `/api/v1/cover-asks/${ask.id}/accept`, { hours: [first] })
  expect((await plan()).openHours).toBe(50)
  const request = (await plan()).requests.find((one: { accountName: string }) => one.accountName === 'Lumen')
  await scene.call('Dana', 'POST', `${PLANS}/${planId}/requests/${request.id}/asks`, {
    personIds: [scene.ids['Sam']],
  })
  const sam = (await scene.asked('Sam'))['Lumen']!
  await scene.call('Sam', 'POST', `/api/v1/cover-asks/${sam.id}/accept`, {})
  expect((await plan()).state).toBe('confirmed')
  expect(await scene.timeOff('Dana')).toBe(1)
  expect((await scene.covers()).map(({ account, backup, start }) => [account, backup, start])).toEqual([
    ['Lumen', 'Wren', '2026-03-22 23:00:00+00'],
    ['Norde', 'Max', '2026-03-22 23:00:00+00'],
    ['Lumen', 'Sam', '2026-03-28 23:00:00+00'],
  ])
  expect((await scene.noticesOf('Dana', 'cover_answer')).at(-1)).toContain('Your time off is confirmed')
})

test('the checklists stand on working days before and after, and are the person’s', async () => {
  const steps: { title: string; phase: string; dueAt: string; ownerId: string }[] = (await plan()).steps
  expect(steps.every(({ ownerId }) => ownerId === scene.ids['Dana'])).toBe(true)
  const due = (text: string) => steps.find(({ title }) => title.startsWith(text))?.dueAt
  expect(due('Tell Norde')).toBe('2026-03-16T17:00:00.000Z')
  expect(due('Go through Norde with Max')).toBe('2026-03-18T17:00:00.000Z')
  expect(due('Set the notifications of Wren and Sam')).toBe('2026-03-20T17:00:00.000Z')
  expect(due('Take back'), 'summer time by then').toBe('2026-04-06T16:00:00.000Z')
  expect(due('Close')).toBe('2026-04-10T16:00:00.000Z')
})

test('shorter: covers are cut and their backups told; longer: what is new is asked of those who have the rest', async () => {
  const shorter = { ...WEEKS, end: '2026-04-01T22:00:00Z' }
  const cut = await scene.call('Dana', 'PUT', `${PLANS}/${planId}/dates`, shorter)
  expect(cut.status, cut.text).toBe(200)
  expect(cut.body.state).toBe('confirmed')
  expect((await scene.covers()).map(({ backup, end }) => [backup, end])).toEqual([
    ['Wren', '2026-03-28 23:00:00+00'],
    ['Max', '2026-04-01 22:00:00+00'],
    ['Sam', '2026-04-01 22:00:00+00'],
  ])
  expect((await scene.noticesOf('Max', 'cover_settled')).at(-1)).toContain('Norde: the dates changed')
  const { body } = await scene.call('Dana', 'PUT', `${PLANS}/${planId}/dates`, WEEKS)
  expect(body.openHours).toBe(40)
  expect((await scene.asked('Max'))['Norde']).toMatchObject({ state: 'open', openHours: 20 })
  for (const [name, account] of [
    ['Max', 'Norde'],
    ['Sam', 'Lumen'],
  ] as const) {
    const ask = (await scene.asked(name))[account]!
    const answer = await scene.call(name, 'POST', `/api/v1/cover-asks/${ask.id}/accept`, {})
    expect(answer.status, answer.text).toBe(200)
  }
  expect((await plan()).openHours).toBe(0)
  expect(await scene.timeOff('Dana')).toBe(1)
})

test('whoever is back has one digest at the start of their first working interval, and closes the absence', async () => {
  await scene.pass(24 * 34)
  expect(await scene.noticesOf('Dana', 'hand_back'), 'Sunday: not yet').toEqual([])
  await scene.pass(24 - 3.5)
  expect(await scene.noticesOf('Dana', 'hand_back'), 'Monday, 07:30 in Amsterdam').toEqual([])
  await scene.pass(1)
  await scene.watch()
  expect(await scene.noticesOf('Dana', 'hand_back')).toEqual(['Welcome back: what happened with 2 accounts'])
  const back = await scene.call('Dana', 'GET', `${PLANS}/${planId}/return`)
  expect(back.body.accounts.map((one: { accountName: string }) => one.accountName).sort()).toEqual([
    'Lumen',
    'Norde',
  ])
  const closed = await scene.call('Dana', 'POST', `${PLANS}/${planId}/close`)
  expect(closed.body, closed.text).toMatchObject({ state: 'closed', phase: 'back' })
  expect(
    closed.body.steps.filter(
      (one: { phase: string; state: string }) => one.phase === 'return' && one.state === 'open',
    ),
  ).toEqual([])
})
