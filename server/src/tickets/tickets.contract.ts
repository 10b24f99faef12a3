/** Requests and answers of the tickets room. Instants are ISO 8601 UTC; ids of tickets and users are the help desk's own. */
import { z } from 'zod'
import { outcomes } from './decide/decision.ts'
import { replyTargetSchema } from '../directory/api.ts'
import {
  flagField,
  idField,
  instantField,
  lineField,
  pageOf,
  pageQuery,
  textField,
  zoneField,
} from '../platform/store/index.ts'

const instant = z.string().describe('An instant, ISO 8601 UTC.')
const zone = zoneField.default('UTC').describe('The reader’s time zone for sentences, an IANA name.')

export const outcomeSchema = z.enum(outcomes)

export const ticketKey = z.object({
  source: lineField.describe('Where the ticket comes from, e.g. zendesk or servicenow-log.'),
  ticket: lineField.describe('The ticket’s id in its source.'),
})

export const becauseSchema = z.object({
  rule: z.number().int().nullable(),
  decided: z.boolean().describe('Filled node: it decided. Hollow: checked, does not apply.'),
  fact: z.string(),
  evidence: z.string(),
  effect: z.string(),
})

export const writeSchema = z.object({
  id: z.uuid(),
  ticketSource: z.string(),
  ticketId: z.string(),
  state: z.enum(['waiting', 'sent', 'applied', 'superseded', 'parked', 'skipped']),
  parts: z
    .array(z.string())
    .describe('What it changes, in words: “Assignee Dana Whitlock”, “Internal note” …'),
  attempts: z.number().int(),
  lastProblem: z.string().nullable(),
  nextAttemptAt: instant.nullable(),
  dropped: z.array(z.object({ part: z.string(), why: z.string() })),
  createdAt: instant,
  finishedAt: instant.nullable(),
})

export const noticeSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  to: z.string().describe('A person’s name, or an internal channel.'),
  title: z.string(),
  urgency: z.enum(['page', 'normal', 'digest']),
  state: z
    .enum(['planned', 'told', 'cancelled', 'shadow', 'muted'])
    .describe('muted: its reader has switched this kind off.'),
  dueAt: instant,
  toldAt: instant.nullable(),
})

export const taskSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  dueAt: instant.nullable(),
  state: z.enum(['open', 'done', 'cancelled', 'shadow']),
})

export const ticketEventSchema = z.object({
  id: z.uuid(),
  occurredAt: instant,
  receivedAt: instant,
  disposition: z.string().describe('decided, late (recorded, decides nothing) or echo (our own write).'),
  actor: z.string().nullable(),
  changes: z.array(z.string()).describe('What it said, in words.'),
})

export const decisionSummarySchema = z.object({
  id: z.uuid(),
  at: instant.describe('The instant decided for.'),
  recordedAt: instant,
  source: z.string(),
  ticketId: z.string(),
  subject: z.string().nullable(),
  accountId: z.uuid().nullable(),
  accountName: z.string().nullable(),
  outcome: outcomeSchema,
  rule: z.number().int().nullable().describe('The rule that settled the assignee.'),
  fired: z.array(z.number().int()).describe('Every rule that had an effect.'),
  sentence: z.string().describe('What happens with the ticket: “Dana stays assignee, Wren follows”.'),
  because: z.string().describe('The deciding facts in one line.'),
  isEmergency: z.boolean(),
  shadow: z.boolean().describe('Recorded only: nothing was written outside.'),
  state: z.enum(['standing', 'overridden', 'undone']),
})

export const decisionSchema = decisionSummarySchema.extend({
  answer: z.string().describe('The serif sentence: who answers, who stays assignee, who follows.'),
  assignee: z.object({
    kind: z.enum(['keep', 'clear', 'assign']),
    name: z.string().nullable(),
    role: z.string().nullable(),
    how: z.string().describe('How they came to hold it: “set by rule 4”, “chosen by a person”.'),
    detail: z
      .string()
      .describe('How, and whether they were there at the decision’s time: “set by rule 4, then off duty”.'),
  }),
  followers: z.array(z.object({ name: z.string(), detail: z.string() })),
  told: z.array(z.object({ name: z.string(), detail: z.string() })),
  paged: z.object({ name: z.string(), detail: z.string() }).nullable(),
  proposal: z.string().nullable().describe('A change that a person should make or refuse.'),
  tags: z.object({ add: z.array(z.string()), remove: z.array(z.string()) }),
  target: z
    .object({
      kind: z.enum(['first', 'next']),
      deadline: instant,
      beforeReturn: z.boolean(),
      schedule: z.string(),
      returnAt: instant.nullable(),
    })
    .nullable(),
  reasons: z.array(becauseSchema),
  conclusion: z.string(),
  wouldChange: z.string().nullable().describe('What would have changed it.'),
  note: z.string().nullable().describe('The internal note, Markdown, exactly as the help desk shows it.'),
  facts: z.object({
    version: z.number().int(),
    settingsVersion: z.number().int(),
    rulesVersion: z.number().int(),
  }),
  changed: z
    .object({ by: z.string(), at: instant, reason: z.string().nullable(), instead: z.string().nullable() })
    .nullable(),
})

export const ticketSummarySchema = z.object({
  id: z.uuid(),
  source: z.string(),
  ticketId: z.string(),
  subject: z.string().nullable(),
  accountId: z.uuid().nullable(),
  accountName: z.string().nullable(),
  organizationId: z.string().nullable(),
  status: z.string(),
  priority: z.enum(['urgent', 'high', 'normal', 'low']).nullable(),
  assignee: z
    .string()
    .nullable()
    .describe('Name where the directory knows the user, else the help-desk user id.'),
  isEmergency: z.boolean(),
  lastOutcome: outcomeSchema.nullable(),
  lastRule: z.number().int().nullable(),
  sentence: z
    .string()
    .nullable()
    .describe(
      'What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”.',
    ),
  deadlineAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
})

export const ticketSchema = ticketSummarySchema.extend({
  accountZone: z.string().nullable(),
  holder: z
    .object({
      presence: z.enum(['on_duty', 'busy', 'off_duty', 'away', 'left']),
      words: z.string().describe('“on duty until 18:00”, “away until Mon 23 Nov 08:00”.'),
    })
    .nullable()
    .describe(
      'Whether the present assignee is there now; null: nobody, or a user whom the directory does not know.',
    ),
  helpDeskUrl: z.string().nullable(),
  followers: z.array(z.string()),
  tags: z.array(z.string()),
  form: z.string().nullable(),
  lock: z.object({ by: z.string(), assignee: z.string(), at: instant }).nullable(),
  predates: z
    .object({
      askedAt: instant,
      choice: z.string().nullable(),
      reply: z.string().describe('The prepared public reply; a person sends it.'),
    })
    .nullable(),
  decision: decisionSchema.nullable().describe('The newest decision.'),
  earlier: z.array(decisionSummarySchema),
  writes: z.array(writeSchema),
  notices: z.array(noticeSchema),
  tasks: z.array(taskSchema),
  events: z.array(ticketEventSchema),
  may: z.object({ override: z.boolean(), undo: z.boolean(), liftLock: z.boolean() }),
})

export const ticketQuery = z.object({ zone })

export const ticketListQuery = z.object({
  ...pageQuery,
  zone,
  account: idField.optional(),
  q: lineField.optional().describe('A ticket id, or part of a subject of the newest 20,000 tickets.'),
  status: z.enum(['open', 'all']).default('open').describe('open: not solved, closed, deleted or merged.'),
  emergency: flagField.optional(),
  atRisk: flagField
    .optional()
    .describe('true: those whose reply is due before an ASE is back, as rule 5 last said.'),
  priority: z.enum(['urgent', 'high', 'normal', 'low']).optional(),
  rule: z.coerce.number().int().min(1).max(7).optional().describe('Last settled by this rule.'),
  ids: z
    .string()
    .max(4000)
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(idField).max(100))
    .optional()
    .describe('Only these, by our own ids, as notices and tasks name them; with commas, 100 at most.'),
  unknown: flagField.optional().describe('Only tickets of organisations that no account claims.'),
  sort: z.enum(['updated', 'deadline', 'created']).default('updated'),
})
export const ticketListSchema = pageOf(ticketSummarySchema)

export const decisionListQuery = z.object({
  ...pageQuery,
  zone,
  account: idField.optional(),
  since: instantField.optional(),
  until: instantField.optional(),
  rule: z.coerce
    .number()
    .int()
    .min(1)
    .max(7)
    .optional()
    .describe('Settled by this rule, or it had an effect.'),
  outcome: outcomeSchema.optional(),
})
export const decisionListSchema = pageOf(decisionSummarySchema)

export const overrideBody = z.object({
  assignTo: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), personId: idField }),
      z.object({ kind: z.literal('nobody') }),
    ])
    .describe('Who holds the ticket instead.'),
  reason: textField.min(3).describe('What you know that the rules do not. Kept with the decision.'),
})
export const undoBody = z.object({ reason: textField.min(3) })
export const undoBatchBody = z.object({
  decisionIds: z.array(idField).min(1).max(1000),
  reason: textField.min(3),
})
export const undoResult = z.object({
  undone: z.array(z.uuid()),
  left: z.array(z.object({ id: z.uuid(), why: z.string() })).describe('Not undone, with the reason.'),
})
export const choiceBody = z.object({
  choice: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ase') }),
    z.object({ kind: z.literal('keep') }),
    z.object({ kind: z.literal('person'), personId: idField }),
  ]),
})

export const actorSchema = z.object({
  id: lineField.nullable(),
  kind: z.enum(['agent', 'end_user', 'system', 'unknown']).default('unknown'),
})

const status = z.enum([
  'new',
  'open',
  'pending',
  'hold',
  'solved',
  'closed',
  'deleted',
  'suspended',
  'spam',
  'merged',
])
const userId = lineField.nullable()

/** One event as the API and the CLI take it. */
export const eventBody = z.object({
  key: lineField.min(1).describe('Names the event within its source: delivered again, it is taken in once.'),
  ticketId: lineField.min(1),
  occurredAt: instantField,
  actor: actorSchema.default({ id: null, kind: 'unknown' }),
  writeId: lineField.nullable().default(null),
  comment: z
    .object({
      id: lineField.nullable().default(null),
      author: z.enum(['agent', 'customer']),
      public: z.boolean(),
    })
    .nullable()
    .default(null),
  state: z
    .object({
      organizationId: userId,
      subject: textField.max(2000).nullable(),
      status,
      priority: z.enum(['urgent', 'high', 'normal', 'low']).nullable(),
      form: lineField.nullable(),
      tags: z.array(lineField).max(500),
      preferredRegion: lineField.nullable(),
      assigneeId: userId,
      groupId: userId,
      requesterId: userId,
      followerIds: z.array(lineField).max(500),
      createdAt: instantField,
      stamp: lineField.nullable(),
      mergedInto: lineField.nullable(),
    })
    .partial()
    .describe('What this event says of the ticket; what is absent keeps its last known value.'),
})
export const eventsBody = z.object({
  source: lineField.min(1).default('api'),
  events: z.array(eventBody).min(1).max(1000),
})
export const intakeResult = z.object({
  taken: z.number().int(),
  known: z.number().int().describe('Delivered before: nothing changed.'),
  late: z.number().int().describe('Older than what is known: recorded, decides nothing.'),
  decisions: z.array(z.uuid()),
})
export const previewBody = z.object({
  at: instantField.optional().describe('Decided for this instant; absent: now.'),
  zone,
  event: eventBody,
})

export const parkedSchema = z.object({
  id: z.uuid(),
  source: z.string(),
  receivedAt: instant,
  reason: z.string(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  state: z.enum(['parked', 'taken_in', 'discarded']),
  attempts: z.number().int(),
  preview: z.string().describe('The first 2,000 characters as delivered.'),
})
export const parkedDetailSchema = parkedSchema.extend({
  raw: z.string().describe('The body as delivered, at most its first 200,000 characters.'),
  length: z.number().int().describe('Characters of the whole body.'),
  settledAt: instant.nullable(),
  settledBy: z.string().nullable(),
})
export const parkedListSchema = pageOf(parkedSchema)

export const unknownOrganizationSchema = z.object({
  organizationId: z.string(),
  tickets: z.number().int(),
  lastSeenAt: instant,
})

export const settingsChange = z
  .object({
    defaultHandlingMode: z.enum(['engage', 'auto_assign']).optional(),
    warnBeforeMinutes: z.number().int().positive().optional(),
    replyTargets: z.partialRecord(z.enum(['urgent', 'high', 'normal', 'low']), replyTargetSchema).optional(),
    emergencyTags: z.array(lineField).optional(),
    emergencyForms: z.array(lineField).optional(),
    emergencyPriorities: z.array(z.enum(['urgent', 'high', 'normal', 'low'])).optional(),
    onCallPersonId: idField.nullable().optional(),
    integrationUserIds: z.array(lineField).optional(),
    handlingMode: z
      .object({
        accounts: z.array(idField).describe('Empty: every account.'),
        mode: z.enum(['engage', 'auto_assign']),
      })
      .optional()
      .describe('The mode of some accounts, whatever they had set.'),
  })
  .describe('What differs from the settings that were in force; everything else stays.')

export const replayBody = z.object({ from: instantField, to: instantField, changes: settingsChange })
export const replaySchema = z.object({
  id: z.uuid(),
  from: instant,
  to: instant,
  changes: z.unknown(),
  state: z.enum(['running', 'done', 'failed']),
  startedAt: instant,
  startedBy: z.string(),
  finishedAt: instant.nullable(),
  decisions: z.number().int(),
  differences: z.number().int(),
  summary: z
    .object({
      sentence: z.string().describe('An estimate, and called one.'),
      moved: z.number().int().describe('Tickets whose assignee would have been another.'),
      moreNamed: z
        .number()
        .int()
        .describe(
          'Tickets for which a named person would have been on duty 30 minutes before the deadline, and was not the assignee.',
        ),
      byRule: z.array(
        z.object({ rule: z.number().int().nullable(), before: z.number().int(), after: z.number().int() }),
      ),
    })
    .nullable(),
})
export const differenceSchema = z.object({
  decisionId: z.uuid(),
  source: z.string(),
  ticketId: z.string(),
  at: instant,
  before: z.string(),
  after: z.string(),
})

export const shadowQuery = z.object({
  days: z.coerce.number().int().min(1).max(365).default(30).describe('How far back.'),
})
export const shadowSchema = z.object({
  accountId: z.uuid(),
  isLive: z.boolean(),
  since: instant,
  sentence: z.string(),
  decisions: z.number().int(),
  byOutcome: z.array(z.object({ outcome: z.string(), decisions: z.number().int() })),
  differs: z
    .array(
      z.object({
        decisionId: z.uuid(),
        source: z.string(),
        ticketId: z.string(),
        at: instant,
        rule: z.number().int().nullable(),
        would: z.string().describe('Whom it would have assigned.'),
        holds: z.string().describe('Who holds the ticket now.'),
      }),
    )
    .describe('At most 200, the newest first.'),
})
