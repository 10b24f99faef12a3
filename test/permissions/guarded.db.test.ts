/** Accounts for cleared people only: in what is told, counted and named; clearance itself; and that reading is logged. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
} from '../../server/src/accounts/testing/builders.ts'
import { aPerson } from '../../server/src/directory/testing/builders.ts'
import type { Who } from './table.ts'
import { CANARY, startWorld, type World } from './world.ts'

let world: World
let governmentId: string
beforeAll(async () => {
  world = await startWorld()
  // Not marked restricted: its contract says it.
  governmentId = await world.build(async (into) => {
    const { id } = await anAccount(into, { name: 'Bureau Works', regionId: world.people.home })
    await anOrganization(into, { accountId: id, organizationId: 'org-bureau' })
    await aContract(into, { accountId: id, instance: 'us_government', endsOn: '2036-12-31' })
    await anAssignment(into, { accountId: id, personId: world.people.of['cleared']! })
    return id
  })
})
afterAll(() => world?.stop())

const get = (who: Who, path: string) => world.ask(who, 'GET', `/api/v1${path}`)
const names = (items: { name: string }[]): string[] =>
  items.map((item) => item.name).toSorted((a, b) => a.localeCompare(b))

test('a contract of the US government’s instance guards an account as restricting it does', async () => {
  expect((await get('ase', `/accounts/${governmentId}`)).status).toBe(404)
  expect((await get('cleared', `/accounts/${governmentId}`)).status).toBe(200)
})

test('what is hidden is not counted either: accounts, Now, the export', async () => {
  const open = ['Otherbrindle Works', 'Ownlyquill Works', 'Second Works']
  const all = ['Bureau Works', ...open, 'Secretquorvex Works'].toSorted()
  const expectations: readonly [Who, readonly string[]][] = [
    ['manager', open],
    ['engineer', open],
    ['cleared', all],
    ['director', all],
    ['team', ['Ownlyquill Works']],
  ]
  for (const [who, expected] of expectations) {
    expect(names((await get(who, '/accounts')).body.items), who).toEqual(expected)
    const now = (await get(who, '/now?zone=UTC')).body
    expect([now.total, now.counts.accounts], who).toEqual([expected.length, expected.length])
    const exported = (await get(who, '/directory/export')).text
    for (const name of all) expect(exported.includes(name), `${who}: ${name}`).toBe(expected.includes(name))
  }
})

test('a page is full of what may be seen, whatever is hidden between', async () => {
  const page = (await get('manager', '/accounts?limit=2')).body
  expect(page.items).toHaveLength(2)
  const rest = (await get('manager', `/accounts?limit=2&cursor=${page.nextCursor}`)).body
  expect(rest.items).toHaveLength(1)
  expect(rest.nextCursor).toBeNull()
})

test('capacity: how full a person is stays true, what fills them is named to those who may know', async () => {
  const of = async (who: 'manager' | 'director') => {
    const { items } = (await get(who, '/capacity')).body
    return items.find((item: { personId: string }) => item.personId === world.people.of['cleared'])
  }
  const [seen, whole] = [await of('manager'), await of('director')]
  expect(seen.accounts).toEqual([])
  expect(whole.accounts).toHaveLength(2)
  expect(seen.room).toBe(whole.room)
})

test('who is not cleared becomes neither ASE, backup nor standing backup, and is no candidate', async () => {
  const { of } = world.people
  const [uncleared, accountId] = [of['ase'], world.accounts.restricted.id]
  const filed = await world.ask('director', 'POST', '/api/v1/ase-requests/review', {
    ...{ accountId, kind: 'replace', personId: uncleared, startsOn: '2030-01-01', overlapDays: 0 },
  })
  expect(filed.body.clear).toBe(false)
  expect(filed.body.findings.map((one: { code: string }) => one.code)).toContain('person.clearance')
  const cover = { accountId, absentPersonId: of['cleared'], backupPersonId: of['engineer'] }
  const during = { start: '2030-01-01T00:00:00Z', end: '2030-01-02T00:00:00Z' }
  const covered = await world.ask('director', 'POST', '/api/v1/covers', { ...cover, ...during })
  expect([covered.status, covered.body.errors?.[0].path]).toEqual([400, 'backupPersonId'])
  const policy = {
    ...{ handlingMode: null, fallback: ['global_support'], standingBackupId: of['engineer'] },
    ...{ nightContactId: null, isLive: false },
  }
  const set = await world.ask('director', 'PUT', `/api/v1/accounts/${accountId}/policy`, policy)
  expect([set.status, set.body.errors?.[0].path]).toEqual([400, 'standingBackupId'])
  const { items } = (await get('director', `/capacity/suggestions?accountId=${accountId}`)).body
  const candidates = items.map((item: { personId: string }) => item.personId)
  expect(candidates).toContain(of['candidate'])
  expect(candidates).not.toContain(uncleared)
})

test('linking an organisation that a guarded account holds does not name the account', async () => {
  const path = `/api/v1/accounts/${world.accounts.own.id}/organizations`
  const json = { organizationId: world.accounts.restricted.organization }
  const refused = await world.ask('manager', 'POST', path, json)
  expect([refused.status, refused.text.includes(`${CANARY.restricted} Works`)]).toEqual([409, false])
})

test('reading a guarded account is logged, once a reader in a while; an open one is not', async () => {
  const logged = async (): Promise<string[]> => {
    const sql = `select actor_id as name from audit_entry where action = 'accounts.read_restricted' and account_id = $1`
    return names((await world.database.pool.query(sql, [world.accounts.restricted.id])).rows)
  }
  const { id, ticket } = world.accounts.restricted
  const { of } = world.people
  await get('cleared', `/tickets/api/${ticket}`)
  await get('cleared', `/accounts/${id}`)
  await get('director', `/accounts/${id}/history`)
  await get('ase', `/accounts/${id}`)
  expect(await logged()).toEqual([of['cleared']!, of['director']!].toSorted((a, b) => a.localeCompare(b)))
  const open = `select 1 from audit_entry where action = 'accounts.read_restricted' and account_id = $1`
  await get('cleared', `/accounts/${world.accounts.own.id}`)
  expect((await world.database.pool.query(open, [world.accounts.own.id])).rows).toEqual([])
})

test('clearance: given by a director alone, audited, and it holds at once', async () => {
  const id = await world.build(async (into) => (await aPerson(into, { regionId: world.people.home })).id)
  const path = `/api/v1/people/${id}`
  expect((await world.ask('manager', 'PATCH', path, { isCleared: true })).status).toBe(403)
  expect((await world.ask('director', 'PATCH', path, { isCleared: true })).body.isCleared).toBe(true)
  const sql = `select before, after from audit_entry where subject_id = $1 and action = 'directory.change_person'`
  const { rows } = await world.database.pool.query(sql, [id])
  expect(rows).toHaveLength(1)
  expect((await get('ase', `/accounts/${governmentId}`)).status).toBe(404)
  const own = `/api/v1/people/${world.people.of['ase']}`
  await world.ask('director', 'PATCH', own, { isCleared: true })
  expect((await get('ase', `/accounts/${governmentId}`)).status).toBe(200)
  await world.ask('director', 'PATCH', own, { isCleared: false })
  expect((await get('ase', `/accounts/${governmentId}`)).status).toBe(404)
})

test('whoever leaves the account team reads the account no longer', async () => {
  const { id } = world.accounts.own
  const { team } = (await get('director', `/accounts/${id}`)).body
  const member = team.find((one: { personId: string }) => one.personId === world.people.of['team'])
  expect((await get('team', `/accounts/${id}`)).status).toBe(200)
  await world.ask('manager', 'DELETE', `/api/v1/accounts/${id}/team-members/${member.id}`)
  expect((await get('team', `/accounts/${id}`)).status).toBe(404)
})

test.each([
  ...['/accounts', '/ases', '/capacity', '/now?zone=UTC', '/directory/export', '/directory/search?q=Works'],
  ...['/ase-requests', '/tasks', '/inbox', '/inbox?channel=%23team', '/audit', '/audit/export'],
  ...['/tickets', '/decisions', '/parked-events', '/search?q=Works', '/coverage/month'],
])('%s has all three accounts in it: what others are not told is there', async (path) => {
  const { text } = await get('director', path)
  for (const word of Object.values(CANARY)) expect(text.toLowerCase()).toContain(word.toLowerCase())
  const told = await get('manager', path)
  expect(told.status).toBe(200)
  expect(told.text.toLowerCase()).not.toContain(CANARY.restricted.toLowerCase())
})
