import { expect, test } from 'vitest'
import type { WeeklySpan } from '../calendar/engine/index.ts'
import type { DirectoryFacts, PersonRow } from '../directory/api.ts'
import { capacityOn, type CapacityInput } from './capacity.ts'
import type { AccountRow } from './facts.ts'
import { sharedHours } from './shared-hours.ts'
import { suggestAse, type SuggestionInput } from './suggest-ase.ts'

const nineToFive: WeeklySpan[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  start: 540,
  end: 1020,
}))
const person = (id: string, over: Partial<PersonRow> = {}): PersonRow => ({
  id,
  name: id,
  regionId: 'emea',
  teamId: null,
  zone: 'Europe/Amsterdam',
  languages: ['en'],
  managerId: null,
  roles: ['ase'],
  helpDeskUserId: null,
  leftOn: null,
  maxAccounts: null,
  hours: [
    { zone: over.zone ?? 'Europe/Amsterdam', spans: nineToFive, holidaySetIds: [], from: null, until: null },
  ],
  ...over,
})
const account = (id: string, ...ases: string[]): AccountRow => ({
  id,
  name: id,
  regionId: 'emea',
  zone: 'Europe/Amsterdam',
  priority: 3,
  ownHours: null,
  note: null,
  organizations: [],
  policies: [],
  contracts: [
    {
      id: `c-${id}`,
      source: 'standalone',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      aseCount: 1,
      hoursPerWeek: 8,
      weekendZone: null,
      replyScheduleId: null,
      ownHoursCovered: false,
    },
  ],
  assignments: ases.map((personId, i) => ({
    id: `${id}-${personId}`,
    personId,
    startsOn: '2026-01-01',
    endsOn: null,
    isPrimary: i === 0,
    position: i + 1,
    replacedById: null,
  })),
})
const input = (people: PersonRow[], accounts: AccountRow[], max = 2): CapacityInput => {
  const directory: DirectoryFacts = {
    settings: [],
    regions: [],
    teams: [],
    schedules: new Map(),
    holidays: new Map(),
    people,
  }
  return {
    directory,
    accounts: { accounts },
    shares: new Map([['ann one', 60]]),
    maxAccountsPerAse: max,
    date: '2026-03-02',
  }
}
const suggest = (given: CapacityInput, over: Partial<SuggestionInput> = {}) =>
  suggestAse({
    directory: given.directory,
    capacity: capacityOn(given),
    regionId: 'emea',
    customerWeek: { zone: 'Europe/Amsterdam', spans: nineToFive },
    languages: [],
    knownBy: new Map(),
    assigned: new Set(),
    date: '2026-03-02',
    from: Date.parse('2026-03-02T00:00:00Z'),
    ...over,
  })

test('capacity: accounts, hours and shares against the limits, the fullest first', () => {
  const rows = capacityOn(
    input(
      [person('ann'), person('bob')],
      [account('one', 'ann'), account('two', 'ann', 'bob'), account('three', 'ann')],
    ),
  )
  expect(rows.map((row) => [row.personId, row.room, row.hoursPerWeek, row.share, row.workingHours])).toEqual([
    ['ann', -1, 20, 110, 40],
    ['bob', 1, 4, 25, 40],
  ])
  expect(rows[0]?.warnings).toEqual(['3 accounts, the limit is 2', 'shares add up to 110 %'])
})

test('room first, then the rest, each with its reason; the full stand last', () => {
  const people = [
    person('ann'),
    person('bob'),
    person('cy', { regionId: 'apac', zone: 'Australia/Brisbane' }),
  ]
  const given = input(people, [account('one', 'ann'), account('two', 'ann')])
  const list = suggest(given)
  expect(list.map((one) => [one.name, one.points, one.canTakeIt])).toEqual([
    ['bob', 85, true],
    ['cy', 40, true],
    ['ann', 45, false],
  ])
  expect(list[0]?.reasons.map((reason) => reason.text)).toEqual([
    'has 0 of 2 accounts',
    'shares 40 of the customer’s 40 hours a week',
    'is in the account’s region',
  ])
})

test('continuity and languages count; who is assigned is no candidate; who left is none', () => {
  const people = [
    person('ann'),
    person('bob', { languages: ['en', 'de'] }),
    person('cy', { leftOn: '2026-03-01' }),
  ]
  const list = suggest(input(people, []), { languages: ['de'], knownBy: new Map([['ann', 'was_ase']]) })
  expect(list.map((one) => [one.name, one.points])).toEqual([
    ['ann', 105],
    ['bob', 95],
  ])
  expect(suggest(input(people, []), { assigned: new Set(['ann']) }).map((one) => one.name)).toEqual(['bob'])
})

test('shared hours follow the zones, across a clock change too', () => {
  const amsterdam = { zone: 'Europe/Amsterdam', spans: nineToFive }
  const york = { zone: 'America/New_York', spans: nineToFive }
  // In winter six hours apart: 15:00–17:00 of Amsterdam. Two of the four weeks from 9 March on: five apart.
  expect(sharedHours(amsterdam, york, Date.parse('2026-02-02T00:00:00Z'))).toBe(10)
  expect(sharedHours(amsterdam, york, Date.parse('2026-03-09T00:00:00Z'))).toBe((3 * 15 + 10) / 4)
})
