/** One account with everything that holds for it, as the wire has it. */
import { z } from 'zod'
import {
  accountSchema,
  allocationSchema,
  assignmentSchema,
  channelSchema,
  contactSchema,
  organizationSchema,
  policySchema,
  teamMemberSchema,
} from './accounts.contract.ts'
import { contractSchema } from './contracts.contract.ts'

export const accountDetails = accountSchema.extend({
  organizations: z.array(organizationSchema).describe('Past and to come included.'),
  policy: policySchema.describe('In force now.'),
  policies: z.array(policySchema).describe('In the order in which they hold.'),
  contracts: z.array(contractSchema),
  assignments: z.array(assignmentSchema).describe('Past and to come included; changed by ASE requests.'),
  allocations: z.array(allocationSchema),
  contacts: z.array(contactSchema),
  channels: z.array(channelSchema),
  team: z.array(teamMemberSchema),
})

export const historyQuery = z.object({
  atVersion: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('A version of the facts, as decisions name it: only what held in it.'),
})
export const historyAnswer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['organization', 'policy', 'contract', 'assignment']),
      id: z.string(),
      from: z.string().nullable().describe('A date, or an instant for organisations and policies.'),
      until: z.string().nullable(),
      facts: z.record(z.string(), z.unknown()),
      recordedIn: z.number().describe('The version of the facts that recorded it.'),
      supersededIn: z.number().nullable().describe('The version that replaced it; null: it holds.'),
    }),
  ),
})
