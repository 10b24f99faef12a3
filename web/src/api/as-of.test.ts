/** At another moment questions are asked as of then, and changes stay in the page. */
import { afterEach, describe, expect, it } from 'vitest'
import { asOf, hashAsOf, lookAt, lookedAt } from './as-of.ts'

const THEN = Date.parse('2026-11-20T02:00:00Z')
afterEach(() => lookAt(null))

async function sent(method: string, path: string, query = ''): Promise<Request | Response> {
  const request = new Request(`http://attache.test${path}${query}`, { method })
  const result = await asOf.onRequest!({ request, schemaPath: path } as never)
  return result ?? request
}

describe('at the present', () => {
  it('questions and changes go as they are', async () => {
    expect(lookedAt()).toBeNull()
    expect((await sent('GET', '/api/v1/now')).url).toBe('http://attache.test/api/v1/now')
    expect(await sent('POST', '/api/v1/people')).toBeInstanceOf(Request)
    expect(hashAsOf(['get', '/api/v1/now'])).toBe('["get","/api/v1/now"]')
  })
})

describe('at another moment', () => {
  it.each(['/api/v1/now', '/api/v1/who', '/api/v1/search', '/api/v1/accounts'])('%s is asked as of then', async (path) => {
    lookAt(THEN)
    const { url } = await sent('GET', path, '?limit=5')
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({ limit: '5', at: '2026-11-20T02:00:00.000Z' })
  })
  it('a question with a moment of its own keeps it; what has none is asked as ever', async () => {
    lookAt(THEN)
    expect((await sent('GET', '/api/v1/who', '?at=x')).url).toContain('at=x')
    expect((await sent('GET', '/api/v1/tickets')).url).not.toContain('at=')
  })
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused with the reason, and never leaves', async (method) => {
    lookAt(THEN)
    const refused = (await sent(method, '/api/v1/accounts/{id}')) as Response
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'as_of', title: 'Not at another time' })
  })
  it('what is only the reader’s own may be changed', async () => {
    lookAt(THEN)
    expect(await sent('PUT', '/api/v1/preferences')).toBeInstanceOf(Request)
    expect(await sent('POST', '/api/v1/own/sign-out-everywhere')).toBeInstanceOf(Request)
    expect(await sent('POST', '/api/v1/sign-ins')).toBeInstanceOf(Response)
  })
  it('the same question at another moment is another one, what has no moment is not', () => {
    const [now, tickets] = [['get', '/api/v1/now'], ['get', '/api/v1/tickets']]
    const before = [hashAsOf(now), hashAsOf(tickets)]
    lookAt(THEN)
    expect(hashAsOf(now)).not.toBe(before[0])
    expect(hashAsOf(tickets)).toBe(before[1])
  })
}) // prettier-ignore
