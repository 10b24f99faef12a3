import { describe, expect, it } from 'vitest'
import { ALWAYS, compileCalendar, overlap, parseWeekly, type CalendarDefinition } from './index.ts'
import { END_BITS, END_MASK, ROW_MASK } from './cell.ts'
import { DAY, MINUTE, RANGE_END } from './units.ts'
import { LOW_BITS, OPENING_BITS, SECOND } from './weeks.ts'

const HOUR = 60 * MINUTE
const at = (text: string): number => Date.parse(text)
const shown = (t: number | null): string | null => (t === null ? null : new Date(t).toISOString())

function hours(zone: string, text: string, more: Partial<CalendarDefinition> = {}): CalendarDefinition {
  return { zone, weekly: [{ from: null, spans: parseWeekly(text) }], ...more }
}

describe('business time', () => {
  const office = compileCalendar(hours('Europe/Amsterdam', 'Mon-Fri 09:00-17:00'))
  const friday = at('2026-01-02T15:00:00Z')

  it('used up exactly at a closing stays there for reply targets and moves on for biz', () => {
    expect(shown(office.addClosing(friday, HOUR))).toBe('2026-01-02T16:00:00.000Z')
    expect(shown(office.addOpening(friday, HOUR))).toBe('2026-01-05T08:00:00.000Z')
  })

  it('of nothing moves on to the next opening, and back to the last closing', () => {
    const saturday = at('2026-01-03T12:00:00Z')
    expect(shown(office.addClosing(saturday, 0))).toBe('2026-01-05T08:00:00.000Z')
    expect(shown(office.subtract(saturday, 0))).toBe('2026-01-02T16:00:00.000Z')
    expect(office.addClosing(friday, 0)).toBe(friday)
  })

  it('added below zero is subtracted, and the other way round', () => {
    expect(office.addClosing(friday, -9 * HOUR)).toBe(office.subtract(friday, 9 * HOUR))
    expect(office.subtract(friday, -9 * HOUR)).toBe(office.addClosing(friday, 9 * HOUR))
  })

  it('between instants in reverse order is negative', () => {
    const monday = at('2026-01-05T09:00:00Z')
    expect(office.between(friday, monday)).toBe(2 * HOUR)
    expect(office.between(monday, friday)).toBe(-2 * HOUR)
  })

  it('counts the extra day of a leap year and goes over the end of a year', () => {
    const always = compileCalendar(hours('UTC', '24x7'))
    expect(always.between(at('2024-02-28T00:00Z'), at('2024-03-01T00:00Z'))).toBe(2 * DAY)
    expect(shown(office.addClosing(at('2024-12-31T15:00Z'), 2 * HOUR))).toBe('2025-01-01T09:00:00.000Z')
  })
})

describe('clock changes', () => {
  const night = compileCalendar(hours('Europe/Amsterdam', 'Mon-Sun 01:00-04:00'))

  it('shorten an interval in the skipped hour and lengthen one in the repeated hour', () => {
    expect(night.between(at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).toBe(2 * HOUR)
    expect(night.between(at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'))).toBe(4 * HOUR)
  })

  it('let an interval run from the first occurrence of its start to the last of its end', () => {
    const calendar = compileCalendar(hours('Europe/Amsterdam', 'Sun 02:15-02:45'))
    expect(calendar.intervals(at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'))).toEqual([
      { start: at('2026-10-25T00:15Z'), end: at('2026-10-25T01:45Z') },
    ])
  })

  it('let an interval that starts in the skipped hour open at the change', () => {
    const calendar = compileCalendar(hours('Europe/Amsterdam', 'Sun 02:30-05:00'))
    expect(shown(calendar.nextOpening(at('2026-03-28T12:00Z')))).toBe('2026-03-29T01:00:00.000Z')
  })

  it('end a day at its midnight once, also where the hour after it is repeated', () => {
    const calendar = compileCalendar(hours('America/Havana', 'Sat 20:00-24:00'))
    expect(shown(calendar.nextClosing(at('2025-11-02T02:00Z')))).toBe('2025-11-02T04:00:00.000Z')
  })

  it('leave nothing of a date that a zone skips', () => {
    const calendar = compileCalendar(hours('Pacific/Apia', 'Fri 09:00-17:00'))
    const next = calendar.nextOpening(at('2011-12-29T12:00Z'))
    expect(shown(next)).toBe('2012-01-05T19:00:00.000Z')
  })

  it('keep seconds where a zone stood off by seconds', () => {
    const calendar = compileCalendar(hours('Africa/Monrovia', 'Mon-Sun 09:00-10:00'))
    expect(shown(calendar.nextOpening(at('1971-06-01T00:00Z')))).toBe('1971-06-01T09:44:30.000Z')
    expect(calendar.between(at('1971-06-01T00:00Z'), at('1971-06-03T09:45Z'))).toBe(2 * HOUR + 30_000)
  })
})

describe('exceptions', () => {
  it('a shift replaces the hours of its date, but not the night that began before it', () => {
    const shifts = [{ date: '2026-01-07', spans: [{ start: 720, end: 780 }] }]
    const calendar = compileCalendar(hours('UTC', 'Mon-Fri 22:00-06:00', { shifts }))
    expect(calendar.intervals(at('2026-01-06T12:00Z'), at('2026-01-08T12:00Z'))).toEqual([
      { start: at('2026-01-06T22:00Z'), end: at('2026-01-07T06:00Z') },
      { start: at('2026-01-07T12:00Z'), end: at('2026-01-07T13:00Z') },
    ])
  })

  it('holidays and time off subtract, to the millisecond, for years after', () => {
    const timeOff = [{ start: at('2026-01-05T09:00:00.123Z'), end: at('2026-01-05T10:00:00Z') }]
    const holidays = [{ date: '2026-01-06' }, { date: '2026-01-07', start: 720 }]
    const calendar = compileCalendar(hours('UTC', 'Mon-Fri 09:00-17:00', { timeOff, holidays }))
    const from = at('2026-01-05T00:00Z')
    expect(calendar.between(from, at('2026-01-10T00:00Z'))).toBe(26 * HOUR + 123)
    expect(calendar.addClosing(from, 26 * HOUR + 123)).toBe(at('2026-01-09T17:00Z'))
    expect(calendar.addClosing(from, 26 * HOUR + 124)).toBe(at('2026-01-12T09:00:00.001Z'))
    const end = calendar.addClosing(from, 4000 * HOUR)!
    expect(calendar.between(from, end)).toBe(4000 * HOUR)
    expect(calendar.subtract(end, 4000 * HOUR)).toBe(at('2026-01-05T09:00Z'))
  })
})

describe('never', () => {
  const cases: Record<string, CalendarDefinition> = {
    'no rule': { zone: 'UTC', weekly: [] },
    'an empty rule': { zone: 'UTC', weekly: [{ from: null, spans: [] }] },
    'time off for good': hours('Asia/Gaza', '24x7', { timeOff: [{ start: -Infinity, end: Infinity }] }),
    'time off longer than the engine knows': hours('UTC', 'Mon 09:00-10:00', {
      timeOff: [{ start: 0, end: 8.64e15 }],
    }),
  }
  for (const [name, definition] of Object.entries(cases)) {
    it(`is the answer of a calendar with ${name}`, () => {
      const calendar = compileCalendar(definition)
      const t = at('2026-01-01T00:00Z')
      expect(calendar.openFrom(t)).toBeNull()
      expect(calendar.nextOpening(t)).toBeNull()
      expect(calendar.nextClosing(t)).toBeNull()
      expect(calendar.addClosing(t, 1)).toBeNull()
      expect(calendar.addOpening(t, 0)).toBeNull()
      expect(calendar.between(t, at('2030-01-01T00:00Z'))).toBe(0)
      expect(calendar.intervals(t, at('2030-01-01T00:00Z'))).toEqual([])
      expect(calendar.isOpen(t)).toBe(false)
    })
  }

  it('is when a calendar without hours before a date is asked backwards, or after the last', () => {
    const weekly = [
      { from: '2026-01-01', spans: parseWeekly('Mon-Fri 09:00-17:00') },
      { from: '2026-02-01', spans: [] },
    ]
    const calendar = compileCalendar({ zone: 'UTC', weekly })
    expect(calendar.subtract(at('2026-01-02T12:00Z'), 12 * HOUR)).toBeNull()
    expect(shown(calendar.subtract(at('2026-01-02T12:00Z'), 11 * HOUR))).toBe('2026-01-01T09:00:00.000Z')
    expect(calendar.addClosing(at('2026-01-30T12:00Z'), 5 * HOUR)).toBe(at('2026-01-30T17:00Z'))
    expect(calendar.addClosing(at('2026-01-30T12:00Z'), 5 * HOUR + 1)).toBeNull()
  })

  it('is when somebody always open is asked for the next opening or closing', () => {
    expect(ALWAYS.nextOpening(at('2026-01-01T00:00Z'))).toBeNull()
    expect(ALWAYS.nextClosing(at('2026-01-01T00:00Z'))).toBeNull()
    expect(ALWAYS.addClosing(at('2026-01-01T00:00Z'), HOUR)).toBe(at('2026-01-01T01:00Z'))
  })

  it('is not when openings come again after years of time off', () => {
    const timeOff = [{ start: 0, end: at('2090-01-01T00:00Z') }]
    const calendar = compileCalendar(hours('UTC', 'Mon 09:00-10:00', { timeOff }))
    expect(shown(calendar.openFrom(at('2026-01-01T00:00Z')))).toBe('2090-01-02T09:00:00.000Z')
  })
})

describe('the range of years', () => {
  it('reaches from 1970 and before to 2100 and after', () => {
    const calendar = compileCalendar(hours('America/New_York', 'Mon-Fri 09:00-17:00'))
    expect(shown(calendar.openFrom(at('2100-07-01T00:00Z')))).toBe('2100-07-01T13:00:00.000Z')
    expect(shown(calendar.openFrom(at('1970-01-02T00:00Z')))).toBe('1970-01-02T14:00:00.000Z')
    expect(calendar.openFrom(RANGE_END - 1)).toBeNull()
    expect(calendar.between(at('1900-01-01T00:00Z'), at('2399-12-31T00:00Z'))).toBeGreaterThan(0)
  })

  it('gives the same answers in whatever order the table has grown', () => {
    const definition = hours('Europe/Dublin', 'Mon-Fri 08:00-12:00 13:00-18:00; Sat 22:00-06:00')
    const asked = ['2026-01-03', '1995-06-01', '2061-03-02', '2026-12-31', '1970-01-01'].map((date) =>
      at(`${date}T03:00Z`),
    )
    const grown = compileCalendar(definition)
    for (const t of [...asked, ...asked.toReversed()]) {
      const fresh = compileCalendar(definition)
      expect(grown.addClosing(t, 100 * HOUR)).toBe(fresh.addClosing(t, 100 * HOUR))
      expect(grown.nextOpening(t)).toBe(fresh.nextOpening(t))
      expect(grown.subtract(t, 77 * HOUR)).toBe(fresh.subtract(t, 77 * HOUR))
    }
  })
})

describe('overlap', () => {
  it('is when everybody is open', () => {
    const ase = compileCalendar(hours('Europe/Amsterdam', 'Mon-Fri 08:00-18:00'))
    const customer = compileCalendar(hours('America/New_York', 'Mon-Fri 08:00-17:00'))
    const [from, to] = [at('2026-03-09T00:00Z'), at('2026-03-10T00:00Z')]
    // The week in which only America has summer time.
    expect(overlap([ase, customer], from, to)).toEqual([
      { start: at('2026-03-09T12:00Z'), end: at('2026-03-09T17:00Z') },
    ])
    expect(overlap([], from, to)).toEqual([{ start: from, end: to }])
  })
})

it('the constants written into calendar.ts are those of the table', () => {
  expect([MINUTE, DAY, END_BITS, END_MASK, ROW_MASK, SECOND, LOW_BITS, OPENING_BITS]).toEqual([
    60_000, 86_400_000, 11, 2047, 0x7fffffff, 7, 14, 22,
  ])
})
