import { describe, expect, it } from 'vitest'
import {
  ALWAYS,
  addDays,
  businessDay,
  CalendarError,
  compileCalendar,
  isBusinessDay,
  parseWeekly,
  subtractDays,
  type CalendarDefinition,
} from './index.ts'

const monday = (start: number, end: number): CalendarDefinition['weekly'] => [
  { from: null, spans: [{ weekday: 1, start, end }] },
]
const NOW = Date.UTC(2026, 0, 1)

describe('a definition that can not be one is refused with a code and what to do', () => {
  const broken: [string, unknown][] = [
    ['calendar.zone_unknown', { zone: 'Mars/Olympus', weekly: [] }],
    ['calendar.zone_unknown', { zone: '', weekly: [] }],
    ['calendar.span_invalid', { zone: 'UTC', weekly: monday(540, 540) }],
    ['calendar.span_invalid', { zone: 'UTC', weekly: monday(600, 540) }],
    ['calendar.span_invalid', { zone: 'UTC', weekly: monday(-1, 540) }],
    ['calendar.span_invalid', { zone: 'UTC', weekly: monday(1440, 1500) }],
    ['calendar.span_invalid', { zone: 'UTC', weekly: monday(NaN, 540) }],
    ['calendar.span_invalid', { zone: 'UTC', weekly: monday(540.5, 600) }],
    ['calendar.span_invalid', { zone: 'UTC', weekly: monday(0, 10081) }],
    [
      'calendar.weekday_invalid',
      { zone: 'UTC', weekly: [{ from: null, spans: [{ weekday: 0, start: 1, end: 2 }] }] },
    ],
    ['calendar.date_invalid', { zone: 'UTC', weekly: [{ from: '2026-02-29', spans: [] }] }],
    ['calendar.date_invalid', { zone: 'UTC', weekly: [], holidays: [{ date: '1-1-2026' }] }],
    ['calendar.date_invalid', { zone: 'UTC', weekly: [], shifts: [{ date: '9999-01-01', spans: [] }] }],
    [
      'calendar.span_invalid',
      { zone: 'UTC', weekly: [], holidays: [{ date: '2026-01-01', start: 600, end: 1441 }] },
    ],
    ['calendar.rule_duplicate', { zone: 'UTC', weekly: [...monday(0, 60), ...monday(60, 90)] }],
    [
      'calendar.shift_duplicate',
      { zone: 'UTC', weekly: [], shifts: [1, 2].map(() => ({ date: '2026-01-01', spans: [] })) },
    ],
    ['calendar.time_off_invalid', { zone: 'UTC', weekly: [], timeOff: [{ start: 2, end: 1 }] }],
    ['calendar.time_off_invalid', { zone: 'UTC', weekly: [], timeOff: [{ start: NaN, end: 1 }] }],
  ]
  it.each(broken)('%s: %j', (code, definition) => {
    expect(codeOf(() => compileCalendar(definition as CalendarDefinition))).toBe(code)
  })
})

describe('a question that can not be one is refused with a code', () => {
  const calendar = compileCalendar({ zone: 'Europe/Berlin', weekly: monday(540, 1020) })
  const broken: [string, () => unknown][] = [
    ['calendar.instant_invalid', () => calendar.isOpen(NaN)],
    ['calendar.instant_invalid', () => calendar.between(NOW, NaN)],
    ['calendar.instant_out_of_range', () => calendar.isOpen(Infinity)],
    ['calendar.instant_out_of_range', () => calendar.intervals(-1e15, NOW)],
    ['calendar.instant_out_of_range', () => calendar.nextOpening(8.64e15)],
    ['calendar.duration_invalid', () => calendar.addClosing(NOW, NaN)],
    ['calendar.duration_invalid', () => calendar.addOpening(NOW, Infinity)],
    ['calendar.duration_invalid', () => calendar.subtract(NOW, Infinity)],
    ['calendar.duration_invalid', () => calendar.addClosing(NOW, -Infinity)],
    ['calendar.duration_invalid', () => addDays(calendar, NOW, 1.5)],
  ]
  it.each(broken)('%s: %s', (code, ask) => {
    expect(codeOf(ask)).toBe(code)
  })
})

describe('business days', () => {
  const calendar = compileCalendar({
    zone: 'Europe/Berlin',
    weekly: [{ from: null, spans: parseWeekly('Mon-Fri 09:00-17:00') }],
    holidays: [{ date: '2026-01-01' }, { date: '2026-01-05', start: 720 }],
  })

  it('have hours and are no whole holiday', () => {
    expect(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-05'].map((d) => isBusinessDay(calendar, d))).toEqual([
      false, true, false, true,
    ]) // prettier-ignore
  })

  it('are counted on and back', () => {
    expect(businessDay(calendar, '2025-12-31', 5)).toBe('2026-01-08')
    expect(businessDay(calendar, '2026-01-08', -5)).toBe('2025-12-31')
    expect(businessDay(calendar, '2026-01-03', 0)).toBe('2026-01-05')
    expect(businessDay(compileCalendar({ zone: 'UTC', weekly: [] }), '2026-01-03', 1)).toBeNull()
  })

  it('keep the local time and move into open hours', () => {
    const evening = Date.UTC(2025, 11, 31, 20)
    expect(addDays(calendar, evening, 1)).toBe(Date.UTC(2026, 0, 5, 8))
    expect(subtractDays(calendar, evening, 1)).toBe(Date.UTC(2025, 11, 30, 16))
    expect(addDays(ALWAYS, evening, 2)).toBe(Date.UTC(2026, 0, 2, 20))
  })
})

describe('weekly hours as text', () => {
  it('are read as people write them', () => {
    expect(parseWeekly('Mon–Tue 9:00–12:00 13:00–18:00; Sat 22:00-06:00')).toEqual([
      { weekday: 1, start: 540, end: 720 },
      { weekday: 1, start: 780, end: 1080 },
      { weekday: 2, start: 540, end: 720 },
      { weekday: 2, start: 780, end: 1080 },
      { weekday: 6, start: 1320, end: 1800 },
    ])
    expect(parseWeekly('Sun 15:00–Fri 17:00')).toEqual([{ weekday: 7, start: 900, end: 8220 }])
    expect(parseWeekly('Sat-Mon 00:00-24:00').map((span) => span.weekday)).toEqual([6, 7, 1])
    expect(parseWeekly('')).toEqual([])
  })

  it.each(['Mon', 'Mon 25:00-26:00', 'Mo 09:00-17:00', 'Mon 09:00', 'Mon-Fri 9-17'])(
    '%s is refused',
    (text) => {
      expect(codeOf(() => parseWeekly(text))).toBe('calendar.weekly_text_invalid')
    },
  )
})

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof CalendarError) return error.code
    throw error
  }
  return 'accepted'
}
