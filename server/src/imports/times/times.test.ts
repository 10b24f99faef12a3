import { expect, test } from 'vitest'
import { timeReader } from './date-format.ts'
import { localClock } from './local-times.ts'

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds

function read(zone: string, format: string, text: string): string {
  const time = timeReader(format, localClock(zone))(text)
  return typeof time === 'number' ? new Date(time).toISOString() : time
}

test.each([
  ['Europe/Amsterdam', 'd/m/Y H:M', '29/2/2016 01:16', '2016-02-29T00:16:00.000Z'],
  ['America/Los_Angeles', 'm/d/Y H:M', '7/4/2016 12:00', '2016-07-04T19:00:00.000Z'],
  ['Asia/Kolkata', 'Y-m-d H:M:S', '2016-01-01 00:00:01', '2015-12-31T18:30:01.000Z'],
  ['UTC', 'd.m.Y', '31.12.2016', '2016-12-31T00:00:00.000Z'],
])('in %s, %s reads %s as %s', (zone, format, text, expected) => {
  expect(read(zone, format, text)).toBe(expected)
})

test.each([
  ['31/02/2016 10:00', /day 31 of month 2 in 2016, which has 29 days/],
  ['29/02/2015 10:00', /day 29 of month 2 in 2015, which has 28 days/],
  ['29/02/1900 10:00', /28 days/],
  ['0/1/2016 10:00', /day 0/],
  ['2016-01-01 10:00', /is no time written as/],
  ['1/13/2016 10:00', /month 13: check the order/],
  ['1/1/2016 24:00', /no clock shows/],
  ['1/1/2016 10:60', /no clock shows/],
  ['1/1/0016 10:00', /year 16/],
  ['1/1/9999 10:00', /year 9999/],
  ['', /is no time/],
  ['yesterday', /is no time/],
])('%s is impossible, and says why', (text, reason) => {
  expect(read('Europe/Amsterdam', 'd/m/Y H:M', text)).toMatch(reason)
})

test.each([
  ['2016-02-29T01:16:00Z', '2016-02-29T01:16:00.000Z'],
  ['2016-02-29T01:16:00+02:00', '2016-02-28T23:16:00.000Z'],
])('iso reads %s', (text, expected) => {
  expect(new Date(timeReader('iso', null)(text) as number).toISOString()).toBe(expected)
})

test.each(['2016-02-31T00:00:00Z', '2016-02-28T00:00:00', '2300-01-01T00:00:00Z', '=NOW()'])(
  'iso refuses %s',
  (text) => expect(typeof timeReader('iso', null)(text)).toBe('string'),
)

test('a time that the clock skipped counts as the moment it went on, a repeated one as its first', () => {
  const clock = localClock('Europe/Amsterdam')
  const times = timeReader('d/m/Y H:M', clock)
  expect(times('27/3/2016 02:59')).toBe(at('2016-03-27T01:00:00Z'))
  expect(times('27/3/2016 03:00')).toBe(at('2016-03-27T01:00:00Z'))
  expect(times('30/10/2016 02:30')).toBe(at('2016-10-30T00:30:00Z'))
  expect([clock.skipped, clock.repeated]).toEqual([1, 1])
})

test('where midnight itself is skipped the day begins when the clock goes on', () => {
  const times = timeReader('d/m/Y H:M', localClock('America/Sao_Paulo'))
  expect(times('16/10/2016 00:30')).toBe(at('2016-10-16T03:00:00Z'))
  expect(times('16/10/2016 01:00')).toBe(at('2016-10-16T03:00:00Z'))
})

test('order by the clock stays order in time, minute by minute, around every change of the clock', () => {
  for (const zone of ['Europe/Amsterdam', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia']) {
    const times = timeReader('Y-m-d H:M', localClock(zone))
    let before = -Infinity
    let local = Temporal.PlainDateTime.from('2011-12-28T00:00')
    const end = Temporal.PlainDateTime.from('2012-01-02T00:00')
    const wall = (time: Temporal.PlainDateTime): string =>
      time.toString({ smallestUnit: 'minute' }).replace('T', ' ')
    for (; Temporal.PlainDateTime.compare(local, end) < 0; local = local.add({ minutes: 30 })) {
      const now = times(wall(local)) as number
      expect(now).toBeGreaterThanOrEqual(before)
      before = now
    }
  }
})

test.each(['d/m H:M', 'd/m/Y d', 'Y', ''])('the format “%s” cannot be used', (format) => {
  expect(() => timeReader(format, localClock('UTC'))).toThrow(/--date-format/)
})

test('there is no such zone', () => {
  expect(() => localClock('Mars/Olympus')).toThrow(RangeError)
})
