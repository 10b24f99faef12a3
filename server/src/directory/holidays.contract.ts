/** What goes over the wire about lists of holidays. */
import { z } from 'zod'
import { dateField, idField, nameField } from '../platform/store/index.ts'

const minute = (min: number) => z.int().min(min).max(1440)

export const holidayField = z
  .object({
    day: dateField.describe('Local date, in the zone of whoever uses the list.'),
    name: nameField,
    startMinute: minute(0)
      .max(1439)
      .nullish()
      .describe('Local minutes; absent with endMinute: the whole day.'),
    endMinute: minute(1).nullish(),
  })
  .refine(
    ({ startMinute, endMinute }) =>
      (startMinute ?? null) === null
        ? (endMinute ?? null) === null
        : (endMinute ?? null) !== null && Number(startMinute) < Number(endMinute),
    { path: ['endMinute'], message: 'must come with startMinute and after it' },
  )
export type HolidayField = z.infer<typeof holidayField>

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is two capital letters, as NL')
  .describe('ISO 3166-1 country, as NL.')
const subdivision = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,12}$/, 'is a code as BY or QLD')
  .describe('State or region as the holiday data names it, as BY (Bavaria) or QLD.')

export const newHolidaySetBody = z.object({
  name: nameField,
  country: country.nullish(),
  subdivision: subdivision.nullish(),
  days: z.array(holidayField).max(2000).default([]),
})
export type NewHolidaySetBody = z.infer<typeof newHolidaySetBody>

const years = {
  fromYear: z.int().min(1970).max(2100),
  toYear: z.int().min(1970).max(2100),
}
export const importHolidaysBody = z
  .object({
    country,
    subdivision: subdivision.nullish(),
    ...years,
    kinds: z
      .array(z.enum(['public', 'bank', 'school', 'optional', 'observance']))
      .min(1)
      .default(['public'])
      .describe('Which sorts of days are taken over.'),
    name: nameField
      .nullish()
      .describe('Name of the new list; absent: made from the country. Ignored on an existing list.'),
  })
  .refine(({ fromYear, toYear }) => fromYear <= toYear && toYear - fromYear <= 20, {
    path: ['toYear'],
    message: 'must not be before fromYear, nor more than 20 years after it',
  })
export type ImportHolidaysBody = z.infer<typeof importHolidaysBody>

export const holidaySetSchema = z.object({
  id: idField,
  name: z.string(),
  country: z.string().nullable(),
  subdivision: z.string().nullable(),
  days: z.array(
    z.object({
      day: dateField,
      name: z.string(),
      startMinute: z.int().nullable(),
      endMinute: z.int().nullable(),
    }),
  ),
})
export type HolidaySet = z.infer<typeof holidaySetSchema>
export const holidaySetList = z.object({ items: z.array(holidaySetSchema) })
export const setHolidaysBody = z.object({
  name: nameField.optional(),
  days: z.array(holidayField).max(2000).describe('All days of the list: what is not named goes.'),
})
export type SetHolidaysBody = z.infer<typeof setHolidaysBody>
export const holidayRegions = z.object({
  countries: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      subdivisions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
})
