/** Requests and answers about people's time: who is there, a person's days, hours sold and there to give. */
import { z } from 'zod'
import { dateField, idField, instantField } from '../platform/store/index.ts'

const instant = z.string().describe('An instant, ISO 8601 UTC.')

export const presenceQuery = z.object({
  ids: z
    .string()
    .max(500 * 37)
    .transform((text) => text.split(','))
    .pipe(z.array(idField).min(1).max(500))
    .describe('Up to 500 people, separated by commas.'),
  at: instantField.optional().describe('absent: now.'),
})
export const presenceSchema = z.object({
  personId: idField,
  presence: z.enum(['on_duty', 'busy', 'off_duty', 'away', 'left']),
  until: instant.nullable().describe('End of duty, of busy or of being away; null where it has none.'),
  nextAvailable: instant.nullable().describe('When on duty and not busy: now, or later; null: never.'),
  nextAway: z
    .object({ start: instant, end: instant })
    .nullable()
    .describe('The next time off or holiday within 90 days that costs working hours; never why.'),
})
export const presenceAnswer = z.object({ at: instant, items: z.array(presenceSchema) })

export const daysQuery = z.object({
  from: instantField.optional().describe('absent: now.'),
  days: z.coerce.number().int().min(1).max(70).default(28),
})
const stretch = z.object({ start: instant, end: instant })
export const daysAnswer = z.object({
  from: instant,
  to: instant,
  zone: z.string(),
  duty: z.array(stretch).describe('Working hours without time off and holidays.'),
  away: z
    .array(stretch.extend({ holiday: z.boolean() }))
    .describe('Time off and public holidays, nights and weekends included; why is not told.'),
  busy: z.array(stretch),
  covers: z
    .array(stretch.extend({ accountId: idField, accountName: z.string(), forPersonName: z.string() }))
    .describe('Accounts that the person covers as a named backup.'),
  assignments: z
    .array(stretch.extend({ end: instant.nullable(), accountId: idField, accountName: z.string() }))
    .describe('Accounts whose ASE the person is in that time; `end` null: until further notice.'),
  weeks: z
    .array(
      z.object({
        startsOn: dateField.describe('A Monday in the person’s zone.'),
        hours: z.number().describe('Working hours in that week, without time off and holidays.'),
        sold: z.number().describe('Hours that their accounts bought of them.'),
      }),
    )
    .describe('Whole weeks of the asked stretch.'),
})

export const weeksQuery = z.object({
  from: dateField.optional().describe('The first week is the one that holds this date; absent: today, UTC.'),
  weeks: z.coerce.number().int().min(1).max(53).default(13),
  regionId: idField.optional(),
})
export const weeksAnswer = z.object({
  items: z.array(
    z.object({
      startsOn: dateField.describe('A Monday, UTC.'),
      sold: z.number().describe('Hours a week that running contracts bought.'),
      available: z.number().describe('Hours that ASEs work, without time off and holidays.'),
      away: z.number().describe('Hours lost to time off and holidays.'),
      ases: z.int().describe('ASEs who are here in that week.'),
    }),
  ),
})
