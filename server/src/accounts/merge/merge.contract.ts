/** What goes over the wire about merging two accounts. */
import { z } from 'zod'
import { idField, instantField, remarkField } from '../../platform/store/index.ts'
import { findingSchema } from '../requests.contract.ts'

export const mergeQuery = z.object({ into: idField.describe('The account that stays.') })
export const mergeParams = z.object({ id: idField.describe('The account that is merged away.') })

const moves = z.object({ what: z.string().describe('As `contacts` or `tickets`.'), count: z.int() })

export const mergePreview = z.object({
  accountId: idField,
  name: z.string(),
  intoAccountId: idField,
  intoName: z.string(),
  clear: z.boolean().describe('true: nothing blocks.'),
  findings: z.array(findingSchema),
  moves: z.array(moves).describe('What goes along, and how much of it.'),
  aliases: z.array(z.string()).describe('Of the account that stays, afterwards.'),
  domains: z.array(z.string()),
  crmId: z.string().nullable(),
})
export type MergePreview = z.infer<typeof mergePreview>

export const mergeBody = z.object({
  intoAccountId: idField,
  reason: remarkField.describe('Why they are one customer; kept with the record.'),
})
export type MergeBody = z.infer<typeof mergeBody>

export const mergeRecord = z.object({
  id: idField,
  accountId: idField,
  name: z.string(),
  intoAccountId: idField,
  intoName: z.string(),
  moves: z.array(moves),
  reason: z.string(),
  mergedBy: z.string(),
  mergedAt: instantField,
})
export type MergeRecord = z.infer<typeof mergeRecord>
export const mergesQuery = z.object({
  accountId: idField.optional().describe('Merged away, or into this account; absent: the newest hundred.'),
})
export const mergeList = z.object({ items: z.array(mergeRecord) })
