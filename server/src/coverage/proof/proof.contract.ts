/** Requests and answers about the coverage proof. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import {
  dateField,
  flagField,
  idField,
  instantField,
  lineField,
  zoneField,
} from '../../platform/store/index.ts'
import { stretchSchema } from '../coverage.contract.ts'
import { CAUSES } from './gaps.ts'
import { PROVEN_DAYS } from './proof-cache.ts'

const instant = z.string().describe('An instant, ISO 8601 UTC.')
const minutes = z.number().int()

export const causeSchema = z
  .enum(CAUSES)
  .describe(
    'The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty',
  )

export const fixSchema = z.object({
  kind: z
    .enum(['ask_cover', 'name_ase', 'name_night_contact'])
    .describe(
      'ask_cover: ask them to cover while the ASE is away · name_ase: make them the ASE · name_night_contact: name them for the hours in which the ASE is off duty',
    ),
  personId: z.uuid(),
  personName: z.string(),
  sentence: z.string().describe('What to do, with whom, and what it closes.'),
  because: z.array(z.string()).describe('What speaks for and against them.'),
  minutes: minutes.describe('Minutes of the gap that it closes.'),
  hours: z.array(stretchSchema).describe('When they would be there, the first 20 stretches.'),
})

export const gapSchema = z.object({
  key: z.string().describe('Names the gap as long as its cause lasts.'),
  accountId: z.uuid(),
  accountName: z.string(),
  accountZone: z.string(),
  regionCode: z.string(),
  cause: causeSchema,
  causeName: z.string(),
  sentence: z.string(),
  plan: z
    .object({
      id: z.uuid().describe('The planned absence.'),
      state: z
        .enum(['waiting', 'asking'])
        .describe('`waiting`: a manager approves it first · `asking`: hours of it are open.'),
      neededMinutes: minutes.describe('Minutes of the account that it asks for.'),
      takenMinutes: minutes.describe('Of them those that somebody has taken.'),
      sentence: z.string().describe('The same in words.'),
    })
    .nullable()
    .describe(
      'The absence that is only planned so far and leaves these hours open, told to those who may know why; null: it is a fact, or this caller may not know: the gap reads like that of any other absence.',
    ),
  aseId: z.uuid().nullable().describe('The primary ASE; null: there is none.'),
  aseName: z.string().nullable(),
  answeredBy: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .describe('Who answers in spite of it: an overloaded backup, the last of a pod. Empty: nobody.'),
  start: instant.describe('When its first hour begins.'),
  end: instant.describe('When its last hour ends.'),
  minutes: minutes.describe('Minutes that need a name and have nobody to prove them.'),
  hours: z.array(stretchSchema).describe('The stretches, in order; in lists the first 20 of a gap.'),
  weeks: z.array(minutes).describe('Its minutes by week, as `weeks` of the answer has them.'),
  fix: fixSchema.nullable().describe('The cheapest way to close it; null: nobody works in these hours.'),
})

export const gapsQuery = z.object({
  at: instantField.optional().describe('Look ahead from here, at most 366 days from now; absent: now.'),
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(PROVEN_DAYS)
    .default(PROVEN_DAYS)
    .describe('How far to look ahead, in days of 24 hours.'),
  region: lineField.optional().describe('A region’s code; absent: all.'),
  account: idField.optional().describe('Only this account.'),
  cause: causeSchema.optional(),
  ase: idField.optional().describe('Only gaps in which this person is the primary ASE.'),
  fix: z
    .enum(['ask_cover', 'name_ase', 'name_night_contact', 'none'])
    .optional()
    .describe('Only gaps that such a fix could close; none: that nobody could.'),
  q: lineField.optional().describe('Part of an account’s or ASE’s name.'),
  mine: flagField
    .optional()
    .describe('true: accounts whose ASE the reader is, for which they cover, or whose region they lead.'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const gapsSchema = z.object({
  from: instant,
  to: instant,
  sentence: z.string().describe('The answer in one sentence.'),
  total: z.number().int().describe('Gaps that match.'),
  items: z.array(gapSchema).describe('By their first hour, then by account.'),
  summary: z.object({
    accounts: z.number().int().describe('Accounts with a gap.'),
    checked: z.number().int().describe('Accounts looked at.'),
    minutes: minutes.describe('Minutes that have nobody to prove them.'),
    byCause: z.array(z.object({ cause: causeSchema, causeName: z.string(), gaps: minutes, minutes })),
    weeks: z.array(z.string()).describe('Mondays, local dates in UTC.'),
    byWeek: z.array(minutes).describe('Minutes without proof, a week each.'),
    byRegion: z.array(
      z.object({ regionCode: z.string(), regionName: z.string(), gaps: minutes, weeks: z.array(minutes) }),
    ),
  }),
})

export const heatQuery = gapsQuery.omit({ offset: true, limit: true }).extend({
  by: z.enum(['week', 'day']).default('week'),
  zone: zoneField.default('UTC').describe('Whose weeks and days: an IANA zone.'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Accounts at most.'),
})

export const heatSchema = z.object({
  from: instant,
  to: instant,
  zone: z.string(),
  by: z.enum(['week', 'day']),
  columns: z.array(dateField).describe('Local dates of `zone` on which each begins; weeks begin on Mondays.'),
  total: z.number().int().describe('Accounts with a gap that matches.'),
  all: z.array(minutes).describe('Minutes without proof of all of them, a column each.'),
  rows: z
    .array(
      z.object({
        accountId: z.uuid(),
        accountName: z.string(),
        accountZone: z.string(),
        regionCode: z.string(),
        aseName: z.string().nullable().describe('The primary ASE of its first gap; null: there is none.'),
        causes: z.array(causeSchema),
        minutes: minutes.describe('Minutes without proof.'),
        cells: z.array(minutes).describe('The same, a column each.'),
      }),
    )
    .describe('Accounts with most first.'),
})

export const accountGapsQuery = gapsQuery.pick({ at: true, days: true })

export const accountGapsSchema = z.object({
  accountId: z.uuid(),
  accountName: z.string(),
  from: instant,
  to: instant,
  requiredMinutes: minutes,
  minutes: minutes.describe('Minutes that have nobody to prove them.'),
  weeks: z.array(z.string()).describe('Mondays, local dates in UTC.'),
  gaps: z.array(
    gapSchema.extend({ fixes: z.array(fixSchema).describe('Ways to close it, the cheapest first.') }),
  ),
})
