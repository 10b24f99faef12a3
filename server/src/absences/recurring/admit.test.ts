/** Whether days off that come back need a manager's word: a table, and a team that never has more away than the limit without it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absentAtOnce, mostAbsent } from '../absent-at-once.ts'
import { admitRecurring, decisive } from './admit.ts'
import { recurringIntervals } from './occurrences.ts'

const RULES = { tellTeamFrom: 2, approveFrom: 3 }
const away = (personId: string, ...stretches: (readonly [number, number])[]) => ({
  personId,
  away: stretches.map(([start, end]) => ({ start, end })),
})
const DAYS = [
  { start: 10, end: 20 },
  { start: 30, end: 40 },
  { start: 50, end: 60 },
]
const said = (list: readonly { start: number; end: number; personIds: readonly string[] }[]) =>
  list.map(({ start, end, personIds }) => `${start}-${end} ${personIds.join('+')}`)

describe('days off that come back are admitted', () => {
  test.each([
    ['alone', [away('a', [20, 30], [60, 99])], 'fine', 1, []],
    [
      'beside one, on the days and hours that fall together',
      [away('a', [15, 35])],
      'told',
      2,
      ['15-20 a', '30-35 a'],
    ],
    [
      'beside one and another, never at the same hour',
      [away('a', [10, 15], [30, 40]), away('b', [15, 20])],
      'told',
      2,
      ['10-15 a', '15-20 b', '30-40 a'],
    ],
    [
      'by a manager where two are away at one hour of one day',
      [away('a', [10, 20], [55, 56]), away('b', [54, 60])],
      'approved',
      3,
      ['55-56 a+b'],
    ],
    ['not for hours between the days', [away('a', [20, 30]), away('b', [20, 30])], 'fine', 1, []],
  ])('%s', (_, team, verdict, atOnce, expected) => {
    const admission = admitRecurring(DAYS, team, RULES)
    expect([admission.verdict, admission.atOnce]).toEqual([verdict, atOnce])
    expect(said(decisive(admission, RULES))).toEqual(expected)
  })

  test('none to come are nobody’s matter', () => {
    expect(admitRecurring([], [away('a', [0, 99]), away('b', [0, 99])], RULES).verdict).toBe('fine')
  })
})

const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
]
const rule = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    everyWeeks: fc.integer({ min: 1, max: 3 }),
    first: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 0, max: 30 }),
    part: fc.option(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 701, max: 1440 }))),
    zone: fc.constantFrom(...ZONES),
    personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  })
  .map(({ first, length, part, zone, personId, ...one }) => {
    // Over the changes of both hemispheres.
    const startsOn = Temporal.PlainDate.from('2026-03-20').add({ days: first })
    const dates = { startsOn: startsOn.toString(), endsOn: startsOn.add({ days: length }).toString() }
    const minutes = { startMinute: part?.[0] ?? null, endMinute: part?.[1] ?? null }
    return { personId, days: recurringIntervals([{ ...one, ...dates, ...minutes }], zone) }
  })

test('whatever is noted in whatever order: without a manager’s word never three of a team at once', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 3, maxLength: 12 }), (rules) => {
      const noted = new Map<string, { start: number; end: number }[]>()
      const others = (but?: string) =>
        [...noted].filter(([id]) => id !== but).map(([personId, list]) => ({ personId, away: list }))
      for (const { personId, days } of rules) {
        const before = noted.get(personId) ?? []
        const { verdict, atOnce } = admitRecurring(days, others(personId), RULES)
        // The judge: everybody counted together, this rule alone for its person.
        const judged = [...others(personId), { personId, away: days }]
        const most = mostAbsent(
          absentAtOnce(judged, -Infinity, Infinity).filter(({ personIds }) => personIds.includes(personId)),
        )
        expect(atOnce).toBe(most)
        expect(verdict).toBe(most >= 3 ? 'approved' : most === 2 ? 'told' : 'fine')
        if (verdict !== 'approved') noted.set(personId, [...before, ...days])
      }
      expect(mostAbsent(absentAtOnce(others(), -Infinity, Infinity))).toBeLessThan(3)
    }),
    { numRuns: 200 },
  )
})
