import { expect, test } from 'vitest'
import { reasonsOf } from '../wording.ts'
import { cheapestCover, rankCandidates, type CandidateFacts } from './candidates.ts'

const HOUR = 3_600_000
const at = (from: number, to: number) => [{ start: from * HOUR, end: to * HOUR }]
const RULES = { loadPercent: 25, swapOnCallFrom: 2 }
const request = { needed: at(0, 10), isGuarded: false, regionId: 'emea', languages: ['en', 'nl'] }
const person = (name: string, over: Partial<CandidateFacts> = {}): CandidateFacts => ({
  ...{ personId: name, name, regionId: 'emea', languages: ['en'], isStandingBackup: false, isAse: true },
  ...{ isSamePod: false, interest: null, accountsHeld: 3, accountsCovered: 0, hasCoveredBefore: false },
  ...{ isCleared: false, working: at(0, 10), away: [], onCall: [], ...over },
})
const order = (people: readonly CandidateFacts[], over: object = {}): string[] =>
  rankCandidates({ ...request, ...over }, people, RULES).map(({ name }) => name)

test.each<[why: string, first: Partial<CandidateFacts>, second: Partial<CandidateFacts>]>([
  ['the standing backup before the pod', { isStandingBackup: true, working: at(0, 5) }, { isSamePod: true }],
  ['the pod before another ASE', { isSamePod: true }, {}],
  ['an ASE before the interest list', {}, { isAse: false, interest: 'preparing' }],
  ['the interest list before others', { isAse: false, interest: 'considering' }, { isAse: false }],
  ['who is at work for more of the hours', {}, { working: at(0, 8) }],
  ['who is at work at all, whatever the group', { isAse: false }, { isStandingBackup: true, working: [] }],
  ['who need not swap a shift', {}, { onCall: at(2, 4), accountsCovered: 1 }],
  ['who knows the account', { hasCoveredBefore: true, accountsHeld: 5 }, {}],
  ['who covers less', {}, { accountsCovered: 1 }],
  ['who is proposed for less', { accountsHeld: 5 }, { accountsProposed: 1 }],
  ['who has fewer accounts', { accountsHeld: 1 }, {}],
  ['who shares a language', { languages: ['nl', 'en'] }, {}],
  ['who is of the region', {}, { regionId: 'apac' }],
])('asked first: %s', (_why, first, second) => {
  const people = [person('b', second), person('z', first)]
  expect(order(people)).toEqual(['z', 'b'])
  expect(order(people.toReversed()), 'whatever order they come in').toEqual(['z', 'b'])
})

test('of a restricted account only cleared people are candidates', () => {
  expect(order([person('a'), person('b', { isCleared: true })], { isGuarded: true })).toEqual(['b'])
})

test('one account more is a quarter of other work more; from two on a shift has to be swapped', () => {
  const [one] = rankCandidates(request, [person('a', { accountsCovered: 1, onCall: at(1, 2) })], RULES)
  expect(one).toMatchObject({ loadPercent: 50, mustSwapOnCall: true, isOnCallMeanwhile: true, share: 1 })
})

test('accounts that somebody is only proposed for count as load, and are not said to be covered', () => {
  const [first, second] = rankCandidates(
    request,
    [person('a', { accountsProposed: 2 }), person('b', { accountsCovered: 1 })],
    RULES,
  )
  expect(reasonsOf(second!)).toContain(
    '3 accounts of their own, with 2 others of this plan: 75 % of other ticket work',
  )
  expect(reasonsOf(first!)).toContain('3 accounts of their own, covers 1 already: 50 % of other ticket work')
})

test('the cheapest cover is one person for all of it, else three at most, and says what is left', () => {
  const ranked = (...people: CandidateFacts[]) => rankCandidates(request, people, RULES)
  const all = ranked(person('part', { isStandingBackup: true, working: at(0, 6) }), person('all'))
  expect(cheapestCover(request.needed, all).parts.map(({ name }) => name)).toEqual(['all'])
  const some = ranked(person('a', { working: at(0, 6) }), person('b', { working: at(4, 9) }))
  const { parts, left } = cheapestCover(request.needed, some)
  expect(parts.map(({ name, hours }) => [name, hours])).toEqual([
    ['a', at(0, 6)],
    ['b', at(6, 9)],
  ])
  expect(left).toEqual(at(9, 10))
})
