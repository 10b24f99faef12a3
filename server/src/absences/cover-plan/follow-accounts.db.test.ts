/** Assignments and contracts that change while somebody plans to be away, is covered, or is away: the plan follows. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aContract, anAccount, anAssignment, aPolicy } from '../../accounts/testing/builders.ts'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

/** A Sunday 22:00 UTC, midnight in Amsterdam; each test has a week and accounts of its own. */
let sunday = Temporal.Instant.from('2026-05-17T22:00:00Z')
const midnight = (day: number): string => sunday.add({ hours: 24 * day }).toString()
const date = (day: number): string =>
  sunday
    .add({ hours: 24 * day + 12 })
    .toString()
    .slice(0, 10)
let [first, second] = ['', '']
let round = 0
/** An account of somebody, from when on they are its ASE. */
const account = (name: string, ase: string, over: object = {}): Promise<void> =>
  scene.at.build(async (into) => {
    const { id: accountId } = await anAccount(into, { name, regionId: scene.at.regionId })
    scene.ids[name] = accountId
    await aContract(into, { accountId, startsOn: '2025-01-01', endsOn: '2028-12-31' })
    await anAssignment(into, { accountId, personId: scene.ids[ase]!, startsOn: '2025-01-01', ...over })
    await aPolicy(into, { accountId, valid: '[2025-01-01T00:00:00Z,)' })
  })
/** Ends the assignments of an account before a date, as the facts do it, and gives it to somebody else. */
const handOver = async (name: string, to: string, from: string): Promise<void> => {
  await scene.pool.query(
    `update assignment set ends_on = $2::date - 1, recorded_in = facts_touch() where account_id = $1 and superseded_in is null`,
    [scene.ids[name], from],
  )
  await scene.at.build((into) =>
    anAssignment(into, { accountId: scene.ids[name]!, personId: scene.ids[to]!, startsOn: from }),
  )
}
const plan = async (who: string, asks: Record<string, string[]>, over: object = {}): Promise<string> => {
  const json = {
    ...{ personId: scene.ids[who], start: midnight(0), end: midnight(5), ...over },
    asks: Object.entries(asks).map(([name, people]) => ({
      ...{ accountId: scene.ids[name], personIds: people.map((one) => scene.ids[one]) },
    })),
  }
  const { body, status, text } = await scene.call(who, 'POST', PLANS, json)
  expect(status, text).toBe(201)
  return body.id
}
const accept = async (who: string, name: string) => {
  const { id } = (await scene.asked(who))[name]!
  const said = await scene.call(who, 'POST', `/api/v1/cover-asks/${id}/accept`, {})
  expect(said.status, said.text).toBe(200)
}
const get = async (id: string) => (await scene.call('Mia', 'GET', `${PLANS}/${id}`)).body
const requests = async (id: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await get(id)).requests.map((one: { accountName: string; state: string }) => [
      one.accountName,
      one.state,
    ]),
  )
const covers = async (name: string) =>
  (await scene.covers())
    .filter((one) => one.account === name)
    .map(({ backup, start, end }) => {
      const days = [start, end].map((at) => Temporal.Instant.from(at).since(sunday).total('hours') / 24)
      return `${backup} ${days.join('-')}`
    })
const told = async (who: string, words: string) =>
  (await scene.noticesOf(who)).filter((title) => title.includes(words))

beforeEach(async () => {
  sunday = sunday.add({ hours: 24 * 14 })
  round += 1
  await scene.pool.query('update assignment set superseded_in = facts_touch() where superseded_in is null')
  ;[first, second] = [`First ${round}`, `Second ${round}`]
  await account(first, 'Dana')
  await account(second, 'Dana')
})

test('an account that is handed over while it is asked for: nobody is asked any more, and the plan is confirmed without it', async () => {
  const id = await plan('Dana', { [first]: ['Wren'], [second]: ['Max', 'Sam'] })
  await accept('Wren', first)
  expect((await get(id)).state).toBe('asking')
  await handOver(second, 'Ines', date(-7))
  await scene.watch()
  await scene.watch()
  expect(scene.failures).toEqual([])
  expect(await requests(id)).toEqual({ [first]: 'covered', [second]: 'cancelled' })
  expect((await get(id)).state).toBe('confirmed')
  expect((await scene.asked('Max'))[second]?.state).not.toBe('open')
  for (const who of ['Max', 'Sam'])
    expect(await told(who, `${second} needs no cover any more`)).toHaveLength(1)
  expect(await told('Dana', `Nobody need cover any more while you are away: ${second}`)).toHaveLength(1)
  expect(await told('Wren', first), 'of what did not change nothing is said').toHaveLength(1)
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})

test('an account that is handed over in the middle of a confirmed absence: its cover ends with the assignment', async () => {
  const id = await plan('Dana', { [first]: ['Wren'], [second]: ['Max'] })
  await accept('Wren', first)
  await accept('Max', second)
  await scene.watch()
  expect(await covers(second)).toEqual(['Max 0-5'])
  await handOver(second, 'Ines', date(2))
  await scene.watch()
  expect(await covers(second)).toEqual(['Max 0-2'])
  expect(await covers(first)).toEqual(['Wren 0-5'])
  expect(await told('Max', `${second}: the dates changed`)).toHaveLength(1)
  expect((await get(id)).state).toBe('confirmed')
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})

test('an account that comes to somebody whose time off is confirmed is asked for, with its clock; the planner hears what it means', async () => {
  const id = await plan('Dana', { [first]: ['Wren'], [second]: ['Max'] })
  await accept('Wren', first)
  await accept('Max', second)
  const third = `Third ${round}`
  await account(third, 'Dana', { startsOn: date(1) })
  await scene.pool.query(
    'update account_policy set standing_backup_id = $2, recorded_in = facts_touch() where account_id = $1',
    [scene.ids[third], scene.ids['Ines']],
  )
  await scene.watch()
  await scene.watch()
  expect(scene.failures).toEqual([])
  expect(await requests(id)).toEqual({ [first]: 'covered', [second]: 'covered', [third]: 'open' })
  expect((await scene.asked('Ines'))[third]).toMatchObject({ state: 'open', openHours: 40 })
  expect(await told('Dana', `Somebody is needed while you are away: ${third}`)).toHaveLength(1)
  const { rows } = await scene.pool.query(`select body from notice where person_id = $1 and title like $2`, [
    scene.ids['Dana'],
    `%${third}`,
  ])
  expect(rows[0].body).toContain('40 hours need a name')
  expect(rows[0].body).toContain('Cheapest cover: Ines. Asked: Ines.')
  await scene.pass(48.1)
  expect(await told('Mia', `Assign who covers ${third} for Dana`)).toHaveLength(1)
  await accept('Ines', third)
  expect(await covers(third)).toEqual(['Ines 1-5'])
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})

test('a contract that ends before the absence ends takes its hours along; renewed, they are asked for again', async () => {
  const id = await plan('Dana', { [first]: ['Wren'], [second]: ['Max'] })
  await accept('Wren', first)
  const contract = (endsOn: string) =>
    scene.pool.query(
      'update contract set ends_on = $2::date, recorded_in = facts_touch() where account_id = $1',
      [scene.ids[second], endsOn],
    )
  await contract(date(-30))
  await scene.watch()
  expect(await requests(id)).toEqual({ [first]: 'covered', [second]: 'cancelled' })
  await contract('2028-12-31')
  await scene.watch()
  expect(await requests(id)).toEqual({ [first]: 'covered', [second]: 'open' })
  expect(await told('Dana', `Somebody is needed while you are away: ${second}`)).toHaveLength(1)
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})

test('sick leave that has begun: three are asked for what comes, and what was covered of what goes stays so', async () => {
  scene.clock.set(sunday.epochMilliseconds + 8 * 3_600_000)
  const id = await plan(
    'Dana',
    { [first]: ['Wren'], [second]: ['Max'] },
    { kind: 'sick', start: scene.clock.now().toString() },
  )
  await accept('Wren', first)
  await accept('Max', second)
  await scene.pass(24)
  const third = `Third ${round}`
  await account(third, 'Dana', { startsOn: date(0) })
  await handOver(second, 'Ines', date(0))
  await scene.watch()
  expect(scene.failures).toEqual([])
  expect(await requests(id)).toMatchObject({ [third]: 'open', [second]: 'covered' })
  const asked = (await get(id)).requests.find(
    (one: { accountName: string }) => one.accountName === third,
  ).asks
  expect(asked).toHaveLength(3)
  expect(await covers(second), 'what Max has covered until now').toEqual([
    expect.stringMatching(/^Max 0\.\d+-1\.\d+$/),
  ])
  expect(await told('Max', `${second} needs no cover any more`)).toHaveLength(1)
  await scene.call('Mia', 'PUT', `${PLANS}/${id}/dates`, {
    start: (await get(id)).start,
    end: scene.clock.now().add({ hours: 1 }).toString(),
  })
  await scene.pass(24 * 6)
})

test('a plan that waits for approval asks nobody for what came until it is approved', async () => {
  const others = [await plan('Wren', {}), await plan('Max', {})]
  const id = await plan('Dana', { [first]: ['Ines'], [second]: ['Ines'] })
  expect((await get(id)).state).toBe('waiting')
  const third = `Third ${round}`
  await account(third, 'Dana')
  await scene.pool.query(
    'update account_policy set standing_backup_id = $2, recorded_in = facts_touch() where account_id = $1',
    [scene.ids[third], scene.ids['Ines']],
  )
  await scene.watch()
  expect(await requests(id)).toMatchObject({ [third]: 'open' })
  expect((await scene.asked('Ines'))[third]).toBeUndefined()
  const said = await scene.call('Mia', 'POST', `${PLANS}/${id}/approve`, {})
  expect(said.status, said.text).toBe(200)
  expect((await scene.asked('Ines'))[third]).toMatchObject({ state: 'open' })
  for (const one of [id, ...others]) await scene.call('Mia', 'POST', `${PLANS}/${one}/withdraw`)
})

test('nothing is compared twice, and nothing again after a restart', async () => {
  const id = await plan('Dana', { [first]: ['Wren'], [second]: ['Max'] })
  await scene.watch()
  const stamp = async () =>
    (await scene.pool.query('select xmin::text, stands from absence_plan where id = $1', [id])).rows[0]
  const before = await stamp()
  expect(before.stands).not.toBeNull()
  // Somebody else's account moves: the facts are new, and this plan is not touched.
  await account(`Other ${round}`, 'Ines')
  await scene.watch()
  expect(await stamp()).toEqual(before)
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})

test('what a plan that was compared with nothing yet asks for is written down at the first look, and nobody is asked', async () => {
  const id = await plan('Dana', { [first]: ['Wren'], [second]: ['Max'] })
  await scene.watch()
  await account(`Third ${round}`, 'Dana')
  await scene.pool.query('update absence_plan set stands = null where id = $1', [id])
  await scene.watch()
  expect(scene.failures).toEqual([])
  expect(Object.keys(await requests(id))).toHaveLength(2)
  await account(`Fourth ${round}`, 'Dana')
  await scene.watch()
  expect(Object.keys(await requests(id))).toContain(`Fourth ${round}`)
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})
