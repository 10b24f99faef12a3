/** The month of coverage, as the API tells it. Days are local dates of each account's zone. */
import { z } from 'zod'
import { dateField, lineField } from '../platform/store/index.ts'
import { stretchSchema } from './coverage.contract.ts'

const minutes = z.number().int()

export const dayKind = z
  .enum(['named', 'backup', 'gap', 'holiday', 'off', 'no_service'])
  .describe(
    'The worst of the day’s hours that need a name: gap: for some of them nobody named answers · backup: a backup answers for some · named: an ASE of the account answers all · holiday: none, the primary ASE keeps a holiday · off: none · no_service: no contract or no ASE that day',
  )

export const monthDaySchema = z.object({
  date: z.string().describe('Local date in the account’s zone.'),
  kind: dayKind,
  needed: minutes.describe('Minutes of the day that need a name.'),
  named: minutes,
  backup: minutes,
  personNames: z.array(z.string()).describe('Who answers in these hours, in order.'),
  gaps: z.array(stretchSchema).describe('The hours that have nobody named.'),
})

export const monthQuery = z.object({
  from: dateField.optional().describe('First day; absent: the Monday of the present week, in UTC.'),
  days: z.coerce.number().int().min(1).max(35).default(28),
  region: lineField.optional().describe('A region’s code; absent: all.'),
  q: lineField.optional().describe('Part of an account’s or ASE’s name.'),
  show: z.enum(['all', 'gaps']).default('all').describe('gaps: of the accounts looked at, those with a gap.'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0).describe('Accounts to leave out before.'),
  limit: z.coerce.number().int().min(1).max(200).default(100).describe('Accounts looked at.'),
})

export const monthSchema = z.object({
  from: z.string(),
  dates: z.array(z.string()).describe('The local dates, in order; each account’s days follow them.'),
  total: z.number().int().describe('Accounts that match.'),
  accounts: z.array(
    z.object({
      accountId: z.uuid(),
      accountName: z.string(),
      regionCode: z.string(),
      zone: z.string(),
      aseId: z.uuid().nullable(),
      aseName: z.string().nullable(),
      days: z.array(monthDaySchema),
    }),
  ),
  awayAtOnce: z
    .array(z.object({ regionCode: z.string(), zone: z.string(), people: z.array(z.number().int()) }))
    .describe(
      'ASEs of each region who are away on time off for some of the day, by local date of the region.',
    ),
})
