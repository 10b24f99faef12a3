/** What feeds need from outside. */

/** One event of a calendar; instants in epoch milliseconds, half-open. */
export interface FeedEvent {
  readonly uid: string
  readonly summary: string
  readonly start: number
  readonly end: number
  /** Whether one is free meanwhile, for who lays calendars over each other. */
  readonly isFree: boolean
}

/** Writes an iCalendar file. */
export type WriteCalendar = (calendar: {
  readonly name: string
  readonly events: readonly FeedEvent[]
  /** Epoch milliseconds: as of when it is true. */
  readonly revisedAt: number
  readonly refreshMinutes: number
}) => string

/** Whether somebody’s sign-in is switched off. */
export type IsSwitchedOff = (personId: string) => Promise<boolean>
