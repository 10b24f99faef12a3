/** A day off is that local day, in every zone and on every day of the year. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodOf } from './period.ts'

const HOUR = 3_600_000
const said = (when: Parameters<typeof periodOf>[0], zone: string): string => {
  const period = periodOf(when, zone)
  return period.kind === 'period'
    ? `${period.start}/${period.end}`
    : `${period.error.path}: ${period.error.message}`
}

describe('from when to when', () => {
  test.each([
    [
      'Europe/Amsterdam',
      { startsOn: '2026-03-28', endsOn: '2026-03-28' },
      '2026-03-27T23:00:00Z/2026-03-28T23:00:00Z',
    ],
    [
      'Europe/Amsterdam',
      { startsOn: '2026-03-29', endsOn: '2026-03-29' },
      '2026-03-28T23:00:00Z/2026-03-29T22:00:00Z',
    ],
    [
      'Europe/Amsterdam',
      { startsOn: '2026-10-25', endsOn: '2026-10-25' },
      '2026-10-24T22:00:00Z/2026-10-25T23:00:00Z',
    ],
    [
      'Australia/Lord_Howe',
      { startsOn: '2026-10-04', endsOn: '2026-10-04' },
      '2026-10-03T13:30:00Z/2026-10-04T13:00:00Z',
    ],
    [
      'Asia/Kathmandu',
      { startsOn: '2026-06-01', endsOn: '2026-06-02' },
      '2026-05-31T18:15:00Z/2026-06-02T18:15:00Z',
    ],
    // Midnight is skipped: the day begins at one.
    [
      'America/Santiago',
      { startsOn: '2026-09-06', endsOn: '2026-09-06' },
      '2026-09-06T04:00:00Z/2026-09-07T03:00:00Z',
    ],
    [
      'Europe/Amsterdam',
      { startsOn: '2026-06-01', endsOn: '2026-06-01', startTime: '13:00' },
      '2026-06-01T11:00:00Z/2026-06-01T22:00:00Z',
    ],
    [
      'Europe/Amsterdam',
      { startsOn: '2026-06-01', endsOn: '2026-06-01', endTime: '12:30' },
      '2026-05-31T22:00:00Z/2026-06-01T10:30:00Z',
    ],
    // A time that is skipped is the change itself; one that is repeated counts from its first to its last.
    [
      'Europe/Amsterdam',
      { startsOn: '2026-03-29', endsOn: '2026-03-29', startTime: '02:30' },
      '2026-03-29T01:00:00Z/2026-03-29T22:00:00Z',
    ],
    [
      'Europe/Amsterdam',
      { startsOn: '2026-10-25', endsOn: '2026-10-25', startTime: '02:30', endTime: '02:45' },
      '2026-10-25T00:30:00Z/2026-10-25T01:45:00Z',
    ],
    [
      'UTC',
      { start: '2026-06-01T09:30:00Z', endsOn: '2026-06-01' },
      '2026-06-01T09:30:00Z/2026-06-02T00:00:00Z',
    ],
    ['UTC', { start: '2026-06-01T09:30:00Z', end: '2026-06-01T09:30:00Z' }, 'end: must be after the start'],
    ['UTC', { startsOn: '2026-06-02', endsOn: '2026-06-01' }, 'endsOn: must be after the start'],
    [
      'Pacific/Apia',
      { startsOn: '2011-12-30', endsOn: '2011-12-30' },
      'startsOn: does not exist in Pacific/Apia: the calendar skips that day',
    ],
    [
      'Pacific/Apia',
      { startsOn: '2011-12-29', endsOn: '2011-12-31' },
      '2011-12-29T10:00:00Z/2011-12-31T10:00:00Z',
    ],
  ])('%s %j', (zone, when, expected) => {
    expect(said(when, zone)).toBe(expected)
  })

  const ZONES = [
    ...[
      'Europe/Amsterdam',
      'America/Los_Angeles',
      'America/St_Johns',
      'America/Santiago',
      'Australia/Lord_Howe',
    ],
    ...[
      'Australia/Sydney',
      'Asia/Kathmandu',
      'Asia/Kolkata',
      'Pacific/Apia',
      'Pacific/Chatham',
      'Pacific/Kiritimati',
    ],
    ...[
      'Africa/Casablanca',
      'Africa/Cairo',
      'Asia/Tehran',
      'Asia/Gaza',
      'Atlantic/Azores',
      'America/Nuuk',
      'UTC',
    ],
  ]
  const day = fc
    .integer({ min: 0, max: 60 * 365 })
    .map((n) => Temporal.PlainDate.from('1990-01-01').add({ days: n }).toString())

  test('a one-day absence covers every minute of that local day, and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, (zone, date) => {
        const period = periodOf({ startsOn: date, endsOn: date }, zone)
        if (period.kind === 'refused') return expect(date).toBe('2011-12-30')
        const [start, end] = [period.start, period.end].map((at) => Temporal.Instant.from(at))
        const dateAt = (at: Temporal.Instant, add: number): string =>
          at.add({ milliseconds: add }).toZonedDateTimeISO(zone).toPlainDate().toString()
        expect([dateAt(start!, 0), dateAt(end!, -1)]).toEqual([date, date])
        expect(dateAt(start!, -1) < date && dateAt(end!, 0) > date).toBe(true)
        const length = end!.epochMilliseconds - start!.epochMilliseconds
        expect(length).toBeGreaterThanOrEqual(22 * HOUR)
        expect(length).toBeLessThanOrEqual(26 * HOUR)
      }),
      { numRuns: 1000 },
    )
  })

  test('days one after the other leave no minute between them, nor share one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, (zone, date) => {
        const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString()
        const [one, two] = [date, next].map((on) => periodOf({ startsOn: on, endsOn: on }, zone))
        const both = periodOf({ startsOn: date, endsOn: next }, zone)
        if (one?.kind !== 'period' || two?.kind !== 'period' || both.kind !== 'period') return
        expect(one.end).toBe(two.start)
        expect([both.start, both.end]).toEqual([one.start, two.end])
      }),
      { numRuns: 300 },
    )
  })
})
