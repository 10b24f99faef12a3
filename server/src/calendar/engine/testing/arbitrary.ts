import fc from 'fast-check'
import type { CalendarDefinition, DaySpan, Interval, Weekday } from '../index.ts'

/** Zones whose clocks have done everything clocks do: half and quarter hours, midnight changes, skipped dates. */
export const ZONES: readonly string[] = [
  'UTC',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Australia/Brisbane',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kwajalein',
  'Pacific/Tongatapu',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Los_Angeles',
  'America/New_York',
  'America/Santiago',
  'America/Caracas',
  'America/Scoresbysund',
  'Europe/Amsterdam',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Pyongyang',
  'Atlantic/Azores',
  'Antarctica/Troll',
]

const DAY = 86_400_000
const MINUTE = 60_000

/** One random case: a definition whose dates lie around a moment at which its zone's clock may change. */
export interface Case {
  readonly definition: CalendarDefinition
  readonly moment: number
}

/** Cases in a zone, most of them around one of its clock changes between 1990 and 2037. */
export function caseIn(zone: string): fc.Arbitrary<Case> {
  return fc
    .constantFrom(...momentsOf(zone))
    .chain((moment) => definitionAround(zone, moment).map((definition) => ({ definition, moment })))
}

/** Instants around a moment, thick within three hours of it, on and off whole minutes. */
export function instantNear(moment: number): fc.Arbitrary<number> {
  const minutes = fc.oneof(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -4320, max: 4320 }))
  const off = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 59_999 }))
  return fc.tuple(minutes, off).map(([minute, ms]) => moment + minute * MINUTE + ms)
}

/** Durations from nothing to some days of open time. */
export const duration: fc.Arbitrary<number> = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * MINUTE),
  fc.integer({ min: 1, max: 48 }).map((hours) => hours * 60 * MINUTE),
  fc.integer({ min: 1, max: 3 * DAY }),
)

function momentsOf(zone: string): number[] {
  const moments = [Date.UTC(2024, 1, 29, 12), Date.UTC(2026, 11, 31, 23)]
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('1990-01-01T00:00Z').toZonedDateTimeISO(zone)
  while ((at = at.getTimeZoneTransition('next')) !== null && at.year < 2037) {
    moments.push(Math.floor(at.epochMilliseconds / MINUTE) * MINUTE)
  }
  return moments
}

function definitionAround(zone: string, moment: number): fc.Arbitrary<CalendarDefinition> {
  const date = fc.integer({ min: -9, max: 7 }).map((days) => dateAt(moment + days * DAY))
  const rule = fc.record({ from: fc.constant(null), spans: weekly })
  const later = fc.record({ from: date, spans: weekly })
  return fc.record({
    zone: fc.constant(zone),
    weekly: fc
      .tuple(
        fc.array(rule, { maxLength: 1 }),
        fc.uniqueArray(later, { maxLength: 2, selector: (one) => one.from }),
      )
      .map(([always, changes]) => [...always, ...changes]),
    shifts: fc.uniqueArray(fc.record({ date, spans: fc.array(span, { maxLength: 2 }) }), {
      maxLength: 2,
      selector: (one) => one.date,
    }),
    holidays: fc.array(fc.oneof(fc.record({ date }), partOf(date)), { maxLength: 3 }),
    timeOff: fc.array(timeOffNear(moment), { maxLength: 3 }),
  })
}

/** Minutes of a day, thick in the small hours where clocks change. */
const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 16 }).map((quarter) => quarter * 15),
  fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60),
  fc.integer({ min: 0, max: 1439 }),
)

const span: fc.Arbitrary<DaySpan> = fc
  .tuple(
    minuteOfDay,
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 48 }).map((quarters) => quarters * 15) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 1440 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 10080 }) },
      { weight: 2, arbitrary: fc.constant(0) },
    ),
  )
  // A length of nothing stands for "until midnight", the end that is no time of day.
  .map(([start, length]) => ({ start, end: length === 0 ? 1440 : start + length }))

const weekly = fc
  .oneof(
    fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday), span }), {
      maxLength: 9,
    }),
    fc
      .array(span, { minLength: 1, maxLength: 2 })
      .map((spans) =>
        ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) => spans.map((one) => ({ weekday, span: one }))),
      ),
  )
  .map((list) => list.map(({ weekday, span: one }) => ({ weekday, start: one.start, end: one.end })))

function partOf(date: fc.Arbitrary<string>): fc.Arbitrary<{ date: string; start: number; end: number }> {
  return fc
    .tuple(date, minuteOfDay, fc.integer({ min: 1, max: 1440 }))
    .map(([day, start, length]) => ({ date: day, start, end: Math.min(1440, start + length) }))
}

function timeOffNear(moment: number): fc.Arbitrary<Interval> {
  return fc
    .tuple(
      instantNear(moment),
      fc.oneof(fc.integer({ min: 0, max: 600 * MINUTE }), fc.integer({ min: 0, max: 5 * DAY })),
    )
    .map(([start, length]) => ({ start, end: start + length }))
}

function dateAt(t: number): string {
  return new Date(t).toISOString().slice(0, 10)
}
