/** What becomes of cover when its account is merged, its people leave or are erased, and when whoever was away is back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aContract, anAccount, anAssignment, aPolicy } from '../../../server/src/accounts/testing/builders.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import { AMSTERDAM, anAccountOf, startProgramme, there, type Programme } from './programme.ts'

const PLANS = '/api/v1/absence-plans'
let programme: Programme
/** The plan whose accounts are merged. */
let merged = ''
beforeAll(async () => {
  programme = await startProgramme('2026-03-02T08:00:00Z')
  for (const name of ['Lumen', 'Norde']) await anAccountOf(programme, name, 'Dana', AMSTERDAM)
  await anAccountOf(programme, 'Vault', 'Dana', AMSTERDAM, { account: { isRestricted: true } })
  await programme.at.database.pool.query('update person set is_cleared = true where id = any($1)', [
    ['Dana', 'Wren'].map((name) => programme.ids[name]),
  ])
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

/** Midnight in Amsterdam. */
const midnight = (date: string): string => there(`${date}T00:00`, AMSTERDAM)
const send = async (
  who: string,
  from: string,
  to: string,
  asks: Record<string, string>,
  more: object = {},
) => {
  const json = {
    ...{ personId: programme.ids[who], start: midnight(from), end: midnight(to), ...more },
    asks: Object.entries(asks).map(([account, name]) => ({
      accountId: programme.ids[account],
      personIds: [programme.ids[name]],
    })),
  }
  const made = await programme.call(who, 'POST', PLANS, json)
  expect(made.status, made.text).toBe(201)
  return made.body.id as string
}
const answer = async (who: string, account: string, what: 'accept' | 'decline', json: object = {}) => {
  const { body } = await programme.call(who, 'GET', '/api/v1/cover-asks')
  const ask = body.items.find(
    (one: { accountName: string; state: string }) => one.accountName === account && one.state === 'open',
  )
  const said = await programme.call(who, 'POST', `/api/v1/cover-asks/${ask.id}/${what}`, json)
  expect(said.status, said.text).toBe(200)
}
const plan = async (id: string, who = 'director') => (await programme.call(who, 'GET', `${PLANS}/${id}`)).body
const requestOf = async (id: string, account: string, who = 'director') =>
  (await plan(id, who)).requests.find((one: { accountName: string }) => one.accountName === account)
const seen = async (...what: string[]) => {
  const told = await programme.told()
  for (const words of what) expect(told).toContainEqual(expect.stringContaining(words))
}
const leave = (who: string, leftOn: string) =>
  programme.call('director', 'POST', `/api/v1/people/${programme.ids[who]}/leave`, {
    leftOn,
    reason: 'moves on',
  })
const rows = async (sql: string, ...values: unknown[]) =>
  (await programme.at.database.pool.query(sql, values)).rows

test('whoever is back finds each account’s tickets of that time, closes the absence, and restricted accounts stay with the cleared', async () => {
  const id = await send('Dana', '2026-03-16', '2026-03-21', { Lumen: 'Max', Norde: 'Sam', Vault: 'Wren' })
  for (const [who, account] of [
    ['Max', 'Lumen'],
    ['Sam', 'Norde'],
    ['Wren', 'Vault'],
  ] as const)
    await answer(who, account, 'accept')
  await seen('Dana: Your time off is confirmed')
  await rows(`insert into ticket_source (source, kind) values ('desk', 'api') on conflict do nothing`)
  for (const [number, account, status, createdAt] of [
    ['1', 'Lumen', 'open', '2026-03-13T09:00:00Z'],
    ['2', 'Lumen', 'open', '2026-03-17T09:00:00Z'],
    ['3', 'Lumen', 'solved', '2026-03-18T09:00:00Z'],
    ['4', 'Vault', 'open', '2026-03-19T09:00:00Z'],
  ] as const)
    await rows(
      `insert into ticket (id, source, external_id, account_id, status, subject, created_at, updated_at, state)
       values (gen_random_uuid(), 'desk', $1, $2, $3, 'Ticket ' || $1, $4, $4, '{}')`,
      ...[number, programme.ids[account], status, createdAt],
    )
  await programme.moveTo('2026-03-20T22:59:00Z', 'plans')
  expect(await programme.told(), 'not before Dana is at work again').toEqual([])
  expect((await programme.call('Dana', 'POST', `${PLANS}/${id}/close`)).status, 'not over').toBe(409)
  await programme.moveTo('2026-03-23T07:00:00Z', 'plans')
  const [digest, ...more] = await programme.messages()
  expect(more).toEqual([])
  expect(digest).toMatchObject({ to: 'Dana', title: expect.stringContaining('Welcome back') })
  expect(digest!.body).toContain('Lumen: 2 opened, 1 solved')
  expect(digest!.body).toContain('Norde: nothing happened')

  const back = async (who: string) =>
    (await programme.call(who, 'GET', `${PLANS}/${id}/return`)).body.accounts.map(
      (one: { accountName: string; tickets: { ticketId: string }[] }) =>
        `${one.accountName} ${one.tickets.map(({ ticketId }) => ticketId).join()}`,
    )
  expect((await back('Dana')).toSorted()).toEqual(['Lumen 2,3', 'Norde ', 'Vault 4'])
  expect((await back('Mia')).toSorted(), 'who is not cleared').toEqual(['Lumen 2,3', 'Norde '])
  expect(
    (await plan(id, 'Mia')).requests.map((one: { accountName: string }) => one.accountName),
  ).not.toContain('Vault')
  expect((await programme.call('Max', 'POST', `${PLANS}/${id}/close`)).status, 'not the backup').toBe(403)
  const closed = await programme.call('Dana', 'POST', `${PLANS}/${id}/close`)
  expect(closed.body, closed.text).toMatchObject({ state: 'closed' })
  expect(
    await rows(`select 1 from task where kind like 'absence_%' and state = 'open' and title ~ 'tickets'`),
  ).toEqual([])
  await programme.look('plans')
})

test('the accounts of a plan are merged: who took hours of either covers the one', async () => {
  // One customer under two names: served under the one until the 15th, under the other from then on.
  await programme.build(async (into) => {
    for (const [name, startsOn, endsOn] of [
      ['Fjord', '2026-01-01', '2026-04-15'],
      ['Fjell', '2026-04-16', '2027-12-31'],
    ] as const) {
      const { id: accountId } = await anAccount(into, { name, regionId: programme.at.regionId })
      await aContract(into, { accountId, startsOn, endsOn })
      await anAssignment(into, { accountId, personId: programme.ids['Dana']!, startsOn, endsOn })
      await aPolicy(into, { accountId })
      programme.ids[name] = accountId
    }
  })
  merged = await send('Dana', '2026-04-13', '2026-04-18', { Fjord: 'Wren', Fjell: 'Max' })
  await answer('Wren', 'Fjord', 'accept')
  await answer('Max', 'Fjell', 'accept')
  await seen('Dana: Max covers Fjell')
  for (const { id, state } of (await plan(merged)).requests)
    if (state === 'open')
      await programme.call('director', 'POST', `${PLANS}/${merged}/requests/${id}/leave-open`, {
        note: 'Quiet.',
      })
  const into = { intoAccountId: programme.ids['Fjell'], reason: 'one customer' }
  const path = `/api/v1/accounts/${programme.ids['Fjord']}/merge`
  const done = await programme.call('director', 'POST', path, into)
  expect(done.status, done.text).toBeLessThan(300)
  const fjell = (await plan(merged)).requests.filter(
    (one: { accountName: string; state: string }) => one.accountName === 'Fjell' && one.state !== 'cancelled',
  )
  expect(fjell).toMatchObject([{ state: 'covered', open: [] }])
  expect(await programme.acting('Fjell', '2026-04-14T10:00:00Z')).toBe('Wren')
  expect(await programme.acting('Fjell', '2026-04-17T10:00:00Z')).toBe('Max')
  const doubled = await rows(
    `select 1 from cover a join cover b on a.account_id = b.account_id and a.absent_person_id = b.absent_person_id
        and a.during && b.during and a.cover_id < b.cover_id
      where a.superseded_in is null and b.superseded_in is null`,
  )
  expect(doubled).toEqual([])
  await programme.look('plans')
  await programme.told()
})

test('a backup who leaves: it is said beforehand what they leave, their hours are open again, the first person is told', async () => {
  const behind = await leave('Max', '2026-04-15')
  expect(behind.status, behind.text).toBe(200)
  expect(JSON.stringify(behind.body)).toContain('Fjell')
  await programme.look('plans')
  await seen('Dana: Max covers Fjell no more')
  expect((await plan(merged)).openHours, 'Thursday and Friday').toBe(20)
  const request = (await plan(merged)).requests.find((one: { state: string }) => one.state === 'open')
  const path = `${PLANS}/${merged}/requests/${request.id}/asks`
  const gone = await programme.call('Dana', 'POST', path, { personIds: [programme.ids['Max']] })
  expect(gone.status, 'nobody who is gone').toBe(400)
  await programme.call('Dana', 'POST', path, { personIds: [programme.ids['Sam']] })
  await answer('Sam', 'Fjell', 'accept')
  await seen('Dana: Sam covers')
  expect(await programme.acting('Fjell', '2026-04-17T10:00:00Z')).toBe('Sam')
})

test('a backup who is erased leaves no word of theirs, and the plan stays readable', async () => {
  const id = await send('Dana', '2026-05-11', '2026-05-16', { Lumen: 'Sam', Vault: 'Wren' })
  await answer('Sam', 'Lumen', 'decline', { note: 'Sam is at a wedding' })
  await seen('Dana: Sam can’t cover Lumen')
  await leave('Sam', '2026-04-20')
  await programme.moveTo('2026-04-22T08:00:00Z', 'plans')
  await programme.told()
  const body = { kind: 'person', id: programme.ids['Sam'], confirm: 'Sam' }
  const erased = await programme.call('director', 'POST', '/api/v1/erasures', body)
  expect(erased.status, erased.text).toBe(201)
  const request = await requestOf(id, 'Lumen', 'Dana')
  expect(request.asks).toMatchObject([{ state: 'declined', note: null }])
  expect(request.asks[0].personName).not.toContain('Sam')
  const words = await rows(`select to_jsonb(a)::text as text from cover_ask a
    union all select to_jsonb(p)::text from absence_plan p union all select to_jsonb(r)::text from cover_request r`)
  expect(words.filter(({ text }) => /Sam|wedding/.test(text))).toEqual([])
  await programme.look('plans')
})

test('a planner who leaves and is erased: nobody learns any more why, covers stay as they were, no clock stumbles', async () => {
  const id = await send('Syd', '2026-06-01', '2026-06-06', {}, { kind: 'sick', reason: 'a broken leg' })
  await programme.told()
  const behind = await leave('Syd', '2026-06-03')
  expect(JSON.stringify(behind.body)).toContain('Time off of their own')
  await programme.moveTo('2026-06-05T08:00:00Z', 'plans')
  const body = { kind: 'person', id: programme.ids['Syd'], confirm: 'Syd' }
  const erased = await programme.call('director', 'POST', '/api/v1/erasures', body)
  expect(erased.status, erased.text).toBe(201)
  const [stored] = await rows('select kind, reason, decision_note from absence_plan where id = $1', id)
  expect(stored).toEqual({ kind: 'planned', reason: null, decision_note: null })
  expect(JSON.stringify(await plan(id, 'Ada'))).not.toMatch(/"Syd"|broken|sick/)
  await programme.moveTo('2026-06-09T08:00:00Z', 'plans')
  await programme.told()
  expect((await plan(id)).handedBackAt).not.toBeNull()
})
