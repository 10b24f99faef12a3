import { describe, expect, it } from 'vitest'
import { planMerge, type MergeSide } from './plan-merge.ts'

const side = (over: Partial<MergeSide> = {}): MergeSide => ({
  ...{ name: 'One', aliases: [], domains: [], crmId: null, timeZone: 'UTC', regionId: 'r' },
  ...{ isLive: false, isRestricted: false, contracts: [], assignments: [], openRequests: 0 },
  notCleared: [],
  ...over,
})
const contract = (startsOn: string, endsOn: string, instance: 'global' | 'us_government' = 'global') => ({
  id: `${startsOn}/${endsOn}`,
  startsOn,
  endsOn,
  instance,
})
const uncleared = (name: string, as: 'ase' | 'cover' | 'standing_backup') => ({
  ...{ personId: name, name, accountId: 'a', accountName: 'Any', as },
  ...{ becomes: 'is asked no more.', todo: 'Record their clearance.', blocks: as === 'ase' },
})
const assignment = (personId: string, startsOn: string, endsOn: string | null, isPrimary = true) => ({
  ...{ id: personId, personId, name: personId, startsOn, endsOn, isPrimary },
})
const TODAY = '2026-06-01'
const codes = (from: Partial<MergeSide>, into: Partial<MergeSide>) =>
  planMerge(side(from), side({ name: 'Two', ...into }), TODAY).findings.map((one) => [one.level, one.code])

describe('what stands in the way', () => {
  it.each<[string, Partial<MergeSide>, Partial<MergeSide>, string]>([
    [
      'contracts of one time',
      { contracts: [contract('2026-01-01', '2026-12-31')] },
      { contracts: [contract('2026-12-31', '2027-12-31')] },
      'contract.overlap',
    ],
    [
      'two primaries',
      { assignments: [assignment('ann', '2026-01-01', null)] },
      { assignments: [assignment('bob', '2026-01-01', null)] },
      'assignment.two_primaries',
    ],
    [
      'one person on both',
      { assignments: [assignment('ann', '2026-01-01', null, false)] },
      { assignments: [assignment('ann', '2026-01-01', null)] },
      'assignment.twice',
    ],
    ['a request under way', { openRequests: 1 }, {}, 'request.open'],
    ['one for cleared people only', { isRestricted: true }, {}, 'account.restricted'],
  ])('%s', (_what, from, into, code) => {
    expect(codes(from, into)).toContainEqual(['blocking', code])
  })
  it.each<[string, Partial<MergeSide>, Partial<MergeSide>]>([
    [
      'contracts that follow on each other',
      { contracts: [contract('2026-01-01', '2026-12-31')] },
      { contracts: [contract('2027-01-01', '2027-12-31')] },
    ],
    [
      'what overlapped and is over',
      {
        contracts: [contract('2025-01-01', '2025-12-31')],
        assignments: [assignment('ann', '2025-01-01', '2026-05-31')],
      },
      {
        contracts: [contract('2025-01-01', '2026-12-31')],
        assignments: [assignment('ann', '2025-01-01', null)],
      },
    ],
    [
      'several ASEs of whom one is primary',
      { assignments: [assignment('ann', '2026-01-01', null, false)] },
      { assignments: [assignment('bob', '2026-01-01', null)] },
    ],
  ])('not %s', (_what, from, into) => {
    expect(codes(from, into)).toEqual([])
  })
  it('only warns of two CRM ids, zones and of going live', () => {
    const found = codes({ crmId: 'A', timeZone: 'Asia/Tokyo', isLive: true }, { crmId: 'B' })
    expect(found).toEqual([
      ['warning', 'account.crm_id'],
      ['warning', 'account.zone'],
      ['warning', 'account.live'],
    ])
  })
})

describe('where the merge makes an account one for cleared people only', () => {
  const government = [contract('2026-01-01', '2026-12-31', 'us_government')]
  const uma = uncleared('Uma', 'ase')
  const wren = uncleared('Wren', 'standing_backup')
  const cole = uncleared('Cole', 'cover')
  it('an ASE who is not cleared stands in the way, others are said', () => {
    const found = planMerge(
      side({ contracts: government }),
      side({ name: 'Two', notCleared: [uma, wren] }),
      TODAY,
    ).findings
    expect(found.map(({ level, code }) => [level, code])).toEqual([
      ['blocking', 'account.not_cleared'],
      ['warning', 'account.not_cleared'],
    ])
    expect(found[0]!.message).toBe(
      'Two is for cleared people only with the merge. Uma, ASE of Any: is asked no more.',
    )
  })
  it('of what comes into one that is, its ASEs and covers count, its policies stay behind', () => {
    expect(codes({ notCleared: [wren] }, { contracts: government })).toEqual([])
    expect(codes({ notCleared: [cole, uma] }, { contracts: government })).toEqual([
      ['blocking', 'account.not_cleared'],
      ['warning', 'account.not_cleared'],
    ])
  })
  it('a contract that is over goes nowhere, and what was so before is not said again', () => {
    const over = [contract('2025-01-01', '2025-12-31', 'us_government')]
    expect(codes({ contracts: over }, { notCleared: [uma] })).toEqual([])
    const both = { isRestricted: true, notCleared: [wren, cole] }
    expect(codes(both, both)).toEqual([])
  })
})

describe('what goes along', () => {
  it('is what has not ended on the day, that day included', () => {
    const plan = planMerge(
      side({
        contracts: [contract('2025-01-01', '2026-05-31'), contract('2026-06-01', TODAY)],
        assignments: [assignment('ann', '2025-01-01', '2026-05-31'), assignment('bob', '2027-01-01', null)],
      }),
      side({ name: 'Two' }),
      TODAY,
    )
    expect(plan.contracts.map((one) => one.endsOn)).toEqual([TODAY])
    expect(plan.assignments.map((one) => one.personId)).toEqual(['bob'])
  })
  it('keeps every name once, the old one as an alias', () => {
    const plan = planMerge(
      side({ aliases: ['Uno', 'TWO'], domains: ['one.example', 'both.example'] }),
      side({ name: 'Two', aliases: ['uno'], domains: ['both.example'], crmId: null }),
      TODAY,
    )
    expect(plan.aliases).toEqual(['uno', 'One'])
    expect(plan.domains).toEqual(['both.example', 'one.example'])
  })
})
