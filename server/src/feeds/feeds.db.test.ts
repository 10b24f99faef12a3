/** Calendars given out, through real HTTP, read back as a calendar program would. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCover, aTimeOff } from '../absences/testing/builders.ts'
import { anAccount, anAssignment, aContract, aPolicy } from '../accounts/testing/builders.ts'
import { readCalendar } from '../connectors/icalendar/read-calendar.ts'
import { writeCalendar } from '../connectors/icalendar/write-calendar.ts'
import { factsOn } from '../coverage/module.ts'
import { directoryRoom } from '../directory/module.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { identityRoom } from '../identity/module.ts'
import { manualClock } from '../platform/clock.ts'
import { feedsRoom } from './module.ts'

const DAY = 86_400_000
const clock = manualClock('2026-03-02T09:00:00Z')
let at: Acting
let accountId = ''
beforeAll(async () => {
  at = await startActing(
    (platform) => {
      const { room, isSwitchedOff } = identityRoom(platform)
      const feeds = feedsRoom(platform, factsOn(platform.pool), writeCalendar, isSwitchedOff)
      return [directoryRoom(platform), room, feeds]
    },
    { clock },
  )
  const { ase, support_engineer } = at.people
  accountId = await at.build(async (into) => {
    const { id } = await anAccount(into, { regionId: at.regionId, name: 'Tasman, Ltd' })
    const leader = at.people.manager
    await aContract(into, { accountId: id })
    await anAssignment(into, { accountId: id, personId: ase })
    const during = '[2026-03-09T00:00:00Z,2026-03-14T00:00:00Z)'
    await aTimeOff(into, { personId: ase, during, kind: 'sick', reason: 'Surgery' })
    await aCover(into, { accountId: id, absentPersonId: ase, backupPersonId: support_engineer, during })
    await aPolicy(into, {
      accountId: id,
      standingBackupId: leader,
      valid: '[2026-01-01T00:00:00Z,2026-04-01T00:00:00Z)',
    })
    for (const day of ['2026-03-16', '2026-04-16'])
      await aTimeOff(into, { personId: leader, during: `[${day}T00:00:00Z,${day}T12:00:00Z)` })
    return id
  })
})
afterAll(() => at.stop())

const make = async (who: 'ase' | 'manager' | 'support_engineer', body: object): Promise<string> => {
  const made = await at.as(who, 'POST', '/api/v1/feeds', body)
  expect(made.status, made.text).toBe(201)
  return new URL(made.body.url).pathname
}
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${at.node.address}${path}`, { headers })
const events = async (path: string) => {
  const answer = await get(path)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  const from = clock.nowMs() - 30 * DAY
  return readCalendar(text, { from, to: from + 200 * DAY, zone: 'UTC' }).events.map(
    ({ summary, start, end }) =>
      `${new Date(start).toISOString().slice(0, 16)} ${new Date(end).toISOString().slice(0, 16)} ${summary}`,
  )
}
const absencesOf = (aboutId: string) => ({ contents: 'absences', about: 'person', aboutId })

test('absences say away and never why, to any program that has the link, and to no search engine', async () => {
  const path = await make('manager', absencesOf(at.people.ase))
  const answer = await get(path)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  const text = await answer.text()
  expect(text).not.toMatch(/sick|Surgery|planned/)
  expect(text).toMatch(/: away/)
  expect(await events(path)).toHaveLength(1)
  const again = await get(path, { 'if-none-match': answer.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  clock.advance(3_600_000)
  expect((await get(path, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
})

test('coverage of an account says who answers, stretch by stretch, without a gap', async () => {
  const path = await make('ase', { contents: 'coverage', about: 'account', aboutId: accountId })
  const told = await events(path)
  expect(told.some((one) => one.includes('Tasman, Ltd: ') && one.includes('(backup)'))).toBe(true)
  const edges = told.map((one) => one.split(' '))
  for (const [n, [start]] of edges.entries()) if (n > 0) expect(start).toBe(edges[n - 1]![1])
  const ofBackup = await make('manager', {
    ...{ contents: 'coverage', about: 'person', aboutId: at.people.support_engineer },
  })
  expect(await events(ofBackup)).toEqual([
    expect.stringMatching(/^2026-03-09T00:00 2026-03-14T00:00 Tasman, Ltd: /),
  ])
})

test('absences of an account tell of its ASEs, and of its standing backup while it is that', async () => {
  const path = await make('manager', { contents: 'absences', about: 'account', aboutId: accountId })
  expect((await events(path)).map((one) => one.slice(0, 16))).toEqual([
    '2026-03-09T00:00',
    '2026-03-16T00:00',
  ])
})

test('only a hash of the link is kept; it is listed without it, used, expires and is taken back', async () => {
  const path = await make('support_engineer', { ...absencesOf(at.people.ase), goodForDays: 30 })
  const token = path.slice('/feeds/'.length, -'.ics'.length)
  const { rows } = await at.database.pool.query('select f::text as text from feed f')
  expect(JSON.stringify(rows)).not.toContain(token)
  await get(path)
  const list = await at.as('support_engineer', 'GET', '/api/v1/feeds')
  expect(list.text).not.toContain(token)
  expect(list.body.items).toMatchObject([
    { name: expect.stringMatching(/^Absences: /), lastUsedAt: expect.any(String) },
  ])
  const { id } = list.body.items[0]
  expect((await at.as('ase', 'DELETE', `/api/v1/feeds/${id}`)).status).toBe(404)
  expect((await at.as('support_engineer', 'DELETE', `/api/v1/feeds/${id}`)).status).toBe(200)
  expect((await get(path)).status).toBe(410)

  const short = await make('support_engineer', { ...absencesOf(at.people.ase), goodForDays: 30 })
  clock.advance(30 * DAY)
  expect((await get(short)).status).toBe(410)
  expect((await get('/feeds/nothing.ics')).status).toBe(410)
})

test('it is read as who made it: with their rights it ends, with them too', async () => {
  const path = await make('support_engineer', absencesOf(at.people.ase))
  expect((await get(path)).status).toBe(200)
  const set = 'update person set roles = $2, left_on = $3 where id = $1'
  const engineer = at.people.support_engineer
  await at.database.pool.query(set, [engineer, ['customer_contact'], null])
  expect((await get(path)).status).toBe(410)
  await at.database.pool.query(set, [engineer, ['support_engineer'], '2026-03-01'])
  expect((await get(path)).status).toBe(410)
  await at.database.pool.query(set, [engineer, ['support_engineer'], null])
  expect((await get(path)).status).toBe(200)
})

test('while who made it may not sign in it gives nothing', async () => {
  const path = await make('support_engineer', absencesOf(at.people.ase))
  const turn = (verb: string, json?: object) =>
    at.as('director', 'POST', `/api/v1/sign-ins/${at.people.support_engineer}/${verb}`, json)
  const off = await turn('disable', {})
  expect(off.status, off.text).toBe(204)
  expect((await get(path)).status).toBe(410)
  expect((await turn('enable')).status).toBe(204)
  expect((await get(path)).status).toBe(200)
})

test.each([
  [{ contents: 'on_call', about: 'team', aboutId: '00000000-0000-7000-8000-000000000000' }, 'about'],
  [{ contents: 'coverage', about: 'person' }, 'aboutId'],
  [{ contents: 'on_call', about: 'everybody', aboutId: '00000000-0000-7000-8000-000000000000' }, 'aboutId'],
  [{ contents: 'absences', about: 'region', aboutId: '00000000-0000-7000-8000-000000000000' }, 'aboutId'],
])('%j is refused', async (body, path) => {
  const answer = await at.as('ase', 'POST', '/api/v1/feeds', body)
  expect(answer, answer.text).toMatchObject({ status: 400, body: { errors: [{ path }] } })
})
