/** One webhook body, of our trigger or of Zendesk's events, as intake events; it never throws. */
import type { IntakeEvent } from '../../tickets/api.ts'
import { knownEventType, readEventBody } from './event-body.ts'
import { fieldErrors } from './fields.ts'
import type { FieldError } from './fields.ts'
import { madeStorable } from '../../platform/store/index.ts'
import type { ReadOptions } from './read-options.ts'
import { readTriggerBody } from './trigger-body.ts'

export type WebhookReading =
  | {
      readonly kind: 'events'
      readonly events: readonly IntakeEvent[]
      readonly notices: readonly FieldError[]
    }
  /** Nothing for us, and nothing wrong: count `why` and answer 2xx. */
  | { readonly kind: 'ignored'; readonly why: string }
  /** Keep the raw body: it was sent for us and cannot be understood. */
  | { readonly kind: 'unreadable'; readonly errors: readonly FieldError[] }

const NOT_OURS =
  "is neither an event of Zendesk's nor the body of Attaché's trigger: paste the template from the Zendesk connection into the trigger"

/** Reads one delivery; the signature must have been checked before. */
export function readWebhook(rawBody: Buffer, options: ReadOptions): WebhookReading {
  const text = rawBody.toString('utf8').replace(/^\uFEFF/, '')
  if (text.trim() === '') return { kind: 'ignored', why: 'empty body' }
  const json = parse(text)
  if (json === undefined)
    return unreadable(
      '',
      'is no JSON: set the webhook to POST with JSON, and paste the template into the trigger',
    )
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return unreadable('', NOT_OURS)
  if ('attache' in json) return trigger(json, options)
  if ('type' in json && typeof json.type === 'string' && json.type.startsWith('zen:event-type:'))
    return event(json, json.type, options)
  return unreadable('', NOT_OURS)
}

function trigger(json: object, options: ReadOptions): WebhookReading {
  const result = readTriggerBody(json, options)
  if (!result.ok) return { kind: 'unreadable', errors: fieldErrors(result.error) }
  return { kind: 'events', events: [result.reading.event], notices: result.reading.notices }
}

function event(json: object, type: string, options: ReadOptions): WebhookReading {
  const name = knownEventType(type)
  if (name === null)
    return { kind: 'ignored', why: `event type ${type.replaceAll(/[^a-z_.:-]/gi, '?').slice(0, 80)}` }
  const result = readEventBody(json, name, options)
  if (!result.ok) return { kind: 'unreadable', errors: fieldErrors(result.error) }
  return { kind: 'events', events: [result.event], notices: [] }
}

function unreadable(field: string, message: string): WebhookReading {
  return { kind: 'unreadable', errors: [{ field, message }] }
}

/** Parses, and once more with the subject's quotation marks and line ends escaped, should Zendesk have left them bare. */
function parse(text: string): unknown {
  const plain = tryJson(text)
  if (plain !== undefined || !text.includes('"attache"')) return plain
  const split = /^([\s\S]*?"subject":\s*")([\s\S]*)("\s*\}\s*)$/.exec(text)
  return split ? tryJson(`${split[1]}${JSON.stringify(split[2]).slice(1, -1)}${split[3]}`) : undefined
}

/** Escapes of a NUL or of half a pair: rare, and no database keeps them. */
const ODD = /\\u(?:0000|d[89a-f])/i

const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? madeStorable(value) : value

function tryJson(text: string): unknown {
  try {
    return (ODD.test(text) ? JSON.parse(text, storable) : JSON.parse(text)) as unknown
  } catch {
    return undefined
  }
}
