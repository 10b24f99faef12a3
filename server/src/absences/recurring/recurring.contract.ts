/** What goes over the wire about days off that come back. */
import { z } from 'zod'
import { dateField, idField } from '../../platform/store/index.ts'

const timeField = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is no time of day: write HH:MM, as 13:30')

const fields = {
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'names the same day twice')
    .describe('1 Monday to 7 Sunday.'),
  everyWeeks: z
    .int()
    .min(1)
    .max(8)
    .default(1)
    .describe(
      '1: every week; 2: every other, counted from the week of `startsOn`, weeks beginning on Monday.',
    ),
  startsOn: dateField.describe('The first local date of the person’s zone that may be off.'),
  endsOn: dateField.describe('The last one; three years after the first at most.'),
  startTime: timeField
    .nullish()
    .describe('Only from this local time on; null, with `endTime`: the whole day.'),
  endTime: timeField.nullish().describe('Only until this local time.'),
}

const DAYS = 1100
const dayCount = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days

export const recurringBody = z
  .object({ personId: idField, ...fields })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'must not be before startsOn',
  })
  .refine(({ startsOn, endsOn }) => dayCount(startsOn, endsOn) <= DAYS, {
    path: ['endsOn'],
    message: 'is more than three years after startsOn: give a nearer end, and go on then',
  })
  .refine(({ startTime, endTime }) => (startTime == null) === (endTime == null), {
    path: ['endTime'],
    message: 'give both times, or neither for the whole day',
  })
  .refine(({ startTime, endTime }) => startTime == null || endTime == null || startTime < endTime, {
    path: ['endTime'],
    message: 'must be after startTime',
  })
export type RecurringBody = z.infer<typeof recurringBody>

export const recurringSchema = z.object({
  id: idField,
  personId: idField,
  weekdays: z.array(z.int()),
  everyWeeks: z.int(),
  startsOn: dateField,
  endsOn: dateField,
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
})
export type Recurring = z.infer<typeof recurringSchema>
export const recurringList = z.object({ items: z.array(recurringSchema) })
export const recurringQuery = z.object({ personId: idField })
export const endRecurringBody = z.object({
  lastOn: dateField.describe(
    'The last date that may be off; before the first one: it is taken back altogether.',
  ),
})
