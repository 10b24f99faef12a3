/** Requests and answers of the coverage room. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { flagField, idField, instantField, lineField, zoneField } from '../platform/store/index.ts'

const instant = z.string().describe('An instant, ISO 8601 UTC.')

export const stateSchema = z
  .enum(['named', 'backup', 'away', 'global_support', 'nobody', 'no_service'])
  .describe(
    'named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment',
  )

export const segmentSchema = z.object({
  start: instant,
  end: instant,
  kind: z.enum(['ase', 'backup', 'pod', 'night_contact', 'region', 'global_support', 'nobody', 'no_service']),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  presence: z
    .enum(['on_duty', 'busy', 'off_duty', 'away', 'left'])
    .nullable()
    .describe('The primary ASE in this stretch.'),
})

export const stretchSchema = z.object({ start: instant, end: instant })

export const reasonSchema = z.object({
  decided: z.boolean().describe('Whether this fact changed the answer.'),
  fact: z.string(),
  evidence: z.string(),
  effect: z.string(),
})

export const engineerSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  regionCode: z.string(),
  zone: z.string(),
  isPrimary: z.boolean(),
  presence: z.enum(['on_duty', 'busy', 'off_duty', 'away', 'left']),
  until: instant.nullable().describe('End of duty, of busy or of being away; null where it has none.'),
  nextAvailable: instant.nullable().describe('When on duty and not busy: now, or later; null: never.'),
})

export const actingSchema = z.object({
  kind: z.enum(['ase', 'backup', 'pod', 'night_contact', 'region', 'global_support', 'nobody', 'no_service']),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  channel: z
    .string()
    .nullable()
    .describe('The internal channel of Global Support, where nobody named answers.'),
  until: instant.nullable().describe('When this answer changes; null: not within the asked stretch.'),
})

/** The answer for one account. */
export const answerSchema = z.object({
  accountId: z.uuid(),
  accountName: z.string(),
  accountZone: z.string(),
  regionCode: z.string(),
  at: instant,
  state: stateSchema,
  sentence: z.string().describe('The answer in one sentence, in the asked zone.'),
  noService: z.string().nullable(),
  handlingMode: z.enum(['engage', 'auto_assign']),
  isLive: z.boolean().describe('false: shadow, nothing is written outside.'),
  ase: engineerSchema.nullable(),
  engineers: z.array(engineerSchema),
  acting: actingSchema,
  returnAt: instant.nullable().describe('When any ASE of the account is on duty and not busy.'),
  onCall: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  because: z.array(reasonSchema),
})

export const whoQuery = z.object({
  account: lineField.describe(
    'An account: its id, name, alias, domain, help-desk organisation id or CRM id.',
  ),
  at: instantField.optional().describe('The instant asked about; absent: now. Any past or future instant.'),
  zone: zoneField.default('UTC').describe('The reader’s time zone for the sentences, IANA name.'),
})

export const nowQuery = z.object({
  at: instantField.optional().describe('absent: now.'),
  before: z.coerce.number().min(0).max(48).default(3).describe('Hours drawn before `at`.'),
  after: z.coerce.number().min(1).max(168).default(9).describe('Hours drawn after `at`.'),
  zone: zoneField.default('UTC').describe('The reader’s time zone for the sentences, IANA name.'),
  region: lineField.optional().describe('A region’s code; absent: all.'),
  q: lineField.optional().describe('Part of an account’s or ASE’s name.'),
  state: stateSchema.optional().describe('Show only accounts of this state; all are counted.'),
  mine: flagField
    .optional()
    .describe('true: show only accounts whose ASE the reader is, or for which they cover; all are counted.'),
  perState: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .describe('Where more match than `limit`: show at most so many of each state.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(100)
    .describe('Accounts at most; fewer where more than 48 hours are drawn: 9,600 hours in all.'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0).describe('Leave out so many before.'),
})

export const nowAccountSchema = answerSchema
  .omit({ because: true, engineers: true, sentence: true, at: true })
  .extend({
    isMine: z.boolean().describe('The reader is one of its ASEs, or covers for one.'),
    segments: z.array(segmentSchema),
    ground: z.array(stretchSchema),
  })

export const nowSchema = z.object({
  at: instant,
  from: instant,
  to: instant,
  sentence: z.string(),
  second: z.string().describe('The second line: what the rest of the accounts rest on.'),
  regions: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      zone: z.string(),
      isOpen: z.boolean().describe('Whether the region’s schedule is open.'),
      onDuty: z.number().int().describe('ASEs of the region on duty, busy ones too.'),
    }),
  ),
  counts: z.object({
    accounts: z.number().int(),
    named: z.number().int(),
    backup: z.number().int(),
    away: z.number().int(),
    globalSupport: z.number().int(),
    nobody: z.number().int(),
    noService: z.number().int(),
  }),
  accounts: z
    .array(nowAccountSchema)
    .describe(
      'Exceptions first: nobody, away, backup; then named; then the rest by return. Where there are many, the reader’s own and their region’s come first within each.',
    ),
  total: z.number().int().describe('Accounts that match; `counts` tells how many of each state.'),
})

export const timelineQuery = z.object({
  at: instantField.optional().describe('The instant that `answer` is about; absent: `from`, else now.'),
  from: instantField.optional().describe('absent: `at`, else now.'),
  days: z.coerce.number().int().min(1).max(35).default(7),
  zone: zoneField.default('UTC'),
})

export const laneSchema = z.object({
  role: z.enum(['who_answers', 'ase', 'backup', 'pod', 'night_contact', 'on_call']),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  zone: z.string().nullable(),
  segments: z.array(
    z.object({
      start: instant,
      end: instant,
      kind: z.enum([
        'ase',
        'backup',
        'pod',
        'night_contact',
        'away',
        'on_duty',
        'on_call',
        'global_support',
        'nobody',
        'no_service',
      ]),
      label: z.string().nullable(),
      presence: segmentSchema.shape.presence.describe(
        'The primary ASE in this stretch, in the lane of who answers; null in the others. Busy is on duty: no gap.',
      ),
    }),
  ),
})

export const timelineSchema = z.object({
  answer: answerSchema,
  from: instant,
  to: instant,
  ground: z.array(stretchSchema).describe('Hours that need a name: the primary ASE’s rostered hours.'),
  lanes: z.array(laneSchema),
})

export const accountParams = z.object({ accountId: idField })
export const personParams = z.object({ id: idField })
