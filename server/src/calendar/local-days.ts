/** Local dates as instants: where rooms ask for a zone's clock. Pure. */
import type { EpochMs } from './engine/index.ts'

/** The instant at which a local date begins (the clock's first moment of it, also where midnight is skipped). */
export const dayStart = remembered(
  (date, zone) => Temporal.PlainDate.from(date).toZonedDateTime(zone).startOfDay().epochMilliseconds,
)

/** The instant at which the next local date begins. */
export const dayEnd = remembered((date, zone) => dayStart(nextDay(date), zone))

const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

type OfDay = (date: string, zone: string) => EpochMs
const MOST_DAYS = 50_000

/** Thousands of accounts and people stand in few zones: each of their days is worked out once. */
function remembered(find: OfDay): OfDay {
  const zones = new Map<string, Map<string, EpochMs>>()
  let days = 0
  return (date, zone) => {
    const known = zones.get(zone)?.get(date)
    if (known !== undefined) return known
    const at = find(date, zone)
    if (++days > MOST_DAYS) {
      zones.clear()
      days = 1
    }
    const ofZone = zones.get(zone) ?? new Map<string, EpochMs>()
    zones.set(zone, ofZone.set(date, at))
    return at
  }
}

/** The local date of an instant, YYYY-MM-DD. */
export function dateAt(at: EpochMs, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** As the calendar engine has it: a repeated time counts from its first to its last; a skipped one is the change itself. */
export function minuteAt(
  date: string,
  minute: number,
  zone: string,
  disambiguation: 'earlier' | 'later',
): EpochMs {
  if (minute === 0) return dayStart(date, zone)
  if (minute >= 1440) return dayEnd(date, zone)
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  })
  const at = wall.toZonedDateTime(zone, { disambiguation })
  if (at.toPlainDateTime().equals(wall)) return at.epochMilliseconds
  const before = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next')!.epochMilliseconds
}
