import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { authorize } from '../auth/index.ts'
import { systemClock } from '../clock.ts'
import type { Problem } from '../errors.ts'
import { AppError } from '../errors.ts'
import type { Room } from '../room.ts'
import { prepare, startNode } from '../testing/node.ts'
import type { TestNode } from '../testing/node.ts'
import { withRawBody } from './raw-body.ts'

const ANN = { id: 'ann', name: 'Ann', roles: ['support_engineer'] as const, title: 'Support engineer' }

let database: TestDatabase
let node: TestNode
let lines: { message: string; fields: object }[] = []

const note = (fields: object, message: string): void => void lines.push({ fields, message })
const log = { debug: note, info: note, warn: note, error: note, child: () => log }

/** When the slow request is at work. */
const reached = Promise.withResolvers<void>()
const room: Room = {
  name: 'trial',
  description: 'A room for this test.',
  routes(app) {
    const echo = { body: z.strictObject({ count: z.number().int().min(1), mode: z.enum(['a', 'b']) }) }
    app.post('/api/v1/trial/echo', { schema: echo }, async ({ body, actor }) => {
      authorize(actor, 'platform.repair_jobs')
      return body
    })
    app.get('/api/v1/trial/broken', async () => {
      throw new Error('the customer Jane Doe is unhappy')
    })
    app.get('/api/v1/trial/refused', async () => {
      throw new AppError('too_early', 409, 'Wait.', {
        fieldErrors: [{ path: 'when', message: 'is too early' }],
      })
    })
    const wrong = { response: { 200: z.object({ name: z.number() }) } }
    app.get('/api/v1/trial/mismatch', { schema: wrong }, async () => ({ name: 'Jane Doe' }) as never)
    app.get('/api/v1/trial/slow', async () => {
      reached.resolve()
      await systemClock.sleep(400)
      return { done: true }
    })
    app.get('/api/v1/trial/open', { config: { public: true } }, async () => ({ ok: true }))
    withRawBody(app, (raw) => {
      raw.post('/api/v1/trial/hook', { config: { public: true, unlimited: true } }, async ({ body }) => {
        return { buffer: Buffer.isBuffer(body), text: (body as Buffer).toString() }
      })
    })
  },
}

const personas = {
  list: async () => [ANN],
  actor: async (id: string) => (id === ANN.id ? { kind: 'person' as const, ...ANN } : null),
}

beforeAll(async () => {
  database = await freshDatabase()
  await prepare(database)
  node = await startNode(database, { rooms: () => [room], personas, log, flags: { bodyLimitBytes: '2048' } })
})

afterAll(async () => {
  await node?.stop()
  await database?.drop()
})

const problem = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return (await response.json()) as Problem
}

async function enter(): Promise<string> {
  const response = await node.call('/enter?token=test-director-token-of-24-signs', { anonymous: true })
  expect(response.status).toBe(303)
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test('without a token the API answers 401 and says how to sign in', async () => {
  const response = await node.call('/api/v1/me', { anonymous: true })
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toContain('Bearer')
  expect(await problem(response)).toMatchObject({ code: 'unauthenticated', status: 401 })
})

test('a wrong token is 401, before the body is looked at', async () => {
  const headers = { authorization: 'Bearer wrong' }
  const response = await node.call('/api/v1/trial/echo', {
    method: 'POST',
    headers,
    anonymous: true,
    json: { x: 1 },
  })
  expect(response.status).toBe(401)
})

test('the director is let in by token and told what they may do', async () => {
  const me = await (await node.call('/api/v1/me')).json()
  expect(me).toMatchObject({ kind: 'token', name: 'Director', roles: ['director'], personaId: null })
})

test('the enter link sets a cookie that only our own pages can use', async () => {
  const link = await node.call('/enter?token=test-director-token-of-24-signs', { anonymous: true })
  expect(link.headers.get('location')).toBe('/')
  expect(link.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict/)
  expect((await node.call('/api/v1/me', { headers: { cookie: await enter() } })).status).toBe(200)
  expect((await node.call('/enter?token=wrong', { anonymous: true })).status).toBe(401)
})

test('a cookie that was tampered with is worth nothing', async () => {
  const cookie = await enter()
  const forged = `attache_session=${Buffer.from('{"begun":9999999999999,"personaId":null}').toString('base64url')}`
  for (const bad of [
    `${cookie}x`,
    `${forged}.${cookie.split('.')[1]}`,
    'attache_session=.',
    'attache_session=a.b.c',
  ])
    expect((await node.call('/api/v1/me', { headers: { cookie: bad } })).status).toBe(401)
})

test.each([
  ['another site says so itself', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
  ['another origin', { origin: 'https://evil.example' }, 403],
  ['nobody says where it comes from', {}, 403],
  ['our own page', { 'sec-fetch-site': 'same-origin' }, 200],
])('a change with the cookie when %s', async (_name, headers, status) => {
  const cookie = await enter()
  const json = { outsideWrites: 'allowed', reason: 'a test' }
  const response = await node.call('/api/v1/stop-switch', {
    method: 'PUT',
    headers: { cookie, ...headers },
    json,
  })
  expect(response.status).toBe(status)
})

test('a change with the cookie and our own origin is accepted', async () => {
  const headers = { cookie: await enter(), origin: node.address }
  const json = { outsideWrites: 'allowed', reason: 'a test' }
  expect((await node.call('/api/v1/stop-switch', { method: 'PUT', headers, json })).status).toBe(200)
})

test('there are no demo people outside the demo programme, and no impersonation', async () => {
  const headers = { cookie: await enter(), 'sec-fetch-site': 'same-origin' }
  const response = await node.call('/api/v1/demo/persona', {
    method: 'POST',
    headers,
    json: { personId: 'ann' },
  })
  expect(response.status).toBe(403)
})

test('in the demo, a demo person’s rights are theirs: 403 names the roles that may', async () => {
  await database.pool.query('update programme set is_demo = true')
  try {
    const headers = { cookie: await enter(), 'sec-fetch-site': 'same-origin' }
    const switched = await node.call('/api/v1/demo/persona', {
      method: 'POST',
      headers,
      json: { personId: 'ann' },
    })
    expect(await switched.json()).toMatchObject({ id: 'ann' })
    const cookie = switched.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(await (await node.call('/api/v1/me', { headers: { cookie } })).json()).toMatchObject({
      personaId: 'ann',
    })
    const refused = await node.call('/api/v1/audit', { headers: { cookie } })
    expect(refused.status).toBe(403)
    expect((await problem(refused)).detail).toMatch(/Ann may not.*director, manager, support operations/)
    const unknown = { method: 'POST', headers: { ...headers, cookie }, json: { personId: 'bob' } }
    expect((await node.call('/api/v1/demo/persona', unknown)).status).toBe(404)
  } finally {
    await database.pool.query('update programme set is_demo = false')
  }
})

test('what the schema refuses is named field by field', async () => {
  const response = await node.call('/api/v1/trial/echo', {
    method: 'POST',
    json: { count: 0, mode: 'c', more: 1 },
  })
  expect(response.status).toBe(400)
  const { code, errors } = await problem(response)
  expect(code).toBe('invalid_request')
  expect(errors).toContainEqual(expect.objectContaining({ path: 'mode', suggestion: 'one of a, b' }))
  expect(errors).toContainEqual(expect.objectContaining({ path: 'count' }))
})

test('a missing value is called missing, and a query is named as such', async () => {
  const body = await problem(await node.call('/api/v1/trial/echo', { method: 'POST', json: { mode: 'a' } }))
  expect(body.errors).toEqual([{ path: 'count', message: 'is missing: give a number' }])
  const query = await problem(await node.call('/api/v1/audit?limit=999'))
  expect(query.errors?.[0]?.path).toBe('querystring.limit')
})

test.each(['{"count":', '{count: 1}', 'null null', '{"__proto__": {"x": 1}}'])(
  'malformed JSON %s is 400',
  async (body) => {
    const headers = { 'content-type': 'application/json' }
    const response = await node.call('/api/v1/trial/echo', { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect((await problem(response)).code).toBe('malformed_json')
  },
)

test('an empty JSON body is 400, another content type 415', async () => {
  const json = { 'content-type': 'application/json' }
  const empty = await node.call('/api/v1/trial/echo', { method: 'POST', headers: json })
  expect(await problem(empty)).toMatchObject({ status: 400 })
  const xml = { 'content-type': 'application/xml' }
  const other = await node.call('/api/v1/trial/echo', { method: 'POST', headers: xml, body: '<a/>' })
  expect(await problem(other)).toMatchObject({ status: 415, code: 'unsupported_media_type' })
})

test('a body beyond the limit is 413', async () => {
  const response = await node.call('/api/v1/trial/echo', { method: 'POST', json: { mode: 'a'.repeat(4000) } })
  expect(await problem(response)).toMatchObject({ status: 413, code: 'body_too_large' })
})

test('an unknown route is a 404 problem, whoever asks', async () => {
  const response = await node.call('/api/v1/nothing', { anonymous: true })
  expect(await problem(response)).toMatchObject({ status: 404, code: 'route_not_found' })
})

test('success echoes, is never cached and carries the request’s id', async () => {
  const headers = { 'x-request-id': 'from-the-caller-1' }
  const response = await node.call('/api/v1/trial/echo', {
    method: 'POST',
    headers,
    json: { count: 1, mode: 'a' },
  })
  expect(await response.json()).toEqual({ count: 1, mode: 'a' })
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-request-id')).toBe('from-the-caller-1')
})

test('an insane request id is replaced', async () => {
  const response = await node.call('/api/v1/me', { headers: { 'x-request-id': '<script>'.repeat(40) } })
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('an unexpected fault says nothing of its cause, and the log has it under the request’s id', async () => {
  lines = []
  const answer = await problem(await node.call('/api/v1/trial/broken'))
  expect(answer).toMatchObject({ status: 500, code: 'internal' })
  expect(JSON.stringify(answer)).not.toContain('Jane')
  expect(lines.find(({ message }) => message === 'a request failed')?.fields).toMatchObject({
    requestId: answer.instance,
  })
})

test('an expected refusal keeps its code, status and field errors', async () => {
  const response = await node.call('/api/v1/trial/refused')
  expect(await problem(response)).toMatchObject({
    status: 409,
    code: 'too_early',
    errors: [{ path: 'when', message: 'is too early' }],
  })
})

test('an answer against its own schema is a 500 that leaks nothing, not even into the log', async () => {
  lines = []
  const answer = await problem(await node.call('/api/v1/trial/mismatch'))
  expect(answer).toMatchObject({ status: 500, code: 'response_schema_mismatch' })
  const logged = lines.map(({ fields }) => String((fields as { error?: Error }).error)).join()
  expect(logged).toContain('name: invalid_type')
  expect(logged + JSON.stringify(answer)).not.toContain('Jane')
})

test('a public route answers everybody', async () => {
  expect((await node.call('/api/v1/trial/open', { anonymous: true })).status).toBe(200)
})

test('a raw route gets the bytes, even when they are not JSON', async () => {
  const init = {
    method: 'POST',
    anonymous: true,
    headers: { 'content-type': 'application/json' },
    body: '{"a": 1',
  }
  expect(await (await node.call('/api/v1/trial/hook', init)).json()).toEqual({
    buffer: true,
    text: '{"a": 1',
  })
})

test('scripts may not be inline, and nobody may frame us', async () => {
  const { headers } = await node.call('/healthz', { anonymous: true })
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('the API page brings everything along', async () => {
  const response = await node.call('/docs/static/index.html', { redirect: 'follow', anonymous: true })
  expect(response.status).toBe(200)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).not.toMatch(/https?:/)
  expect(policy).toContain("script-src 'self'")
  expect(await response.text()).not.toMatch(/(src|href)="https?:/)
})

test('the API document has tags, security and a problem for every operation', async () => {
  type Operation = { tags?: string[]; responses: Record<string, unknown>; security?: unknown[] }
  const document = (await (await node.call('/openapi.json', { anonymous: true })).json()) as {
    openapi: string
    paths: Record<string, Record<string, Operation>>
    components: { securitySchemes: object }
  }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer', 'session'])
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  for (const operation of operations) {
    expect(operation.tags).toHaveLength(1)
    expect(operation.responses['500']).toEqual({ $ref: '#/components/responses/Problem' })
    expect(operation.responses['200']).toBeDefined()
  }
  expect(document.paths['/api/v1/trial/open']?.['get']?.security).toEqual([])
})

test('another host name than ours is refused', async () => {
  const { request } = await import('node:http')
  const status = await new Promise((resolve) => {
    request(`${node.address}/api/v1/me`, { headers: { host: 'evil.example' } }, (r) =>
      resolve(r.statusCode),
    ).end()
  })
  expect(status).toBe(421)
})

test('metrics name routes by template', async () => {
  const text = await (await node.call('/metrics', { anonymous: true })).text()
  expect(text).toMatch(
    /attache_http_request_seconds_count\{method="GET",route="\/api\/v1\/me",status="200"\}/,
  )
  expect(text).toContain('attache_db_pool_connections')
})

test('it is ready while the database answers, each check named', async () => {
  const response = await node.call('/readyz', { anonymous: true })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'ready',
    checks: { database: { ok: true }, migrations: { ok: true }, shutdown: { ok: true } },
  })
})

test('the limit of requests a minute is a 429 problem with Retry-After', async () => {
  const small = await startNode(database, { flags: { requestsPerMinute: '10' } })
  try {
    const answers = await Promise.all(Array.from({ length: 12 }, () => small.call('/api/v1/me')))
    const limited = answers.filter(({ status }) => status === 429)
    expect(limited).toHaveLength(2)
    expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await problem(limited[0] as Response)).toMatchObject({ code: 'rate_limited' })
  } finally {
    await small.stop()
  }
})

test('a node that stops finishes what runs, ends live streams and takes nothing new', async () => {
  const stopping = await startNode(database, { rooms: () => [room] })
  const slow = stopping.call('/api/v1/trial/slow')
  const stream = await stopping.call('/api/v1/live')
  await reached.promise
  const began = systemClock.nowMs()
  await stopping.stop()
  // A stream that it waited for would take it ten seconds.
  expect(systemClock.nowMs() - began).toBeLessThan(8000)
  expect(await (await slow).json()).toEqual({ done: true })
  expect(await stream.text()).toContain('event: hello')
  await expect(stopping.call('/healthz')).rejects.toThrow()
})

test('a port that is taken is told, and nothing stays running', async () => {
  const { port } = new URL(node.address)
  await expect(startNode(database, { flags: { port } })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
