/** What goes over the wire about time off, covers and busy periods. */
import { z } from 'zod'
import { idField, instantField, pageOf, pageQuery } from '../platform/store/index.ts'

const ordered = { path: ['end'], message: 'must be after start' }
const isOrdered = ({ start, end }: { start: string; end: string }): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(start), Temporal.Instant.from(end)) < 0
const during = {
  start: instantField.describe('From this instant on.'),
  end: instantField.describe('The first instant after it.'),
}

export const timeOffSchema = z.object({
  id: idField,
  personId: idField,
  kind: z.enum(['planned', 'sick', 'away']).describe('`away`: this caller may not know why.'),
  start: instantField,
  end: instantField,
  reason: z.string().nullable().describe('null where there is none, or where this caller may not know.'),
  state: z.enum(['confirmed', 'withdrawn']),
  source: z
    .enum(['entered', 'calendar'])
    .describe('`calendar`: read from a calendar kept elsewhere, and changed there.'),
  shortNotice: z.boolean().describe('Planned with less than 14 days’ notice.'),
  recordedAt: instantField.nullable().describe('null where this caller may not know why.'),
})
export type TimeOff = z.infer<typeof timeOffSchema>
export const timeOffPage = pageOf(timeOffSchema)

export const periodQuery = {
  from: instantField.optional().describe('Only what ends after this instant.'),
  to: instantField.optional().describe('Only what starts before this instant.'),
}
export const timeOffQuery = z.object({
  ...pageQuery,
  ...periodQuery,
  personId: idField.optional(),
  state: z.enum(['confirmed', 'withdrawn', 'any']).default('confirmed'),
})
export type TimeOffQuery = z.infer<typeof timeOffQuery>
export const absenceParams = z.object({ id: idField })

export const coverBody = z
  .object({
    accountId: idField,
    absentPersonId: idField.describe('The ASE who is away.'),
    backupPersonId: idField.describe('Who covers.'),
    ...during,
  })
  .refine(isOrdered, ordered)
  .refine((body) => body.absentPersonId !== body.backupPersonId, {
    path: ['backupPersonId'],
    message: 'must be another person than the one who is away',
  })
export type CoverBody = z.infer<typeof coverBody>
export const coverSchema = z.object({
  id: idField,
  accountId: idField,
  absentPersonId: idField,
  backupPersonId: idField,
  start: instantField,
  end: instantField,
  recordedAt: instantField,
})
export type Cover = z.infer<typeof coverSchema>
export const coverPage = pageOf(coverSchema)
export const coverQuery = z.object({
  ...pageQuery,
  ...periodQuery,
  accountId: idField.optional(),
  personId: idField.optional().describe('As absent or as backup.'),
})
export type CoverQuery = z.infer<typeof coverQuery>

export const busyBody = z.object({
  personId: idField,
  until: instantField.describe('Busy from now until this instant, a week at most.'),
})
export type BusyBody = z.infer<typeof busyBody>
export const busySchema = z.object({ id: idField, personId: idField, start: instantField, end: instantField })
export type Busy = z.infer<typeof busySchema>
export const busyList = z.object({ items: z.array(busySchema) })
