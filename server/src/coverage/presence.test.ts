import { describe, expect, it } from 'vitest'
import { availableFrom, awayAt, isAvailable, presenceAt, worksWithin } from './presence.ts'
import { instant, world, type PersonWords } from './testing/world.ts'

// Amsterdam in winter: 08:00–18:00 is 07:00Z–17:00Z. 3 March 2025 is a Monday.
const personOf = (dana: PersonWords) => world({ people: { dana } }).person('dana')!
const text = (at: number | null): string | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at).toString()

describe('time off that runs on beyond what calendars answer for', () => {
  const forever = {
    off: ['2025-03-03T00:00Z/2426-01-10T00:00Z'],
    busy: ['2025-03-01T00:00Z/2500-01-01T00:00Z'],
  }

  it('is away until the last instant there is, and never on duty again', () => {
    const dana = personOf(forever)
    const at = instant('2025-03-04T10:00Z')
    expect(presenceAt(dana, at)).toEqual({ kind: 'away', until: Date.UTC(2400, 0, 1) - 1, next: null })
    expect(availableFrom(dana, at)).toBeNull()
  })

  it('of somebody who is only busy: never available again', () => {
    expect(availableFrom(personOf({ busy: forever.busy }), instant('2025-03-04T10:00Z'))).toBeNull()
  })
})

describe('presence', () => {
  const week = '2025-03-03T07:00Z/2025-03-08T00:00Z'
  it.each<[string, PersonWords, string, string, string | null]>([
    ['on duty until closing', {}, '2025-03-04T10:00Z', 'on_duty', '2025-03-04T17:00:00Z'],
    ['on duty at the very opening', {}, '2025-03-04T07:00Z', 'on_duty', '2025-03-04T17:00:00Z'],
    ['off duty at the very closing', {}, '2025-03-04T17:00Z', 'off_duty', '2025-03-05T07:00:00Z'],
    ['off duty at the weekend', {}, '2025-03-08T10:00Z', 'off_duty', '2025-03-10T07:00:00Z'],
    [
      'on duty until the next busy period',
      { busy: ['2025-03-04T12:00Z/2025-03-04T13:00Z'] },
      '2025-03-04T10:00Z',
      'on_duty',
      '2025-03-04T12:00:00Z',
    ],
    [
      'busy',
      { busy: ['2025-03-04T09:00Z/2025-03-04T11:00Z'] },
      '2025-03-04T10:00Z',
      'busy',
      '2025-03-04T11:00:00Z',
    ],
    [
      'off duty, and not busy, outside hours',
      { busy: ['2025-03-04T09:00Z/2025-03-05T11:00Z'] },
      '2025-03-04T20:00Z',
      'off_duty',
      '2025-03-05T07:00:00Z',
    ],
    ['away in a night of the time off', { off: [week] }, '2025-03-05T01:00Z', 'away', '2025-03-08T00:00:00Z'],
    [
      'away in a weekend of the time off',
      { off: ['2025-03-03T00:00Z/2025-03-17T00:00Z'] },
      '2025-03-09T12:00Z',
      'away',
      '2025-03-17T00:00:00Z',
    ],
    [
      'off duty the weekend after the time off',
      { off: [week] },
      '2025-03-09T12:00Z',
      'off_duty',
      '2025-03-10T07:00:00Z',
    ],
    [
      'off duty, not away, before time off begins',
      { off: [week] },
      '2025-03-03T06:59Z',
      'off_duty',
      '2025-03-10T07:00:00Z',
    ],
    [
      'away on a holiday from midnight on',
      { holidays: ['2025-03-05'] },
      '2025-03-04T23:00Z',
      'away',
      '2025-03-05T23:00:00Z',
    ],
    [
      'away for a holiday that follows time off',
      {
        off: ['2025-03-03T00:00Z/2025-03-04T23:00Z'],
        holidays: ['2025-03-05'],
      },
      '2025-03-04T10:00Z',
      'away',
      '2025-03-05T23:00:00Z',
    ],
    [
      'away for the part of a holiday',
      { holidays: ['2025-03-05 12:00-24:00'] },
      '2025-03-05T11:30Z',
      'away',
      '2025-03-05T23:00:00Z',
    ],
    [
      'on duty before the part of a holiday',
      { holidays: ['2025-03-05 12:00-24:00'] },
      '2025-03-05T10:30Z',
      'on_duty',
      '2025-03-05T11:00:00Z',
    ],
    [
      'away rather than busy',
      { off: [week], busy: [week] },
      '2025-03-04T10:00Z',
      'away',
      '2025-03-08T00:00:00Z',
    ],
    [
      'here on the last working day',
      { leftOn: '2025-03-04' },
      '2025-03-04T16:00Z',
      'on_duty',
      '2025-03-04T17:00:00Z',
    ],
    [
      'left when the last working day is over',
      { leftOn: '2025-03-04' },
      '2025-03-04T23:00Z',
      'left',
      '2025-03-04T23:00:00Z',
    ],
    [
      'left rather than away',
      { leftOn: '2025-03-04', off: ['2025-03-01T00:00Z/2025-04-01T00:00Z'] },
      '2025-03-05T10:00Z',
      'left',
      '2025-03-04T23:00:00Z',
    ],
  ])('is %s', (_, words, at, kind, until) => {
    const presence = presenceAt(personOf(words), instant(at))
    expect(presence.kind).toBe(kind)
    const known =
      presence.kind === 'off_duty'
        ? presence.next
        : presence.kind === 'left'
          ? presence.since
          : presence.until
    expect(text(known)).toBe(until)
  })

  it('says never where hours are empty, and where the last day precedes the next opening', () => {
    expect(presenceAt(personOf({ hours: '' }), instant('2025-03-04T10:00Z'))).toEqual({
      kind: 'off_duty',
      next: null,
    })
    const leaving = personOf({ leftOn: '2025-03-08' })
    expect(presenceAt(leaving, instant('2025-03-08T10:00Z'))).toEqual({ kind: 'off_duty', next: null })
  })

  it('knows when somebody away is next on duty: after the night that follows', () => {
    const dana = personOf({ off: ['2025-03-04T00:00Z/2025-03-05T20:00Z'] })
    expect(presenceAt(dana, instant('2025-03-04T10:00Z'))).toMatchObject({
      next: instant('2025-03-06T07:00Z'),
    })
  })

  it('counts part of a holiday in a repeated hour from its first to its last', () => {
    // 26 October 2025: 02:00–03:00 is shown twice in Amsterdam, from 00:00Z and from 01:00Z.
    const dana = personOf({ hours: 'Mon-Sun 00:00-24:00', holidays: ['2025-10-26 02:15-02:45'] })
    expect(text(awayAt(dana, instant('2025-10-26T00:15Z')))).toBe('2025-10-26T01:45:00Z')
    expect(awayAt(dana, instant('2025-10-26T01:45Z'))).toBeNull()
    expect(isAvailable(dana, instant('2025-10-26T00:50Z'))).toBe(false)
  })

  it('shortens part of a holiday in a skipped hour to the change', () => {
    // 30 March 2025: 02:00–03:00 is skipped in Amsterdam, at 01:00Z.
    const dana = personOf({ hours: 'Mon-Sun 00:00-24:00', holidays: ['2025-03-30 01:30-02:30'] })
    expect(text(awayAt(dana, instant('2025-03-30T00:30Z')))).toBe('2025-03-30T01:00:00Z')
    expect(isAvailable(dana, instant('2025-03-30T01:00Z'))).toBe(true)
  })
})

describe('next on duty', () => {
  it.each<[string, PersonWords, string, string | null]>([
    ['now while on duty', {}, '2025-03-04T10:00Z', '2025-03-04T10:00:00Z'],
    [
      'the end of busy while busy',
      { busy: ['2025-03-04T09:00Z/2025-03-04T11:00Z'] },
      '2025-03-04T10:00Z',
      '2025-03-04T11:00:00Z',
    ],
    [
      'the next opening where busy outlasts the day',
      { busy: ['2025-03-04T09:00Z/2025-03-04T19:00Z'] },
      '2025-03-04T10:00Z',
      '2025-03-05T07:00:00Z',
    ],
    [
      'after all of several busy periods in a row',
      {
        busy: ['2025-03-04T09:00Z/2025-03-04T11:00Z', '2025-03-04T11:00Z/2025-03-04T12:00Z'],
      },
      '2025-03-04T10:00Z',
      '2025-03-04T12:00:00Z',
    ],
    [
      'after time off, and busy then',
      {
        off: ['2025-03-04T00:00Z/2025-03-05T00:00Z'],
        busy: ['2025-03-05T07:00Z/2025-03-05T08:00Z'],
      },
      '2025-03-04T10:00Z',
      '2025-03-05T08:00:00Z',
    ],
    ['across the change to summer time', {}, '2025-03-29T10:00Z', '2025-03-31T06:00:00Z'],
    ['never once gone', { leftOn: '2025-03-04' }, '2025-03-05T10:00Z', null],
  ])('is %s', (_, words, at, expected) => {
    expect(text(availableFrom(personOf(words), instant(at)))).toBe(expected)
  })

  it('does not count a stretch spent busy as being there', () => {
    const dana = personOf({ busy: ['2025-03-04T07:00Z/2025-03-04T17:00Z'] })
    expect(worksWithin(dana, instant('2025-03-04T00:00Z'), instant('2025-03-05T07:00Z'))).toBe(false)
    expect(worksWithin(dana, instant('2025-03-04T00:00Z'), instant('2025-03-05T07:01Z'))).toBe(true)
  })
})
