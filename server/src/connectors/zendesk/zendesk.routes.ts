/** The webhook of a Zendesk connection: signature first, then reading, then intake; answered after the commit. */
import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import { AppError } from '../../platform/errors.ts'
import { withRawBody } from '../../platform/http/raw-body.ts'
import type { App } from '../../platform/room.ts'
import { madeStorable } from '../../platform/store/index.ts'
import { isAhead, type IntakeEvent, type IntakeService, type Receipt } from '../../tickets/api.ts'
import type { FieldError } from './fields.ts'
import type { ReadOptions } from './read-options.ts'
import { readWebhook } from './read-webhook.ts'
import { verifySignature } from './signature.ts'
import { triggerTemplate } from './trigger-body.ts'
import { authorize } from '../../platform/auth/index.ts'

export interface WebhookDeps {
  readonly intake: Pick<IntakeService, 'fromHelpDesk' | 'park'>
  readonly clock: Clock
  readonly secret: string
  readonly reading: ReadOptions
}

const fieldId = z
  .string()
  .regex(/^\d{1,16}$/, 'is not a field id: Zendesk’s ids are numbers')
  .optional()
const triggerQuery = z.object({
  markerFieldId: fieldId.describe('The field that carries our mark; absent: the one that is configured.'),
  regionFieldId: fieldId.describe('The field of the customer’s preferred region, if there is one.'),
})

const trigger = z.object({
  markerFieldId: z
    .string()
    .nullable()
    .describe('The field of our mark in the template; null: MARKER_FIELD_ID stands for it.'),
  webhookPath: z.string().describe('Where the webhook posts to, after this server’s public address.'),
  template: z
    .string()
    .describe('The JSON body of the trigger’s “Notify by webhook” action, to be pasted as it is.'),
  steps: z.array(z.string()).describe('What an administrator of the help desk does, in order.'),
})

const STEPS = [
  'Make an agent for us and an API token; give ATTACHE_ZENDESK_BASE_URL, ATTACHE_ZENDESK_EMAIL, ATTACHE_ZENDESK_TOKEN and ATTACHE_ZENDESK_USER_ID.',
  'Create a text ticket field for the mark of our writes, put it on no form, and give its id as ATTACHE_ZENDESK_MARKER_FIELD_ID.',
  'Create a webhook: POST, JSON, this server’s public address with the path below; show its signing secret and give it as ATTACHE_ZENDESK_WEBHOOK_SECRET.',
  'Create a trigger without conditions but “ticket is created or updated”, with the action “Notify by webhook” and the template as its body.',
  'Start the program again, then link organisations to accounts (`attache link ORGANIZATION ACCOUNT`), watch decisions in shadow, then go live account by account (`attache live ACCOUNT on`).',
]

const answer = z.object({
  stored: z.number().int().describe('Events that are now stored and decided, those known before included.'),
  decisions: z.array(z.uuid()),
  parkedId: z.uuid().nullable().describe('Set where the body could not be read: kept for a person.'),
  ignored: z.string().nullable().describe('Why there was nothing for us in it.'),
})

const REFUSED = {
  missing: [
    'no_signature',
    'The delivery carries no signature. Let Zendesk sign it: Admin Center, webhook, signing secret.',
  ],
  wrong: [
    'wrong_signature',
    'The signature does not match. Copy the webhook’s signing secret into ATTACHE_ZENDESK_WEBHOOK_SECRET.',
  ],
  stale: [
    'stale_signature',
    'The signature is older or newer than five minutes. Check both clocks; a replayed delivery is refused.',
  ],
} as const

/** What an administrator pastes into the help desk. */
export function triggerRoute(app: App, configured: string | null): void {
  app.get(
    '/api/v1/zendesk/trigger',
    {
      schema: {
        summary: 'How to connect Zendesk',
        description: 'The body of the trigger that delivers ticket events here, and the steps to set it up.',
        querystring: triggerQuery,
        response: { 200: trigger },
      },
    },
    ({ actor, query }) => {
      authorize(actor, 'connections.read')
      const markerFieldId = query.markerFieldId ?? configured
      const { regionFieldId } = query
      const template = triggerTemplate({
        markerFieldId: markerFieldId ?? 'MARKER_FIELD_ID',
        ...(regionFieldId === undefined ? {} : { regionFieldId }),
      })
      return { markerFieldId, webhookPath: '/webhooks/zendesk', template, steps: STEPS }
    },
  )
}

/** The path is public: the signature is what lets a delivery in. */
export function zendeskWebhook(app: App, deps: WebhookDeps): void {
  withRawBody(app, (raw) => {
    raw.post(
      '/webhooks/zendesk',
      {
        config: { public: true, unlimited: true },
        schema: {
          summary: 'A Zendesk webhook delivers',
          description:
            'The body of our trigger, or of Zendesk’s own ticket events, signed by Zendesk. Answers 2xx once it is stored and decided, 202 where it is parked, 401 for a missing, wrong or stale signature, 503 with Retry-After under 60 when full.',
          tags: ['zendesk'],
          response: { 200: answer, 202: answer },
        },
      },
      async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        admit(deps, request.headers, body)
        const result = await receive(deps, body)
        return reply.code(result.parkedId === null ? 200 : 202).send(result)
      },
    )
  })
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

function admit(deps: WebhookDeps, headers: Headers, rawBody: Buffer): void {
  const header = (name: string): string | undefined => {
    const value = headers[name]
    return typeof value === 'string' ? value : undefined
  }
  const verdict = verifySignature({
    secret: deps.secret,
    timestampHeader: header('x-zendesk-webhook-signature-timestamp'),
    signatureHeader: header('x-zendesk-webhook-signature'),
    rawBody,
    nowMs: deps.clock.nowMs(),
  })
  if (verdict === 'ok') return
  const [code, message] = REFUSED[verdict]
  throw new AppError(code, 401, message)
}

async function receive(deps: WebhookDeps, body: Buffer): Promise<z.infer<typeof answer>> {
  const { intake, reading } = deps
  const read = readWebhook(body, reading)
  if (read.kind === 'ignored') return { stored: 0, decisions: [], parkedId: null, ignored: read.why }
  const raw = madeStorable(body.toString('utf8'))
  if (read.kind === 'unreadable') {
    const parkedId = await intake.park(
      reading.source,
      raw,
      'The delivery could not be read.',
      problems(read.errors),
    )
    return { stored: 0, decisions: [], parkedId, ignored: null }
  }
  const receipt = await takenOrParked(deps, read.events, raw)
  if (typeof receipt === 'string') return { stored: 0, decisions: [], parkedId: receipt, ignored: null }
  return {
    stored: receipt.taken + receipt.known,
    decisions: [...receipt.decisionIds],
    parkedId: null,
    ignored: null,
  }
}

/** The receipt, or the id under which the body is parked: what is signed is never refused for what it says. */
async function takenOrParked(
  { intake, clock, reading }: WebhookDeps,
  events: readonly IntakeEvent[],
  raw: string,
): Promise<Receipt | string> {
  if (events.some((event) => isAhead(event, clock.nowMs()))) {
    const problem = {
      path: 'updated_at',
      message: 'lies in the future: check the help desk’s clock, then try it again',
    }
    return intake.park(reading.source, raw, 'The event claims a time that has not come.', [problem])
  }
  try {
    return await intake.fromHelpDesk(
      reading.source,
      events.map((event) => ({ event, raw })),
    )
  } catch (error) {
    if (!isOfTheData(error)) throw error
    const problem = {
      path: '',
      message: 'the database refused its values: tell who runs the program, then try it again',
    }
    return intake.park(reading.source, raw, 'The event could not be stored.', [problem])
  }
}

/** SQLSTATE classes 22 and 23: the values are at fault, and sending them again changes nothing. */
function isOfTheData(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^2[23]/.test(code)
}

/** Field errors as intake keeps them. */
export const problems = (errors: readonly FieldError[]) =>
  errors.map(({ field, message }) => ({ path: field, message }))
