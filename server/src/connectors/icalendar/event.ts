/** What a calendar file says, in our words. */

/** What is asked of a calendar: its events that overlap a stretch of time. */
export interface CalendarWindow {
  /** Epoch milliseconds, half-open. */
  readonly from: number
  readonly to: number
  /** IANA zone in which whole days and times without a zone are read: the reader's own. */
  readonly zone: string
}

/** One occurrence of an event. Cancelled events are not among them. */
export interface CalendarEvent {
  readonly uid: string
  /** The event's own name of this occurrence, the same at every reading; of an event that does not recur its uid. */
  readonly key: string
  readonly summary: string
  readonly categories: readonly string[]
  /** Epoch milliseconds, half-open; whole days begin and end at midnight of the asked zone. */
  readonly start: number
  readonly end: number
  readonly allDay: boolean
  readonly status: 'confirmed' | 'tentative'
  /** What the calendar shows others meanwhile. */
  readonly shows: 'free' | 'busy' | 'tentative' | 'out_of_office' | 'elsewhere'
  /** E-mail addresses, in small letters. */
  readonly attendees: readonly string[]
}

/** One event that could not be read. Its other data never stands here: what people write in calendars is private. */
export interface CalendarProblem {
  /** Of the file, from 1. */
  readonly line: number
  /** The event it is in, where that is known: what was read of it earlier may stand. */
  readonly uid: string | null
  /** What is wrong and what to do, as a sentence. */
  readonly message: string
}

export interface CalendarReading {
  /** In order of their start. */
  readonly events: readonly CalendarEvent[]
  readonly problems: readonly CalendarProblem[]
}

/** Thrown where the whole text cannot be read as a calendar. */
export class CalendarUnreadable extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.name = 'CalendarUnreadable'
    this.line = line
  }
}
