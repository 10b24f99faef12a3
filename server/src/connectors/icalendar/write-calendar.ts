/** Writes a calendar file (RFC 5545): instants in UTC, so that it carries no zone of its own to get wrong. */
import ICAL from 'ical.js'

export interface WrittenEvent {
  /** The same at every writing of the same event. */
  readonly uid: string
  readonly summary: string
  readonly description?: string
  /** Epoch milliseconds, half-open. */
  readonly start: number
  readonly end: number
  /** Whether one is busy meanwhile, for who lays calendars over each other. */
  readonly isFree: boolean
}

export interface WrittenCalendar {
  readonly name: string
  readonly events: readonly WrittenEvent[]
  /** Epoch milliseconds: as of when it is true. */
  readonly revisedAt: number
  readonly refreshMinutes: number
}

const PRODID = '-//Attache//Calendar feeds//EN'

/** The file, its lines ended and folded as the standard asks. */
export function writeCalendar(calendar: WrittenCalendar): string {
  const file = new ICAL.Component('vcalendar')
  file.updatePropertyWithValue('version', '2.0')
  file.updatePropertyWithValue('prodid', PRODID)
  file.updatePropertyWithValue('calscale', 'GREGORIAN')
  file.updatePropertyWithValue('name', escaped(calendar.name))
  file.updatePropertyWithValue('x-wr-calname', escaped(calendar.name))
  const every = ICAL.Duration.fromSeconds(calendar.refreshMinutes * 60)
  const refresh = new ICAL.Property('refresh-interval', file)
  refresh.resetType('duration')
  refresh.setValue(every)
  file.addProperty(refresh)
  file.updatePropertyWithValue('x-published-ttl', every.toString())
  for (const event of calendar.events) file.addSubcomponent(component(event, calendar.revisedAt))
  return `${file.toString()}\r\n`
}

/** The library escapes only the properties it knows. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')

function component(event: WrittenEvent, revisedAt: number): ICAL.Component {
  const one = new ICAL.Component('vevent')
  one.updatePropertyWithValue('uid', event.uid)
  one.updatePropertyWithValue('dtstamp', utc(revisedAt))
  one.updatePropertyWithValue('dtstart', utc(event.start))
  one.updatePropertyWithValue('dtend', utc(event.end))
  one.updatePropertyWithValue('summary', event.summary)
  if (event.description) one.updatePropertyWithValue('description', event.description)
  one.updatePropertyWithValue('transp', event.isFree ? 'TRANSPARENT' : 'OPAQUE')
  return one
}

function utc(instant: number): ICAL.Time {
  const text = Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' })
  return ICAL.Time.fromDateTimeString(text)
}
