/** What goes over the wire about contracts. */
import { z } from 'zod'
import {
  dateField,
  idField,
  instantField,
  lineField,
  remarkField,
  zoneField,
} from '../platform/store/index.ts'

const contractFields = {
  source: z
    .enum(['signature', 'standalone'])
    .describe(
      '`signature`: the bundle, exactly one ASE and a CSM or CSA. `standalone`: any number of ASEs bought.',
    ),
  signedOn: dateField,
  startsOn: dateField.describe('First day of service, in the account’s zone.'),
  endsOn: dateField.describe('Last day of service, in the account’s zone.'),
  subscription: z.enum(['premium', 'ultimate']).nullish().describe('Standalone needs one.'),
  tier: lineField.nullish(),
  offering: z.enum(['self_managed', 'com', 'dedicated']).nullish(),
  instance: z.enum(['global', 'us_government']).default('global'),
  confirmed: z
    .literal(true)
    .optional()
    .describe('With the US government’s instance: it was seen what becomes of people who are not cleared.'),
  aseCount: z.int().min(1).max(100).default(1),
  hoursPerWeek: z
    .number()
    .gt(0)
    .max(168)
    .multipleOf(0.01)
    .optional()
    .describe('Hours per ASE and week; absent: the programme’s setting.'),
  weekendZone: zoneField
    .nullish()
    .describe('Zone whose Saturday and Sunday are covered; absent: no weekend cover.'),
  replyScheduleId: idField.nullish().describe('Schedule of the reply targets; absent: the region’s.'),
  ownHoursCovered: z.boolean().default(false).describe('The account’s own hours must be covered.'),
  statementOfWork: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .refine((link) => !/[\s\0]/.test(link), 'must not hold blanks')
    .nullish()
    .describe('Link to the statement of work.'),
}

export const contractBody = z.object(contractFields)
export type ContractBody = z.infer<typeof contractBody>

export const contractSchema = z.object({
  id: idField,
  accountId: idField,
  source: z.enum(['signature', 'standalone']),
  signedOn: dateField,
  startsOn: dateField,
  endsOn: dateField,
  subscription: z.string().nullable(),
  tier: z.string().nullable(),
  offering: z.string().nullable(),
  instance: z.string(),
  aseCount: z.int(),
  hoursPerWeek: z.number(),
  weekendZone: z.string().nullable(),
  replyScheduleId: idField.nullable(),
  ownHoursCovered: z.boolean(),
  statementOfWork: z.string().nullable(),
  recordedAt: instantField,
})
export type Contract = z.infer<typeof contractSchema>
export const withdrawContractBody = z.object({ reason: remarkField })
