import { describe, expect, it } from 'vitest'
import type { DirectoryFacts } from '../../directory/api.ts'
import type { AccountRow } from '../facts.ts'
import { forecast, quartersFrom, type LikelyStart } from './forecast.ts'

describe('quarters', () => {
  it('follow from the fiscal year, which begins in February', () => {
    expect(quartersFrom('2026-11-22', 2, 3)).toEqual([
      { fiscalYear: 2026, quarter: 4, startsOn: '2026-11-01', endsOn: '2027-01-31' },
      { fiscalYear: 2027, quarter: 1, startsOn: '2027-02-01', endsOn: '2027-04-30' },
      { fiscalYear: 2027, quarter: 2, startsOn: '2027-05-01', endsOn: '2027-07-31' },
    ])
  })
  it.each([
    ['2027-01-31', 2, 2026, 4],
    ['2027-02-01', 2, 2027, 1],
    ['2026-12-31', 1, 2026, 4],
    ['2026-01-31', 12, 2025, 1],
    ['2028-02-29', 2, 2028, 1],
  ])('%s with a year from month %i is in %i, quarter %i', (date, month, fiscalYear, quarter) => {
    expect(quartersFrom(date, month, 1)[0]).toMatchObject({ fiscalYear, quarter })
  })
  it('are four a year without a gap', () => {
    const quarters = quartersFrom('2026-11-22', 2, 9)
    for (const [index, one] of quarters.entries()) {
      const next = quarters[index + 1]
      if (next) expect(Temporal.PlainDate.from(one.endsOn).add({ days: 1 }).toString()).toBe(next.startsOn)
    }
  })
})

const person = (id: string, regionId = 'emea') => ({
  ...{ id, name: id, regionId, zone: 'UTC', teamId: null, languages: [], managerId: null, roles: ['ase'] },
  ...{ helpDeskUserId: null, leftOn: null as string | null, maxAccounts: null, hours: [] },
})
const directory = (people: ReturnType<typeof person>[]): DirectoryFacts => ({
  ...{ settings: [], regions: [], teams: [], schedules: new Map(), holidays: new Map(), people },
})
const account = (id: string, over: Partial<AccountRow> = {}) =>
  ({
    ...{ id, name: id, regionId: 'emea', zone: 'UTC', priority: 3, ownHours: null, note: null },
    ...{ organizations: [], policies: [], contracts: [], assignments: [] },
    ...over,
  }) as unknown as AccountRow
const contract = (endsOn: string, aseCount = 1) => ({
  ...{ id: 'c', source: 'standalone' as const, startsOn: '2026-01-01', endsOn, aseCount, hoursPerWeek: 8 },
  ...{ weekendZone: null, replyScheduleId: null, ownHoursCovered: false },
})
const assignment = (personId: string, endsOn: string | null = null) => ({
  ...{ id: 'x', personId, startsOn: '2026-01-01', endsOn, isPrimary: true, position: 1, replacedById: null },
})
const prospect = (over: Partial<LikelyStart> = {}): LikelyStart => ({
  ...{ id: 'p', regionId: 'emea', aseCount: 1, hoursPerWeek: 8, startsOn: '2027-03-01', likelihood: 50 },
  ...over,
})
const input = (people: ReturnType<typeof person>[], accounts: AccountRow[], maxAccountsPerAse = 2) => ({
  ...{ directory: directory(people), accounts: { accounts }, shares: new Map(), maxAccountsPerAse },
})
const quarters = quartersFrom('2026-11-22', 2, 2)

describe('the forecast', () => {
  it('sets room against what the prospects need, from the quarter of their start on', () => {
    const held = account('a', { contracts: [contract('2028-01-01')], assignments: [assignment('ann')] })
    const [now, next] = forecast(input([person('ann')], [held]), [prospect({ aseCount: 2 })], quarters)
    expect(now).toMatchObject({ room: 1, needed: 0, left: 1, prospects: [] })
    expect(next).toMatchObject({
      room: 1,
      needed: 2,
      expected: 1,
      left: -1,
      hoursNeeded: 16,
      prospects: ['p'],
    })
  })
  it('counts ASEs that contracts bought and nobody is', () => {
    const empty = account('a', { contracts: [contract('2028-01-01', 2)], assignments: [assignment('ann')] })
    expect(forecast(input([person('ann')], [empty]), [], quarters)[0]).toMatchObject({
      unassigned: 1,
      room: 1,
      left: 0,
    })
  })
  it('names contracts that end without a renewal, and what is sold after them', () => {
    const ending = account('a', { contracts: [contract('2027-01-15')], assignments: [assignment('ann')] })
    const renewed = account('b', {
      contracts: [contract('2027-01-15'), { ...contract('2028-01-15'), startsOn: '2027-01-16' }],
      assignments: [assignment('ann')],
    })
    const [now] = forecast(input([person('ann')], [ending, renewed]), [], quarters)
    expect(now).toMatchObject({ ending: 1, hoursSold: 8 })
  })
  it('takes nobody into account who has left by then, and no room below nothing', () => {
    const leaving = { ...person('ann'), leftOn: '2027-01-10' }
    expect(forecast(input([leaving], []), [], quarters).map((one) => one.room)).toEqual([0, 0])
    const full = [1, 2, 3].map((n) => account(`a${n}`, { assignments: [assignment('bob')] }))
    expect(forecast(input([person('bob')], full), [], quarters)[0]?.room).toBe(0)
  })
  it('answers for one region', () => {
    const people = [person('ann'), person('kim', 'apac')]
    const of = (region?: string) => forecast(input(people, []), [prospect()], quarters, region)[1]
    expect([of()?.room, of('apac')?.room, of('apac')?.needed]).toEqual([4, 2, 0])
  })
})
