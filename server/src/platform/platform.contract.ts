/** Requests and answers of the platform's own routes. */
import { z } from 'zod'
import { ROLES } from './auth/actor.ts'
import { anyJson, instantInput, instantText, pageCursor, pageLimit } from './http/schemas.ts'
import { maskedText } from './secrets/mask.ts'
import { lineField } from './store/index.ts'

const role = z.enum(ROLES)

export const meAnswer = z.object({
  kind: z.enum(['person', 'token', 'system']),
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  actions: z.array(z.string()).describe('What the caller may do, to something at least.'),
  rules: z
    .array(z.array(z.unknown()))
    .describe('The same with the accounts and people it holds for: packed rules of @casl/ability.'),
  /** Set while a demo person's eyes are borrowed. */
  personaId: z.string().nullable(),
})

export const programmeAnswer = z.object({
  name: z.string(),
  isDemo: z.boolean(),
  /** A help desk is connected. */
  helpDesk: z
    .enum(['connected', 'demo', 'none'])
    .describe('`demo`: the one inside the program, which only a demo has.'),
  now: instantText,
  version: z.string(),
})

export const personaAnswer = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  title: z.string(),
})
export const personasAnswer = z.object({ personas: z.array(personaAnswer) })
export const personaBody = z.strictObject({
  personId: z
    .string()
    .max(100)
    .nullable()
    .meta({ description: 'Whose eyes to borrow; null: the director again.' }),
})

export const switchAnswer = z.object({
  outsideWrites: z.enum(['allowed', 'stopped']),
  changedAt: instantText.nullable(),
  changedBy: z.string().nullable(),
  reason: z.string().nullable(),
})
export const switchBody = z.strictObject({
  outsideWrites: z.enum(['allowed', 'stopped']),
  reason: z.string().trim().min(3, 'say in a few words why').max(500).overwrite(maskedText),
})

export const auditQuery = z.object({
  actorId: lineField.optional(),
  action: lineField.optional(),
  subjectKind: lineField.optional(),
  subjectId: lineField.optional(),
  accountId: z.uuid().optional(),
  from: instantInput.optional(),
  to: instantInput.optional(),
  limit: pageLimit,
  cursor: pageCursor,
})
const named = z.object({ kind: z.string(), id: z.string() })
export const auditAnswer = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      at: instantText,
      actor: named.extend({ name: z.string() }),
      action: z.string(),
      subject: named,
      accountId: z.string().nullable(),
      before: anyJson,
      after: anyJson,
      reason: z.string().nullable(),
      requestId: z.string().nullable(),
      erased: z.boolean().describe('What it said is gone with a person, contact or account that was erased.'),
    }),
  ),
  next: z.string().nullable(),
})

export const auditExportQuery = auditQuery.omit({ limit: true, cursor: true })
export const auditFiltersAnswer = z.object({
  actors: z.array(named.extend({ name: z.string() })).describe('Who did something, by name; at most 500.'),
  actions: z.array(z.string()),
  subjectKinds: z.array(z.string()),
})

export const queuesAnswer = z.object({
  queues: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      policy: z.string(),
      waiting: z.number(),
      running: z.number(),
      failed: z.number(),
      heldBack: z.number(),
      oldestWaiting: instantText.nullable(),
    }),
  ),
})

export const failedQuery = z.object({
  queue: z.string().max(100).optional(),
  limit: pageLimit,
  cursor: pageCursor,
})
export const failedJobAnswer = z.object({
  id: z.string(),
  queue: z.string(),
  key: z.string().nullable(),
  data: anyJson,
  failure: anyJson,
  attempts: z.number(),
  enqueuedAt: instantText,
  failedAt: instantText.nullable(),
  /** Jobs of the same key that wait for this one. */
  holdsBack: z.number(),
})
export const failedAnswer = z.object({ jobs: z.array(failedJobAnswer), next: z.string().nullable() })
export const jobParams = z.object({ id: z.uuid('is not the id of a job') })
export const repairBody = z.strictObject({
  reason: z.string().trim().max(500).overwrite(maskedText).optional(),
})
export const repairAnswer = z.object({ id: z.string(), state: z.enum(['retrying', 'skipped']) })

export const liveQuery = z.object({
  kinds: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'Kinds to follow, separated by commas; `tickets.*` takes a room’s.' }),
})
