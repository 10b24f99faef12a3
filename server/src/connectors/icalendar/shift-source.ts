/** Shifts on call out of a calendar: who attends an event, or stands in its title, is on call while it lasts. */
import type { FeedEntry, FeedReading, ShiftSource } from '../../coverage/api.ts'
import { calendarSource, CalendarUnreadable, readCalendar, type CalendarEvent } from './index.ts'

const NEVER_SEEN = { etag: null, lastModified: null }

/** The source; internal hosts are refused but for those allowed. */
export function icalendarShifts(allowInternal: readonly string[]): ShiftSource {
  const calendars = calendarSource(allowInternal)
  return {
    kind: 'icalendar',
    problem: (url) => calendars.problem(url),
    close: () => calendars.close(),
    async read({ url }, from, to): Promise<FeedReading> {
      const fetched = await calendars.fetch(url, NEVER_SEEN)
      if (fetched.kind === 'failed') {
        const { message, retryAfterSeconds } = fetched
        return {
          kind: 'failed',
          message,
          ...(retryAfterSeconds !== null && { retryAfterMs: retryAfterSeconds * 1000 }),
        }
      }
      if (fetched.kind === 'unchanged')
        return { kind: 'failed', message: 'The calendar’s server sent no calendar.' }
      return readText(fetched.text, from, to)
    },
  }
}

function readText(text: string, from: number, to: number): FeedReading {
  try {
    const { events } = readCalendar(text, { from, to, zone: 'UTC' })
    return { kind: 'read', entries: events.flatMap(entriesOf) }
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error
    return { kind: 'failed', message: `The calendar cannot be read: ${error.message}` }
  }
}

/** One entry an attendee; without attendees the title says who. */
function entriesOf({ key, start, end, summary, attendees }: CalendarEvent): FeedEntry[] {
  const name = summary.trim() === '' ? 'Without a title' : summary.trim()
  if (attendees.length === 0) return [{ externalId: key, start, end, who: { id: null, email: null, name } }]
  return attendees.map((email, index) => ({
    externalId: index === 0 ? key : `${key} ${email}`,
    ...{ start, end, who: { id: null, email, name: email } },
  }))
}
