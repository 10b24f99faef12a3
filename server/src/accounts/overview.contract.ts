/** What goes over the wire about capacity, the list of ASEs, search and exports. */
import { z } from 'zod'
import { dateField, idField, lineField, zoneField } from '../platform/store/index.ts'

export const capacityQuery = z.object({
  on: dateField.optional().describe('The local date in question; absent: today, UTC.'),
  regionId: idField.optional(),
})
export const capacityAnswer = z.object({
  date: dateField,
  maxAccountsPerAse: z.int(),
  items: z.array(
    z.object({
      personId: idField,
      name: z.string(),
      regionId: idField,
      accounts: z.array(
        z.object({
          accountId: idField,
          name: z.string(),
          isPrimary: z.boolean(),
          hoursPerWeek: z.number().describe('Hours a week the account bought of this person.'),
          share: z.number().describe('Percent of the person’s time.'),
        }),
      ),
      maxAccounts: z.int(),
      room: z.int().describe('Accounts that could be added; negative: over the limit.'),
      hoursPerWeek: z.number().describe('Hours a week bought by all accounts together.'),
      workingHours: z.number().nullable().describe('Hours a week the person works; null: not known.'),
      share: z.number().describe('Sum of the shares, in percent.'),
      warnings: z.array(z.string()),
    }),
  ),
})

export const suggestionsQuery = z.object({
  accountId: idField.optional().describe('For this account; or name region and zone of one to come.'),
  regionId: idField.optional(),
  timeZone: zoneField.optional(),
  languages: lineField.optional().describe('Language codes the customer speaks, separated by commas.'),
  startsOn: dateField.optional().describe('First day; absent: today.'),
  limit: z.coerce.number().int().min(1).max(1000).default(20).describe('The best so many.'),
})
export type SuggestionsQuery = z.infer<typeof suggestionsQuery>
export const suggestionSchema = z.object({
  personId: idField,
  name: z.string(),
  points: z.int().describe('Room 40, shared hours 30, continuity 20, region 15, languages 10 at most.'),
  canTakeIt: z.boolean().describe('false: no room.'),
  reasons: z.array(z.object({ code: z.string(), points: z.number(), text: z.string() })),
})
export const suggestionsAnswer = z.object({ items: z.array(suggestionSchema) })

export const asesAnswer = z.object({
  date: dateField,
  items: z.array(
    z.object({
      personId: idField,
      name: z.string(),
      title: z.string().nullable(),
      regionId: idField,
      timeZone: z.string(),
      helpDeskUserId: z.string().nullable(),
      accounts: z.array(z.object({ accountId: idField, name: z.string(), isPrimary: z.boolean() })),
    }),
  ),
})

export const searchQuery = z.object({
  q: lineField.min(1).describe('Account name, alias, domain, address, organisation id, CRM id or person.'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const searchAnswer = z.object({
  items: z.array(
    z.object({
      accountId: idField,
      name: z.string(),
      regionId: idField,
      timeZone: z.string(),
      matched: z
        .object({
          by: z.enum(['name', 'alias', 'domain', 'organization', 'crm', 'person']),
          value: z.string(),
        })
        .describe('What was found.'),
      ases: z.array(z.object({ personId: idField, name: z.string(), isPrimary: z.boolean() })),
      organizationIds: z.array(z.string()),
      isLive: z.boolean(),
      contractEndsOn: dateField.nullable(),
    }),
  ),
})

export const exportQuery = z.object({
  format: z
    .enum(['json', 'csv', 'markdown'])
    .default('json')
    .describe('`markdown`: the table that a README can carry.'),
})
