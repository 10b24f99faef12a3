import { expect, test } from 'vitest'
import { parseRange, toRange } from './ranges.ts'

const instant = (text: string): string => text

test.each([
  ['["2026-01-01 00:00:00+00","2026-02-01 00:00:00+00")', '2026-01-01 00:00:00+00', '2026-02-01 00:00:00+00'],
  ['[2026-01-01,)', '2026-01-01', null],
  ['(,2026-01-01)', null, '2026-01-01'],
  ['(,)', null, null],
])('%s', (text, start, end) => {
  expect(parseRange(text, instant)).toEqual({ start, end })
})

test('an empty range is null, and one that is not half-open is an error', () => {
  expect(parseRange('empty', instant)).toBeNull()
  expect(() => parseRange('[2026-01-01,2026-01-02]', instant)).toThrow(RangeError)
  expect(() => parseRange('(2026-01-01,2026-01-02)', instant)).toThrow(RangeError)
})

test('a range is written half-open', () => {
  expect(toRange({ start: Temporal.PlainDate.from('2026-01-01'), end: null })).toBe('[2026-01-01,)')
})
