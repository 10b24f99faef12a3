/** What goes over the wire about regions and schedules. */
import { z } from 'zod'
import { hoursSchema, setHoursBody } from './people.contract.ts'
import { idField, lineField, nameField, textField, zoneField } from '../platform/store/index.ts'

const regionFields = {
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_-]{0,19}$/, 'is short and in capitals, as EMEA')
    .describe('Short code, as EMEA: the value of a ticket’s preferred region maps to it.'),
  name: nameField,
  timeZone: zoneField,
  scheduleId: idField.describe('The region’s default hours.'),
  leaderId: idField.nullish().describe('The manager who leads it.'),
  supportChannel: lineField
    .min(1)
    .describe('Where Global Support of this region is told: an internal channel.'),
  responsibilities: textField.nullish().describe('What the leader answers for; Markdown.'),
}
export const newRegionBody = z.object(regionFields)
export type NewRegionBody = z.infer<typeof newRegionBody>
export const regionChangesBody = z.object(regionFields).partial()
export type RegionChangesBody = z.infer<typeof regionChangesBody>
export const regionSchema = z.object({
  id: idField,
  code: z.string(),
  name: z.string(),
  timeZone: z.string(),
  scheduleId: idField,
  leaderId: idField.nullable(),
  supportChannel: z.string(),
  responsibilities: z.string().nullable(),
})
export type Region = z.infer<typeof regionSchema>
export const regionList = z.object({ items: z.array(regionSchema) })

export const scheduleSchema = z.object({
  id: idField,
  name: z.string(),
  hours: z.array(hoursSchema).describe('In the order in which they hold, each from a local date on.'),
})
export type Schedule = z.infer<typeof scheduleSchema>
export const scheduleList = z.object({ items: z.array(scheduleSchema) })
export const newScheduleBody = z.object({ name: nameField, hours: setHoursBody })
export type NewScheduleBody = z.infer<typeof newScheduleBody>
export const scheduleChangesBody = z.object({ name: nameField })
