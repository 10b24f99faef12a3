/** Requests and answers about who is away at once, and about a person's holidays to come. Never why. */
import { z } from 'zod'
import { dateField, idField, instantField } from '../platform/store/index.ts'

const instant = z.string().describe('An instant, ISO 8601 UTC.')
const stretch = z.object({ start: instant, end: instant })

export const awayQuery = z.object({
  from: instantField.optional().describe('absent: now.'),
  days: z.coerce.number().int().min(1).max(92).default(35),
})
export const awayAnswer = z.object({
  from: instant,
  to: instant,
  name: z.string().describe('Of the team or region.'),
  people: z
    .array(
      z.object({
        personId: idField,
        name: z.string(),
        zone: z.string().describe('The person’s own.'),
        away: z
          .array(stretch.extend({ holiday: z.boolean() }))
          .describe('Time off, days off that come back, and public holidays, in order; why is not told.'),
      }),
    )
    .describe('Everybody of it who is here for some of the time, by name.'),
  atOnce: z
    .array(stretch.extend({ count: z.int(), personIds: z.array(idField) }))
    .describe(
      'Stretches in which the same people are off, by the hour; public holidays are not counted, a team has them together.',
    ),
  most: z.int().describe('How many are off at once, at most.'),
})

export const holidaysAnswer = z.object({
  items: z
    .array(
      z.object({
        date: dateField.describe('A local date of the person’s zone.'),
        name: z.string(),
        start: instant,
        end: instant,
        isWhole: z.boolean().describe('The whole day, or a part of it.'),
      }),
    )
    .describe('At most ten, within the next 400 days.'),
})
