import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersectIntervals, mergeIntervals, subtractIntervals, totalOf } from '../../../calendar/api.ts'
import { isShortNotice } from './notice.ts'
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
  const always = { working: [at(0, 100)], away: [] }
  test('the whole stretch belongs to whoever takes all of it, nights included', () => {
    expect(takeHours(wanted, { parts: [] }, null, always)).toEqual({ kind: 'takes', hours: [at(0, 100)] })
    const office = { working: wanted.needed, away: [] }
    expect(takeHours(wanted, { parts: [] }, null, office)).toEqual({ kind: 'takes', hours: [at(0, 100)] })
  })
  test('where somebody is away themselves the hours stay open', () => {
    expect(takeHours(wanted, { parts: [] }, null, { ...always, away: [at(24, 48)] })).toEqual({
      kind: 'takes',
      hours: [at(0, 24)],
    })
  })
  test('needed hours in which somebody does not work stay open: who is at work for an hour a day takes that hour', () => {
    const early = { working: [at(2, 9), at(26, 33)], away: [] }
    const answer = takeHours(wanted, { parts: [] }, null, early)
    expect(answer).toEqual({ kind: 'takes', hours: [at(0, 9), at(18, 33)] })
    const parts = answer.kind === 'takes' ? answer.hours : []
    expect(openHours(wanted, { parts })).toEqual([at(9, 18), at(33, 42)])
    // Whoever is there for the rest takes just that.
    expect(takeHours(wanted, { parts }, null, always)).toEqual({
      kind: 'takes',
      hours: [at(9, 18), at(33, 100)],
    })
  })
  test.each([
    ['hours that need nobody', [], [at(20, 30)], always, 'nothing_needed'],
    ['hours that are somebody’s', [at(0, 100)], null, always, 'taken'],
    ['hours in which they are away', [], null, { ...always, away: [at(0, 50)] }, 'away'],
    ['hours in which they never work', [], null, { working: [at(18, 32)], away: [] }, 'off_duty'],
    ['what is left is not in their hours', [at(0, 9)], null, { working: [at(8, 9)], away: [] }, 'off_duty'],
  ] as const)('%s are no answer', (_name, parts, named, presence, because) => {
    expect(takeHours(wanted, { parts }, named, presence)).toEqual({ kind: 'none', because })
  })
  test('whoever answers in whatever order: nobody takes an hour twice or out of their hours, and what is open is what nobody has', () => {
    const answers = fc.array(
      fc.record({ named: fc.option(spans, { nil: null }), away: spans, working: spans }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(spans, answers, (needed, people) => {
        let parts: { start: number; end: number }[] = []
        const attended: { start: number; end: number }[] = []
        for (const { named, away, working } of people) {
          const answer = takeHours({ stretch: at(0, 100), needed }, { parts }, named, { working, away })
          if (answer.kind === 'none') continue
          expect(intersectIntervals(mergeIntervals(answer.hours), mergeIntervals(parts))).toEqual([])
          expect(intersectIntervals(mergeIntervals(answer.hours), away)).toEqual([])
          const taken = intersectIntervals(mergeIntervals(answer.hours), needed)
          expect(subtractIntervals(taken, working), 'a needed hour is taken by somebody at work').toEqual([])
          attended.push(...taken)
          parts = [...parts, ...answer.hours]
        }
        const open = openHours({ needed }, { parts })
        expect(open).toEqual(subtractIntervals(needed, mergeIntervals(attended)))
        expect(totalOf(open) + totalOf(attended)).toBe(totalOf(needed))
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
    expect(admit(kind, at(0, 100), team, rules, -30 * 24 * HOUR, 'UTC')).toMatchObject({
      verdict,
      atOnce,
      isShortNotice: false,
    })
  })
  test('less than the notice is flagged, never for sick leave', () => {
    expect(admit('planned', at(0, 9), [], rules, -14 * 24 * HOUR + 1, 'UTC').isShortNotice).toBe(true)
    expect(admit('planned', at(0, 9), [], rules, -14 * 24 * HOUR, 'UTC').isShortNotice).toBe(false)
    expect(admit('sick', at(0, 9), [], rules, 0, 'UTC').isShortNotice).toBe(false)
  })
})

test.each([
  [
    'Amsterdam in spring: 14 days of one hour less',
    'Europe/Amsterdam',
    '2026-03-20T09:00',
    '2026-04-03T09:00',
    false,
  ],
  ['a minute less', 'Europe/Amsterdam', '2026-03-20T09:01', '2026-04-03T09:00', true],
  ['in autumn: 14 days of one hour more', 'Europe/Amsterdam', '2026-10-16T09:01', '2026-10-30T09:00', true],
  [
    'Sydney in autumn, when Europe has spring',
    'Australia/Sydney',
    '2026-03-25T09:00',
    '2026-04-08T09:00',
    false,
  ],
] as const)('notice is counted in days of the person’s zone: %s', (_name, zone, planned, start, isShort) => {
  const ms = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
  expect(isShortNotice(ms(planned), ms(start), 14, zone)).toBe(isShort)
})

test('the clock: two days, or four hours for sick leave and for what begins sooner', () => {
  const rules = { answerHours: 48, answerHoursUnplanned: 4 }
  expect(answerDue('planned', 0, 48 * HOUR, rules)).toBe(48 * HOUR)
  expect(answerDue('planned', 0, 47 * HOUR, rules)).toBe(4 * HOUR)
  expect(answerDue('sick', 0, 900 * HOUR, rules)).toBe(4 * HOUR)
})
