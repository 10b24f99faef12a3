import { CalendarError } from './error.ts'
import type { EpochMs } from './types.ts'
import { DAY, RANGE_END, RANGE_START } from './units.ts'

/** Local wall-clock time written as if it were UTC: `day * DAY + milliseconds since local midnight`. */
export type WallMs = number

/** The offsets of one IANA zone: `offsets[i]` milliseconds hold from `starts[i]` until `starts[i + 1]`. */
export interface Zone {
  readonly id: string
  readonly starts: readonly EpochMs[]
  readonly offsets: readonly number[]
}

/** No zone has ever stood further than this from UTC (Manila kept −15:56 until 1844). */
const FARTHEST = 16 * 3_600_000

const known = new Map<string, Zone>()

/** The offsets of an IANA zone over the engine's whole range; read from Temporal once per process and zone. */
export function zoneOf(id: string): Zone {
  let zone = known.get(id)
  if (zone === undefined) {
    zone = readZone(id)
    known.set(id, zone)
  }
  return zone
}

function readZone(id: string): Zone {
  let at = firstMoment(id)
  const starts = [-Infinity]
  const offsets = [at.offsetNanoseconds / 1e6]
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || next.epochMilliseconds >= RANGE_END + DAY * 2) break
    starts.push(next.epochMilliseconds)
    offsets.push(next.offsetNanoseconds / 1e6)
    at = next
  }
  return { id, starts, offsets }
}

function firstMoment(id: string): Temporal.ZonedDateTime {
  try {
    return Temporal.Instant.fromEpochMilliseconds(RANGE_START - DAY * 2).toZonedDateTimeISO(id)
  } catch {
    throw new CalendarError(
      'calendar.zone_unknown',
      `"${id}" is not a time zone: write an IANA name such as Europe/Amsterdam.`,
    )
  }
}

/** The index of the offset in force at an instant. */
export function offsetIndex(zone: Zone, t: EpochMs): number {
  const { starts } = zone
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= t) low = middle
    else high = middle
  }
  return low
}

/** The offset from UTC in milliseconds at an instant. */
export function offsetAt(zone: Zone, t: EpochMs): number {
  return zone.offsets[offsetIndex(zone, t)]!
}

/** The wall-clock time at an instant. */
export function wallAt(zone: Zone, t: EpochMs): WallMs {
  return t + offsetAt(zone, t)
}

function endOfOffset(zone: Zone, index: number): EpochMs {
  return zone.starts[index + 1] ?? Infinity
}

/** The first instant that shows this wall-clock time; in a skipped hour, the instant of the change. */
export function firstOf(zone: Zone, wall: WallMs): EpochMs {
  let i = offsetIndex(zone, wall - FARTHEST)
  while (wall - zone.offsets[i]! >= endOfOffset(zone, i)) i++
  return Math.max(wall - zone.offsets[i]!, zone.starts[i]!)
}

/** The last instant that shows this wall-clock time; in a skipped hour, the instant of the change. */
export function lastOf(zone: Zone, wall: WallMs): EpochMs {
  let i = offsetIndex(zone, wall + FARTHEST)
  while (wall - zone.offsets[i]! < zone.starts[i]!) i--
  return Math.min(wall - zone.offsets[i]!, endOfOffset(zone, i))
}

/** The instant after which wall-clock times before `wall` are no longer shown: the end of a local day. */
export function limitOf(zone: Zone, wall: WallMs): EpochMs {
  let i = offsetIndex(zone, wall + FARTHEST)
  while (wall - zone.offsets[i]! <= zone.starts[i]!) i--
  return Math.min(wall - zone.offsets[i]!, endOfOffset(zone, i))
}

/** The instant of a wall-clock time as people move appointments: skipped times slide on by the gap's length. */
export function movedOf(zone: Zone, wall: WallMs): EpochMs {
  let i = offsetIndex(zone, wall - FARTHEST)
  while (wall - zone.offsets[i]! >= endOfOffset(zone, i)) i++
  // In a gap the offset before the change counts, which lands as much after the change as was asked.
  return wall - zone.offsets[i]! >= zone.starts[i]! ? wall - zone.offsets[i]! : wall - zone.offsets[i - 1]!
}
