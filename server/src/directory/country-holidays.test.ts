import { expect, test } from 'vitest'
import { countryHolidays, holidayPlaces, knowsPlace } from './country-holidays.ts'

test('a state has more days than its country, in order, one a date', () => {
  const days = (subdivision?: string) =>
    countryHolidays({ country: 'DE', subdivision: subdivision ?? null }, 2026, 2026, ['public']).map(
      (one) => one.day,
    )
  expect(days('BY')).toEqual(expect.arrayContaining(['2026-01-06', '2026-06-04']))
  expect(days()).not.toContain('2026-01-06')
  expect(days('BY')).toEqual([...new Set(days('BY'))].sort())
})

test('a holiday that begins in the afternoon keeps its minutes', () => {
  const eve = countryHolidays({ country: 'AT' }, 2026, 2026, [
    'public',
    'bank',
    'optional',
    'observance',
    'school',
  ])
  for (const one of eve) {
    if (one.startMinute === undefined) continue
    expect(one.endMinute).toBeGreaterThan(one.startMinute)
    expect(one.endMinute).toBeLessThanOrEqual(1440)
  }
})

test('every country of the data gives days that can be stored', () => {
  for (const { code } of holidayPlaces()) {
    for (const one of countryHolidays({ country: code }, 2026, 2027, [
      'public',
      'bank',
      'optional',
      'observance',
      'school',
    ])) {
      expect(one.day, `${code} ${one.name}`).toMatch(/^20\d\d-\d\d-\d\d$/)
      const [start, end] = [one.startMinute ?? 0, one.endMinute ?? 1440]
      expect(
        0 <= start && start < end && end <= 1440 && Number.isInteger(start + end),
        `${code} ${one.name} ${start}..${end}`,
      ).toBe(true)
    }
  }
})

test('places', () => {
  expect([
    knowsPlace('NL'),
    knowsPlace('NL', 'BY'),
    knowsPlace('AU', 'QLD'),
    knowsPlace('XX'),
    knowsPlace('constructor'),
  ]).toEqual([true, false, true, false, false])
})
