/** The three regions with the default schedules of domain.md section 3. */
import type { WeeklySpan } from '../../calendar/api.ts'

export type RegionCode = 'AMER' | 'EMEA' | 'APAC'

export interface RegionPlan {
  readonly code: RegionCode
  readonly zone: string
  readonly channel: string
  readonly weekly: readonly WeeklySpan[]
}

const HOUR = 60

/** Monday to Friday from `start` to `end`, in minutes of the local day. */
export function weekdays(start: number, end: number): WeeklySpan[] {
  return ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start, end }))
}

export const REGIONS: readonly RegionPlan[] = [
  {
    code: 'AMER',
    zone: 'America/Los_Angeles',
    channel: '#support-amer',
    weekly: weekdays(5 * HOUR, 17 * HOUR),
  },
  { code: 'EMEA', zone: 'Europe/Amsterdam', channel: '#support-emea', weekly: weekdays(8 * HOUR, 18 * HOUR) },
  {
    code: 'APAC',
    zone: 'Australia/Brisbane',
    channel: '#support-apac',
    weekly: weekdays(9 * HOUR, 21 * HOUR),
  },
]

/** Sunday 15:00 to Friday 17:00 in Los Angeles. */
export const GLOBAL_HOURS = {
  name: 'Global business hours',
  zone: 'America/Los_Angeles',
  weekly: [
    { weekday: 7, start: 15 * HOUR, end: 24 * HOUR },
    ...([1, 2, 3, 4] as const).map((weekday) => ({ weekday, start: 0, end: 24 * HOUR })),
    { weekday: 5, start: 0, end: 17 * HOUR },
  ] satisfies WeeklySpan[],
} as const

/** Around the clock. */
export const ROUND_THE_CLOCK = {
  name: '24x7',
  zone: 'UTC',
  weekly: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 0, end: 24 * HOUR })),
} as const

/** The region whose clock is nearest to that of a zone at an instant. */
export function homeRegion(zone: string, at: number): RegionPlan {
  const offset = (of: string): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(of).offsetNanoseconds / 3.6e12
  const apart = (region: RegionPlan): number => Math.abs(offset(region.zone) - offset(zone))
  return [...REGIONS].sort((a, b) => apart(a) - apart(b))[0]!
}
