/** The HTTP face of the desk: who calls, whether they may, whether the body is as published, and the mishaps. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { DeskFaults } from './desk-faults.ts'
import type { DeskLimiter } from './desk-limits.ts'
import { notFound, route } from './desk-routes.ts'
import type { Reply } from './desk-routes.ts'
import type { DeskSchema } from './desk-schema.ts'
import type { DeskStore } from './desk-store.ts'
import type { DeskUser, JournalEntry } from './desk-types.ts'

export interface DeskServerParts {
  readonly store: DeskStore
  readonly schema: DeskSchema
  readonly limiter: DeskLimiter
  readonly faults: DeskFaults
  readonly users: readonly DeskUser[]
  readonly fieldIds: readonly number[]
  baseUrl(): string
  onApplied(entry: JournalEntry): void
  /** Drives the desk from another process; undefined: that path does not exist. */
  readonly control?: (command: unknown) => unknown
}

/** The request handler of one desk. */
export function deskHandler(
  parts: DeskServerParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      if (!response.headersSent)
        send(response, { status: 500, body: { error: 'DeskFault', description: String(error) } })
    })
  }
}

async function answer(
  parts: DeskServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://desk')
  const method = request.method ?? 'GET'
  const read = await readJson(request)
  if (url.pathname.endsWith('/__control') && parts.control)
    return send(response, { status: 200, body: parts.control(read.body ?? {}) ?? { ok: true } })
  const actor = caller(parts.users, request.headers.authorization)
  if (!actor) return send(response, { status: 401, body: { error: "Couldn't authenticate you" } })
  const { faults } = parts
  await faults.turn()
  if (faults.strikes('slow')) await pause(faults.slowMs)
  if (faults.strikes('dropBeforeApply')) return void request.socket.destroy()
  const refused = refuse(parts, method, url, read, actor)
  if (refused) return send(response, refused, limitHeaders(parts))
  const path = url.pathname.replace(/\.json$/, '')
  const { store, users, fieldIds } = parts
  const reply = route({
    store,
    users,
    fieldIds,
    actor,
    method,
    path,
    query: url.searchParams,
    body: read.body,
    baseUrl: parts.baseUrl(),
  })
  if (reply.applied) parts.onApplied(reply.applied)
  if (method === 'PUT' && faults.strikes('dropAfterApply')) return void request.socket.destroy()
  if (method === 'PUT' && faults.strikes('errorAfterApply'))
    return send(response, { status: 500, body: { error: 'InternalError' } })
  send(response, reply, limitHeaders(parts))
}

interface ReadBody {
  readonly body?: unknown
  readonly broken?: true
}

function refuse(
  parts: DeskServerParts,
  method: string,
  url: URL,
  read: ReadBody,
  actor: DeskUser,
): (Reply & { retryAfter?: number }) | null {
  const { schema, limiter, faults } = parts
  if (faults.strikes('unavailable'))
    return { status: 503, body: { error: 'ServiceUnavailable' }, retryAfter: 1 }
  const operation = schema.operation(method, url.pathname)
  if (!operation) return notFound
  const wait = faults.strikes('rateLimited')
    ? 1
    : limiter.admit(method, url.pathname.replace(/\.json$/, ''), actor.id)
  if (wait !== null)
    return {
      status: 429,
      body: {
        error: 'APIRateLimitExceeded',
        description: 'Number of allowed API requests per minute exceeded',
      },
      retryAfter: wait,
    }
  if (actor.role === 'End-user')
    return { status: 403, body: { error: 'Forbidden', description: 'You do not have access to this page' } }
  if (read.broken) return { status: 400, body: { error: 'Unprocessable JSON' } }
  const names = schema.check(operation, read.body)
  return names.length > 0
    ? {
        status: 422,
        body: {
          error: 'RecordInvalid',
          description: `the published API does not allow: ${names.join('; ')}`,
          names,
        },
      }
    : null
}

function caller(users: readonly DeskUser[], header: string | undefined): DeskUser | undefined {
  const [scheme, given] = (header ?? '').split(' ')
  if (!given) return undefined
  if (scheme?.toLowerCase() === 'bearer') return users.find((user) => user.token && same(user.token, given))
  if (scheme?.toLowerCase() !== 'basic') return undefined
  const text = Buffer.from(given, 'base64').toString('utf8')
  return users.find((user) => user.token && same(`${user.email}/token:${user.token}`, text))
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

async function readJson(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return {}
  try {
    return { body: JSON.parse(text) as unknown }
  } catch {
    return { broken: true }
  }
}

function limitHeaders(parts: DeskServerParts): Record<string, string> {
  const { limit, remaining, resetSeconds } = parts.limiter.account()
  return {
    'x-rate-limit': String(limit),
    'x-rate-limit-remaining': String(remaining),
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
  }
}

function send(
  response: ServerResponse,
  reply: Reply & { retryAfter?: number },
  headers: Record<string, string> = {},
): void {
  const retry = reply.retryAfter === undefined ? {} : { 'retry-after': String(reply.retryAfter) }
  response.writeHead(reply.status, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
    ...retry,
  })
  response.end(JSON.stringify(reply.body))
}
