/** Moments that people look at, and how they stand in the address. Pure. */
import { fieldText, instantOf } from '../ui/time/local.ts'
import { DAY, wallTime, type Instant } from '../ui/time/zone.ts'

const FIRST = Date.UTC(1900, 0, 1)
const LAST = Date.UTC(2399, 11, 31)

/** The moment in an address, `2026-11-20T02:00Z`; undefined where it is none. */
export function readAt(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return undefined
  const at = Date.parse(value)
  return at >= FIRST && at <= LAST ? writeAt(at) : undefined
}

/** The moment as it stands in an address: UTC, whole minutes. */
export function writeAt(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`
}

/** `days` after the date that the clock of `zone` shows at `now`, at that time of day. */
export function localTime(now: Instant, zone: string, days: number, clock: string): Instant {
  const today = Date.parse(`${fieldText(now, zone).slice(0, 10)}T00:00Z`)
  return instantOf(`${new Date(today + days * DAY).toISOString().slice(0, 10)}T${clock}`, zone) ?? now
}

export interface QuickTime {
  readonly label: string
  readonly at: Instant
}

/** The coming night, tomorrow morning, next Monday morning, on the reader's clock. */
export function quickTimes(now: Instant, zone: string): QuickTime[] {
  const tonight = localTime(now, zone, 0, '03:00')
  const { weekday } = wallTime(now, zone)
  return [
    { label: 'Tonight 03:00', at: tonight > now ? tonight : localTime(now, zone, 1, '03:00') },
    { label: 'Tomorrow 09:00', at: localTime(now, zone, 1, '09:00') },
    { label: 'Next Monday 09:00', at: localTime(now, zone, ((8 - weekday) % 7) || 7, '09:00') },
  ] // prettier-ignore
}
