/** All that other rooms may import from the calendar room. */
export * from './engine/index.ts'
export {
  cityOf,
  clockTime,
  dateInWords,
  dayName,
  dayOf,
  duration,
  hoursInWords,
  moment,
  momentAt,
} from './wording.ts'
export { tooFarAhead } from './ahead.ts'
export { dateAt, dayEnd, dayStart, minuteAt } from './local-days.ts'
