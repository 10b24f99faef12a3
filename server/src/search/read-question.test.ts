/** Questions taken apart, and the instants they mean. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf } from './moment-of.ts'
import { readQuestion } from './read-question.ts'

/** Tue 17 Nov 2026, 15:12 in Amsterdam. */
const NOW = Date.parse('2026-11-17T14:12:00Z')
const AMSTERDAM = { now: NOW, zone: 'Europe/Amsterdam', theirs: 'Australia/Sydney' }

function ask(text: string, present = AMSTERDAM) {
  const { name, when } = readQuestion(text)
  const meant = when && momentOf(when, present)
  return { name, at: meant ? new Date(meant.at).toISOString().slice(0, 16) : null, meant }
}

describe('a name and a time', () => {
  test.each([
    ['tasman fri 03:00', 'tasman', '2026-11-20T02:00'],
    ['acme tomorrow 9am', 'acme', '2026-11-18T08:00'],
    ['nora 24 dec', 'nora', '2026-12-24T11:00'],
    ['nora dec 24', 'nora', '2026-12-24T11:00'],
    ['24 december 2027 nora', 'nora', '2027-12-24T11:00'],
    ['who covers acme on the 24th of dec at 3pm?', 'acme', '2026-12-24T14:00'],
    ['acme 2026-12-24 03:00', 'acme', '2026-12-24T02:00'],
    ['acme 2026-12-24T03:00', 'acme', '2026-12-24T02:00'],
    ['acme 2026-12-24T03:00+02:00', 'acme', '2026-12-24T01:00'],
    ['acme 2026-12-24T03:00Z', 'acme', '2026-12-24T03:00'],
    ['acme 24.12.', 'acme', '2026-12-24T11:00'],
    ['acme 24.12.2027 18:30', 'acme', '2027-12-24T17:30'],
    ['acme 24/12', 'acme', '2026-12-24T11:00'],
    ['acme 12/24 3:30 pm', 'acme', '2026-12-24T14:30'],
    ['acme in 2 hours', 'acme', '2026-11-17T16:12'],
    ['acme in 1h 30m', 'acme', '2026-11-17T15:42'],
    ['acme in half an hour', 'acme', '2026-11-17T14:42'],
    ['acme in 3 days', 'acme', '2026-11-20T14:12'],
    ['acme in 3 days 09:00', 'acme', '2026-11-20T08:00'],
    ['acme 2 weeks ago', 'acme', '2026-11-03T14:12'],
    ['acme now', 'acme', '2026-11-17T14:12'],
    ['acme tonight', 'acme', '2026-11-17T21:00'],
    ['acme tonight 03:00', 'acme', '2026-11-18T02:00'],
    ['acme tonight 11pm', 'acme', '2026-11-17T22:00'],
    ['acme yesterday 10:00', 'acme', '2026-11-16T09:00'],
    ['acme day after tomorrow noon', 'acme', '2026-11-19T11:00'],
    ['acme today midnight', 'acme', '2026-11-17T23:00'],
    ['acme next mon', 'acme', '2026-11-23T11:00'],
    ['acme next fri 10:00', 'acme', '2026-11-27T09:00'],
    ['acme last mon 10:00', 'acme', '2026-11-16T09:00'],
    ['acme this thursday evening', 'acme', '2026-11-19T18:00'],
    ['acme tue 10:00', 'acme', '2026-11-24T09:00'],
    ['acme tue 18:00', 'acme', '2026-11-17T17:00'],
    ['acme 18:00', 'acme', '2026-11-17T17:00'],
    ['acme 03:00', 'acme', '2026-11-18T02:00'],
    ['acme 03:00 sydney', 'acme', '2026-11-17T16:00'],
    ['acme fri 9am in new york', 'acme', '2026-11-20T14:00'],
    ['acme fri 09:00 san francisco time', 'acme', '2026-11-20T17:00'],
    ['acme 12:00 utc', 'acme', '2026-11-18T12:00'],
    ['acme fri 09:00 their time', 'acme', '2026-11-19T22:00'],
    ['fri 20 nov 03:00 acme', 'acme', '2026-11-20T02:00'],
    ['29 feb acme', 'acme', '2028-02-29T11:00'],
    ['Łódź  Énergie, fri', 'Łódź Énergie', '2026-11-20T11:00'],
  ])('%s', (text, name, at) => expect(ask(text)).toMatchObject({ name, at }))

  test.each([
    ['acme', 'acme'],
    ['Maynard', 'Maynard'],
    ['may', 'may'],
    ['sunrise mondial', 'sunrise mondial'],
    ['gitlab 17.10', 'gitlab 17.10'],
    ['acme 31.02.', 'acme 31.02.'],
    ['acme 25:00', 'acme 25:00'],
    ['acme 3', 'acme 3'],
    ['3600123', '3600123'],
    ['sydney water', 'sydney water'],
    ['evening star', 'evening star'],
    ['acme 2026-13-40', 'acme 2026-13-40'],
  ])('%s says nothing about time', (text, name) => {
    expect(readQuestion(text)).toMatchObject({ name, when: null, spans: [] })
  })

  test('a city that is all there is besides a time is a name', () => {
    expect(ask('fri 03:00 phoenix')).toMatchObject({ name: 'phoenix', at: '2026-11-20T02:00' })
    expect(ask('sydney water 03:00')).toMatchObject({ name: 'sydney water', at: '2026-11-18T02:00' })
  })

  test('what is said twice counts once', () => {
    expect(ask('acme fri sat')).toMatchObject({ name: 'acme sat', at: '2026-11-20T11:00' })
  })
})

describe('what could be meant otherwise is told', () => {
  const notes = (text: string): readonly string[] => ask(text).meant?.notes ?? []
  const others = (text: string): string[] =>
    (ask(text).meant?.others ?? []).map((at) => new Date(at).toISOString().slice(0, 16))

  test('a time that is past is tomorrow’s', () => {
    expect(notes('acme 03:00')).toEqual(['03:00 is past today: tomorrow’s is meant.'])
    expect(others('acme 03:00')).toEqual(['2026-11-17T02:00'])
    expect(notes('acme 18:00')).toEqual([])
  })
  test('next Friday, said on a Tuesday', () => {
    expect(notes('acme next fri 10:00')).toEqual(['Next week’s: Fri 27 Nov.'])
    expect(others('acme next fri 10:00')).toEqual(['2026-11-20T09:00'])
  })
  test('day and month the other way round', () => {
    expect(notes('acme 3/4/2027 10:00')).toEqual(['Read as day/month: Sat 3 Apr.'])
    expect(others('acme 3/4/2027 10:00')).toEqual(['2027-03-04T09:00'])
  })
  test('an hour without its half of the day', () => {
    expect(notes('acme fri at 3')).toEqual(['Read as 03:00, not 15:00.'])
    expect(others('acme fri at 3')).toEqual(['2026-11-20T14:00'])
    expect(notes('acme fri at 15')).toEqual([])
  })
  test('a day without a time, a weekday that is another', () => {
    expect(notes('acme fri')).toEqual(['No time was given: 12:00 was taken.'])
    expect(notes('acme mon 24 dec 10:00')).toEqual(['That day is a Thursday.'])
    expect(notes('acme thu 24 dec 10:00')).toEqual([])
  })
  test('hours that the clock repeats or skips', () => {
    expect(ask('acme 2026-10-25 02:30').meant).toMatchObject({
      at: Date.parse('2026-10-25T00:30:00Z'),
      notes: ['02:30 comes twice that night, as the clock goes back: the first is meant.'],
      others: [Date.parse('2026-10-25T01:30:00Z')],
    })
    expect(ask('acme 2027-03-28 02:30').meant).toMatchObject({
      at: Date.parse('2027-03-28T01:30:00Z'),
      notes: ['There is no 02:30 that day, as the clock goes forward: 03:30 is meant.'],
    })
  })
  test('another place’s clock', () => {
    expect(notes('acme fri 03:00 sydney')).toEqual(['Read on the clock of Sydney.'])
    const nobody = { ...AMSTERDAM, theirs: null as never }
    expect(ask('fri 03:00 their time', nobody).meant?.notes).toEqual([
      'Whose time is meant is not known: yours was taken.',
    ])
  })
})

test.each([
  ['ticket 4711', '4711'],
  ['#4711', '4711'],
  ['Ticket #DEMO-12', 'DEMO-12'],
  ['4711', '4711'],
  ['acme', null],
  ['ticket 4711 fri 03:00', '4711'],
])('the ticket of “%s”', (text, ticket) => expect(readQuestion(text).ticket).toBe(ticket))

test('the places of times are marked in the text', () => {
  const text = 'tasman fri 03:00 sydney'
  expect(readQuestion(text).spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'fri',
    '03:00',
    'sydney',
  ])
})

describe('properties', () => {
  const zones = fc.constantFrom(
    'Europe/Amsterdam',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
    'Pacific/Apia',
  )
  const nows = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.getTime())

  test('whatever is typed is read without fault, and what is left of it is part of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), words()), zones, nows, (text, zone, now) => {
        const { when, spans } = readQuestion(text)
        if (when) momentOf(when, { now, zone, theirs: zone })
        for (const { start, end } of spans) expect(start).toBeLessThan(end)
      }),
      { numRuns: 500 },
    )
  })
  test('a weekday with a time is the next such: ahead, by a week at most, on that day', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 4, max: 23 }),
        zones,
        nows,
        (day, hour, zone, now) => {
          const { when } = readQuestion(`acme ${days[day]} ${hour}:30`)
          const at = momentOf(when!, { now, zone, theirs: null })!.at
          expect(at).toBeGreaterThanOrEqual(now)
          expect(at - now).toBeLessThanOrEqual(8 * 86_400_000)
          expect(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).dayOfWeek).toBe(day + 1)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('an ISO date and time are read back as they were written', () => {
    fc.assert(
      fc.property(nows, zones, (at, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(
          Math.floor(at / 60_000) * 60_000,
        ).toZonedDateTimeISO(zone)
        const text = local.toPlainDateTime().toString({ smallestUnit: 'minute' })
        const { name, when } = readQuestion(`acme ${text}`)
        const meant = momentOf(when!, { now: NOW, zone, theirs: null })!
        expect(name).toBe('acme')
        expect(
          Temporal.Instant.fromEpochMilliseconds(meant.at)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime()
            .toString({ smallestUnit: 'minute' }),
        ).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  function words() {
    const parts = [
      'acme',
      'fri',
      '03:00',
      'next',
      'mon',
      'tonight',
      '24',
      'dec',
      'in',
      '2',
      'hours',
      'ago',
      'at',
      '9am',
      'sydney',
      'new york',
      '#12',
      '3/4',
      'midnight',
      'now',
      ',',
      '’',
      '24:00',
      '2026-12-24',
    ]
    return fc.array(fc.constantFrom(...parts), { maxLength: 7 }).map((list) => list.join(' '))
  }
})
