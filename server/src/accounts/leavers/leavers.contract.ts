/** What goes over the wire about replacing somebody who leaves on all their accounts at once. */
import { z } from 'zod'
import { dateField, idField, textField } from '../../platform/store/index.ts'
import { suggestionSchema } from '../overview.contract.ts'
import { aseRequestSchema, findingSchema } from '../requests.contract.ts'

export const replacementsQuery = z.object({
  startsOn: dateField
    .optional()
    .describe('First day of the successors; absent: the day after the last working day, else tomorrow.'),
})

export const replacementsAnswer = z.object({
  personId: idField,
  name: z.string(),
  leftOn: dateField.nullable().describe('Last working day; null: the person stays.'),
  startsOn: dateField,
  appliedAtOnce: z.boolean().describe('false: what this caller files waits for somebody who may set ASEs.'),
  accounts: z
    .array(
      z.object({
        accountId: idField,
        name: z.string(),
        regionId: idField,
        timeZone: z.string(),
        priority: z.int(),
        isPrimary: z.boolean(),
        since: dateField,
        openRequestId: idField
          .nullable()
          .describe('A request about this assignment that is under way already; null: none.'),
        suggestedId: idField.nullable().describe('The best with room once those above are given out.'),
        candidates: z.array(suggestionSchema).describe('The best five, each with the reasons.'),
      }),
    )
    .describe('Held on the first day of the successors or later; the most important first.'),
})
export type Replacements = z.infer<typeof replacementsAnswer>

export const replacementsBody = z.object({
  replacements: z
    .array(
      z.object({
        accountId: idField,
        personId: idField.nullable().describe('The successor; null: the assignment ends without one.'),
        startsOn: dateField.describe('First day of the successor, in the account’s zone.'),
        overlapDays: z.int().min(0).max(30).default(0),
      }),
    )
    .min(1)
    .max(100)
    .refine(
      (list) => new Set(list.map((one) => one.accountId)).size === list.length,
      'names one account twice',
    ),
  reason: textField.nullish(),
})
export type ReplacementsBody = z.infer<typeof replacementsBody>

export const replacementsReview = z.object({
  clear: z.boolean().describe('true: nothing blocks any of them.'),
  appliedAtOnce: z.boolean(),
  items: z.array(z.object({ accountId: idField, clear: z.boolean(), findings: z.array(findingSchema) })),
})

export const handoverAnswer = z.object({
  handoverId: idField.describe('Lists its requests: `/api/v1/ase-requests?handoverId=…`.'),
  requests: z.array(aseRequestSchema),
})
