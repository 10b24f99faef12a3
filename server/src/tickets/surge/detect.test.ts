import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../directory/api.ts'
import { chanceOfAtLeast } from './chance.ts'
import { countIn, expectedIn, judge } from './detect.ts'
import { NOTHING_KNOWN, weekdayOf, weeksBefore, type Series } from './history.ts'
import { look, surgedDays, type Running } from './watch-series.ts'

const by = defaultSettings.surge
/** A Monday. */
const MONDAY = 20_514
/** Weeks of these daily counts, Monday first, then the days of the last week. */
const series = (weeks: number, week: readonly number[], last: readonly number[] = []): Series => ({
  firstDay: MONDAY,
  counts: [...Array.from({ length: weeks }, () => week).flat(), ...last],
})
const USUAL = [4, 4, 4, 4, 4, 0, 0]
const lastDay = ({ firstDay, counts }: Series): number => firstDay + counts.length - 1
const of = (one: Series) => judge(one, lastDay(one), NOTHING_KNOWN, by)

it('counts weekdays from Monday', () => {
  expect([weekdayOf(MONDAY), weekdayOf(MONDAY + 6), weekdayOf(MONDAY - 1)]).toEqual([0, 6, 6])
})

describe('the chance of a count', () => {
  it.each([
    [0, 5, 5, 1],
    [1, 2, 2, 1 - Math.exp(-2)],
    [3, 2, 2, 1 - Math.exp(-2) * 5],
    // Negative binomial of mean 2 and variance 4: r = 2, p = 1/2, so P(0) = 1/4 and P(1) = 1/4.
    [1, 2, 4, 3 / 4],
    [2, 2, 4, 1 / 2],
  ])('at least %d where %d are expected with variance %d is %d', (count, mean, variance, chance) =>
    expect(chanceOfAtLeast(count, mean, variance)).toBeCloseTo(chance, 10),
  )

  it('falls as the count rises, grows with the spread at the tail, and is a probability', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.double({ min: 0.1, max: 600, noNaN: true }),
        fc.double({ min: 1, max: 8, noNaN: true }),
        (count, mean, spread) => {
          const chance = chanceOfAtLeast(count, mean, mean * spread)
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(chance).toBeLessThanOrEqual(1)
          expect(chanceOfAtLeast(count + 1, mean, mean * spread)).toBeLessThanOrEqual(chance + 1e-9)
        },
      ),
    )
  })
})

describe('a surge', () => {
  it.each<[string, Series, boolean]>([
    ['the usual week is none', series(6, USUAL, USUAL), false],
    ['twice the usual week is one', series(6, USUAL, [8, 8, 8, 8, 8, 0, 0]), true],
    [
      'a few more tickets of a small account are none, however many times the usual',
      series(6, [1, 0, 0, 0, 0, 0, 0], [2, 2, 2, 1, 0, 0, 0]),
      false,
    ],
    ['half as many again is none', series(6, USUAL, [6, 6, 6, 6, 5, 0, 0]), false],
    [
      'the first week of an account is none: nothing is known yet',
      series(0, USUAL, [30, 30, 30, 30, 30, 0, 0]),
      false,
    ],
    ['nor is no ticket at all', series(6, USUAL, [0, 0, 0, 0, 0, 0, 0]), false],
  ])('%s', (_, one, isSurge) => expect(of(one).isSurge).toBe(isSurge))

  it('is seen on its second day where it is four times the usual, before the week is over', () => {
    expect(of(series(6, USUAL, [16, 16])).isSurge).toBe(true)
  })

  it('the level of a few days back is the account’s own, not that of a wild week among quiet ones', () => {
    const wild = {
      ...series(6, USUAL, USUAL),
      counts: [...USUAL, ...USUAL, 40, 40, 40, 40, 40, 0, 0, ...USUAL, ...USUAL, ...USUAL, ...USUAL],
    }
    expect(expectedIn(wild, lastDay(wild), NOTHING_KNOWN).tickets).toBeLessThan(24)
  })

  it('days of an earlier surge are no history', () => {
    const earlier = series(3, USUAL, [])
    const all = { firstDay: MONDAY, counts: [...earlier.counts, 40, 40, 40, 40, 40, 0, 0, ...USUAL] }
    const surged = new Set(Array.from({ length: 7 }, (_, day) => MONDAY + 21 + day))
    expect(weeksBefore({ ...all, surged }, MONDAY + 28)).toEqual([20, 20, 20])
  })

  it('more tickets never make a surge less likely', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 21, maxLength: 63 }),
        fc.integer({ min: 1, max: 40 }),
        (counts, more) => {
          const one = { firstDay: MONDAY, counts }
          const raised = { firstDay: MONDAY, counts: [...counts.slice(0, -1), counts.at(-1)! + more] }
          expect(of(raised).chance).toBeLessThanOrEqual(of(one).chance + 1e-9)
          if (of(one).isSurge) expect(of(raised).isSurge).toBe(true)
          expect(countIn(raised, lastDay(raised))).toBe(countIn(one, lastDay(one)) + more)
        },
      ),
    )
  })
})

describe('one surge is one alarm', () => {
  const alarms = (counts: readonly number[]) => {
    let running: Running | null = null
    const begun: number[] = []
    const surged = new Set<number>()
    for (let at = 0; at < counts.length; at++) {
      const found = look(
        { firstDay: MONDAY, counts: counts.slice(0, at + 1), surged },
        MONDAY + at,
        NOTHING_KNOWN,
        by,
        running,
      )
      running = found.kind === 'began' || found.kind === 'goes_on' ? found.running : null
      if (found.kind === 'began') begun.push(at)
      if (running) for (const day of surgedDays(running)) surged.add(day)
    }
    return begun.length
  }
  const weeks = (...all: (readonly number[])[]) => all.flat()
  const MANY = [12, 12, 12, 12, 12, 0, 0]

  it('while it goes on', () => expect(alarms(weeks(USUAL, USUAL, USUAL, USUAL, MANY, MANY, USUAL))).toBe(1))
  it('while the count hovers about the threshold', () => {
    expect(
      alarms(
        weeks(
          USUAL,
          USUAL,
          USUAL,
          USUAL,
          [8, 8, 8, 8, 8, 0, 0],
          [7, 7, 7, 7, 7, 0, 0],
          [9, 9, 8, 8, 8, 0, 0],
        ),
      ),
    ).toBe(1)
  })
  it('a second one, after quiet weeks, is told again', () => {
    expect(alarms(weeks(USUAL, USUAL, USUAL, USUAL, MANY, USUAL, USUAL, MANY))).toBe(2)
  })
  it('a level that stays a month is the new usual one', () => {
    expect(
      alarms(weeks(...Array.from({ length: 4 }, () => USUAL), ...Array.from({ length: 12 }, () => MANY))),
    ).toBeLessThanOrEqual(2)
  })
})
