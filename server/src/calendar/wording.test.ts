import { describe, expect, test } from 'vitest'
import { dateInWords, dayOf, hoursInWords, moment, momentAt } from './wording.ts'

const at = (iso: string): number => Date.parse(iso)
const NOW = at('2026-11-22T12:00:00Z')
const ZONE = 'Europe/Amsterdam'

describe('a moment of another year than that of now says its year', () => {
  test.each([
    ['2026-11-22T14:00:00Z', '15:00'],
    ['2026-11-23T14:00:00Z', 'Mon 23 Nov 15:00'],
    ['2027-11-22T14:00:00Z', 'Mon 22 Nov 2027 15:00'],
    ['2025-11-23T14:00:00Z', 'Sun 23 Nov 2025 15:00'],
    // The next Sunday that is a 22 November: never taken for today.
    ['2037-11-22T14:00:00Z', 'Sun 22 Nov 2037 15:00'],
  ])('%s: %s', (iso, words) => expect(moment(at(iso), ZONE, NOW)).toBe(words))

  test('by the year of the place, not of Greenwich', () => {
    const eve = at('2026-12-31T23:30:00Z')
    expect(dayOf(eve, ZONE, NOW)).toBe('Fri 1 Jan 2027')
    expect(dayOf(eve, 'America/New_York', NOW)).toBe('Thu 31 Dec')
    expect(momentAt(eve, ZONE, NOW)).toBe('Fri 1 Jan 2027 00:30 Amsterdam')
  })
})

test('dates in sentences are in words', () => {
  expect(['2025-02-20', '2028-02-29'].map(dateInWords)).toEqual(['20 Feb 2025', '29 Feb 2028'])
})

test('working time is told in hours and minutes, never in days or tenths', () => {
  expect([0.3, 1.3, 17.5, 40, 1210.2].map((hours) => hoursInWords(hours * 3_600_000))).toEqual([
    ...['18 min', '1 h 18 min', '17 h 30 min', '40 h', '1,210 h'],
  ])
})
