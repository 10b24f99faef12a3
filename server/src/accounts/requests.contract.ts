/** What goes over the wire about requests to set, replace or remove an ASE. */
import { z } from 'zod'
import {
  dateField,
  idField,
  instantField,
  remarkField,
  pageOf,
  pageQuery,
  textField,
} from '../platform/store/index.ts'

export const aseRequestBody = z.object({
  accountId: idField,
  kind: z.enum(['set', 'replace', 'remove']),
  personId: idField.nullish().describe('Who becomes the ASE; not with `remove`.'),
  outgoingPersonId: idField.nullish().describe('Whose assignment ends; absent: the only or primary ASE.'),
  startsOn: dateField.describe('First day of the new state, in the account’s zone.'),
  overlapDays: z
    .int()
    .min(0)
    .max(30)
    .default(0)
    .describe('Business days both hold the account; replace only.'),
  reason: textField.nullish(),
})
export type AseRequestBody = z.infer<typeof aseRequestBody>

export const findingSchema = z.object({
  code: z.string(),
  level: z.enum(['blocking', 'warning']),
  message: z.string(),
  todo: z.string().describe('What to do about it.'),
})
export const reviewAnswer = z.object({
  clear: z.boolean().describe('true: nothing blocks.'),
  findings: z.array(findingSchema),
  appliedAtOnce: z.boolean().describe('false: this actor’s request waits for somebody who may set ASEs.'),
})

export const stepSchema = z.object({
  position: z.int(),
  name: z.enum(['assignments', 'org_note', 'handover', 'assigned_se']),
  state: z.enum(['waiting', 'done', 'failed', 'skipped']),
  detail: z.string().nullable().describe('What was done, why it was skipped, or what to do.'),
  attempts: z.int(),
  finishedAt: instantField.nullable(),
})
export type Step = z.infer<typeof stepSchema>

export const aseRequestSchema = z.object({
  id: idField,
  accountId: idField,
  kind: z.enum(['set', 'replace', 'remove']),
  personId: idField.nullable(),
  outgoingPersonId: idField.nullable(),
  startsOn: dateField,
  overlapDays: z.int(),
  reason: z.string().nullable(),
  state: z
    .enum(['waiting', 'applying', 'done', 'failed', 'refused', 'withdrawn'])
    .describe('`waiting` for a director · `failed`: findings block or a step failed, see what to do.'),
  findings: z.array(findingSchema),
  requestedBy: z.string(),
  requestedAt: instantField,
  decidedBy: z.string().nullable(),
  decidedAt: instantField.nullable(),
  closedAt: instantField.nullable(),
  handoverId: idField.nullable().describe('The hand-over of a leaving person that it is part of.'),
  steps: z.array(stepSchema),
})
export type AseRequest = z.infer<typeof aseRequestSchema>
export const aseRequestPage = pageOf(aseRequestSchema)
export const aseRequestsQuery = z.object({
  ...pageQuery,
  accountId: idField.optional(),
  personId: idField.optional().describe('As incoming or outgoing ASE.'),
  handoverId: idField.optional().describe('The requests of one hand-over of a leaving person.'),
  state: z
    .enum(['waiting', 'applying', 'done', 'failed', 'refused', 'withdrawn'])
    .optional()
    .describe('Only requests in this state.'),
  open: z.enum(['true', 'false']).optional().describe('`true`: not closed yet.'),
})
export type AseRequestsQuery = z.infer<typeof aseRequestsQuery>
export const requestParams = z.object({ id: idField })
export const refuseBody = z.object({ reason: remarkField })
