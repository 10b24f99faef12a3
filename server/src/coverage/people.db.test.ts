/** People's time through real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBusyPeriod, aCover, aTimeOff } from '../absences/testing/builders.ts'
import { aContract, anAccount, anAssignment } from '../accounts/testing/builders.ts'
import { directoryRoom } from '../directory/module.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { aHolidaySet, aPerson, aRegion, somePersonHours, weekdays } from '../directory/testing/builders.ts'
import { manualClock } from '../platform/clock.ts'
import { coverageRoom, factsOn } from './module.ts'

// Monday, 10:00 in Amsterdam.
const clock = manualClock('2026-03-02T09:00:00Z')
const NIL = '00000000-0000-7000-8000-000000000000'
let at: Acting
let regionId = ''
const people: Record<string, string> = {}
beforeAll(async () => {
  at = await startActing(
    (platform) => [
      directoryRoom(platform),
      coverageRoom(platform, factsOn(platform.pool), () => Promise.resolve([])),
    ],
    { clock },
  )
  await at.build(async (into) => {
    regionId = (await aRegion(into, { code: 'TIME' })).id
    const make = async (name: string, over: object = {}) =>
      (people[name] = (await aPerson(into, { regionId, name, ...over })).id)
    await make('here')
    await make('busy')
    await make('away')
    await make('night', { timeZone: 'Australia/Brisbane' })
    await make('gone', { leftOn: '2026-02-27' })
    await make('soon')
    await somePersonHours(into, {
      personId: people['night']!,
      timeZone: 'Australia/Brisbane',
      weekly: weekdays(540, 1020),
    })
    const holidays = await aHolidaySet(into, { days: [{ day: '2026-03-11', name: 'A Wednesday' }] })
    await somePersonHours(into, {
      personId: people['soon']!,
      weekly: weekdays(480, 960),
      holidaySetIds: [holidays.id],
    })
    await aBusyPeriod(into, { personId: people['busy']! })
    await aTimeOff(into, { personId: people['away']!, reason: 'secret', kind: 'sick' })
    const account = await anAccount(into, { regionId, name: 'Held' })
    await aContract(into, { accountId: account.id, hoursPerWeek: 12 })
    await anAssignment(into, { accountId: account.id, personId: people['here']! })
    await aCover(into, {
      accountId: account.id,
      absentPersonId: people['here']!,
      backupPersonId: people['soon']!,
      during: '[2026-03-16T00:00:00Z,2026-03-18T00:00:00Z)',
    })
  })
})
afterAll(() => at.stop())

test.each([
  ['/api/v1/presence?ids=:id', 'customer_contact', 'account_team'],
  ['/api/v1/people/:id/days', 'customer_contact', 'account_team'],
  ['/api/v1/capacity/weeks', 'account_team', 'ase'],
] as const)('who may: %s', async (template, refused, allowed) => {
  const path = template.replace(':id', people['here'] ?? '')
  expect((await at.as('nobody', 'GET', path)).status).toBe(401)
  expect((await at.as(refused, 'GET', path)).status).toBe(403)
  expect((await at.as(allowed, 'GET', path)).status).toBe(200)
})
test.each([
  ['/api/v1/presence', 400],
  ['/api/v1/presence?ids=nobody', 400],
  [`/api/v1/people/${NIL}/days`, 404],
  ['/api/v1/people/x/days', 400],
  ['/api/v1/capacity/weeks?weeks=99', 400],
])('%s is a %i', async (path, status) => {
  expect((await at.as('token', 'GET', path)).status).toBe(status)
})

describe('presence', () => {
  const of = async (name: string, when = '') =>
    (await at.as('token', 'GET', `/api/v1/presence?ids=${people[name]}${when}`)).body.items[0]
  test('on duty, busy, away, off duty and gone, each with what comes next', async () => {
    expect(await of('here')).toMatchObject({ presence: 'on_duty', until: '2026-03-02T17:00:00.000Z' })
    expect(await of('busy')).toMatchObject({ presence: 'busy', nextAvailable: '2026-03-02T11:00:00.000Z' })
    expect(await of('away')).toMatchObject({ presence: 'away', until: '2026-03-07T00:00:00.000Z' })
    expect(await of('night')).toMatchObject({
      presence: 'off_duty',
      nextAvailable: '2026-03-02T23:00:00.000Z',
    })
    expect(await of('gone')).toMatchObject({ presence: 'left', nextAvailable: null })
  })
  test('asked about another instant', async () => {
    expect(await of('here', '&at=2026-03-07T12:00:00Z')).toMatchObject({ presence: 'off_duty' })
  })
  test('the next time off or holiday that costs hours; never why', async () => {
    const before = await of('away', '&at=2026-02-20T10:00:00Z')
    expect(before.nextAway).toEqual({ start: '2026-03-02T00:00:00.000Z', end: '2026-03-07T00:00:00.000Z' })
    expect(JSON.stringify(before)).not.toContain('sick')
    expect((await of('soon')).nextAway).toEqual({
      start: '2026-03-10T23:00:00.000Z',
      end: '2026-03-11T23:00:00.000Z',
    })
  })
  test('of those nobody knows nothing is said', async () => {
    const { body } = await at.as('token', 'GET', `/api/v1/presence?ids=${NIL},${people['here']}`)
    expect(body.items.map((one: { personId: string }) => one.personId)).toEqual([people['here']])
  })
})

describe('a person’s days', () => {
  const of = async (name: string) =>
    (await at.as('token', 'GET', `/api/v1/people/${people[name]}/days?from=2026-03-01T23:00:00Z&days=21`))
      .body
  test('hours by the week, holidays taken out, and covers', async () => {
    const days = await of('soon')
    expect(days.weeks).toEqual([
      { startsOn: '2026-03-02', hours: 40, sold: 0 },
      { startsOn: '2026-03-09', hours: 32, sold: 0 },
      { startsOn: '2026-03-16', hours: 40, sold: 0 },
    ])
    expect(days.away).toEqual([
      { start: '2026-03-10T23:00:00.000Z', end: '2026-03-11T23:00:00.000Z', holiday: true },
    ])
    expect(days.covers).toMatchObject([{ accountName: 'Held', forPersonName: 'here' }])
  })
  test('accounts, and what they bought', async () => {
    const days = await of('here')
    expect(days.assignments).toMatchObject([{ accountName: 'Held', end: null }])
    expect(days.weeks[0]).toMatchObject({ hours: 50, sold: 12 })
  })
  test('time off takes hours and says no reason', async () => {
    const days = await of('away')
    expect(days.weeks[0].hours).toBe(0)
    expect(JSON.stringify(days)).not.toContain('secret')
  })
})

test('hours sold and there to give, by the week', async () => {
  const path = `/api/v1/capacity/weeks?regionId=${regionId}&weeks=2&from=2026-03-04`
  const { body } = await at.as('manager', 'GET', path)
  // Five are here: 50 hours each by the region, 40 by two with their own; one is away all week.
  expect(body.items).toEqual([
    { startsOn: '2026-03-02', sold: 12, available: 180, away: 50, ases: 5 },
    { startsOn: '2026-03-09', sold: 12, available: 222, away: 8, ases: 5 },
  ])
})
