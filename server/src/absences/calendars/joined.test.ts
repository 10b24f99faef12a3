/** What calendars tell beside what was entered: a table, and properties over sequences. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeIntervals, type Interval } from '../../calendar/api.ts'
import { joined, type Standing } from './joined.ts'

const span = ([start, end]: readonly [number, number]): Interval => ({ start, end })
const row = (timeOffId: string, start: number, end: number): Standing => ({ timeOffId, start, end })
const words = (spans: readonly Interval[]): string[] => spans.map(({ start, end }) => `${start}-${end}`)

describe('calendars and what was entered', () => {
  const cases: [string, [number, number][], [number, number][], Standing[], object][] = [
    ['nothing', [], [], [], {}],
    ['an event to come', [[20, 30]], [], [], { add: ['20-30'] }],
    [
      'events that touch and overlap are one',
      [
        [20, 30],
        [30, 40],
        [35, 50],
      ],
      [],
      [],
      { add: ['20-50'] },
    ],
    ['an event that has passed', [[2, 8]], [], [], {}],
    ['entered over all of it', [[20, 30]], [[15, 35]], [], {}],
    ['entered over a part of it', [[20, 30]], [[25, 35]], [], { add: ['20-25'] }],
    ['entered in the middle of it', [[20, 30]], [[23, 25]], [], { add: ['20-23', '25-30'] }],
    ['as it stands', [[20, 30]], [], [row('a', 20, 30)], {}],
    ['moved a little: the same time off', [[22, 32]], [], [row('a', 20, 30)], { change: ['a 22-32'] }],
    ['moved away: another', [[40, 50]], [], [row('a', 20, 30)], { add: ['40-50'], withdraw: ['a'] }],
    ['removed before it began', [], [], [row('a', 20, 30)], { withdraw: ['a'] }],
    ['removed after it began: until now', [], [], [row('a', 5, 30)], { change: ['a 5-10'] }],
    [
      'entered over one that has begun',
      [[5, 30]],
      [[8, 20]],
      [row('a', 5, 30)],
      { add: ['20-30'], change: ['a 5-8'] },
    ],
  ]
  test.each(cases)('%s', (_, events, entered, standing, expected) => {
    const { add, change, withdraw } = joined(events.map(span), entered.map(span), standing, 10)
    expect({
      ...(add.length > 0 && { add: words(add) }),
      ...(change.length > 0 && { change: change.map((one) => `${one.timeOffId} ${one.start}-${one.end}`) }),
      ...(withdraw.length > 0 && { withdraw: withdraw.map(({ timeOffId }) => timeOffId) }),
    }).toEqual(expected)
  })

  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
      .map(([start, lasts]) => span([start, start + lasts])),
    { maxLength: 6 },
  )
  const apply = (standing: readonly Standing[], plan: ReturnType<typeof joined>): Standing[] => {
    const gone = new Set(plan.withdraw.map(({ timeOffId }) => timeOffId))
    const moved = new Map(plan.change.map((one) => [one.timeOffId, one]))
    return [
      ...standing
        .filter(({ timeOffId }) => !gone.has(timeOffId))
        .map((one) => moved.get(one.timeOffId) ?? one),
      ...plan.add.map((one) => ({ ...one, timeOffId: `new ${one.start}-${one.end}` })),
    ]
  }

  test('after any sequence, no two overlap, and from now on they and what was entered cover what calendars tell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ events: spans, entered: spans, now: fc.integer({ min: 0, max: 60 }) }), {
          maxLength: 4,
        }),
        (steps) => {
          let standing: Standing[] = []
          for (const { events, entered, now } of steps.toSorted((a, b) => a.now - b.now)) {
            const here = standing.filter(({ end }) => end > now)
            standing = apply(here, joined(events, entered, here, now))
            const all = [...standing, ...mergeIntervals(entered)].toSorted((a, b) => a.start - b.start)
            for (const [n, one] of all.entries())
              expect(one.end <= (all[n + 1]?.start ?? Infinity)).toBe(true)
            const from = (list: readonly Interval[]): string[] =>
              words(
                mergeIntervals(
                  list
                    .map(({ start, end }) => ({ start: Math.max(start, now), end }))
                    .filter(({ start, end }) => start < end),
                ),
              )
            expect(from([...standing, ...entered])).toEqual(from([...events, ...entered]))
            // Doing it again does nothing.
            const again = joined(
              events,
              entered,
              standing.filter(({ end }) => end > now),
              now,
            )
            expect([again.add, again.change, again.withdraw]).toEqual([[], [], []])
          }
        },
      ),
    )
  })
})
