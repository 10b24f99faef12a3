/** Requests and answers about planned changes. Instants are ISO 8601 UTC; nothing of a question is saved. */
import { z } from 'zod'
import { recurringFields, recurringProblems } from '../../absences/api.ts'
import { dateField, idField, instantField } from '../../platform/store/index.ts'
import { gapSchema } from '../proof/proof.contract.ts'
import { PROVEN_DAYS } from '../proof/proof-cache.ts'

const minutes = z.number().int()

const stretch = {
  start: instantField,
  end: instantField.describe('An instant after `start`, ISO 8601 with offset; half-open.'),
}

const changeSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('time_off'), personId: idField, ...stretch }),
    z.object({ kind: z.literal('withdraw_time_off'), timeOffId: idField }),
    z
      .object({ kind: z.literal('recurring_off'), personId: idField, ...recurringFields })
      .describe('Days off that come back, in the person’s zone.'),
    z.object({
      kind: z.literal('cover'),
      accountId: idField,
      absentId: idField,
      backupId: idField,
      ...stretch,
    }),
    z.object({
      kind: z.literal('assignment'),
      accountId: idField,
      personId: idField,
      from: dateField.describe('First day, in the account’s zone.'),
      isPrimary: z.boolean().default(true).describe('true: takes the place of the primary ASE.'),
    }),
    z.object({
      kind: z.literal('end_contract'),
      accountId: idField,
      contractId: idField.optional().describe('Absent: all contracts of the account.'),
      lastDay: dateField.describe('The last day of service, in the account’s zone.'),
    }),
    z.object({
      kind: z.literal('new_contract'),
      accountId: idField,
      startsOn: dateField,
      endsOn: dateField.describe('The last day of service.'),
      ownHoursCovered: z.boolean().default(false).describe('The account’s own hours need a name too.'),
    }),
    z.object({
      kind: z.literal('standing_backup'),
      accountId: idField,
      personId: idField.nullable().describe('null: nobody stands by any more.'),
      from: dateField.describe('First day, in the account’s zone.'),
    }),
    z.object({
      kind: z.literal('pod_member'),
      personId: idField,
      podId: idField.nullable().describe('A member of this pod and of no other; null: of none.'),
      from: dateField.describe('First day, in the pod’s zone.'),
    }),
    z.object({
      kind: z.literal('leave'),
      personId: idField,
      lastDay: dateField.describe('The last working day, in the person’s zone.'),
    }),
  ])
  .superRefine((change, ctx) => {
    if (change.kind !== 'recurring_off') return
    for (const [field, message] of recurringProblems(change))
      ctx.addIssue({ code: 'custom', path: [field], message })
  })
  .describe('One thing that is planned.')

export const whatIfBody = z.object({
  changes: z.array(changeSchema).min(1).max(50).describe('Laid over the facts in this order.'),
  days: z.number().int().min(1).max(PROVEN_DAYS).default(PROVEN_DAYS).describe('How far to look ahead.'),
})

const sideSchema = z.object({
  requiredMinutes: minutes.describe('Minutes that need a name, of the `days` asked for.'),
  minutes: minutes.describe('Minutes of these that have nobody to prove them.'),
})

export const whatIfSchema = z.object({
  from: z.string(),
  to: z.string(),
  sentence: z.string().describe('What the changes would do, in one sentence.'),
  outside: z
    .array(z.number().int())
    .describe('Places in `changes`, from 0, of those that lie outside the days looked at.'),
  checked: z.number().int().describe('Accounts proven again.'),
  before: sideSchema.describe('All accounts that the reader may see, as things stand.'),
  after: sideSchema,
  weeks: z.array(z.string()).describe('Mondays, local dates in UTC.'),
  total: z.number().int().describe('Accounts whose hours change; of them the first 200 are told.'),
  accounts: z.array(
    z.object({
      accountId: z.uuid(),
      accountName: z.string(),
      regionCode: z.string(),
      before: sideSchema,
      after: sideSchema,
    }),
  ),
  added: z
    .array(gapSchema)
    .describe('Hours that would come to have nobody, with the cheapest way to close them.'),
  closed: z.array(gapSchema).describe('Hours that have nobody now and would no longer be open.'),
})
