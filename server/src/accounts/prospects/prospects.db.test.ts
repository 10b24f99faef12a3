/** Prospects and the forecast through real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting, type Who } from '../../directory/testing/acting.ts'
import { manualClock } from '../../platform/clock.ts'
import { queryOn } from '../../platform/store/index.ts'
import { accountsRoom } from '../module.ts'
import { listProspects } from './prospects.store.ts'

const ROOT = '/api/v1/prospects'
const NIL = '00000000-0000-7000-8000-000000000000'
let at: Acting
beforeAll(async () => {
  at = await startActing((platform) => [directoryRoom(platform), accountsRoom(platform)], {
    clock: manualClock('2026-03-02T09:00:00Z'),
  })
})
afterAll(() => at.stop())

let counter = 0
const body = (over: object = {}): object => ({
  name: `Maybe ${++counter}`,
  regionId: at.regionId,
  timeZone: 'Europe/Berlin',
  startsOn: '2026-06-01',
  likelihood: 60,
  ...over,
})
const made = async (over: object = {}): Promise<{ id: string; name: string }> =>
  (await at.as('manager', 'POST', ROOT, body(over))).body

describe('who may', () => {
  test.each<[string, string, () => unknown, Who, Who]>([
    ['GET', '', () => undefined, 'customer_contact', 'ase'],
    ['POST', '', () => body(), 'ase', 'account_team'],
    ['GET', '/:id', () => undefined, 'customer_contact', 'ase'],
    ['PATCH', '/:id', () => ({ likelihood: 70 }), 'ase', 'account_team'],
    ['POST', '/:id/become-account', () => ({}), 'account_team', 'manager'],
  ])('%s %s', async (method, path, json, refused, allowed) => {
    const { id } = await made()
    const target = `${ROOT}${path.replace(':id', id)}`
    expect((await at.as('nobody', method, target, json())).status).toBe(401)
    expect((await at.as(refused, method, target, json())).status).toBe(403)
    const answer = await at.as(allowed, method, target, json())
    expect([200, 201], answer.text).toContain(answer.status)
  })
  test('the forecast', async () => {
    const path = '/api/v1/capacity/forecast'
    expect((await at.as('nobody', 'GET', path)).status).toBe(401)
    expect((await at.as('account_team', 'GET', path)).status).toBe(403)
    expect((await at.as('manager', 'GET', path)).status).toBe(200)
    expect((await at.as('manager', 'GET', `${path}?quarters=99`)).status).toBe(400)
  })
})

describe('a prospect', () => {
  test.each([
    ['no name', { name: ' ' }, 400, 'name'],
    ['a likelihood beyond 100', { likelihood: 101 }, 400, 'likelihood'],
    ['a day that does not exist', { startsOn: '2026-02-30' }, 400, 'startsOn'],
    ['a zone that is none', { timeZone: 'Mars' }, 400, 'timeZone'],
    ['a region nobody knows', { regionId: NIL }, 422, 'regionId'],
    ['a stage that is an end', { stage: 'won' }, 400, 'stage'],
    ['a name that another open one has', { name: 'Twice' }, 409, 'name'],
  ])('refuses %s', async (_what, wrong, status, path) => {
    await at.as('token', 'POST', ROOT, body({ name: 'Twice' }))
    const answer = await at.as('token', 'POST', ROOT, body(wrong))
    expect([answer.status, answer.body.errors[0].path], answer.text).toEqual([status, path])
  })
  test('takes its hours from the programme, and is changed and lost', async () => {
    const prospect = await made({ languages: ['de'] })
    expect(prospect).toMatchObject({ hoursPerWeek: 8, aseCount: 1, stage: 'interested', closedAt: null })
    const path = `${ROOT}/${prospect.id}`
    const changed = await at.as('manager', 'PATCH', path, { stage: 'agreed', likelihood: 90 })
    expect(changed.body).toMatchObject({ stage: 'agreed', likelihood: 90, languages: ['de'] })
    const lost = await at.as('manager', 'PATCH', path, { stage: 'lost' })
    expect(lost.body.closedAt).not.toBeNull()
    expect((await at.as('manager', 'PATCH', path, { likelihood: 1 })).status).toBe(409)
    const open = await at.as('manager', 'GET', `${ROOT}?open=true&q=${encodeURIComponent(prospect.name)}`)
    expect(open.body.items).toEqual([])
    expect((await at.as('token', 'GET', `${ROOT}/${NIL}`)).status).toBe(404)
  })
  test('becomes an account, and keeps the link; a name that is taken leaves both as they were', async () => {
    const prospect = await made({ name: 'Becoming' })
    const path = `${ROOT}/${prospect.id}/become-account`
    await at.as('token', 'POST', '/api/v1/accounts', {
      name: 'becoming',
      regionId: at.regionId,
      timeZone: 'UTC',
    })
    const clash = await at.as('manager', 'POST', path, {})
    expect([clash.status, clash.body.errors[0].path]).toEqual([409, 'name'])
    expect((await at.as('token', 'GET', `${ROOT}/${prospect.id}`)).body.stage).toBe('interested')
    const { status, body: answer } = await at.as('manager', 'POST', path, { name: 'Become' })
    expect(status).toBe(201)
    expect(answer.prospect).toMatchObject({ stage: 'won', accountId: answer.accountId })
    const account = await at.as('token', 'GET', `/api/v1/accounts/${answer.accountId}`)
    expect(account.body).toMatchObject({ name: 'Become', timeZone: 'Europe/Berlin' })
    expect((await at.as('manager', 'POST', path, {})).status).toBe(409)
    // Who is not to know of the account does not learn of it by what it was before.
    const names = async (hidden: string[]) => {
      const page = await listProspects(queryOn(at.database.pool), { limit: 100, q: 'Becoming' }, hidden)
      return page.items.map(({ name }) => name)
    }
    expect([await names([]), await names([answer.accountId])]).toEqual([['Becoming'], []])
  })
  test('is counted in the quarter of its likely start, and no more once it is lost', async () => {
    const needed = async () => {
      const { body: answer } = await at.as('manager', 'GET', '/api/v1/capacity/forecast?quarters=2')
      return answer.quarters.map((one: { needed: number }) => one.needed)
    }
    const before = await needed()
    const { id } = await made({ startsOn: '2026-05-10', aseCount: 3 })
    expect(await needed()).toEqual([before[0], before[1] + 3])
    await at.as('manager', 'PATCH', `${ROOT}/${id}`, { stage: 'lost' })
    expect(await needed()).toEqual(before)
  })
})
