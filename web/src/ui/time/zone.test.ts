import { describe, expect, it } from 'vitest'
import { cityOf, dayStarts, hourTicks, offsetAt, sameClocks, startOfDay, wallTime, HOUR } from './zone.ts'

const at = (text: string): number => Date.parse(text)

describe('wall time', () => {
  it('follows half-hour zones', () => {
    expect(wallTime(at('2026-11-17T14:12:00Z'), 'Asia/Kolkata')).toMatchObject({
      day: 17,
      hour: 19,
      minute: 42,
    })
    expect(wallTime(at('2026-11-17T14:12:00Z'), 'Asia/Kathmandu')).toMatchObject({ hour: 19, minute: 57 })
  })
  it('knows years before 1970 and offsets with milliseconds', () => {
    expect(offsetAt(at('2026-07-01T00:00:00.999Z'), 'Europe/Amsterdam')).toBe(2 * HOUR)
    expect(wallTime(at('1969-12-31T23:30:00Z'), 'UTC')).toMatchObject({ year: 1969, hour: 23 })
  })
})

describe('days', () => {
  it('have 23 and 25 hours when clocks change', () => {
    const [spring, after] = dayStarts(
      at('2026-03-28T23:00:00Z'),
      at('2026-03-30T22:30:00Z'),
      'Europe/Amsterdam',
    )
    expect((after ?? 0) - (spring ?? 0)).toBe(23 * HOUR)
    const [autumn, next] = dayStarts(
      at('2026-10-24T22:00:00Z'),
      at('2026-10-26T00:00:00Z'),
      'Europe/Amsterdam',
    )
    expect((next ?? 0) - (autumn ?? 0)).toBe(25 * HOUR)
  })
  it('begin after a midnight that is skipped', () => {
    // Santiago puts its clocks forward at midnight: 6 September 2026 begins at 01:00.
    const start = startOfDay(at('2026-09-06T15:00:00Z'), 'America/Santiago')
    expect(wallTime(start, 'America/Santiago')).toMatchObject({ day: 6, hour: 1 })
  })
  it('begin at the first of two midnights', () => {
    // Havana puts its clocks back at 01:00, so midnight comes twice on 1 November 2026.
    const start = startOfDay(at('2026-11-01T15:00:00Z'), 'America/Havana')
    expect(start).toBe(at('2026-11-01T04:00:00Z'))
  })
})

describe('ticks', () => {
  it('stand on local hours, half-hour zones too', () => {
    const ticks = hourTicks(at('2026-11-17T11:12:00Z'), at('2026-11-17T23:12:00Z'), 'Asia/Kolkata', 3)
    expect(ticks.map((tick) => wallTime(tick, 'Asia/Kolkata').hour)).toEqual([18, 21, 0, 3])
    expect(ticks.every((tick) => wallTime(tick, 'Asia/Kolkata').minute === 0)).toBe(true)
  })
  it('show a repeated hour once and leave out a skipped one', () => {
    const autumn = hourTicks(at('2026-10-25T00:00:00Z'), at('2026-10-25T03:00:00Z'), 'Europe/Amsterdam', 1)
    expect(autumn.map((tick) => wallTime(tick, 'Europe/Amsterdam').hour)).toEqual([2, 3])
    const spring = hourTicks(at('2026-03-29T00:00:00Z'), at('2026-03-29T03:00:00Z'), 'Europe/Amsterdam', 1)
    expect(spring.map((tick) => wallTime(tick, 'Europe/Amsterdam').hour)).toEqual([1, 3, 4])
  })
  it('come back into step after Lord Howe’s half-hour change', () => {
    const ticks = hourTicks(at('2026-10-03T12:00:00Z'), at('2026-10-03T20:00:00Z'), 'Australia/Lord_Howe', 1)
    expect(ticks.every((tick) => wallTime(tick, 'Australia/Lord_Howe').minute === 0)).toBe(true)
    expect(ticks.length).toBe(7)
  })
})

describe('clocks of two zones', () => {
  const week = [at('2026-03-26T00:00:00Z'), at('2026-04-02T00:00:00Z')] as const
  it.each<[string, string, boolean]>([
    ['Europe/Amsterdam', 'Europe/Oslo', true],
    // Both change on the last Sunday of March; Cairo in April, Tripoli never.
    ['Europe/Amsterdam', 'Africa/Tripoli', false],
    ['Africa/Cairo', 'Africa/Tripoli', true],
    ['Europe/London', 'UTC', false],
  ])('%s and %s agree in the last week of March: %s', (one, other, agree) =>
    expect(sameClocks(one, other, ...week)).toBe(agree),
  )
})

it('names a zone’s city', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(cityOf('Asia/Calcutta')).toBe('Kolkata')
  expect(cityOf('UTC')).toBe('UTC')
})
