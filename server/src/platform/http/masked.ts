/** Tells who sent a text that something in it was taken for a secret and masked: a header names the fields. */
import { MASK } from '../secrets.ts'
import type { App } from '../room.ts'

/** The names of the fields in which something was masked, separated by commas; absent: nothing was. */
export const MASKED_HEADER = 'attache-masked'

const MOST_FIELDS = 20
const DEEPEST = 6

/** The schemas mask while they check: what was sent is compared with what they made of it. */
export function addMaskedHeader(app: App): void {
  const sent = new WeakMap<object, unknown>()
  app.addHook('preValidation', async (request) => {
    if (isObject(request.body)) sent.set(request, request.body)
  })
  app.addHook('preHandler', async (request, reply) => {
    const before = sent.get(request)
    if (before === undefined || before === request.body) return
    const fields = maskedFields(before, request.body)
    if (fields.length > 0) reply.header(MASKED_HEADER, fields.slice(0, MOST_FIELDS).join(', '))
  })
}

/** The paths of texts that hold a mask where they held something else; names of fields that fit into a header. */
export function maskedFields(before: unknown, after: unknown, path = '', depth = 0): string[] {
  if (typeof before === 'string' && typeof after === 'string')
    return before !== after && after.includes(MASK) ? [path] : []
  if (!isObject(before) || !isObject(after) || depth > DEEPEST) return []
  return Object.entries(after).flatMap(([key, value]) =>
    /^\w{1,60}$/.test(key)
      ? maskedFields(before[key], value, path === '' ? key : `${path}.${key}`, depth + 1)
      : [],
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
}
