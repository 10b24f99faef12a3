/** What a TZID means: an IANA zone, a zone the file describes itself, or one of Windows' names. */
import ICAL from 'ical.js'
import type { Block } from './lines.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

/** Reads wall time of one zone. A time that the clock skips is read as before the change, one that it repeats as the first. */
export interface Wall {
  /** Epoch milliseconds of a local time. */
  instantOf(local: Temporal.PlainDateTime): number
  /** The local time at an instant. */
  localAt(instant: number): Temporal.PlainDateTime
}

/** The wall time of an IANA zone. */
export function ianaWall(zone: string): Wall {
  return {
    instantOf: (local) => local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
    localAt: (instant) =>
      Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime(),
  }
}

export type FindWall = (tzid: string) => Wall | null

/**
 * Finds zones by TZID. An IANA name counts before the file's own description, whose rules are often a single year's; then what
 * the file describes; then Windows' names.
 */
export function zonesOf(blocks: readonly Block[]): FindWall {
  const described = new Map<string, Block>()
  for (const block of blocks) {
    const line = block.lines.find((one) => /^TZID[:;]/i.test(one))
    if (line) described.set(line.slice(line.indexOf(':') + 1).trim(), block)
  }
  const known = new Map<string, Wall | null>()
  const find = (tzid: string): Wall | null => {
    const iana = ianaName(tzid)
    if (iana) return ianaWall(iana)
    const block = described.get(tzid)
    const own = block ? describedWall(block) : null
    if (own) return own
    const windows = WINDOWS_ZONES.get(tzid.toLowerCase())
    return windows ? ianaWall(windows) : null
  }
  return (tzid) => {
    const cached = known.get(tzid)
    if (cached !== undefined) return cached
    const wall = find(tzid)
    known.set(tzid, wall)
    return wall
  }
}

/** `Europe/Oslo`, also behind a path, as some programs write it (`/example.org/20240101/Europe/Oslo`). */
function ianaName(tzid: string): string | null {
  const tail = /^\/.*?((?:[A-Za-z_]+\/)?[A-Za-z_]+\/[A-Za-z_+-]+)$/.exec(tzid)?.[1]
  return [tzid, tail].find((name) => name !== undefined && isIana(name)) ?? null
}

function isIana(name: string): boolean {
  // An offset such as +01:00 is a zone to Temporal; as a TZID the file describes it.
  if (!/^(UTC|GMT|[A-Za-z]+\/.+)$/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** Only rules of a clock that changes once or twice a year are followed: others would be an endless count of changes. */
function describedWall(block: Block): Wall | null {
  const rules = block.lines.filter((line) => /^(RRULE|RDATE)[:;]/i.test(line))
  const isYearly = rules.every((line) =>
    /^RRULE:FREQ=YEARLY(;(BYMONTH=\d+|BYDAY=[-+]?\d?[A-Z]{2}|UNTIL=\w+|WKST=\w\w|INTERVAL=1))*$/i.test(line),
  )
  if (!isYearly || block.lines.length > 500) return null
  try {
    const component = ICAL.Component.fromString(block.lines.join('\r\n'))
    const zone = new ICAL.Timezone(component)
    return {
      instantOf: (local) => timeOf(local, zone).toUnixTime() * 1000,
      localAt: (instant) => {
        const utc = Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' })
        const time = ICAL.Time.fromDateTimeString(utc).convertToZone(zone)
        return Temporal.PlainDateTime.from(time.toString().replace('Z', ''))
      },
    }
  } catch {
    return null
  }
}

function timeOf(local: Temporal.PlainDateTime, zone: ICAL.Timezone): ICAL.Time {
  const { year, month, day, hour, minute, second } = local
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone)
}
