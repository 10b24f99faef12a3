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

// `partial()` alone would fill what is absent with its default, and so reset what nobody named: of a group too.
const GROUPS: ReadonlySet<string> = new Set(
  Object.entries(settingsSchema.shape).flatMap(([key, field]) =>
    field instanceof z.ZodPrefault ? [key] : [],
  ),
)

const changeOf = (field: z.ZodType): z.ZodType => {
  if (field instanceof z.ZodDefault) return changeOf(field.unwrap() as z.ZodType)
  return field instanceof z.ZodPrefault ? changesOf((field.unwrap() as z.ZodObject).shape) : field
}
const changesOf = (shape: Readonly<Record<string, z.ZodType>>): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([key, field]) => [
        key,
        changeOf(field)
          .optional()
          .describe(field.description ?? ''),
      ]),
    ),
  )
const changesSchema = changesOf(settingsSchema.shape) as z.ZodType<Partial<Settings>>

/** Settings with what changes: a group keeps what is not named of it. */
export function changedSettings(before: Settings, changes: Partial<Settings>): Settings {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  const whole = named.map(([key, value]) => [
    key,
    GROUPS.has(key) ? { ...(before[key as keyof Settings] as object), ...(value as object) } : value,
  ])
  return { ...before, ...(Object.fromEntries(whole) as Partial<Settings>) }
}

export const newSettingsBody = z.object({
  effectiveFrom: instantField.optional().describe('Not in the past; absent: at once.'),
  reason: remarkField.describe('Why: kept with the version.'),
  settings: changesSchema.describe(
    'What changes; the rest stays as in the newest version, of a group as well.',
  ),
})
export type NewSettingsBody = z.infer<typeof newSettingsBody>
