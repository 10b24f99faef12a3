/** What goes over the wire about environments: systems, notes and planned changes. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { flagField, idField, instantField, lineField, nameField, textField } from '../platform/store/index.ts'

const url = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullish()

export const SYSTEM_KINDS = ['production', 'staging', 'test', 'disaster_recovery', 'other'] as const
export const systemBody = z.object({
  name: nameField,
  kind: z.enum(SYSTEM_KINDS),
  version: lineField.nullish().describe('As it says itself: `17.6.1-ee`.'),
  url,
  about: textField.nullish().describe('Where it runs, how large it is. Secrets in it are masked.'),
})
export type SystemBody = z.infer<typeof systemBody>
export const systemSchema = z.object({
  id: idField,
  name: z.string(),
  kind: z.enum(SYSTEM_KINDS),
  version: z.string().nullable(),
  url: z.string().nullable(),
  about: z.string().nullable(),
  changedAt: instantField,
  changedBy: z.string(),
})

export const noteBody = z.object({
  access: textField.nullable().describe('How to get in, and whom to ask. Secrets in it are masked.'),
  risks: textField.nullable().describe('What is known to go wrong.'),
})
export const noteWrite = noteBody.extend({
  readAt: instantField
    .nullish()
    .describe(
      'When the note that was read before writing had been changed; null: there was none. Where another stands by now, 409, and nothing is replaced. Left out: whatever stands is replaced.',
    ),
})
export type NoteWrite = z.infer<typeof noteWrite>
export const noteSchema = noteBody.extend({
  changedAt: instantField.nullable(),
  changedBy: z.string().nullable(),
})

export const RISKS = ['low', 'medium', 'high'] as const
const changeFields = z.object({
  title: nameField,
  about: textField.nullish().describe('What is planned, and what can go wrong.'),
  start: instantField.describe('The window opens.'),
  end: instantField.describe('The first instant after the window; 31 days later at most.'),
  risk: z.enum(RISKS),
  rollBack: textField.nullish().describe('How to go back, and until when that is possible.'),
  contacts: textField.nullish().describe('Whom to call at the customer.'),
  runbookUrl: url,
})
const MONTH_MS = 31 * 86_400_000
export const changeBody = changeFields.superRefine(({ start, end }, { addIssue }) => {
  const ms = Temporal.Instant.from(end).epochMilliseconds - Temporal.Instant.from(start).epochMilliseconds
  const wrong = ms <= 0 ? 'must be after start' : ms > MONTH_MS ? 'is more than 31 days after start' : null
  if (wrong !== null) addIssue({ code: 'custom', path: ['end'], message: wrong })
})
export type ChangeBody = z.infer<typeof changeBody>

export const changeSchema = z.object({
  id: idField.describe('The same through every revision.'),
  revision: z.int(),
  accountId: idField,
  accountName: z.string(),
  accountZone: z.string(),
  title: z.string(),
  about: z.string().nullable(),
  start: instantField,
  end: instantField,
  risk: z.enum(RISKS),
  rollBack: z.string().nullable(),
  contacts: z.string().nullable(),
  runbookUrl: z.string().nullable(),
  state: z.enum(['planned', 'withdrawn']),
  recordedAt: instantField,
  recordedBy: z.string(),
  told: z
    .array(z.object({ to: z.string(), at: instantField }))
    .describe('To whom it was announced, with its earlier revisions.'),
})
export type Change = z.infer<typeof changeSchema>
export const changeList = z.object({ items: z.array(changeSchema) })
export const changeQuery = z.object({
  account: idField.optional(),
  from: instantField.optional().describe('Only windows that end after it; absent: now.'),
  to: instantField.optional().describe('Only windows that open before it.'),
  withdrawn: flagField.optional().describe('true: also those that were withdrawn.'),
})
export type ChangeQuery = z.infer<typeof changeQuery>

export const environmentSchema = z.object({
  accountId: idField,
  accountName: z.string(),
  zone: z.string(),
  systems: z.array(systemSchema),
  note: noteSchema,
  changes: z.array(changeSchema).describe('Those to come and of the last 30 days, withdrawn ones included.'),
  mayChange: z.boolean(),
})
export type Environment = z.infer<typeof environmentSchema>

export const accountParams = z.object({ accountId: idField })
export const systemParams = z.object({ accountId: idField, systemId: idField })
export const changeParams = z.object({ changeId: idField })
export const historySchema = z.object({
  items: z.array(changeSchema.omit({ told: true })).describe('Every revision, the newest first.'),
})
