/** What goes over the wire about what people want to be told. */
import { z } from 'zod'

const minute = z.int().min(0).max(1439).describe('Minutes after local midnight.')
const quietHours = z
  .object({ start: minute, end: minute })
  .refine(({ start, end }) => start !== end, { path: ['end'], message: 'is the start: a night has two ends' })
  .nullable()
  .describe('Held until they end; the end before the start is past midnight. null: none.')
const quietDays = z
  .array(z.int().min(1).max(7))
  .max(7)
  .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))
  .refine((days) => days.length < 7, 'leave no day: switch kinds off instead')
  .describe('Weekdays, 1 Monday to 7, that are quiet from midnight to midnight.')

export const wishesBody = z.strictObject({
  muted: z
    .array(z.string().max(60))
    .max(100)
    .describe('Kinds that are not told. Pages are told all the same.'),
  quietHours,
  quietDays,
})
export type WishesBody = z.infer<typeof wishesBody>

export const wishesAnswer = z.object({
  kinds: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      about: z.string(),
      pages: z.boolean().describe('Cannot be switched off.'),
      isOn: z.boolean(),
    }),
  ),
  quietHours: z.object({ start: z.int(), end: z.int() }).nullable(),
  quietDays: z.array(z.int()),
  timeZone: z.string().describe('The person’s own, from the directory: quiet hours are in it.'),
  quietUntil: z.string().nullable().describe('An instant, where it is quiet now.'),
})
export type WishesAnswer = z.infer<typeof wishesAnswer>
