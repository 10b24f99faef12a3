/** What goes over the wire about imports that ran. */
import { z } from 'zod'
import { idField, instantField, pageOf, pageQuery } from '../platform/store/index.ts'

const count = z.number().int()

export const importRunSchema = z.object({
  id: idField,
  source: z.string().describe('Names where its tickets come from.'),
  fileName: z.string(),
  preset: z.string().describe('What kind of file it was.'),
  timeZone: z.string().nullable().describe('The zone of local times in the file.'),
  madeProgramme: z.boolean().describe('It made this database’s programme from the log.'),
  state: z.enum(['running', 'done', 'failed', 'interrupted']),
  startedAt: instantField,
  finishedAt: instantField.nullable(),
  problem: z.string().nullable().describe('Why it did not end well.'),
  rows: z.object({
    total: count.nullable(),
    read: count,
    new: count,
    known: count.describe('Were in already: taken in once.'),
    rejected: count,
  }),
})
export type ImportRunView = z.infer<typeof importRunSchema>
export const importRunList = pageOf(importRunSchema)
export const importParams = z.object({ importId: idField })
export const importsQuery = z.object(pageQuery)

const decided = { decisions: count, tickets: count }
export const importDetailSchema = importRunSchema.extend({
  understood: z
    .object({
      tickets: count,
      ticketsOfUnknown: count.describe('Of an organisation that no account claims.'),
      ticketsOfNone: count.describe('Without an organisation.'),
      unknownOrganizations: count,
      settled: z.array(z.object({ rule: count.nullable(), outcome: z.string(), ...decided })),
    })
    .nullable()
    .describe('What stood of this source at its end, other imports of it included; null: it did not end.'),
  reasons: z
    .array(z.object({ reason: z.string(), rows: count, firstLine: count }))
    .describe('Why rows were rejected, the commonest first, at most 50, of the first 20,000.'),
})

export const rejectionsQuery = z.object({
  limit: pageQuery.limit,
  cursor: pageQuery.cursor,
})
export const rejectionPage = z.object({
  items: z.array(
    z.object({
      line: count.describe('Of the file; of a JSON array the entry’s place.'),
      reason: z.string(),
      value: z.string().nullable().describe('The text that could not be used.'),
    }),
  ),
  nextCursor: z.string().nullable(),
})
