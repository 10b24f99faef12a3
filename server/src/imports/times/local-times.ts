/**
 * Local times of one zone as instants. Two rules make every written time one instant, and keep the order of the clock:
 * a time that the clock skipped counts as the moment it went on, a time that it showed twice as the first of the two.
 */

/** A local time as written, its date checked. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

export interface LocalClock {
  /** Epoch milliseconds, UTC. */
  instant(time: LocalTime): number
  /** Times met so far that the clock skipped or showed twice. */
  readonly skipped: number
  readonly repeated: number
}

const DAY = 86_400_000

/** A clock for an IANA zone; throws RangeError where there is no such zone. */
export function localClock(zone: string): LocalClock {
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  const offsets = new Map<number, number | null>()
  let skipped = 0
  let repeated = 0
  const offsetOf = (day: number): number | null => {
    let offset = offsets.get(day)
    if (offset === undefined) {
      offset = steadyOffset(day, zone)
      offsets.set(day, offset)
    }
    return offset
  }
  return {
    instant(time) {
      const wall = wallMs(time)
      const offset = offsetOf(Math.floor(wall / DAY) * DAY)
      if (offset !== null) return wall - offset
      const exact = aroundTransition(time, zone)
      if (exact.kind === 'skipped') skipped += 1
      if (exact.kind === 'repeated') repeated += 1
      return exact.at
    },
    get skipped() {
      return skipped
    },
    get repeated() {
      return repeated
    },
  }
}

/** The wall clock's reading as if it were UTC. */
function wallMs({ year, month, day, hour, minute, second }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The offset of a whole local day; null where the clock changes on it or right beside it. */
function steadyOffset(day: number, zone: string): number | null {
  const offset = (at: number): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  const before = Temporal.Instant.fromEpochMilliseconds(day - DAY).toZonedDateTimeISO(zone)
  const change = before.getTimeZoneTransition('next')
  return change && change.epochMilliseconds <= day + 2 * DAY ? null : offset(day)
}

interface Exact {
  readonly kind: 'plain' | 'skipped' | 'repeated'
  readonly at: number
}

function aroundTransition(time: LocalTime, zone: string): Exact {
  const local = Temporal.PlainDateTime.from(time)
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const last = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (first.epochMilliseconds === last.epochMilliseconds)
    return { kind: 'plain', at: first.epochMilliseconds }
  if (first.toPlainDateTime().equals(local)) return { kind: 'repeated', at: first.epochMilliseconds }
  const change = first.getTimeZoneTransition('next')
  return { kind: 'skipped', at: change?.epochMilliseconds ?? last.epochMilliseconds }
}
