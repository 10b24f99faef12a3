/** What goes over the wire about erasing, retention and the full export. */
import { z } from 'zod'
import { SUBJECT_KINDS } from '../platform/privacy/index.ts'
import { dateField, idField, instantField, pageOf, pageQuery } from '../platform/store/index.ts'

const kind = z.enum(SUBJECT_KINDS)

export const erasedSchema = z.object({
  room: z.string(),
  what: z.string().describe('What sort of rows.'),
  how: z.enum(['deleted', 'blanked']).describe('`blanked`: the rows stay, without what is personal in them.'),
  rows: z.int(),
})
export type ErasedRows = z.infer<typeof erasedSchema>

export const previewQuery = z.object({ kind, id: idField })
export type Wanted = z.infer<typeof previewQuery>

export const previewAnswer = z.object({
  kind,
  id: z.string(),
  name: z.string().describe('Repeat it as `confirm` to erase.'),
  refusals: z.array(z.string()).describe('Why not now, and what to do first; empty: it can be done.'),
  erased: z.array(erasedSchema).describe('What would be erased, counted by doing it and taking it back.'),
})
export type Preview = z.infer<typeof previewAnswer>

export const eraseBody = z.object({
  kind,
  id: idField,
  confirm: z.string().max(200).describe('The name, as the preview gives it.'),
})
export type EraseBody = z.infer<typeof eraseBody>

export const receiptSchema = z.object({
  id: idField,
  at: instantField,
  kind,
  subjectId: z.string(),
  by: z.object({ kind: z.string(), id: z.string() }),
  done: z.array(erasedSchema),
})
export type Receipt = z.infer<typeof receiptSchema>
export const receiptsQuery = z.object(pageQuery)
export type ReceiptsQuery = z.infer<typeof receiptsQuery>
export const receiptPage = pageOf(receiptSchema)

export const retentionAnswer = z.object({
  kinds: z.array(
    z.object({
      kind: z.string().describe('As in the programme settings.'),
      about: z.string(),
      days: z.int(),
      defaultDays: z.int(),
    }),
  ),
  runs: z
    .array(
      z.object({
        day: dateField,
        finishedAt: instantField.nullable().describe('null: it goes on.'),
        removed: z.record(z.string(), z.int()).describe('Rows by kind.'),
      }),
    )
    .describe('The last runs, the newest first.'),
})
export type RetentionAnswer = z.infer<typeof retentionAnswer>
