import { expect, test } from 'vitest'
import { fieldText, instantOf } from './local.ts'

const iso = (text: string, zone: string): string =>
  new Date(instantOf(text, zone) ?? Number.NaN).toISOString()

test.each([
  ['2026-11-22T09:00', 'Europe/Amsterdam', '2026-11-22T08:00:00.000Z'],
  ['2026-07-01T09:00', 'Australia/Brisbane', '2026-06-30T23:00:00.000Z'],
  ['2026-07-01T09:30', 'Asia/Kolkata', '2026-07-01T04:00:00.000Z'],
  // Skipped: the clock goes from 02:00 to 03:00.
  ['2026-03-29T02:30', 'Europe/Amsterdam', '2026-03-29T01:30:00.000Z'],
  // Shown twice: the first.
  ['2026-10-25T02:30', 'Europe/Amsterdam', '2026-10-25T00:30:00.000Z'],
])('%s in %s is %s', (text, zone, expected) => expect(iso(text, zone)).toBe(expected))

test('what is no time is none', () => {
  expect(instantOf('', 'UTC')).toBeNull()
  expect(instantOf('2026-13-01T09:00', 'UTC')).toBeNull()
})

test('a field shows the clock of the zone', () => {
  expect(fieldText(Date.parse('2026-11-22T08:00:00Z'), 'Europe/Amsterdam')).toBe('2026-11-22T09:00')
})
