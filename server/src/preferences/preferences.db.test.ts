/** Preferences and saved views: each their own, shared where said so, within bounds. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startActing, type Acting, type Who } from '../directory/testing/acting.ts'
import { transaction } from '../platform/db/index.ts'
import { forgetPreferences } from './api.ts'
import { preferencesRoom } from './module.ts'

const GONE = '018f0000-0000-7000-8000-000000000009'
let at: Acting
beforeAll(async () => {
  at = await startActing((platform) => [preferencesRoom(platform)])
})
afterAll(() => at.stop())

const view = (over: object = {}) => ({
  list: 'tickets',
  name: 'Late ones',
  state: { show: 'all', sort: 'deadline' },
  ...over,
})
const names = async (who: Who, list = 'tickets'): Promise<string[]> => {
  const { body } = await at.as(who, 'GET', `/api/v1/saved-views?list=${list}`)
  return body.items.map((one: { name: string }) => one.name)
}

test('who set nothing reads as everybody; what is set is theirs alone, and the rest stays', async () => {
  const first = await at.as('ase', 'GET', '/api/v1/preferences')
  expect(first.body).toEqual({
    display: { timeZone: null, colourScheme: 'auto', density: 'comfortable' },
    lists: {},
  })
  await at.as('ase', 'PATCH', '/api/v1/preferences/display', { timeZone: 'Asia/Kolkata' })
  const set = await at.as('ase', 'PATCH', '/api/v1/preferences/display', { density: 'compact' })
  expect(set.body.display).toEqual({
    timeZone: 'Asia/Kolkata',
    colourScheme: 'auto',
    density: 'compact',
  })
  const tickets = { columns: ['id', 'subject'], defaultViewId: null }
  await at.as('ase', 'PUT', '/api/v1/preferences/lists/tickets', tickets)
  const both = await at.as('ase', 'PUT', '/api/v1/preferences/lists/accounts', {
    columns: null,
    defaultViewId: GONE,
  })
  expect(both.body.lists).toEqual({ tickets, accounts: { columns: null, defaultViewId: GONE } })
  expect((await at.as('manager', 'GET', '/api/v1/preferences')).body.lists).toEqual({})
  expect((await at.as('token', 'GET', '/api/v1/preferences')).body.display.timeZone).toBeNull()
})

test('a token has preferences and views of its own', async () => {
  await at.as('token', 'PATCH', '/api/v1/preferences/display', { colourScheme: 'dark' })
  expect((await at.as('token', 'GET', '/api/v1/preferences')).body.display.colourScheme).toBe('dark')
  await at.as('token', 'POST', '/api/v1/saved-views', view({ list: 'of-token' }))
  expect(await names('token', 'of-token')).toEqual(['Late ones'])
  expect(await names('ase', 'of-token')).toEqual([])
})

test('a view is seen by its owner, and by everybody inside once it is shared', async () => {
  const added = await at.as('ase', 'POST', '/api/v1/saved-views', view())
  expect(added.status).toBe(201)
  expect(added.body).toMatchObject({ isMine: true, mayChange: true, isShared: false, ownerName: 'The ase' })
  const path = `/api/v1/saved-views/${added.body.id}`
  expect(await names('support_engineer')).toEqual([])
  expect((await at.as('support_engineer', 'PATCH', path, { name: 'Mine' })).status).toBe(404)
  expect((await at.as('manager', 'DELETE', path)).status).toBe(404)

  await at.as('ase', 'PATCH', path, { isShared: true })
  expect(await names('support_engineer')).toEqual(['Late ones'])
  const refused = await at.as('support_engineer', 'DELETE', path)
  expect(refused.status).toBe(403)
  expect(refused.body.detail).toContain('The ase’s')
  expect((await at.as('manager', 'PATCH', path, { name: 'Late' })).body).toMatchObject({
    name: 'Late',
    isMine: false,
    mayChange: true,
    state: { show: 'all', sort: 'deadline' },
  })
  expect((await at.as('ase', 'DELETE', path)).status).toBe(200)
  expect((await at.as('ase', 'DELETE', path)).status).toBe(404)
})

test('one name once, in whatever case, for one person; others may have it too', async () => {
  const same = view({ list: 'people' })
  await at.as('ase', 'POST', '/api/v1/saved-views', same)
  const again = await at.as('ase', 'POST', '/api/v1/saved-views', { ...same, name: 'LATE ONES' })
  expect([again.status, again.body.errors?.[0]?.path]).toEqual([409, 'name'])
  expect((await at.as('manager', 'POST', '/api/v1/saved-views', same)).status).toBe(201)
})

test('what is too much or no view is refused with where it is wrong', async () => {
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`key${n}`, 'x']))
  const wrong: [string, object][] = [
    ['list', view({ list: 'No list!' })],
    ['name', view({ name: '  ' })],
    ['state', view({ state: many })],
    ['state.q', view({ state: { q: 'x'.repeat(501) } })],
    ['state.q', view({ state: { q: 'a\0b' } })],
    ['state.a b', view({ state: { 'a b': 'x' } })],
    ['state.q', view({ state: { q: 4 } })],
  ]
  for (const [path, body] of wrong) {
    const answer = await at.as('ase', 'POST', '/api/v1/saved-views', body)
    expect([answer.status, answer.body.errors?.[0]?.path], JSON.stringify(body).slice(0, 80)).toEqual([
      400,
      path,
    ])
  }
  expect((await at.as('ase', 'PATCH', '/api/v1/preferences/display', { timeZone: 'Mars' })).status).toBe(400)
  expect((await at.as('ase', 'PATCH', '/api/v1/preferences/display', { colour: 'red' })).status).toBe(400)
  expect((await at.as('ase', 'PUT', '/api/v1/preferences/lists/tickets', { columns: 'all' })).status).toBe(
    400,
  )
  expect((await at.as('ase', 'GET', '/api/v1/saved-views')).status).toBe(400)
  expect((await at.as('ase', 'PATCH', `/api/v1/saved-views/${GONE}`, {})).status).toBe(400)
})

test('nobody, and customers, have none', async () => {
  const calls: [string, string, object?][] = [
    ['GET', '/api/v1/preferences'],
    ['PATCH', '/api/v1/preferences/display', { density: 'compact' }],
    ['PUT', '/api/v1/preferences/lists/tickets', { columns: null, defaultViewId: null }],
    ['GET', '/api/v1/saved-views?list=tickets'],
    ['POST', '/api/v1/saved-views', view()],
    ['PATCH', `/api/v1/saved-views/${GONE}`, { name: 'x' }],
    ['DELETE', `/api/v1/saved-views/${GONE}`],
  ]
  for (const [method, path, body] of calls) {
    expect((await at.as('nobody', method, path, body)).status, `${method} ${path}`).toBe(401)
    expect((await at.as('customer_contact', method, path, body)).status, `${method} ${path}`).toBe(403)
  }
})

test('every change is in the audit log, and all of somebody’s can be forgotten', async () => {
  await at.as('account_team', 'POST', '/api/v1/saved-views', view({ isShared: true }))
  await at.as('account_team', 'PATCH', '/api/v1/preferences/display', { density: 'compact' })
  const { rows } = await at.database.pool.query(
    'select action from audit_entry where actor_id = $1 order by at, id',
    [at.people.account_team],
  )
  expect(rows.map(({ action }) => action)).toEqual(['preferences.add_view', 'preferences.set_display'])
  const owner = { kind: 'person', id: at.people.account_team }
  expect(await transaction(at.database.pool, (tx) => forgetPreferences(tx, owner))).toBe(2)
  expect((await at.as('account_team', 'GET', '/api/v1/preferences')).body.display.density).toBe('comfortable')
})
