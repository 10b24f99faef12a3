/** What goes over the wire about preferences and saved views. */
import { z } from 'zod'
import { flagField, idField, instantField, nameField, zoneField } from '../platform/store/index.ts'

/** The name of a list, as the pages have it: `tickets`, `accounts`. */
export const listField = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'is the name of a list in small letters, as tickets')
const keyField = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,39}$/, 'is a name of letters and digits')

export const displaySchema = z.object({
  timeZone: zoneField.nullable().describe('The zone that times are read in; null: the browser’s.'),
  colourScheme: z.enum(['auto', 'light', 'dark']).describe('auto: as the system says.'),
  density: z.enum(['comfortable', 'compact']).describe('Rows of 36 or of 28.'),
})
export type Display = z.infer<typeof displaySchema>
export const displayBody = displaySchema.partial().strict()
export type DisplayBody = z.infer<typeof displayBody>

export const listPreferenceSchema = z.object({
  columns: z.array(keyField).max(60).nullable().describe('Those shown; null: as the list has them.'),
  defaultViewId: idField.nullable().describe('The saved view it opens with; null: none.'),
})
export type ListPreference = z.infer<typeof listPreferenceSchema>

export const preferencesAnswer = z.object({
  display: displaySchema,
  lists: z.record(z.string(), listPreferenceSchema).describe('By the name of the list.'),
})
export const listParams = z.object({ list: listField })

const storable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
const state = z
  .record(keyField, z.string().max(500).refine(storable, 'holds a character that cannot be stored'))
  .refine((value) => Object.keys(value).length <= 20, 'has more than 20 names')
  .describe('The list’s address: text, filters, order, columns.')

export const savedViewSchema = z.object({
  id: idField,
  list: z.string(),
  name: z.string(),
  state: z.record(z.string(), z.string()),
  isShared: z
    .boolean()
    .describe('Everybody inside sees it: its name and its filters, whatever account they name.'),
  isMine: z.boolean(),
  mayChange: z.boolean(),
  ownerName: z.string(),
  updatedAt: instantField,
})
export type SavedView = z.infer<typeof savedViewSchema>
export const savedViewsAnswer = z.object({ items: z.array(savedViewSchema) })
export const savedViewsQuery = z.object({
  list: listField,
  mine: flagField.optional().describe('true: only one’s own.'),
})
export const newViewBody = z.strictObject({
  list: listField,
  name: nameField,
  state,
  isShared: z.boolean().default(false),
})
export type NewViewBody = z.infer<typeof newViewBody>
export const viewChangesBody = z
  .strictObject({ name: nameField, state, isShared: z.boolean() })
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'changes nothing: name what changes')
export type ViewChangesBody = z.infer<typeof viewChangesBody>
export const viewParams = z.object({ id: idField })
