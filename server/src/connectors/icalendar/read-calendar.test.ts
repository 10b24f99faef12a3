/** What a calendar file says, by the cases that programs really write. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CalendarUnreadable } from './event.ts'
import { readCalendar } from './read-calendar.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const YEAR = { from: at('2026-01-01T00:00:00Z'), to: at('2027-01-01T00:00:00Z'), zone: 'Europe/Amsterdam' }

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:e1', ...lines, 'END:VEVENT']
const spans = (text: string, window = YEAR): string[] =>
  readCalendar(text, window).events.map(({ start, end }) =>
    [start, end].map((one) => new Date(one).toISOString().slice(0, 16)).join(' – '),
  )

describe('one event', () => {
  test.each([
    ['in UTC', ['DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z'], '2026-03-10T09:00 – 2026-03-10T10:00'],
    [
      'in an IANA zone',
      ['DTSTART;TZID=America/New_York:20260310T090000', 'DURATION:PT1H'],
      '2026-03-10T13:00 – 2026-03-10T14:00',
    ],
    [
      "in one of Windows' zones",
      ['DTSTART;TZID=W. Europe Standard Time:20260310T090000', 'DURATION:PT30M'],
      '2026-03-10T08:00 – 2026-03-10T08:30',
    ],
    [
      'in a zone behind a path',
      ['DTSTART;TZID=/example.org/2024/Asia/Kathmandu:20260310T090000', 'DURATION:PT30M'],
      '2026-03-10T03:15 – 2026-03-10T03:45',
    ],
    [
      'without a zone, on the clock of who reads',
      ['DTSTART:20260310T090000', 'DTEND:20260310T100000'],
      '2026-03-10T08:00 – 2026-03-10T09:00',
    ],
    ['of a whole day', ['DTSTART;VALUE=DATE:20260310'], '2026-03-09T23:00 – 2026-03-10T23:00'],
    [
      'of the day the clock goes forward: 23 hours',
      ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'],
      '2026-03-28T23:00 – 2026-03-29T22:00',
    ],
    [
      'of the day the clock goes back: 25 hours',
      ['DTSTART;VALUE=DATE:20261025'],
      '2026-10-24T22:00 – 2026-10-25T23:00',
    ],
    [
      'of a week of days',
      ['DTSTART;VALUE=DATE:20260301', 'DURATION:P1W'],
      '2026-02-28T23:00 – 2026-03-07T23:00',
    ],
    [
      'of a day that ends on itself, as some write it',
      ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260310'],
      '2026-03-09T23:00 – 2026-03-10T23:00',
    ],
    [
      'in the hour that is skipped: after it',
      ['DTSTART;TZID=Europe/Amsterdam:20260329T023000', 'DURATION:PT1H'],
      '2026-03-29T01:30 – 2026-03-29T02:30',
    ],
    [
      'in the hour that is repeated: the first time',
      ['DTSTART;TZID=Europe/Amsterdam:20261025T023000', 'DURATION:PT1H'],
      '2026-10-25T00:30 – 2026-10-25T01:30',
    ],
  ])('%s', (_, lines, expected) => {
    expect(spans(file(...event(...lines)))).toEqual([expected])
  })

  test.each([
    ['that is cancelled', ['DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z', 'STATUS:CANCELLED']],
    ['that lasts no time', ['DTSTART:20260310T090000Z']],
    ['that ends where the window begins', ['DTSTART:20251231T220000Z', 'DTEND:20260101T000000Z']],
    ['that begins where the window ends', ['DTSTART:20270101T000000Z', 'DURATION:PT1H']],
  ])('%s is left out', (_, lines) => {
    expect(readCalendar(file(...event(...lines)), YEAR)).toEqual({ events: [], problems: [] })
  })

  test('a file that takes its events back has none', () => {
    expect(spans(file('METHOD:CANCEL', ...event('DTSTART:20260310T090000Z', 'DURATION:PT1H')))).toEqual([])
  })

  test.each([
    [['TRANSP:TRANSPARENT'], 'free', 'confirmed'],
    [['TRANSP:OPAQUE', 'STATUS:TENTATIVE'], 'busy', 'tentative'],
    [['X-MICROSOFT-CDO-BUSYSTATUS:OOF'], 'out_of_office', 'confirmed'],
    [['TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'], 'elsewhere', 'confirmed'],
    [[], 'busy', 'confirmed'],
  ])('%j shows as %s, %s', (lines, shows, status) => {
    const read = readCalendar(file(...event('DTSTART:20260310T090000Z', 'DURATION:PT1H', ...lines)), YEAR)
    expect(read.events).toMatchObject([{ shows, status }])
  })

  test('what it is called, folded over lines and escaped, and who is asked', () => {
    const text = file(
      ...event(
        'DTSTART:20260310T090000Z',
        'DURATION:PT1H',
        'SUMMARY:Holiday\\, at',
        '  last',
        'CATEGORIES:Away,Personal',
        'ATTENDEE;CN="Roe; Jane":MAILTO:Jane@Example.com',
      ),
    )
    expect(readCalendar(text, YEAR).events[0]).toMatchObject({
      summary: 'Holiday, at last',
      categories: ['Away', 'Personal'],
      attendees: ['jane@example.com'],
      uid: 'e1',
      key: 'e1',
    })
  })
})

describe('zones', () => {
  test("every one of Windows' names is a zone that exists", () => {
    const instant = Temporal.Instant.from('2026-06-01T00:00:00Z')
    for (const [windows, iana] of WINDOWS_ZONES)
      expect(() => instant.toZonedDateTimeISO(iana), windows).not.toThrow()
    expect(WINDOWS_ZONES.size).toBeGreaterThan(130)
  })

  const own = [
    'BEGIN:VTIMEZONE',
    'TZID:Our office',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0430',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'TZOFFSETFROM:+0430',
    'TZOFFSETTO:+0530',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]

  test('one that the file describes itself, in summer and in winter', () => {
    const timed = (uid: string, start: string) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;TZID=Our office:${start}`,
      'DURATION:PT1H',
      'END:VEVENT',
    ]
    expect(spans(file(...own, ...timed('a', '20260110T120000'), ...timed('b', '20260710T120000')))).toEqual([
      '2026-01-10T07:30 – 2026-01-10T08:30',
      '2026-07-10T06:30 – 2026-07-10T07:30',
    ])
  })

  test('one that nobody knows leaves its event out and says where and what to do', () => {
    const text = file(
      ...event('DTSTART;TZID=Middle Earth:20260310T090000', 'DURATION:PT1H', 'SUMMARY:Secret'),
    )
    expect(readCalendar(text, YEAR)).toEqual({
      events: [],
      problems: [
        { line: 3, uid: 'e1', message: expect.stringMatching(/“Middle Earth” is not known: choose/) },
      ],
    })
  })
})

describe('recurrences', () => {
  const weekly = (...more: string[]) =>
    event(
      'DTSTART;TZID=Europe/Amsterdam:20260323T090000',
      'DTEND;TZID=Europe/Amsterdam:20260323T100000',
      ...more,
    )

  test('nine stays nine when the clock changes', () => {
    expect(spans(file(...weekly('RRULE:FREQ=WEEKLY;COUNT=2')))).toEqual([
      '2026-03-23T08:00 – 2026-03-23T09:00',
      '2026-03-30T07:00 – 2026-03-30T08:00',
    ])
  })

  test('south of the line too', () => {
    const text = file(
      ...event('DTSTART;TZID=Australia/Sydney:20260330T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    )
    expect(spans(text)).toEqual([
      '2026-03-29T22:00 – 2026-03-29T23:00',
      '2026-04-05T23:00 – 2026-04-06T00:00',
    ])
  })

  test('an end in UTC is reckoned on the wall', () => {
    // 30 March 09:00 in Amsterdam is 07:00 UTC.
    expect(spans(file(...weekly('RRULE:FREQ=WEEKLY;UNTIL=20260330T070000Z')))).toHaveLength(2)
    expect(spans(file(...weekly('RRULE:FREQ=WEEKLY;UNTIL=20260330T065959Z')))).toHaveLength(1)
    expect(spans(file(...weekly('RRULE:FREQ=WEEKLY;UNTIL=20260330')))).toHaveLength(2)
  })

  test('exceptions: by local time, in UTC, by day; additions', () => {
    const rule = 'RRULE:FREQ=WEEKLY;COUNT=5'
    const excluded = [
      'EXDATE;TZID=Europe/Amsterdam:20260323T090000',
      'EXDATE:20260330T070000Z',
      'EXDATE;VALUE=DATE:20260406',
    ]
    expect(spans(file(...weekly(rule, ...excluded, 'RDATE;TZID=Europe/Amsterdam:20260501T120000')))).toEqual([
      '2026-04-13T07:00 – 2026-04-13T08:00',
      '2026-04-20T07:00 – 2026-04-20T08:00',
      '2026-05-01T10:00 – 2026-05-01T11:00',
    ])
  })

  test('one occurrence moved, one cancelled, and this and all later ones moved', () => {
    const rule = weekly('RRULE:FREQ=WEEKLY;COUNT=5')
    const moved = event(
      'RECURRENCE-ID;TZID=Europe/Amsterdam:20260330T090000',
      'DTSTART:20260331T120000Z',
      'DURATION:PT2H',
    )
    const cancelled = event(
      'RECURRENCE-ID:20260406T070000Z',
      'DTSTART:20260406T070000Z',
      'DURATION:PT1H',
      'STATUS:CANCELLED',
    )
    const onwards = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20260413T090000',
      'DTSTART;TZID=Europe/Amsterdam:20260414T100000',
      'DURATION:PT30M',
    )
    const text = file(...rule, ...moved, ...cancelled, ...onwards)
    expect(spans(text)).toEqual([
      '2026-03-23T08:00 – 2026-03-23T09:00',
      '2026-03-31T12:00 – 2026-03-31T14:00',
      '2026-04-14T08:00 – 2026-04-14T08:30',
      '2026-04-21T08:00 – 2026-04-21T08:30',
    ])
    expect(readCalendar(text, YEAR).events.map(({ key }) => key)).toEqual([
      'e1/2026-03-23T09:00:00',
      'e1/2026-03-30T09:00:00',
      'e1/2026-04-13T09:00:00',
      'e1/2026-04-20T09:00:00',
    ])
  })

  test('without an end, from long ago: only what the window asks', () => {
    const text = file(...event('DTSTART;VALUE=DATE:19990101', 'RRULE:FREQ=DAILY'))
    expect(readCalendar(text, YEAR).events).toHaveLength(366)
  })

  test('an occurrence that began before the window and lasts into it counts', () => {
    const text = file(
      ...event('DTSTART;VALUE=DATE:20251229', 'DTEND;VALUE=DATE:20260104', 'RRULE:FREQ=YEARLY'),
    )
    expect(spans(text)[0]).toBe('2025-12-28T23:00 – 2026-01-03T23:00')
  })

  test.each([
    ['every second for ever', 'FREQ=SECONDLY'],
    ['a count beyond counting', 'FREQ=SECONDLY;COUNT=999999999'],
    [
      'every second of a year',
      `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${[...Array(24).keys()].join()};BYMINUTE=${[...Array(60).keys()].join()}`,
    ],
    ['nonsense', 'FREQ=NEVER'],
    ['no number', 'FREQ=DAILY;COUNT=many'],
  ])('%s is refused with the line, and the other events stand', (_, rule) => {
    const other = ['BEGIN:VEVENT', 'UID:e2', 'DTSTART:20260310T090000Z', 'DURATION:PT1H', 'END:VEVENT']
    const read = readCalendar(
      file(...event('DTSTART:20200101T000000Z', 'DURATION:PT1S', `RRULE:${rule}`), ...other),
      YEAR,
    )
    expect(read.events).toMatchObject([{ uid: 'e2' }])
    expect(read.problems).toMatchObject([
      { line: 3, uid: 'e1', message: expect.stringMatching(/^An event .* left out: .*: /) },
    ])
  })

  test('a rule that never fires has no occurrences', () => {
    expect(
      spans(
        file(
          ...event('DTSTART:20260101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
        ),
      ),
    ).toEqual([])
  })

  test('a file of bombs is bounded as a whole', () => {
    const bombs = Array.from({ length: 500 }, (_, n) => [
      'BEGIN:VEVENT',
      `UID:b${n}`,
      'DTSTART:20200101T000000Z',
      'DURATION:PT1S',
      'RRULE:FREQ=SECONDLY',
      'END:VEVENT',
    ])
    const read = readCalendar(file(...bombs.flat()), YEAR)
    expect(read.problems).toHaveLength(500)
    expect(read.problems.at(-1)?.message).toMatch(/more recurring events than can be followed/)
  })
})

describe('broken files', () => {
  test.each([
    ['nothing', '', 1, /no calendar/],
    ['a page instead', '<!doctype html>\n<html>', 1, /no calendar.*ends in \.ics/],
    ['cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a', 3, /cut off/],
    [
      'ends crossed',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT',
      3,
      /closes what was not begun/,
    ],
  ])('%s: refused with the line and what to do', (_, text, line, message) => {
    try {
      readCalendar(text, YEAR)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(CalendarUnreadable)
      expect(error).toMatchObject({ line, message: expect.stringMatching(message) })
    }
  })

  test('a line that is none is named, and its event said to be left out', () => {
    const text = file(...event('DTSTART:20260310T090000Z', 'no property', 'DURATION:PT1H'))
    const { problems } = readCalendar(text, YEAR)
    expect(problems[0]).toMatchObject({ line: 3, uid: 'e1' })
    expect(problems[1]).toMatchObject({ line: 6, uid: 'e1' })
  })

  test('of two versions of one event the newer counts', () => {
    const version = (n: number, day: string) => event(`SEQUENCE:${n}`, `DTSTART;VALUE=DATE:${day}`)
    expect(spans(file(...version(2, '20260310'), ...version(1, '20260311')))).toEqual([
      '2026-03-09T23:00 – 2026-03-10T23:00',
    ])
  })

  test('whatever is in it, reading ends and nothing but CalendarUnreadable is thrown', () => {
    const pieces = fc.constantFrom(
      ...[
        'BEGIN:VEVENT',
        'END:VEVENT',
        'UID:x',
        'DTSTART:20260310T090000Z',
        'DTSTART;VALUE=DATE:20260231',
        'DTSTART:99991231T235959Z',
      ],
      ...[
        'DTEND:20260310T080000Z',
        'DURATION:PT999999999999999S',
        'DURATION:-P1D',
        'RRULE:FREQ=DAILY',
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ],
      ...[
        'RRULE:',
        'EXDATE:x',
        'RDATE;VALUE=PERIOD:20260101T000000Z/PT1H',
        'RECURRENCE-ID:20260310T090000Z',
        'TZID=;:',
        ' folded',
      ],
      ...[
        'BEGIN:VALARM',
        'END:VALARM',
        'SEQUENCE:-1',
        'DTSTART;TZID=Mars:20260101T000000',
        'STATUS:CANCELLED',
        '\u0000;:',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (lines) => {
        try {
          readCalendar(file('BEGIN:VEVENT', ...lines, 'END:VEVENT'), YEAR)
        } catch (error) {
          expect(error).toBeInstanceOf(CalendarUnreadable)
        }
      }),
      { numRuns: 500 },
    )
  })
})
