/** One VEVENT as it stands in the file: what recurs, from when to when on its own wall. */
import ICAL from 'ical.js'
import type { CalendarEvent } from './event.ts'
import type { Block } from './lines.ts'
import { ianaWall, type FindWall, type Wall } from './zones.ts'

/** What cannot be read of one event; the message ends a sentence. */
export class EventRefused extends Error {}

/**
 * How long it lasts. With an end: as far as the end is from the start on the wall, so that a week from Monday at eight ends on Monday
 * at eight. With a duration: local days, then elapsed milliseconds.
 */
export type Length = { readonly onWall: Temporal.Duration } | { readonly days: number; readonly ms: number }

/** Times are local, on the event's own wall. */
export interface VEvent {
  readonly block: Block
  readonly uid: string
  readonly sequence: number
  readonly wall: Wall
  readonly allDay: boolean
  readonly start: Temporal.PlainDateTime
  readonly length: Length
  readonly rules: readonly string[]
  readonly added: readonly Temporal.PlainDateTime[]
  readonly excluded: ReadonlySet<string>
  /** Which occurrence this replaces, and whether all after it too. */
  readonly replaces: { readonly instant: number; readonly andAfter: boolean } | null
  readonly isCancelled: boolean
  readonly shown: Pick<CalendarEvent, 'summary' | 'categories' | 'status' | 'shows' | 'attendees'>
}

/** How an occurrence is named: by its local start. */
export const nameOf = (local: Temporal.PlainDateTime): string => local.toString({ smallestUnit: 'second' })

/** Reads one event; throws `EventRefused`. */
export function readVEvent(block: Block, findWall: FindWall, zone: string): VEvent {
  try {
    return partsOf(block, ICAL.Component.fromString(block.lines.join('\r\n')), findWall, zone)
  } catch (error) {
    if (error instanceof EventRefused) throw error
    // The library reads a value when it is asked for it, and throws what it likes.
    throw new EventRefused('it is not written as calendars are: save it anew', { cause: error })
  }
}

function partsOf(block: Block, component: ICAL.Component, findWall: FindWall, zone: string): VEvent {
  const property = component.getFirstProperty('dtstart')
  const first = property?.getFirstValue()
  if (!property || !(first instanceof ICAL.Time))
    throw new EventRefused('it has no start: give it one, or remove it')
  const allDay = first.isDate
  const wall = allDay ? ianaWall(zone) : wallOf(property, first, findWall, zone)
  const local = (from: ICAL.Property, time: ICAL.Time): Temporal.PlainDateTime => {
    const own = time.isDate || allDay ? wall : wallOf(from, time, findWall, zone)
    const at = plain(time)
    return own === wall || time.isDate ? at : wall.localAt(own.instantOf(at))
  }
  const start = plain(first)
  const replaced = component.getFirstProperty('recurrence-id')
  const replacedAt = replaced?.getFirstValue()
  return {
    block,
    uid: text(component, 'uid') || `no-uid-${nameOf(start)}`,
    sequence: Number(text(component, 'sequence')) || 0,
    wall,
    allDay,
    start,
    length: lengthOf(component, start, allDay, wall, local),
    rules: component.getAllProperties('rrule').map((one) => ruleOf(one, wall, allDay)),
    added: timesOf(component, 'rdate', local),
    excluded: new Set(excludedOf(component, local)),
    replaces:
      replaced && replacedAt instanceof ICAL.Time
        ? {
            instant: wall.instantOf(local(replaced, replacedAt)),
            andAfter: String(replaced.getFirstParameter('range')).toUpperCase() === 'THISANDFUTURE',
          }
        : null,
    isCancelled: text(component, 'status').toUpperCase() === 'CANCELLED',
    shown: shownOf(component),
  }
}

function plain(time: ICAL.Time): Temporal.PlainDateTime {
  const { year, month, day, hour, minute, second } = time
  try {
    return Temporal.PlainDateTime.from(
      // A leap second is the second before it.
      { year, month, day, hour, minute, second: Math.min(second, 59) },
      { overflow: 'reject' },
    )
  } catch (error) {
    throw new EventRefused('it is on a date or at a time that does not exist: set it anew', { cause: error })
  }
}

const UTC = ianaWall('UTC')

function wallOf(property: ICAL.Property, time: ICAL.Time, findWall: FindWall, zone: string): Wall {
  if (time.zone === ICAL.Timezone.utcTimezone) return UTC
  const tzid = property.getFirstParameter('tzid')
  if (!tzid) return ianaWall(zone)
  const wall = findWall(tzid)
  if (wall) return wall
  throw new EventRefused(
    `its time zone “${tzid.slice(0, 80)}” is not known: choose one from your calendar's list`,
  )
}

type Local = (from: ICAL.Property, time: ICAL.Time) => Temporal.PlainDateTime

function lengthOf(
  component: ICAL.Component,
  start: Temporal.PlainDateTime,
  allDay: boolean,
  wall: Wall,
  local: Local,
): Length {
  const end = component.getFirstProperty('dtend')
  const endTime = end?.getFirstValue()
  const duration = component.getFirstPropertyValue('duration')
  if (end && endTime instanceof ICAL.Time) {
    const at = local(end, endTime)
    // A whole day that ends on the day it begins is that day, as many programs write it.
    if (allDay) return wholeDays(start.toPlainDate().until(at.toPlainDate()).days)
    const ms = wall.instantOf(at) - wall.instantOf(start)
    if (ms < 0) throw new EventRefused(ENDS_EARLY)
    const isElapsed = ms === 0 || wallNameOf(component.getFirstProperty('dtstart')) !== wallNameOf(end)
    return isElapsed ? { days: 0, ms } : { onWall: start.until(at) }
  }
  if (duration instanceof ICAL.Duration) {
    if (duration.toSeconds() < 0) throw new EventRefused(ENDS_EARLY)
    const days = duration.weeks * 7 + duration.days
    return allDay ? wholeDays(days) : { days, ms: (duration.toSeconds() - days * 86_400) * 1000 }
  }
  return allDay ? wholeDays(1) : { days: 0, ms: 0 }
}

/** By which the file names the wall of a time: an end on another one, as of a flight, is an instant. */
function wallNameOf(property: ICAL.Property | null): string {
  const value = property?.getFirstValue()
  const isUtc = value instanceof ICAL.Time && value.zone === ICAL.Timezone.utcTimezone
  return isUtc ? 'UTC' : String(property?.getFirstParameter('tzid'))
}

const ENDS_EARLY = 'it ends before it begins: set its end anew'
const wholeDays = (days: number): Length => ({ days: Math.max(1, days), ms: 0 })

/** The rule with its end on the event's own wall, and nothing of the clock where days are whole. */
function ruleOf(property: ICAL.Property, wall: Wall, allDay: boolean): string {
  const value = property.getFirstValue()
  if (!(value instanceof ICAL.Recur))
    throw new EventRefused('its recurrence is not written as calendars are: save it anew')
  const rule = value.toString()
  const bare = allDay ? rule.replace(/;?BY(HOUR|MINUTE|SECOND)=[^;]*/g, '') : rule
  const { until } = value
  if (!until) return bare
  const isUtc = until.zone === ICAL.Timezone.utcTimezone && !until.isDate && !allDay
  const at = isUtc ? wall.localAt(UTC.instantOf(plain(until))) : plain(until)
  const last = until.isDate || allDay ? at.with({ hour: 23, minute: 59, second: 59 }) : at
  const written = `${nameOf(last).replaceAll(/[-:]/g, '')}Z`
  return bare.replace(/UNTIL=[^;]*/, `UNTIL=${written}`)
}

function timesOf(component: ICAL.Component, name: string, local: Local): Temporal.PlainDateTime[] {
  return component.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      if (value instanceof ICAL.Time) return [local(property, value)]
      return value instanceof ICAL.Period ? [local(property, value.start)] : []
    }),
  )
}

/** Whole days take out whatever begins on them: some programs write the exceptions of a meeting so. */
function excludedOf(component: ICAL.Component, local: Local): string[] {
  return component
    .getAllProperties('exdate')
    .flatMap((property) =>
      property
        .getValues()
        .flatMap((value: unknown) =>
          value instanceof ICAL.Time
            ? [value.isDate ? nameOf(plain(value)).slice(0, 10) : nameOf(local(property, value))]
            : [],
        ),
    )
}

function text(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const OUTLOOK: Readonly<Record<string, CalendarEvent['shows']>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'out_of_office',
  WORKINGELSEWHERE: 'elsewhere',
}

function shownOf(component: ICAL.Component): VEvent['shown'] {
  const outlook = OUTLOOK[text(component, 'x-microsoft-cdo-busystatus').toUpperCase()]
  const isFree = text(component, 'transp').toUpperCase() === 'TRANSPARENT'
  return {
    summary: text(component, 'summary'),
    categories: component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues().map((value: unknown) => String(value).trim())),
    status: text(component, 'status').toUpperCase() === 'TENTATIVE' ? 'tentative' : 'confirmed',
    shows: outlook ?? (isFree ? 'free' : 'busy'),
    attendees: component.getAllProperties('attendee').map((property) =>
      String(property.getFirstValue())
        .replace(/^mailto:/i, '')
        .toLowerCase(),
    ),
  }
}
