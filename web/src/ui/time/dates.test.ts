import { describe, expect, it } from 'vitest'
import { addDays, dateStart, isoDate, mondayOf } from './dates.ts'

describe('dates as text', () => {
  it('are those of the zone', () => {
    const at = Date.parse('2026-03-01T23:30:00Z')
    expect([isoDate(at, 'UTC'), isoDate(at, 'Europe/Amsterdam'), isoDate(at, 'America/New_York')]).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-01',
    ])
  })
  it('go on over months, leap days and changes of the clock', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })
  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
  ])('%s is in the week from %s', (date, monday) => expect(mondayOf(date)).toBe(monday))
  it('begin at local midnight', () => {
    expect(dateStart('2026-11-23', 'Australia/Brisbane')).toBe(Date.parse('2026-11-22T14:00:00Z'))
    expect(dateStart('2026-03-29', 'Europe/Amsterdam')).toBe(Date.parse('2026-03-28T23:00:00Z'))
  })
})
