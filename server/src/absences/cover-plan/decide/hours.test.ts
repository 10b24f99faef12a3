import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersectIntervals, mergeIntervals, subtractIntervals, totalOf } from '../../../calendar/api.ts'
import { admit } from './admission.ts'
import { answerDue } from './clocks.ts'
import { openHours, takeHours } from './hours.ts'

const HOUR = 3_600_000
const at = (from: number, to: number) => ({ start: from * HOUR, end: to * HOUR })
const spans = fc
  .array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 12 })), { maxLength: 6 })
  .map((list) => mergeIntervals(list.map(([start, length]) => at(start, Math.min(start + length, 100)))))

describe('hours that are taken', () => {
  const wanted = { stretch: at(0, 100), needed: [at(8, 18), at(32, 42)] }
  test('the whole stretch belongs to whoever takes all of it, nights included', () => {
    expect(takeHours(wanted, { parts: [] }, null, [])).toEqual({ kind: 'takes', hours: [at(0, 100)] })
  })
  test('where somebody is away themselves the hours stay open', () => {
    expect(takeHours(wanted, { parts: [] }, null, [at(24, 48)])).toEqual({
      kind: 'takes',
      hours: [at(0, 24), at(48, 100)],
    })
  })
  test('hours that need nobody are no answer', () => {
    expect(takeHours(wanted, { parts: [] }, [at(20, 30)], [])).toEqual({ kind: 'none' })
    expect(takeHours(wanted, { parts: [at(0, 100)] }, null, [])).toEqual({ kind: 'none' })
  })
  test('whoever answers in whatever order: nobody takes an hour twice, and what is open is what nobody has', () => {
    const answers = fc.array(fc.record({ named: fc.option(spans, { nil: null }), away: spans }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(spans, answers, (needed, people) => {
        let parts: { start: number; end: number }[] = []
        for (const { named, away } of people) {
          const answer = takeHours({ stretch: at(0, 100), needed }, { parts }, named, away)
          if (answer.kind === 'none') continue
          expect(intersectIntervals(mergeIntervals(answer.hours), mergeIntervals(parts))).toEqual([])
          expect(intersectIntervals(mergeIntervals(answer.hours), away)).toEqual([])
          parts = [...parts, ...answer.hours]
        }
        const open = openHours({ needed }, { parts })
        expect(open).toEqual(subtractIntervals(needed, mergeIntervals(parts)))
        expect(totalOf(open) + totalOf(intersectIntervals(needed, mergeIntervals(parts)))).toBe(
          totalOf(needed),
        )
      }),
    )
  })
})

describe('admission', () => {
  const rules = { noticeDays: 14, tellTeamFrom: 2, approveFrom: 3 }
  const away = (...hours: [number, number][]) =>
    hours.map(([from, to], i) => ({ personId: `p${i}`, away: [at(from, to)] }))
  test.each([
    ['alone', 'planned', away(), 'fine', 1],
    ['two', 'planned', away([10, 20]), 'told', 2],
    ['three, but never at once', 'planned', away([0, 10], [10, 20]), 'told', 2],
    ['three for an hour', 'planned', away([0, 11], [10, 20]), 'approved', 3],
    ['away before and after', 'planned', away([-9, 0], [100, 120]), 'fine', 1],
    ['three, sick: informs and never waits', 'sick', away([0, 11], [10, 20]), 'told', 3],
  ] as const)('%s', (_name, kind, team, verdict, atOnce) => {
    expect(admit(kind, at(0, 100), team, rules, -30 * 24 * HOUR)).toMatchObject({
      verdict,
      atOnce,
      isShortNotice: false,
    })
  })
  test('less than the notice is flagged, never for sick leave', () => {
    expect(admit('planned', at(0, 9), [], rules, -14 * 24 * HOUR + 1).isShortNotice).toBe(true)
    expect(admit('planned', at(0, 9), [], rules, -14 * 24 * HOUR).isShortNotice).toBe(false)
    expect(admit('sick', at(0, 9), [], rules, 0).isShortNotice).toBe(false)
  })
})

test('the clock: two days, or four hours for sick leave and for what begins sooner', () => {
  const rules = { answerHours: 48, answerHoursUnplanned: 4 }
  expect(answerDue('planned', 0, 48 * HOUR, rules)).toBe(48 * HOUR)
  expect(answerDue('planned', 0, 47 * HOUR, rules)).toBe(4 * HOUR)
  expect(answerDue('sick', 0, 900 * HOUR, rules)).toBe(4 * HOUR)
})
