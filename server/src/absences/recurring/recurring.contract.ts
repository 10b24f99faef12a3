/** What goes over the wire about days off that come back. */
import { z } from 'zod'
import { dateField, idField, instantField } from '../../platform/store/index.ts'

const timeField = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is no time of day: write HH:MM, as 13:30')

/** When days come back, as people say it. */
export const recurringFields = {
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

interface Said {
  readonly startsOn: string
  readonly endsOn: string
  readonly startTime?: string | null | undefined
  readonly endTime?: string | null | undefined
}

/** What is wrong with days off that come back, field by field: nothing, as a rule. */
export function recurringProblems({ startsOn, endsOn, startTime, endTime }: Said): [string, string][] {
  const said: [boolean, string, string][] = [
    [startsOn > endsOn, 'endsOn', 'must not be before startsOn'],
    [
      startsOn <= endsOn && dayCount(startsOn, endsOn) > DAYS,
      'endsOn',
      'is more than three years after startsOn: give a nearer end, and go on then',
    ],
    [(startTime == null) !== (endTime == null), 'endTime', 'give both times, or neither for the whole day'],
    [startTime != null && endTime != null && startTime >= endTime, 'endTime', 'must be after startTime'],
  ]
  return said.flatMap(([isWrong, field, message]) => (isWrong ? [[field, message]] : []))
}

export const recurringBody = z.object({ personId: idField, ...recurringFields }).superRefine((said, ctx) => {
  for (const [field, message] of recurringProblems(said))
    ctx.addIssue({ code: 'custom', path: [field], message })
})
/** `13:30` as minutes after midnight; null: no time was said. */
export function minuteOf(time: string | null | undefined): number | null {
  if (time == null) return null
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

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
export const recurringPreviewSchema = z.object({
  verdict: z
    .enum(['fine', 'told', 'approved'])
    .describe('`told`: the team is told. `approved`: who decides about the person notes it, nobody else.'),
  atOnce: z
    .int()
    .describe('Of the team away at once at most, the person included; 0: no such day is to come.'),
  approvesByNoting: z
    .boolean()
    .describe('Whether this caller decides about the person: what they note is approved by that.'),
  managerName: z.string().nullable().describe('Who decides about the person; null: a director.'),
  sentence: z.string().describe('What would happen, in one sentence; days are of the person’s zone.'),
  total: z.int().describe('Stretches in which others of the team are away too; the first 50 are told.'),
  together: z.array(
    z.object({
      start: instantField,
      end: instantField,
      people: z.array(z.object({ id: idField, name: z.string() })).describe('The others; never why.'),
    }),
  ),
})
export type RecurringPreview = z.infer<typeof recurringPreviewSchema>

export const recurringList = z.object({ items: z.array(recurringSchema) })
export const recurringQuery = z.object({ personId: idField })
export const endRecurringBody = z.object({
  lastOn: dateField.describe(
    'The last date that may be off; before the first one: it is taken back altogether.',
  ),
})
