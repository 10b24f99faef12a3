/** What goes over the wire about finding and asking. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { answerSchema, laneSchema, stretchSchema, stateSchema } from '../coverage/api.ts'
import { idField, instantField, lineField, zoneField } from '../platform/store/index.ts'

export const searchQuery = z.object({
  q: lineField.describe(
    'A name or part of one, and a day or time where asked: “tasman fri 03:00”, “nora 24 dec”, “acme 9am their time”, “ticket 4711”.',
  ),
  at: instantField
    .optional()
    .describe('The moment that is asked about where the text says nothing of time; absent: now.'),
  zone: zoneField.default('UTC').describe('The reader’s time zone, on whose clock times are read.'),
  limit: z.coerce.number().int().min(1).max(20).default(6).describe('Of each kind at most.'),
})
export type SearchQuery = z.infer<typeof searchQuery>

const instant = z.string().describe('An instant, ISO 8601 UTC.')

const matched = z.object({
  by: z.enum(['name', 'alias', 'domain', 'organization', 'crm', 'email', 'handle', 'help_desk', 'id']),
  value: z.string(),
  rank: z
    .enum(['exact', 'beginning', 'words', 'within', 'similar'])
    .describe('How well, the best first; `similar`: it may be misspelt.'),
})

export const understoodSchema = z.object({
  name: z.string().describe('The text without what it says about time.'),
  at: instant,
  zone: z.string().describe('On whose clock it was read, IANA name.'),
  notes: z.array(z.string()).describe('How it was understood, where it could be understood otherwise.'),
  others: z.array(instant).describe('What else could be meant.'),
  spans: z
    .array(z.object({ start: z.int(), end: z.int() }))
    .describe('Where in the text the times stand: UTF-16 indices, half-open.'),
})

const told = {
  at: instant,
  headline: z.string().describe('The answer in one sentence.'),
  detail: z.string().nullable(),
  next: z.string().nullable().describe('What to do.'),
}

export const accountVerdictSchema = z.object({
  kind: z.literal('account'),
  ...told,
  isGap: z.boolean().describe('Hours that need a name, and nobody named is there.'),
  coverage: answerSchema,
  from: instant,
  to: instant,
  ground: z.array(stretchSchema),
  lane: laneSchema.describe('Who answers, from `from` to `to`.'),
})

export const personVerdictSchema = z.object({
  kind: z.literal('person'),
  ...told,
  personId: idField,
  name: z.string(),
  zone: z.string(),
  presence: z.enum(['on_duty', 'busy', 'off_duty', 'away', 'left']),
  accounts: z
    .array(
      z.object({
        accountId: idField,
        name: z.string(),
        state: stateSchema,
        who: z.string().describe('Who answers for it then.'),
      }),
    )
    .describe('Accounts of which the person is an ASE then, at most ten.'),
})

export const ticketVerdictSchema = z.object({
  kind: z.literal('ticket'),
  ...told,
  source: z.string(),
  ticketId: z.string(),
  account: accountVerdictSchema.nullable().describe('Who answers for its account; null: of no account.'),
})

export const verdictSchema = z.discriminatedUnion('kind', [
  accountVerdictSchema,
  personVerdictSchema,
  ticketVerdictSchema,
])

export const searchAnswer = z.object({
  understood: understoodSchema.nullable().describe('null: the text says nothing about time.'),
  answer: verdictSchema.nullable().describe('null: the text names nobody clearly.'),
  accounts: z.array(
    z.object({
      id: idField,
      name: z.string(),
      regionCode: z.string(),
      zone: z.string(),
      ase: z.string().nullable().describe('The primary ASE at the asked moment.'),
      state: stateSchema,
      matched,
    }),
  ),
  people: z.array(
    z.object({
      id: idField,
      name: z.string(),
      title: z.string().nullable(),
      regionCode: z.string(),
      zone: z.string(),
      presence: z.enum(['on_duty', 'busy', 'off_duty', 'away', 'left']),
      matched,
    }),
  ),
  contacts: z
    .array(
      z.object({
        id: idField,
        name: z.string(),
        role: z.string().nullable(),
        accountId: idField,
        accountName: z.string(),
      }),
    )
    .describe('Customers’ people, with their accounts.'),
  tickets: z.array(
    z.object({
      source: z.string(),
      ticketId: z.string(),
      subject: z.string().nullable(),
      status: z.string(),
      isEmergency: z.boolean(),
      accountId: idField.nullable(),
      accountName: z.string().nullable(),
      sentence: z.string().nullable().describe('The last decision’s.'),
    }),
  ),
})
export type SearchAnswer = z.infer<typeof searchAnswer>
export type AccountVerdict = z.infer<typeof accountVerdictSchema>
export type PersonVerdict = z.infer<typeof personVerdictSchema>
export type Verdict = z.infer<typeof verdictSchema>
