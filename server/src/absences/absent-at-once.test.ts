/** Who is absent at once: a table, and a minute by minute judge. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absentAtOnce, mostAbsent } from './absent-at-once.ts'

const away = (personId: string, ...stretches: (readonly [number, number])[]) => ({
  personId,
  away: stretches.map(([start, end]) => ({ start, end })),
})
const said = (people: Parameters<typeof absentAtOnce>[0], from = 0, to = 100) =>
  absentAtOnce(people, from, to).map(({ start, end, personIds }) => `${start}-${end} ${personIds.join('+')}`)

describe('who is absent at once', () => {
  test.each([
    ['nobody', [away('a')], []],
    ['one, twice', [away('a', [10, 20], [30, 40])], ['10-20 a', '30-40 a']],
    ['one whose stretches touch and overlap', [away('a', [10, 20], [20, 25], [22, 40])], ['10-40 a']],
    ['two for a part', [away('a', [10, 30]), away('b', [20, 40])], ['10-20 a', '20-30 a+b', '30-40 b']],
    [
      'one after the other, to the minute',
      [away('a', [10, 20]), away('b', [20, 30])],
      ['10-20 a', '20-30 b'],
    ],
    ['beyond what is asked', [away('a', [-50, 500]), away('b', [100, 200])], ['0-100 a']],
  ])('%s', (_, people, expected) => {
    expect(said(people)).toEqual(expected)
  })

  test('at every minute it names exactly who is away, and no two stretches that touch name the same', () => {
    const stretch = fc.tuple(fc.integer({ min: -5, max: 45 }), fc.integer({ min: -5, max: 45 }))
    const people = fc.uniqueArray(
      fc.record({
        personId: fc.constantFrom('a', 'b', 'c', 'd'),
        away: fc.array(
          stretch.map(([start, end]) => ({ start, end })),
          { maxLength: 5 },
        ),
      }),
      { selector: ({ personId }) => personId },
    )
    fc.assert(
      fc.property(people, (group) => {
        const found = absentAtOnce(group, 0, 40)
        for (let minute = 0; minute < 40; minute++) {
          const there = group
            .filter((one) => one.away.some(({ start, end }) => start <= minute && minute < end))
            .map(({ personId }) => personId)
          const told = found.find(({ start, end }) => start <= minute && minute < end)?.personIds ?? []
          expect(told).toEqual(there.toSorted())
        }
        found.forEach((one, n) => {
          const next = found[n + 1]
          expect(next && next.start === one.end && next.personIds.join() === one.personIds.join()).not.toBe(
            true,
          )
        })
        expect(mostAbsent(found)).toBe(Math.max(0, ...found.map(({ personIds }) => personIds.length)))
      }),
    )
  })
})
