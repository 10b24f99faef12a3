/** When a notice is told: pages always, muted kinds never, quiet hours in the reader's own zone. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quietUntil, whenTold, type Wishes } from './when-told.ts'

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const iso = (value: number | null): string | null =>
  value === null ? null : Temporal.Instant.fromEpochMilliseconds(value).toString()
const NIGHT: Wishes = {
  muted: [],
  quiet: { start: 22 * 60, end: 7 * 60 },
  quietDays: [],
  zone: 'Europe/Amsterdam',
}
const WEEKEND: Wishes = { ...NIGHT, quietDays: [6, 7] }
const notice = { kind: 'contract_end', urgency: 'normal' }

test.each([
  ['a page in the middle of the night', { ...notice, urgency: 'page' }, NIGHT, 'tell'],
  ['a page of a muted kind', { ...notice, urgency: 'page' }, { ...NIGHT, muted: ['contract_end'] }, 'tell'],
  ['a muted kind, quiet or not', notice, { ...NIGHT, muted: ['contract_end'] }, 'mute'],
  ['another kind is muted', notice, { ...NIGHT, quiet: null, muted: ['override'] }, 'tell'],
  ['a digest at night', { ...notice, urgency: 'digest' }, NIGHT, 'hold'],
  ['somebody who set nothing', notice, null, 'tell'],
] as const)('%s', (_words, what, wishes, kind) =>
  expect(whenTold(what, wishes, at('2026-11-18T01:00:00Z')).kind).toBe(kind),
)

describe('quiet hours end', () => {
  it.each([
    // Amsterdam is an hour ahead of UTC in November: 22:00 is 21:00Z, 07:00 is 06:00Z.
    ['before they begin', NIGHT, '2026-11-17T20:59:59Z', null],
    ['as they begin', NIGHT, '2026-11-17T21:00:00Z', '2026-11-18T06:00:00Z'],
    ['after midnight', NIGHT, '2026-11-18T05:59:59.999Z', '2026-11-18T06:00:00Z'],
    ['as they end', NIGHT, '2026-11-18T06:00:00Z', null],
    [
      'within one day',
      { ...NIGHT, quiet: { start: 780, end: 840 } },
      '2026-11-18T12:30:00Z',
      '2026-11-18T13:00:00Z',
    ],
    ['Friday night into a quiet weekend', WEEKEND, '2026-11-20T22:00:00Z', '2026-11-23T06:00:00Z'],
    [
      'a quiet Sunday without quiet hours',
      { ...WEEKEND, quiet: null },
      '2026-11-22T12:00:00Z',
      '2026-11-22T23:00:00Z',
    ],
    ['the night in which clocks go back', NIGHT, '2026-10-24T22:00:00Z', '2026-10-25T06:00:00Z'],
    ['the night in which clocks go forward', NIGHT, '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'],
    [
      'an end in the skipped hour',
      { ...NIGHT, quiet: { start: 1320, end: 150 } },
      '2026-03-28T23:00:00Z',
      '2026-03-29T01:30:00Z',
    ],
    [
      'six quiet days',
      { ...NIGHT, quietDays: [1, 2, 3, 4, 5, 6] },
      '2026-11-16T12:00:00Z',
      '2026-11-22T06:00:00Z',
    ],
  ])('%s', (_words, wishes, now, end) => expect(iso(quietUntil(wishes, at(now)))).toBe(end))
})

test('what is held is told at the end it was held to, whatever is quiet', () => {
  const wishes = fc.record({
    muted: fc.constant([]),
    quiet: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }))
        .filter(([start, end]) => start !== end)
        .map(([start, end]) => ({ start, end })),
    ),
    quietDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
    zone: fc.constantFrom(
      'Europe/Amsterdam',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
    ),
  })
  const instants = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') })
  fc.assert(
    fc.property(wishes, instants, (wanted, now) => {
      const until = quietUntil(wanted, now)
      if (until === null) return
      expect(until).toBeGreaterThan(now)
      expect(quietUntil(wanted, until)).toBeNull()
      // Six quiet days and the nights around them.
      expect(until - now).toBeLessThan(8 * 24 * 3_600_000)
    }),
  )
})
