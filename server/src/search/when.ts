/** What a question says about time, before anybody knows what time it is. */

/** A day, as it was written. Months and weekdays count from 1; Monday is 1. */
export type Day =
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number; readonly isEither: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'coming' | 'next' | 'last' }
  | { readonly kind: 'away'; readonly days: number }
  | { readonly kind: 'tonight' } // prettier-ignore

/** A time of day. `isEither`: written without am or pm, so that the other half of the day may be meant. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly isEither: boolean
}

/** A distance from the present: days and weeks by the calendar, hours and minutes by the clock; negative is past. */
export interface Away {
  readonly days: number
  readonly minutes: number
}

/** Whose clock the time was read on: a zone that was named, or that of whoever the question is about. */
export type Place =
  | { readonly kind: 'zone'; readonly zone: string; readonly city: string }
  | { readonly kind: 'theirs' } // prettier-ignore

/** One thing that was said about time. */
export type Said =
  | { readonly kind: 'now' }
  | { readonly kind: 'instant'; readonly iso: string }
  | { readonly kind: 'away'; readonly away: Away }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'place'; readonly place: Place } // prettier-ignore

/** Everything that was said about time; at most one of each. */
export interface When {
  readonly now: boolean
  readonly instant: string | null
  readonly away: Away | null
  readonly day: Day | null
  /** A weekday beside a date: checked against it. */
  readonly weekday: number | null
  readonly clock: Clock | null
  readonly place: Place | null
}
