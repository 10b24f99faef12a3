/** What goes over the wire about the accounts of one person. */
import { z } from 'zod'
import { dateField, idField } from '../../platform/store/index.ts'

export const ofPersonAnswer = z.object({
  items: z.array(
    z.object({
      accountId: idField,
      name: z.string(),
      regionId: idField,
      timeZone: z.string(),
      priority: z.int(),
      as: z
        .enum(['ase', 'standing_backup', 'night_contact'])
        .describe('An ASE of the account, or whom its policy names.'),
      isPrimary: z.boolean(),
      startsOn: dateField.nullable().describe('First day; null: always.'),
      endsOn: dateField.nullable().describe('Last day; null: until further notice.'),
      when: z.enum(['now', 'later', 'over']).describe('By the account’s own date.'),
      share: z.number().nullable().describe('Percent of the person’s time, where it was set.'),
    }),
  ),
})
export type OfPerson = z.infer<typeof ofPersonAnswer>['items'][number]
