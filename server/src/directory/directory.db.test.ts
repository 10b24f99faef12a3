/** The directory through real HTTP: who may, what is kept, what is refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryRoom } from './module.ts'
import { loadDirectoryFacts } from './api.ts'
import { startActing, type Acting, type Who } from './testing/acting.ts'
import { aHolidaySet, aPerson, aRegion, weekdays } from './testing/builders.ts'
import { currentFactsVersion, queryOn } from '../platform/store/index.ts'

let at: Acting
beforeAll(async () => {
  at = await startActing((platform) => [directoryRoom(platform)])
})
afterAll(() => at.stop())

const hours = (from: string | null, start = 540, end = 1020) => ({
  from,
  timeZone: 'Europe/Amsterdam',
  weekly: weekdays(start, end),
  holidaySetIds: [],
})
const person = (over: object = {}) => ({
  name: 'Ada Example',
  email: `ada-${Math.random()}@example.com`,
  regionId: at.regionId,
  timeZone: 'Europe/Amsterdam',
  ...over,
})

describe('who may', () => {
  const NIL = '00000000-0000-7000-8000-000000000000'
  const routes: [string, string, () => unknown, Who, Who][] = [
    ['GET', '/api/v1/people', () => undefined, 'customer_contact', 'support_engineer'],
    ['POST', '/api/v1/people', () => person(), 'ase', 'manager'],
    ['PATCH', '/api/v1/people/:ase', () => ({ title: 'ASE' }), 'support_engineer', 'manager'],
    ['POST', '/api/v1/people/:ase/leave', () => ({ leftOn: null }), 'ase', 'manager'],
    ['GET', '/api/v1/people/:ase', () => undefined, 'customer_contact', 'ase'],
    ['GET', '/api/v1/people/:ase/hours', () => undefined, 'customer_contact', 'ase'],
    [
      'PUT',
      '/api/v1/people/:ase/hours',
      () => ({ from: '2026-01-01', own: null }),
      'support_engineer',
      'ase',
    ],
    ['GET', '/api/v1/interests', () => undefined, 'customer_contact', 'ase'],
    [
      'PUT',
      '/api/v1/people/:ase/interest',
      () => ({ stage: 'new', since: '2026-01-01' }),
      'support_engineer',
      'manager',
    ],
    ['DELETE', '/api/v1/people/:ase/interest', () => undefined, 'support_engineer', 'manager'],
    ['GET', '/api/v1/regions', () => undefined, 'customer_contact', 'ase'],
    ['POST', '/api/v1/regions', () => ({}), 'manager', 'director'],
    ['PATCH', '/api/v1/regions/:region', () => ({ name: 'EMEA' }), 'manager', 'director'],
    ['GET', '/api/v1/teams', () => undefined, 'customer_contact', 'ase'],
    ['POST', '/api/v1/teams', () => ({ name: 'West', regionId: at.regionId }), 'ase', 'manager'],
    ['GET', '/api/v1/schedules', () => undefined, 'customer_contact', 'ase'],
    ['POST', '/api/v1/schedules', () => ({ name: 'Later', hours: hours(null) }), 'ase', 'manager'],
    ['GET', '/api/v1/holiday-sets', () => undefined, 'customer_contact', 'ase'],
    ['GET', '/api/v1/holiday-sets/places', () => undefined, 'customer_contact', 'ase'],
    ['POST', '/api/v1/holiday-sets', () => ({ name: 'Own' }), 'ase', 'support_operations'],
    [
      'POST',
      '/api/v1/holiday-sets/import',
      () => ({ country: 'NL', fromYear: 2026, toYear: 2026 }),
      'ase',
      'manager',
    ],
    ['GET', '/api/v1/settings', () => undefined, 'customer_contact', 'ase'],
    ['GET', '/api/v1/settings/effective', () => undefined, 'customer_contact', 'ase'],
    [
      'PUT',
      '/api/v1/settings',
      () => ({ reason: 'Trial', settings: { maxAccountsPerAse: 4 } }),
      'manager',
      'token',
    ],
  ]
  test.each(routes)('%s %s', async (method, template, body, refused, allowed) => {
    const path = template.replace(':ase', at.people.ase).replace(':region', at.regionId)
    expect((await at.as('nobody', method, path, body())).status).toBe(401)
    const isRegion = method === 'POST' && path.endsWith('/regions')
    const json = isRegion
      ? {
          code: 'APAC',
          name: 'APAC',
          timeZone: 'Australia/Brisbane',
          scheduleId: await aScheduleId(),
          supportChannel: '#apac',
        }
      : body()
    expect((await at.as(refused, method, path, json)).status).toBe(403)
    const answer = await at.as(allowed, method, path, json)
    expect([200, 201, 204], answer.text).toContain(answer.status)
  })
  test('a note on the interest list, which may name accounts, is not for account teams', async () => {
    const path = `/api/v1/people/${at.people.ase}/interest`
    const body = { stage: 'preparing', since: '2026-01-05', note: 'after Velo Post' }
    expect((await at.as('manager', 'PUT', path, body)).status).toBe(204)
    const noteFor = async (who: 'ase' | 'account_team'): Promise<unknown> =>
      (await at.as(who, 'GET', '/api/v1/interests')).body.items.find(
        (one: { personId: string }) => one.personId === at.people.ase,
      ).note
    expect([await noteFor('ase'), await noteFor('account_team')]).toEqual(['after Velo Post', null])
  })
  test('an id that is nobody’s is a 404', async () => {
    for (const path of ['people', 'holiday-sets']) {
      expect((await at.as('token', 'GET', `/api/v1/${path}/${NIL}`)).status).toBe(404)
    }
  })
})

async function aScheduleId(): Promise<string> {
  const { body } = await at.as('token', 'GET', '/api/v1/schedules')
  return body.items[0].id
}

describe('people', () => {
  test('a manager changes the own region only, and makes nobody a director', async () => {
    const elsewhere = await at.build(async (into) => aPerson(into, { regionId: (await aRegion(into)).id }))
    const other = await at.as('manager', 'PATCH', `/api/v1/people/${elsewhere.id}`, { title: 'x' })
    expect(other.status).toBe(403)
    const raised = await at.as('manager', 'PATCH', `/api/v1/people/${at.people.manager}`, {
      roles: ['manager', 'director'],
    })
    expect(raised.status).toBe(403)
    const moved = await at.as('manager', 'PATCH', `/api/v1/people/${at.people.ase}`, {
      regionId: elsewhere.regionId,
    })
    expect(moved.status).toBe(403)
  })
  test('a director is changed by directors alone: a manager of the region neither moves the address nor ends the work', async () => {
    const path = `/api/v1/people/${at.people.director}`
    expect((await at.as('manager', 'PATCH', path, { email: 'other@example.com' })).status).toBe(403)
    expect((await at.as('manager', 'POST', `${path}/leave`, { leftOn: '2026-01-01' })).status).toBe(403)
    expect((await at.as('director', 'PATCH', path, { title: 'Director' })).status).toBe(200)
    const address = { email: 'other@example.com' }
    const operations = `/api/v1/people/${at.people.support_operations}`
    expect((await at.as('manager', 'PATCH', operations, address)).status).toBe(403)
    expect((await at.as('manager', 'PATCH', operations, { title: 'Operations' })).status).toBe(200)
    const cleared = await at.build((into) => aPerson(into, { regionId: at.regionId }))
    await at.as('director', 'PATCH', `/api/v1/people/${cleared.id}`, { isCleared: true })
    expect((await at.as('manager', 'PATCH', `/api/v1/people/${cleared.id}`, address)).status).toBe(403)
    expect((await at.as('manager', 'PATCH', `/api/v1/people/${at.people.manager}`, address)).status).toBe(200)
  })
  test.each([
    ['a blank name', { name: '  ' }, 'name'],
    ['a NUL', { name: 'A\0B' }, 'name'],
    ['half a surrogate pair', { name: 'A\ud800' }, 'name'],
    ['a huge name', { name: 'x'.repeat(5000) }, 'name'],
    ['no zone', { timeZone: 'Middle/Earth' }, 'timeZone'],
    ['an offset as zone', { timeZone: '+02:00' }, 'timeZone'],
    ['an unknown role', { roles: ['king'] }, 'roles.0'],
    ['no id', { regionId: 'x' }, 'regionId'],
    ['no address', { email: 'nobody' }, 'email'],
    ['a limit of 0', { maxAccounts: 0 }, 'maxAccounts'],
  ])('refuses %s as a field error', async (_what, wrong, path) => {
    const answer = await at.as('token', 'POST', '/api/v1/people', person(wrong))
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
  test.each([
    ['a region nobody knows', { regionId: '00000000-0000-7000-8000-000000000000' }, 422, 'regionId'],
    ['a limit without reason', { maxAccounts: 7 }, 422, 'maxAccountsReason'],
  ])('refuses %s', async (_what, wrong, status, path) => {
    const answer = await at.as('token', 'POST', '/api/v1/people', person(wrong))
    expect(answer.status, answer.text).toBe(status)
    expect(answer.body.errors[0].path).toBe(path)
  })
  test('a help-desk user is one person', async () => {
    const one = await at.as('token', 'POST', '/api/v1/people', person({ helpDeskUserId: '77' }))
    expect(one.status).toBe(201)
    const two = await at.as('token', 'POST', '/api/v1/people', person({ helpDeskUserId: '77' }))
    expect(two.status).toBe(409)
    expect(two.body.errors[0].path).toBe('helpDeskUserId')
  })
  test('nobody is their own manager, not in a circle either', async () => {
    const { body: a } = await at.as('token', 'POST', '/api/v1/people', person())
    const { body: b } = await at.as('token', 'POST', '/api/v1/people', person({ managerId: a.id }))
    const circle = await at.as('token', 'PATCH', `/api/v1/people/${a.id}`, { managerId: b.id })
    expect(circle.status).toBe(400)
    expect(circle.body.errors[0].path).toBe('managerId')
  })
  test('pages meet every person once', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await at.as('token', 'GET', `/api/v1/people?limit=3&active=any${cursor}`)
      seen.push(...body.items.map((one: { id: string }) => one.id))
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
    } while (cursor)
    const all = await at.as('token', 'GET', '/api/v1/people?limit=500&active=any')
    expect(seen).toEqual(all.body.items.map((one: { id: string }) => one.id))
    expect(new Set(seen).size).toBe(seen.length)
  })
  test('a cursor that is none is a field error', async () => {
    const { status, body } = await at.as('token', 'GET', '/api/v1/people?cursor=rubbish')
    expect([status, body.errors[0].path]).toEqual([400, 'cursor'])
  })
  test('the audit entry shows what changed, and stands sealed in the table', async () => {
    await at.as('token', 'PATCH', `/api/v1/people/${at.people.ase}`, { name: 'Secret Name', isSenior: false })
    const query = `subjectId=${at.people.ase}&action=directory.change_person&limit=1`
    const { body } = await at.as('token', 'GET', `/api/v1/audit?${query}`)
    expect(body.entries[0].after).toEqual({ name: 'Secret Name', isSenior: false })
    const { rows } = await at.database.pool.query(
      `select to_jsonb(a)::text as row from audit_entry a where subject_id = $1`,
      [at.people.ase],
    )
    expect(rows.map(({ row }) => row).join()).not.toContain('Secret Name')
  })
})

describe('hours', () => {
  test('new hours end the ones before; an old version of the facts reads as it was', async () => {
    const id = at.people.support_engineer
    const query = queryOn(at.database.pool)
    const own = ({ from: _, ...rest }: ReturnType<typeof hours>) => rest
    await at.as('token', 'PUT', `/api/v1/people/${id}/hours`, { from: null, own: own(hours(null)) })
    const before = await currentFactsVersion(query)
    const put = await at.as('token', 'PUT', `/api/v1/people/${id}/hours`, {
      from: '2026-06-01',
      own: own(hours(null, 600, 660)),
    })
    expect(put.body.items.map((row: { from: string; until: string }) => [row.from, row.until])).toEqual([
      [null, '2026-06-01'],
      ['2026-06-01', null],
    ])
    const hoursOf = async (version?: number) =>
      (await loadDirectoryFacts(query, version)).people
        .find((one) => one.id === id)
        ?.hours.map((row) => row.from)
    expect(await hoursOf(before)).toEqual([null])
    expect(await hoursOf()).toEqual([null, '2026-06-01'])
    const back = await at.as('token', 'PUT', `/api/v1/people/${id}/hours`, { from: '2026-09-01', own: null })
    expect(back.body.items.at(-1)).toMatchObject({ from: '2026-06-01', until: '2026-09-01' })
    expect(await hoursOf(before)).toEqual([null])
  })
  test.each([
    ['an impossible date', { ...hours('2026-02-30') }, 'hours.from'],
    ['hours that end before they start', { ...hours(null, 600, 540) }, 'hours.weekly.0.end'],
  ])('refuses %s', async (_what, wrong, path) => {
    const answer = await at.as('token', 'POST', '/api/v1/schedules', { name: 'Wrong', hours: wrong })
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
  test('holiday lists that nobody knows are named', async () => {
    const wrong = { ...hours(null), holidaySetIds: ['00000000-0000-7000-8000-000000000000'] }
    const answer = await at.as('token', 'POST', '/api/v1/schedules', { name: 'Wrong', hours: wrong })
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'holidaySetIds.0'])
  })
})

describe('holidays', () => {
  test('importing again replaces the years’ days and keeps others', async () => {
    const set = await at.build((into) =>
      aHolidaySet(into, {
        days: [
          { day: '2020-01-01', name: 'Old' },
          { day: '2026-07-07', name: 'Wrong' },
        ],
      }),
    )
    const body = { country: 'DE', subdivision: 'BY', fromYear: 2026, toYear: 2026 }
    const first = await at.as('token', 'POST', `/api/v1/holiday-sets/${set.id}/import`, body)
    expect(first.body.days.map((day: { day: string }) => day.day)).toEqual(
      expect.arrayContaining(['2020-01-01', '2026-01-06', '2026-12-26']),
    )
    expect(first.body.days.some((day: { name: string }) => day.name === 'Wrong')).toBe(false)
    const again = await at.as('token', 'POST', `/api/v1/holiday-sets/${set.id}/import`, body)
    expect(again.body.days).toEqual(first.body.days)
  })
  test.each([
    ['a country that is none', { country: 'XX', fromYear: 2026, toYear: 2026 }, 'country'],
    [
      'a region of another country',
      { country: 'NL', subdivision: 'BY', fromYear: 2026, toYear: 2026 },
      'subdivision',
    ],
    ['years in disorder', { country: 'NL', fromYear: 2027, toYear: 2026 }, 'toYear'],
  ])('refuses %s', async (_what, body, path) => {
    const answer = await at.as('token', 'POST', '/api/v1/holiday-sets/import', body)
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path])
  })
  test('part days are kept; the same day twice is refused', async () => {
    const day = { day: '2026-12-24', name: 'Eve', startMinute: 720, endMinute: 1440 }
    const made = await at.as('token', 'POST', '/api/v1/holiday-sets', { name: 'Ours', days: [day] })
    expect(made.body.days).toEqual([day])
    const twice = await at.as('token', 'PUT', `/api/v1/holiday-sets/${made.body.id}`, { days: [day, day] })
    expect([twice.status, twice.body.errors[0].path]).toEqual([409, 'days'])
  })
})

describe('settings', () => {
  test('a change keeps what it does not name, and takes effect from its instant', async () => {
    const before = await at.as('token', 'GET', '/api/v1/settings')
    const later = '2099-01-01T00:00:00.000Z'
    const put = await at.as('token', 'PUT', '/api/v1/settings', {
      reason: 'From 2099',
      effectiveFrom: later,
      settings: { handoverOverlapDays: 5 },
    })
    expect(put.status, put.text).toBe(200)
    expect(put.body.settings).toEqual({ ...before.body.current.settings, handoverOverlapDays: 5 })
    const now = await at.as('token', 'GET', '/api/v1/settings/effective')
    expect(now.body.settings.handoverOverlapDays).toBe(10)
    const then = await at.as('token', 'GET', `/api/v1/settings/effective?at=${later}`)
    expect(then.body).toMatchObject({ version: put.body.version, settings: { handoverOverlapDays: 5 } })
  })
  test('a change of a group keeps the rest of it, and of every other group', async () => {
    const put = async (settings: object) =>
      (await at.as('token', 'PUT', '/api/v1/settings', { reason: 'Less is more', settings })).body.settings
    await put({ absences: { noticeDays: 7 }, retentionDays: { notices: 30 } })
    const after = await put({ absences: { approveFrom: 4 }, maxAccountsPerAse: 4 })
    expect(after.absences).toMatchObject({ noticeDays: 7, approveFrom: 4, tellTeamFrom: 2 })
    expect(after.retentionDays).toMatchObject({ notices: 30, replays: 365 })
  })
  test.each([
    ['a value out of bounds', { settings: { maxAccountsPerAse: 0 } }, 'settings.maxAccountsPerAse'],
    ['a setting that is none', { settings: { maximum: 1 } }, 'settings'],
    ['the past', { effectiveFrom: '2020-01-01T00:00:00Z', settings: {} }, 'effectiveFrom'],
    [
      'an on-call engineer nobody knows',
      { settings: { onCall: { personId: '00000000-0000-7000-8000-000000000000' } } },
      'settings.onCall.personId',
    ],
    [
      'a region code nobody knows',
      { settings: { preferredRegions: { west: 'WEST' } } },
      'settings.preferredRegions.west',
    ],
    ['a NUL', { settings: { supportChannel: 'a\0b' } }, 'settings'],
    ['no reason', { reason: ' ', settings: {} }, 'reason'],
  ])('refuses %s', async (_what, body, path) => {
    const answer = await at.as('token', 'PUT', '/api/v1/settings', { reason: 'Try', ...body })
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
})
