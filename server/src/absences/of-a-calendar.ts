/** Time off that a calendar tells is changed there. */
import { conflict } from '../platform/errors.ts'

/** Refuses a change of it here. */
export const ofACalendar = (): Error =>
  conflict(
    'This time off is read from a calendar: change or remove the event there, or disconnect the calendar.',
  )
