/** What can be wrong with a definition or a question; stable, for programs to match on. */
export type CalendarErrorCode =
  | 'calendar.zone_unknown'
  | 'calendar.date_invalid'
  | 'calendar.span_invalid'
  | 'calendar.weekday_invalid'
  | 'calendar.rule_duplicate'
  | 'calendar.shift_duplicate'
  | 'calendar.time_off_invalid'
  | 'calendar.weekly_text_invalid'
  | 'calendar.instant_invalid'
  | 'calendar.instant_out_of_range'
  | 'calendar.duration_invalid'

/** A fault in a calendar's definition or in a question to it; the message says what to do. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError'
  readonly code: CalendarErrorCode

  constructor(code: CalendarErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
