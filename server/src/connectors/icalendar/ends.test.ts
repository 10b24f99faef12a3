/** When events end: on the wall where their end is written, elapsed where their length is. */
import { expect, test } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const YEAR = { from: at('2026-01-01T00:00:00Z'), to: at('2027-01-01T00:00:00Z'), zone: 'Europe/Amsterdam' }
const spans = (...lines: string[]): string[] => {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:e1', ...lines, 'END:VEVENT', 'END:VCALENDAR', '']
  return readCalendar(text.join('\r\n'), YEAR).events.map(({ start, end }) =>
    [start, end].map((one) => new Date(one).toISOString().slice(0, 16)).join(' – '),
  )
}

test('a week ends at eight as it began, whatever the clock did within it', () => {
  const week = (end: string) =>
    spans('DTSTART;TZID=Europe/Amsterdam:20261012T080000', end, 'RRULE:FREQ=WEEKLY;COUNT=3')
  const weeks = [
    '2026-10-12T06:00 – 2026-10-19T06:00',
    '2026-10-19T06:00 – 2026-10-26T07:00',
    '2026-10-26T07:00 – 2026-11-02T07:00',
  ]
  expect(week('DTEND;TZID=Europe/Amsterdam:20261019T080000')).toEqual(weeks)
  expect(week('DURATION:P1W')).toEqual(weeks)
  expect(week('DURATION:PT168H')[1], 'elapsed, where it says so').toBe('2026-10-19T06:00 – 2026-10-26T06:00')
})

test('what ends in the hour that is repeated ends with it; what begins in it begins with it', () => {
  const night = (from: string, to: string) =>
    spans(`DTSTART;TZID=Europe/Amsterdam:${from}`, `DTEND;TZID=Europe/Amsterdam:${to}`)
  expect(night('20261024T200000', '20261025T023000')).toEqual(['2026-10-24T18:00 – 2026-10-25T01:30'])
  expect(night('20261025T023000', '20261025T080000')).toEqual(['2026-10-25T00:30 – 2026-10-25T07:00'])
  expect(night('20261025T023000', '20261025T023000'), 'no time at all').toEqual([])
})

test('an end on another wall is the instant that it says, as of a flight', () => {
  const flight = 'DTSTART;TZID=Europe/Amsterdam:20261024T200000'
  expect(spans(flight, 'DTEND:20261025T003000Z')).toEqual(['2026-10-24T18:00 – 2026-10-25T00:30'])
  expect(spans(flight, 'DTEND;TZID=America/New_York:20261024T203000')).toEqual([
    '2026-10-24T18:00 – 2026-10-25T00:30',
  ])
})
