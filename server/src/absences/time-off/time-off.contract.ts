/** What is sent to note time off, or to change it: instants, or days of the person's own calendar. */
import { z } from 'zod'
import { dateField, idField, instantField, textField } from '../../platform/store/index.ts'

const timeField = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time of day: write HH:MM, as 13:30')
  .describe('A local time, HH:MM.')

const when = {
  start: instantField.optional().describe('From this instant on.'),
  end: instantField.optional().describe('The first instant after it.'),
  startsOn: dateField
    .optional()
    .describe('The first day, in the person’s zone, instead of `start`: exactly that local day.'),
  endsOn: dateField.optional().describe('The last day, instead of `end`.'),
  startTime: timeField.nullish().describe('On the first day only from this local time on; null: all of it.'),
  endTime: timeField.nullish().describe('On the last day only until this local time; null: all of it.'),
}

interface When {
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly startsOn?: string | undefined
  readonly endsOn?: string | undefined
  readonly startTime?: string | null | undefined
  readonly endTime?: string | null | undefined
}

function isOneOf(from: unknown, on: unknown, time: unknown): boolean {
  return (from === undefined) !== (on === undefined) && (time == null || on !== undefined)
}
const oneStart = {
  path: ['start'],
  message: 'give either `start`, or `startsOn` with `startTime` if part of it',
}
const oneEnd = { path: ['end'], message: 'give either `end`, or `endsOn` with `endTime` if part of it' }
const startIsOne = ({ start, startsOn, startTime }: When): boolean => isOneOf(start, startsOn, startTime)
const endIsOne = ({ end, endsOn, endTime }: When): boolean => isOneOf(end, endsOn, endTime)

const whyFields = {
  kind: z.enum(['planned', 'sick']),
  reason: textField.nullish().describe('Seen by the person and their managers only.'),
}

export const timeOffBody = z
  .object({ personId: idField, ...whyFields, ...when })
  .refine(startIsOne, oneStart)
  .refine(endIsOne, oneEnd)
export type TimeOffBody = z.infer<typeof timeOffBody>

export const timeOffChangesBody = z
  .object({ kind: whyFields.kind.optional(), reason: whyFields.reason, ...when })
  .refine(startIsOne, oneStart)
  .refine(endIsOne, oneEnd)
export type TimeOffChangesBody = z.infer<typeof timeOffChangesBody>
export type TimeOffWhen = When
