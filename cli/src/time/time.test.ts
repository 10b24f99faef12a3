import { describe, expect, test } from 'vitest'
import { UsageError } from '../app/errors.ts'
import { readDay } from './day-input.ts'
import { readMoment } from './moment-input.ts'
import { readZone } from './zone.ts'

// A Tuesday, 11:00 in Amsterdam.
const present = { now: Temporal.Instant.from('2026-03-03T10:00:00Z'), zone: 'Europe/Amsterdam' }
const read = (text: string, zone = present.zone): string =>
  readMoment(text, { ...present, zone }).instant.toString()

describe('times as people write them', () => {
  test.each([
    ['now', '2026-03-03T10:00:00Z'],
    ['2026-03-27T03:00:00+09:00', '2026-03-26T18:00:00Z'],
    ['2026-03-27T03:00Z', '2026-03-27T03:00:00Z'],
    ['2026-03-27 03:00', '2026-03-27T02:00:00Z'],
    ['2026-03-27T03:00', '2026-03-27T02:00:00Z'],
    ['2026-07-01', '2026-06-30T22:00:00Z'],
    ['14:30', '2026-03-03T13:30:00Z'],
    ['9am', '2026-03-03T08:00:00Z'],
    ['12:15 pm', '2026-03-03T11:15:00Z'],
    ['12 am', '2026-03-02T23:00:00Z'],
    ['noon', '2026-03-03T11:00:00Z'],
    ['today 9:00', '2026-03-03T08:00:00Z'],
    ['tomorrow 9:00', '2026-03-04T08:00:00Z'],
    ['tomorrow at noon', '2026-03-04T11:00:00Z'],
    ['yesterday 23:59', '2026-03-02T22:59:00Z'],
    ['fri 03:00', '2026-03-06T02:00:00Z'],
    ['Friday  3:00', '2026-03-06T02:00:00Z'],
    ['tue 12:00', '2026-03-03T11:00:00Z'],
    ['tue 11:00', '2026-03-10T10:00:00Z'],
    ['mon 08:00', '2026-03-09T07:00:00Z'],
    ['in 2h', '2026-03-03T12:00:00Z'],
    ['in 1h30m', '2026-03-03T11:30:00Z'],
    ['in 1 day 3 hours', '2026-03-04T13:00:00Z'],
    ['3d ago', '2026-02-28T10:00:00Z'],
    ['2 weeks ago', '2026-02-17T10:00:00Z'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    '',
    'soon',
    'fri',
    'tomorrow',
    '3',
    '25:00',
    '12:60',
    '13pm',
    '0am',
    'in 2 parsecs',
    'in 2h 3h',
    '2026-13-01',
    '2026-02-29',
    '2026-02-29 09:00',
    '2026-03-27T25:00:00Z',
    'next fri 3:00',
    '03/04/2026',
    'in',
    'ago',
    '2026-3-1',
    '27-03-2026 03:00',
    'fri 03:00 PST',
    '١٢:٠٠',
  ])('“%s” is refused, saying what could be written', (text) => {
    expect(() => read(text)).toThrow(UsageError)
  })

  test('days are the calendar’s over a clock change, hours the clock’s', () => {
    // Amsterdam goes forward on 29 March 2026, at 02:00.
    const eve = { now: Temporal.Instant.from('2026-03-28T11:00:00Z'), zone: 'Europe/Amsterdam' }
    expect(readMoment('in 1 day', eve).instant.toString()).toBe('2026-03-29T10:00:00Z')
    expect(readMoment('in 24h', eve).instant.toString()).toBe('2026-03-29T11:00:00Z')
    expect(readMoment('tomorrow 12:00', eve).instant.toString()).toBe('2026-03-29T10:00:00Z')
  })

  test('a time that the clock skips is moved, and it is said', () => {
    const { instant, note } = readMoment('2026-03-29 02:30', present)
    expect(instant.toString()).toBe('2026-03-29T01:30:00Z')
    expect(note).toBe('There is no 02:30 that day, the clock goes forward: 03:30 is meant.')
  })

  test('of a time that the clock repeats the first is taken, and the second is named', () => {
    const { instant, note } = readMoment('2026-10-25 02:30', present)
    expect(instant.toString()).toBe('2026-10-25T00:30:00Z')
    expect(note).toContain('The second is 2026-10-25T02:30+01:00.')
    expect(read('2026-10-25T02:30+01:00')).toBe('2026-10-25T01:30:00Z')
  })

  test('zones of half and three quarters of an hour, and of a day without midnight', () => {
    expect(read('2026-03-03 12:00', 'Asia/Kathmandu')).toBe('2026-03-03T06:15:00Z')
    expect(read('2026-04-05 01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00Z')
    // Beirut skips the hour after midnight on 29 March 2026.
    const { instant, note } = readMoment('2026-03-29', { ...present, zone: 'Asia/Beirut' })
    expect(instant.toString()).toBe('2026-03-28T22:00:00Z')
    expect(note).toContain('There is no 00:00')
  })
})

test('days', () => {
  expect(['today', 'tomorrow', 'in 14 days', '2026-04-01'].map((text) => readDay(text, present))).toEqual([
    '2026-03-03',
    '2026-03-04',
    '2026-03-17',
    '2026-04-01',
  ])
  for (const text of ['2026-02-30', 'friday', '1.4.2026'])
    expect(() => readDay(text, present)).toThrow(UsageError)
})

test('zones are names that exist', () => {
  expect(readZone('Asia/Kolkata')).toBe('Asia/Kolkata')
  for (const text of ['Nowhere/City', '+02:00', '']) expect(() => readZone(text)).toThrow(UsageError)
})
