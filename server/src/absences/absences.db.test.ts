/** Absences through real HTTP: by the hour, why seen by few, history kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAccount, anAssignment } from '../accounts/testing/builders.ts'
import { directoryRoom } from '../directory/module.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { aPerson, aRegion } from '../directory/testing/builders.ts'
import { manualClock } from '../platform/clock.ts'
import { coversLeftBehind, loadAbsenceFacts } from './api.ts'
import { accountsLeftBehind } from '../accounts/api.ts'
import { tasksLeftBehind } from '../tasks/api.ts'
import { aCover, aTimeOff } from './testing/builders.ts'
import { absencesRoom } from './module.ts'
import { portsOn } from './testing/ports.ts'
import { currentFactsVersion, queryOn } from '../platform/store/index.ts'

const NIL = '00000000-0000-7000-8000-000000000000'
const clock = manualClock('2026-03-02T09:00:00Z')
let at: Acting
let accountId = ''
beforeAll(async () => {
  at = await startActing(
    (platform) => [
      directoryRoom(platform, [coversLeftBehind, accountsLeftBehind, tasksLeftBehind]),
      absencesRoom(platform, portsOn(platform)),
    ],
    { clock },
  )
  accountId = await at.build(async (into) => (await anAccount(into, { regionId: at.regionId })).id)
})
afterAll(() => at.stop())

const off = (over: object = {}) => ({
  personId: at.people.ase,
  kind: 'sick',
  start: '2026-04-01T12:00:00Z',
  end: '2026-04-01T16:00:00Z',
  reason: 'Dentist',
  ...over,
})
const cover = (over: object = {}) => ({
  accountId,
  absentPersonId: at.people.ase,
  backupPersonId: at.people.support_engineer,
  start: '2026-04-01T12:00:00Z',
  end: '2026-04-03T12:00:00Z',
  ...over,
})

describe('what lies years ahead', () => {
  const path = '/api/v1/time-off'
  const far = { errors: [{ message: 'is more than 20 years ahead: give a nearer end, and go on then' }] }

  test('is refused, for time off, plans and covers alike', async () => {
    const days = { personId: at.people.ase, kind: 'sick', startsOn: '2027-06-01', endsOn: '2399-12-31' }
    expect(await at.as('ase', 'POST', path, days)).toMatchObject({ status: 400, body: far })
    const until = { start: '2047-06-01T00:00:00Z', end: '2047-07-01T00:00:00Z' }
    for (const [route, body] of [
      [path, off(until)],
      ['/api/v1/absence-plans', { personId: at.people.ase, kind: 'planned', ...until }],
      ['/api/v1/covers', cover(until)],
    ] as const)
      expect(await at.as('ase', 'POST', route, body), route).toMatchObject({ status: 400, body: far })
  })

  test('but is stored already is read, and can be taken back', async () => {
    const { timeOffId } = await at.build((into) =>
      aTimeOff(into, { personId: at.people.ase, during: '[2026-08-01T00:00:00Z,2426-01-10T00:00:00Z)' }),
    )
    const read = await at.as('ase', 'GET', `${path}?personId=${at.people.ase}`)
    expect(read.body.items, read.text).toMatchObject([{ end: '2399-12-31T23:59:59.999Z' }])
    expect((await at.as('ase', 'POST', `${path}/${timeOffId}/withdraw`)).status).toBe(200)
  })
})

describe('time off', () => {
  test('why is seen by the person and their manager; everybody else, directors too, sees away', async () => {
    const path = '/api/v1/time-off'
    expect((await at.as('nobody', 'POST', path, off())).status).toBe(401)
    expect((await at.as('account_team', 'POST', path, off())).status).toBe(403)
    expect((await at.as('support_engineer', 'POST', path, off())).status).toBe(403)
    const made = await at.as('ase', 'POST', path, off())
    expect(made.body, made.text).toMatchObject({ kind: 'sick', reason: 'Dentist', state: 'confirmed' })
    const list = `${path}?personId=${at.people.ase}&state=any`
    for (const who of ['ase', 'manager'] as const) {
      expect((await at.as(who, 'GET', list)).body.items[0]).toMatchObject({ kind: 'sick', reason: 'Dentist' })
    }
    const [manager, director] = await at.build(async (into) => {
      const { id: regionId } = await aRegion(into)
      const one = await aPerson(into, { roles: ['manager'], regionId })
      return [one, await aPerson(into, { roles: ['director'], regionId })]
    })
    const others = ['token', 'director', 'support_engineer', 'support_operations'] as const
    for (const who of [...others, { personId: manager.id }, { personId: director.id }]) {
      const seen = await at.as(who, 'GET', list)
      expect(seen.body.items[0], JSON.stringify(who)).toMatchObject({
        kind: 'away',
        reason: null,
        shortNotice: false,
        recordedAt: null,
      })
      expect(seen.text).not.toMatch(/Dentist|sick|planned/)
    }
    expect((await at.as('customer_contact', 'GET', list)).status).toBe(403)
    expect((await at.as('nobody', 'GET', list)).status).toBe(401)
    // A director may note and withdraw it for them, and is not told more for it.
    const noted = await at.as(
      'director',
      'POST',
      path,
      off({ start: '2026-08-01T00:00:00Z', end: '2026-08-02T00:00:00Z' }),
    )
    expect([noted.status, noted.body.kind, noted.body.reason]).toEqual([201, 'away', null])
    const withdrawn = await at.as('director', 'POST', `${path}/${noted.body.id}/withdraw`)
    expect([withdrawn.status, withdrawn.body.kind, withdrawn.body.reason]).toEqual([200, 'away', null])
  })
  test('overlapping time off of one person is refused; touching is not; withdrawn makes room, and history stays', async () => {
    const person = at.people.support_engineer
    const mine = (over: object = {}) => off({ personId: person, kind: 'planned', ...over })
    const one = await at.as('support_engineer', 'POST', '/api/v1/time-off', mine())
    const clash = await at.as(
      'support_engineer',
      'POST',
      '/api/v1/time-off',
      mine({ start: '2026-04-01T15:00:00Z', end: '2026-04-01T18:00:00Z' }),
    )
    expect([clash.status, clash.body.errors[0].path]).toEqual([409, 'start'])
    const touching = await at.as(
      'support_engineer',
      'POST',
      '/api/v1/time-off',
      mine({ start: '2026-04-01T16:00:00Z', end: '2026-04-01T18:00:00Z' }),
    )
    expect(touching.status).toBe(201)
    const query = queryOn(at.database.pool)
    const before = await currentFactsVersion(query)
    const path = `/api/v1/time-off/${one.body.id}/withdraw`
    expect((await at.as('nobody', 'POST', path)).status).toBe(401)
    expect((await at.as('ase', 'POST', path)).status).toBe(403)
    expect((await at.as('support_engineer', 'POST', path)).body.state).toBe('withdrawn')
    expect((await at.as('support_engineer', 'POST', path)).status).toBe(409)
    expect((await at.as('support_engineer', 'POST', '/api/v1/time-off', mine())).status).toBe(201)
    const hasOne = async (version?: number) =>
      (await loadAbsenceFacts(query, version)).timeOff.some((row) => row.id === one.body.id)
    expect([await hasOne(before), await hasOne()]).toEqual([true, false])
  })
  test('planned at short notice is flagged to those who may know', async () => {
    const soon = off({ kind: 'planned', start: '2026-03-10T08:00:00Z', end: '2026-03-10T16:00:00Z' })
    expect((await at.as('ase', 'POST', '/api/v1/time-off', soon)).body.shortNotice).toBe(true)
    const later = off({ kind: 'planned', start: '2026-05-10T08:00:00Z', end: '2026-05-10T16:00:00Z' })
    expect((await at.as('manager', 'POST', '/api/v1/time-off', later)).body.shortNotice).toBe(false)
  })
  test.each([
    ['an end before the start', { end: '2026-03-01T00:00:00Z' }, 'end'],
    ['an instant that does not exist', { start: '2026-02-30T00:00:00Z' }, 'start'],
    ['a local time', { start: '2026-04-01T12:00:00' }, 'start'],
    ['a year beyond', { end: '9999-01-01T00:00:00Z' }, 'end'],
    ['somebody nobody knows', { personId: NIL }, 'personId'],
    ['a huge reason', { reason: 'x'.repeat(50_000) }, 'reason'],
  ])('refuses %s', async (_what, wrong, path) => {
    const answer = await at.as('token', 'POST', '/api/v1/time-off', off(wrong))
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
})

describe('covers', () => {
  test('401, 403, refused, made, listed, ended by the backup', async () => {
    const path = '/api/v1/covers'
    expect((await at.as('nobody', 'POST', path, cover())).status).toBe(401)
    expect((await at.as('support_engineer', 'POST', path, cover())).status).toBe(403)
    for (const [wrong, status, field] of [
      [{ backupPersonId: at.people.ase }, 400, 'backupPersonId'],
      [{ backupPersonId: NIL }, 400, 'backupPersonId'],
      [{ end: '2026-01-01T00:00:00Z' }, 400, 'end'],
    ] as const) {
      const answer = await at.as('token', 'POST', path, cover(wrong))
      expect([answer.status, answer.body.errors[0].path], answer.text).toEqual([status, field])
    }
    expect((await at.as('token', 'POST', path, cover({ accountId: NIL }))).status).toBe(404)
    const made = await at.as('ase', 'POST', path, cover())
    expect(made.status, made.text).toBe(201)
    const about = `${path}?accountId=${accountId}&from=2026-04-02T00:00:00Z`
    // Not of this account's team.
    expect((await at.as('account_team', 'GET', about)).body.items).toEqual([])
    const list = await at.as('support_operations', 'GET', about)
    expect(list.body.items).toMatchObject([{ id: made.body.id, start: '2026-04-01T12:00:00.000Z' }])
    expect((await at.as('account_team', 'DELETE', `${path}/${made.body.id}`)).status).toBe(403)
    expect((await at.as('nobody', 'DELETE', `${path}/${made.body.id}`)).status).toBe(401)
    expect((await at.as('support_engineer', 'DELETE', `${path}/${made.body.id}`)).status).toBe(200)
    expect((await at.as('support_engineer', 'DELETE', `${path}/${made.body.id}`)).status).toBe(404)
  })
})

describe('busy', () => {
  test('until an instant; set again it replaces, in the past it ends', async () => {
    const set = (who: 'ase' | 'support_engineer' | 'nobody', until: string) =>
      at.as(who, 'PUT', '/api/v1/busy-periods', { personId: at.people.ase, until })
    expect((await set('nobody', '2026-03-02T11:00:00Z')).status).toBe(401)
    expect((await set('support_engineer', '2026-03-02T11:00:00Z')).status).toBe(403)
    expect((await set('ase', '2026-03-12T11:00:00Z')).body.errors[0].path).toBe('until')
    expect((await set('ase', '2026-03-02T11:00:00Z')).body.items).toMatchObject([
      { end: '2026-03-02T11:00:00.000Z' },
    ])
    clock.set(Date.parse('2026-03-02T10:00:00Z'))
    expect((await set('ase', '2026-03-02T12:00:00Z')).body.items).toMatchObject([
      { start: '2026-03-02T10:00:00.000Z' },
    ])
    expect((await at.as('customer_contact', 'GET', '/api/v1/busy-periods')).status).toBe(403)
    expect((await set('ase', '2026-03-02T10:00:00Z')).body.items).toEqual([])
    const facts = await loadAbsenceFacts(queryOn(at.database.pool))
    expect(facts.busy).toEqual([
      {
        personId: at.people.ase,
        start: Date.parse('2026-03-02T09:00:00Z'),
        end: Date.parse('2026-03-02T10:00:00Z'),
      },
    ])
  })
})

test('who leaves sees what is left behind; nothing is moved', async () => {
  const leaver = await at.build(async (into) => {
    const person = await aPerson(into, { regionId: at.regionId })
    await anAssignment(into, { accountId, personId: person.id })
    await aCover(into, { accountId, backupPersonId: person.id })
    return person.id
  })
  const path = `/api/v1/people/${leaver}/leave`
  const early = await at.as('token', 'POST', path, { leftOn: '2026-03-04' })
  expect(early.body.leavesBehind.map((one: { kind: string }) => one.kind).sort()).toEqual([
    'assignment',
    'cover',
  ])
  const late = await at.as('token', 'POST', path, { leftOn: '2026-03-06' })
  expect(late.body.leavesBehind.map((one: { kind: string }) => one.kind)).toEqual(['assignment'])
  expect((await at.as('token', 'POST', path, { leftOn: null })).body).toMatchObject({
    person: { leftOn: null },
    leavesBehind: [],
  })
})
