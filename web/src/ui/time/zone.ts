/** Wall-clock time in IANA zones, from epoch milliseconds. Built on Intl, so that it runs in every current browser. */

/** Epoch milliseconds, UTC. */
export type Instant = number

/** What a clock on a wall in some zone shows. `month` is 1–12, `weekday` 0 (Sunday) – 6. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly weekday: number
}

export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

/** How far the zone is ahead of UTC at `at`, in milliseconds. */
export function offsetAt(at: Instant, zone: string): number {
  const whole = Math.floor(at / 1000) * 1000
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(whole)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole
}

/** What the clock in `zone` shows at `at`. */
export function wallTime(at: Instant, zone: string): WallTime {
  const shifted = new Date(at + offsetAt(at, zone))
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  }
}

/** Whether two zones' clocks agree all through [from, to]: asked every six hours, and no zone changes and changes back between. */
export function sameClocks(one: string, other: string, from: Instant, to: Instant): boolean {
  for (let at = from; at < to; at += 6 * HOUR) if (offsetAt(at, one) !== offsetAt(at, other)) return false
  return offsetAt(to, one) === offsetAt(to, other)
}

/** A number that is equal for two instants exactly when they share a local date; it grows by one a day. */
export function dayNumber(at: Instant, zone: string): number {
  return Math.floor((at + offsetAt(at, zone)) / DAY)
}

/** The first instant of the local day that holds `at`; where midnight is skipped, the first instant after it. */
export function startOfDay(at: Instant, zone: string): Instant {
  return firstInstantOf(dayNumber(at, zone), zone)
}

/** The first instants of the local days that begin within [from, to), in order. */
export function dayStarts(from: Instant, to: Instant, zone: string): Instant[] {
  const starts: Instant[] = []
  for (let day = dayNumber(from, zone); ; day += 1) {
    const start = firstInstantOf(day, zone)
    if (start >= to) return starts
    if (start >= from) starts.push(start)
  }
}

/** A day's first instant: its nominal midnight, moved past a skipped hour, back to the first of a repeated one. */
function firstInstantOf(day: number, zone: string): Instant {
  const nominal = day * DAY
  const candidates = [offsetAt(nominal - DAY, zone), offsetAt(nominal + DAY, zone)].map((o) => nominal - o)
  const earliest = Math.min(...candidates)
  if (dayNumber(earliest, zone) === day) return earliest
  return Math.max(...candidates)
}

/** Instants in [from, to) at which the clock in `zone` shows a full hour divisible by `step`; a repeated hour once. */
export function hourTicks(from: Instant, to: Instant, zone: string, step: number): Instant[] {
  const ticks: Instant[] = []
  let seen = ''
  for (let at = nextFullHour(from, zone); at < to; at = nextFullHour(at + MINUTE, zone)) {
    const { day, hour } = wallTime(at, zone)
    const key = `${day}-${hour}`
    if (hour % step === 0 && key !== seen) ticks.push(at)
    seen = key
  }
  return ticks
}

/** The first instant not before `at` at which the local clock shows minute 0. */
function nextFullHour(at: Instant, zone: string): Instant {
  const quarter = Math.ceil(at / (15 * MINUTE)) * 15 * MINUTE
  for (let candidate = quarter; ; candidate += 15 * MINUTE)
    if (wallTime(candidate, zone).minute === 0) return candidate
}

/** The city that stands for a zone in words: `America/Argentina/Buenos_Aires` is Buenos Aires. */
export function cityOf(zone: string): string {
  const known = CITIES[zone]
  if (known) return known
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Zones whose last part is no longer, or not quite, the city's name. */
const CITIES: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Kolkata',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Europe/Kiev': 'Kyiv',
  'America/Sao_Paulo': 'São Paulo',
  'America/Bogota': 'Bogotá',
  'America/Asuncion': 'Asunción',
  'Etc/UTC': 'UTC',
}

/** The zone the reader's browser is set to. */
export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}
