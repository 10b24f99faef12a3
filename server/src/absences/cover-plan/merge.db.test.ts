/** Two accounts become one while plans ask for both: no hour is covered twice, nothing that somebody took is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAssignment } from '../../accounts/testing/builders.ts'
import { transaction } from '../../platform/db/index.ts'
import { until } from '../../platform/testing/node.ts'
import { coversFollowMerge } from '../follows-merge.ts'
import { requestsFollowMerge } from './follows-merge.ts'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

const plan = async (who: string, start: string, end: string, asks: object[]): Promise<string> => {
  const json = { personId: scene.ids[who], start, end, asks }
  const { body, status, text } = await scene.call(who, 'POST', PLANS, json)
  expect(status, text).toBe(201)
  return body.id
}
const ask = (account: string, absent: string, ...names: string[]) => ({
  ...{ accountId: scene.ids[account], absentPersonId: scene.ids[absent] },
  personIds: names.map((name) => scene.ids[name]),
})
const accept = async (who: string, account: string, hours?: object[]) => {
  const { id } = (await scene.asked(who))[account]!
  const said = await scene.call(who, 'POST', `/api/v1/cover-asks/${id}/accept`, { hours })
  expect(said.status, said.text).toBe(200)
}
const get = async (id: string) => (await scene.call('Mia', 'GET', `${PLANS}/${id}`)).body
/** As the merge of accounts runs them, in its transaction. */
const merge = (from: string, into: string) =>
  transaction(scene.pool, async (tx) => {
    await requestsFollowMerge.hold!(tx)
    for (const one of [coversFollowMerge, requestsFollowMerge])
      await one.move(tx, scene.ids[from]!, scene.ids[into]!, scene.clock)
  })
const covers = async (account: string) =>
  (await scene.covers())
    .filter((one) => one.account === account)
    .map(({ backup, start, end }) => `${backup} ${start.slice(8, 10)}-${end.slice(8, 10)}`)
/** Covers in force without hours that somebody has, and hours whose cover is not in force. */
const unmatched = async () => {
  const { rows } = await scene.pool.query(
    `select coalesce(t.cover_id, c.cover_id) as id
       from (select * from cover_part where ended_at is null and cover_id is not null) t
            full join (select * from cover where superseded_in is null) c
              on c.cover_id = t.cover_id and c.during = t.during and c.account_id = t.account_id
                 and c.backup_person_id = t.person_id
      where t.id is null or c.id is null`,
  )
  return rows
}

test('an account that becomes one whose hours a manager left open confirms the plan', async () => {
  const id = await plan('Dana', '2026-05-03T22:00:00Z', '2026-05-05T22:00:00Z', [])
  const into = (await get(id)).requests.find((one: { accountName: string }) => one.accountName === 'Lumen')
  const path = `${PLANS}/${id}/requests/${into.id}/leave-open`
  expect((await scene.call('Mia', 'POST', path, { note: 'The fallback is enough' })).status).toBe(200)
  expect((await get(id)).state).toBe('asking')
  await merge('Norde', 'Lumen')
  await scene.watch()
  expect((await get(id)).state).toBe('confirmed')
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})

test('one plan that asks for both: what is taken of the one account counts for the other, once', async () => {
  const days = ['2026-05-31T22:00:00Z', '2026-06-05T22:00:00Z'] as const
  const first = { start: days[0], end: '2026-06-03T22:00:00Z' }
  const id = await plan('Dana', ...days, [ask('Lumen', 'Dana', 'Wren'), ask('Norde', 'Dana', 'Max', 'Ines')])
  await accept('Wren', 'Lumen', [first])
  await accept('Max', 'Norde')
  expect((await get(id)).openHours).toBe(20)
  await merge('Norde', 'Lumen')
  const after = await get(id)
  const live = after.requests.filter((one: { state: string }) => one.state !== 'cancelled')
  expect(live).toMatchObject([{ accountName: 'Lumen', state: 'covered', open: [] }])
  const who = live[0].parts.map((one: { personName: string; start: string; end: string }) => [
    one.personName,
    one.start.slice(0, 10),
  ])
  expect(who).toEqual([
    ['Wren', '2026-05-31'],
    ['Max', '2026-06-03'],
  ])
  expect(await told('Max', 'no more'), 'whoever loses hours hears which').toEqual([
    expect.stringMatching(/^You cover Norde for Dana no more, Mon 1 Jun 00:00 to Thu 4 Jun 00:00/),
  ])
  expect(await told('Wren', 'no more')).toEqual([])
  // Nothing is open any more: the next look confirms it, and its covers are facts.
  await scene.watch()
  expect(scene.failures).toEqual([])
  expect((await get(id)).state).toBe('confirmed')
  expect(await covers('Lumen')).toEqual(['Wren 31-03', 'Max 03-05'])
  expect(await unmatched()).toEqual([])
  const max = (await scene.call('Max', 'GET', '/api/v1/cover-asks')).body.items
  expect(max, 'Max can still step back').toMatchObject([{ accountName: 'Lumen', state: 'accepted' }])
  await scene.call('Dana', 'POST', `${PLANS}/${id}/withdraw`)
})

test('whoever accepts while the accounts are merged finds what the merge has made of the request', async () => {
  const days = ['2026-11-01T23:00:00Z', '2026-11-06T23:00:00Z'] as const
  const dana = await plan('Dana', ...days, [ask('Lumen', 'Dana', 'Wren'), ask('Norde', 'Dana', 'Max')])
  const { id: asked } = (await scene.asked('Max'))['Norde']!
  let accepting: ReturnType<typeof scene.call> | undefined
  await transaction(scene.pool, async (tx) => {
    await requestsFollowMerge.hold!(tx)
    await tx.query('select facts_touch()')
    accepting = scene.call('Max', 'POST', `/api/v1/cover-asks/${asked}/accept`, {})
    await waits()
    for (const one of [coversFollowMerge, requestsFollowMerge])
      await one.move(tx, scene.ids['Norde']!, scene.ids['Lumen']!, scene.clock)
  })
  const said = await accepting!
  expect(said.status, said.text).toBe(409)
  const { rows } = await scene.pool.query(
    `select 1 from cover_part t join cover_request r on r.id = t.request_id
      where t.ended_at is null and (t.account_id <> r.account_id or r.state = 'cancelled')`,
  )
  expect(rows).toEqual([])
  expect(
    (await get(dana)).requests.filter((one: { state: string }) => one.state !== 'cancelled'),
  ).toHaveLength(1)
})

test('accounts that one plan covers for two people: whoever was there first keeps the hours, and no fact is doubled', async () => {
  await scene.at.build((into) =>
    anAssignment(into, { accountId: scene.ids['Lumen']!, personId: scene.ids['Max']!, isPrimary: false }),
  )
  const days = ['2026-08-02T22:00:00Z', '2026-08-07T22:00:00Z'] as const
  // Max covers Norde for Dana, and is an ASE of Lumen himself.
  const dana = await plan('Dana', ...days, [ask('Norde', 'Dana', 'Max')])
  await accept('Max', 'Norde')
  for (const one of (await get(dana)).requests.filter(({ state }: { state: string }) => state === 'open'))
    await scene.call('Mia', 'POST', `${PLANS}/${dana}/requests/${one.id}/leave-open`, { note: 'Quiet days.' })
  const max = await plan('Max', ...days, [ask('Lumen', 'Max', 'Ines'), ask('Norde', 'Dana', 'Sam')])
  await accept('Ines', 'Lumen')
  await accept('Sam', 'Norde')
  expect((await get(max)).state).toBe('confirmed')
  await merge('Norde', 'Lumen')
  const { requests } = await get(max)
  expect(
    requests.map((one: { accountName: string; state: string }) => [one.accountName, one.state]).sort(),
  ).toEqual([
    ['Lumen', 'cancelled'],
    ['Lumen', 'covered'],
  ])
  expect(await covers('Lumen')).toEqual(['Ines 02-07', 'Max 02-07'])
  expect(await unmatched()).toEqual([])
  await scene.watch()
  expect(scene.failures).toEqual([])
  const states = (await get(max)).requests.map((one: { state: string }) => one.state)
  expect(states.sort(), 'a look undoes nothing').toEqual(['cancelled', 'covered'])
  expect(await told('Sam', 'no more')).toEqual([expect.stringContaining('You cover Norde for Dana no more')])
})

test('a cover that was named by hand and is another’s after the merge: whoever had it hears it; who was asked need not answer', async () => {
  // Max is no ASE of Lumen any more.
  await scene.pool.query('update assignment set superseded_in = facts_touch() where person_id = $1', [
    scene.ids['Max'],
  ])
  const days = ['2027-01-03T23:00:00Z', '2027-01-08T23:00:00Z'] as const
  const id = await plan('Dana', ...days, [ask('Lumen', 'Dana', 'Wren'), ask('Norde', 'Dana', 'Ines')])
  const { items } = (await scene.call('Wren', 'GET', '/api/v1/cover-asks')).body
  const asked = items.find((one: { planId: string }) => one.planId === id)
  const said = await scene.call('Wren', 'POST', `/api/v1/cover-asks/${asked.id}/accept`, {})
  expect(said.status, said.text).toBe(200)
  const name = (account: string, who: string) =>
    scene.call('Mia', 'POST', '/api/v1/covers', {
      ...{ accountId: scene.ids[account], absentPersonId: scene.ids['Dana'] },
      ...{ backupPersonId: scene.ids[who], start: days[0], end: '2027-01-04T23:00:00Z' },
    })
  expect((await name('Norde', 'Sam')).status).toBe(201)
  await scene.at.build((into) =>
    into.query(
      `insert into cover (id, cover_id, account_id, absent_person_id, backup_person_id, during, recorded_at, recorded_by)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, tstzrange($4, $5), now(), 'Test')`,
      [scene.ids['Lumen'], scene.ids['Dana'], scene.ids['Max'], days[0], '2027-01-04T11:00:00Z'],
    ),
  )
  const before = await told('Sam', 'no more')
  await merge('Norde', 'Lumen')
  expect((await told('Sam', 'no more')).slice(before.length)).toEqual([
    expect.stringMatching(/^You cover Norde for Dana no more, Mon 4 Jan 00:00 to Mon 4 Jan 12:00/),
  ])
  expect(await told('Ines', 'Lumen is covered: nothing to do')).toHaveLength(1)
})

const told = async (who: string, words: string): Promise<string[]> =>
  (await scene.noticesOf(who, 'cover_settled')).filter((title) => title.includes(words))

/** Until somebody waits for a lock of the database. */
const waits = (): Promise<void> =>
  until('somebody waits for a lock', async () => {
    const { rows } = await scene.pool.query(
      `select 1 from pg_locks join pg_stat_activity a using (pid) where not granted and a.datname = current_database()`,
    )
    return rows.length > 0
  })
