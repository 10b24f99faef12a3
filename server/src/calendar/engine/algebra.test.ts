import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compileCalendar,
  intersectIntervals,
  mergeIntervals,
  overlap,
  subtractIntervals,
  totalOf,
  union,
  type Interval,
} from './index.ts'
import { caseIn, duration, instantNear, ZONES, type Case } from './testing/arbitrary.ts'

const SEED = 20260302
const RUNS = 300
const DAY = 86_400_000

const anyCase = fc.constantFrom(...ZONES).chain(caseIn)
const asked = anyCase.chain((one) =>
  fc.tuple(fc.constant(one), instantNear(one.moment), instantNear(one.moment), duration),
)

describe('the algebra of business time', () => {
  it('between a and a plus d is d, with either convention', () => {
    always(asked, ([{ definition }, a, , d]) => {
      const calendar = compileCalendar(definition)
      for (const end of [calendar.addClosing(a, d), calendar.addOpening(a, d)]) {
        if (end !== null) expect(calendar.between(a, end)).toBe(d)
      }
      const start = calendar.subtract(a, d)
      if (start !== null) expect(calendar.between(start, a)).toBe(d)
    })
  })

  it('the closing convention never answers later than the opening one, and only gaps lie between', () => {
    always(asked, ([{ definition }, a, , d]) => {
      const calendar = compileCalendar(definition)
      const [closing, opening] = [calendar.addClosing(a, d), calendar.addOpening(a, d)]
      if (closing === null || opening === null) return
      expect(closing).toBeLessThanOrEqual(opening)
      expect(calendar.between(closing, opening)).toBe(0)
      expect(calendar.isOpen(opening)).toBe(true)
    })
  })

  it('intervals sum to between, are merged, and are what isOpen says', () => {
    always(asked, ([{ definition }, a, b]) => {
      const calendar = compileCalendar(definition)
      const list = calendar.intervals(a, b)
      expect(totalOf(list)).toBe(Math.max(0, calendar.between(a, b)))
      expect(mergeIntervals(list)).toEqual(list)
      for (const { start, end } of list) {
        expect([calendar.isOpen(start), calendar.isOpen(end - 1)]).toEqual([true, true])
        if (end < b) expect([calendar.isOpen(end), calendar.nextClosing(start)]).toEqual([false, end])
      }
    })
  })

  it('between adds up over a middle and turns its sign with its ends', () => {
    always(asked, ([{ definition }, a, b, d]) => {
      const calendar = compileCalendar(definition)
      const middle = a + d
      expect(calendar.between(a, middle) + calendar.between(middle, b)).toBe(calendar.between(a, b))
      expect(calendar.between(b, a) + calendar.between(a, b)).toBe(0)
    })
  })

  it('overlap commutes, and is what is open in both', () => {
    always(fc.tuple(anyCase, anyCase), ([one, other]) => {
      const [a, b] = [compileCalendar(one.definition), compileCalendar(other.definition)]
      const [from, to] = [one.moment - 5 * DAY, one.moment + 5 * DAY]
      const shared = overlap([a, b], from, to)
      expect(overlap([b, a], from, to)).toEqual(shared)
      for (const { start, end } of shared) {
        expect(a.between(start, end)).toBe(end - start)
        expect(b.between(start, end)).toBe(end - start)
      }
    })
  })

  it('a calendar answers alike from a table built at once and one that grew', () => {
    always(asked, ([{ definition, moment }, a, b, d]) => {
      const grown = compileCalendar(definition)
      const built = compileCalendar({ ...definition }, { horizon: horizonAround(moment) })
      expect(built.between(a, b)).toBe(grown.between(a, b))
      expect(built.addClosing(a, d)).toBe(grown.addClosing(a, d))
      expect(built.nextOpening(b)).toBe(grown.nextOpening(b))
    })
  })
})

describe('intervals', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 }))
    .map(([start, length]): Interval => ({ start, end: start + length }))
  const list = fc.array(interval, { maxLength: 12 }).map(mergeIntervals)

  it('of a union are those of both less those they share', () => {
    always(fc.tuple(list, list), ([a, b]) => {
      expect(totalOf(union(a, b))).toBe(totalOf(a) + totalOf(b) - totalOf(intersectIntervals(a, b)))
    })
  })

  it('less others and shared with them make the whole again', () => {
    always(fc.tuple(list, list), ([a, b]) => {
      expect(union(subtractIntervals(a, b), intersectIntervals(a, b))).toEqual(a)
      expect(intersectIntervals(subtractIntervals(a, b), b)).toEqual([])
    })
  })
})

function always<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: RUNS, seed: SEED })
}

function horizonAround(moment: Case['moment']): Interval {
  return { start: moment - 200 * DAY, end: moment + 3000 * DAY }
}
