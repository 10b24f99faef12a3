/** What goes over the wire about the programme's settings. */
import { z } from 'zod'
import { settingsSchema, type Settings } from './settings.ts'
import { instantField, remarkField } from '../platform/store/index.ts'

export const settingVersionSchema = z.object({
  version: z.int().describe('0: the defaults, which nobody recorded.'),
  effectiveFrom: instantField.nullable().describe('In force from this instant; null: always.'),
  settings: settingsSchema,
  recordedAt: instantField.nullable(),
  recordedBy: z.string().nullable().describe('Name of who recorded it.'),
  reason: z.string().nullable(),
})
export type StoredSettings = z.infer<typeof settingVersionSchema>

export const settingsAnswer = z.object({
  current: settingVersionSchema.describe('In force now.'),
  versions: z.array(settingVersionSchema).describe('Every version, the newest first.'),
  defaults: settingsSchema.describe('As a new programme has them.'),
})

export const settingsAtQuery = z.object({
  at: instantField.optional().describe('Absent: now.'),
})

// `partial()` alone would fill what is absent with its default, and so reset what nobody named.
const withoutDefault = <T extends z.ZodType>(field: T): z.ZodType =>
  field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field
const changesSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(settingsSchema.shape).map(([key, field]) => [
      key,
      withoutDefault(field)
        .optional()
        .describe(field.description ?? ''),
    ]),
  ),
) as unknown as z.ZodType<Partial<Settings>>

export const newSettingsBody = z.object({
  effectiveFrom: instantField.optional().describe('Not in the past; absent: at once.'),
  reason: remarkField.describe('Why: kept with the version.'),
  settings: changesSchema.describe('What changes; the rest stays as in the newest version.'),
})
export type NewSettingsBody = z.infer<typeof newSettingsBody>
