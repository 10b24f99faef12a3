/** What goes over the wire about calendars that are read. Their addresses go in only. */
import { z } from 'zod'
import { idField, instantField, nameField } from '../../platform/store/index.ts'

const countsField = z
  .enum(['away', 'busy', 'words'])
  .describe(
    'Which events mean being away. `away`: marked out of office, and whole days that do not show as free; `busy`: all that shows as busy; `words`: whatever is called or filed under one of `words`.',
  )
const wordsField = z
  .array(nameField)
  .max(20)
  .describe('For `words`: parts of titles or categories, in any case.')
const addressField = z
  .string()
  .min(1)
  .max(2000)
  .describe('https:// or webcal://, as the calendar gives it out. Sealed, and never shown again.')

const given = { name: nameField.describe('What you call it.'), counts: countsField, words: wordsField }
const wordsNeeded = { path: ['words'], message: 'name at least one word' }
const hasWords = ({
  counts,
  words,
}: {
  counts?: string | undefined
  words?: readonly string[] | undefined
}): boolean => counts !== 'words' || (words?.length ?? 0) > 0

export const newCalendarBody = z
  .object({
    ...given,
    counts: countsField.default('away'),
    words: wordsField.default([]),
    address: addressField,
  })
  .refine(hasWords, wordsNeeded)
export type NewCalendarBody = z.infer<typeof newCalendarBody>

export const LARGEST_FILE = 5_000_000
export const calendarFileBody = z
  .object({
    ...given,
    counts: countsField.default('away'),
    words: wordsField.default([]),
    file: z.string().min(1).max(LARGEST_FILE).describe('The text of an .ics file: read once, not kept.'),
  })
  .refine(hasWords, wordsNeeded)
export type CalendarFileBody = z.infer<typeof calendarFileBody>

const pausedField = z.boolean().describe('While it is paused it is not asked; what it told so far stands.')

export const calendarChangesBody = z
  .object({ ...given, address: addressField, isPaused: pausedField })
  .partial()
  .refine(({ counts, words }) => words === undefined || counts !== 'words' || words.length > 0, wordsNeeded)
export type CalendarChangesBody = z.infer<typeof calendarChangesBody>

export const calendarSchema = z.object({
  id: idField,
  personId: idField,
  name: z.string(),
  host: z.string().nullable().describe('The server of its address; null: a file that was read once.'),
  counts: countsField,
  words: wordsField,
  isPaused: pausedField,
  addedAt: instantField,
  readAt: instantField.nullable().describe('When it was last read or found unchanged; null: not yet.'),
  nextReadAt: instantField.nullable().describe('When it is asked next; null: it was a file, or is paused.'),
  failures: z.int().describe('Failures in a row since it was read; each doubles the wait, up to six hours.'),
  problem: z.string().nullable().describe('What went wrong last, and what to do; null: nothing.'),
  leftOut: z
    .array(z.object({ line: z.int(), message: z.string() }))
    .describe('Events that could not be read, by the line of the file. What was read of them before stands.'),
  events: z.int().describe('Its events, begun or to come, that count as being away.'),
})
export type Calendar = z.infer<typeof calendarSchema>
export const calendarList = z.object({ items: z.array(calendarSchema) })
