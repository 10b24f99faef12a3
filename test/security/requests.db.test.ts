/** Requests that nobody sends by accident: other sites' pages, other places, other files. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directorToken } from '../../server/src/platform/auth/director-token.ts'
import { SESSION_COOKIE, sealSession } from '../../server/src/platform/auth/session.ts'
import { manualClock } from '../../server/src/platform/clock.ts'
import { TOKEN } from '../../server/src/platform/testing/node.ts'
import { filled, operationsOf, startSecurityWorld, type SecurityWorld } from './world.ts'

const clock = manualClock('2026-06-02T09:00:00Z')
let world: SecurityWorld
beforeAll(async () => {
  world = await startSecurityWorld(clock)
})
afterAll(() => world.stop())

/** A request as it is written, past every normalising client. */
async function raw(lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(world.at.node.address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${[...lines, `Host: ${hostname}:${port}`, 'Connection: close', '', ''].join('\r\n')}`),
    )
    let said = ''
    socket.setEncoding('latin1').on('data', (chunk: string) => (said += chunk))
    socket.on('end', () => resolve(said)).on('error', reject)
  })
}

describe('a page of another site', () => {
  const cookie = `${SESSION_COOKIE}=${sealSession({ begun: clock.nowMs(), personaId: null }, directorToken(TOKEN).sessionKey)}`

  test.each([
    ['says it is another site', { 'sec-fetch-site': 'cross-site' }],
    ['is a subdomain’s', { 'sec-fetch-site': 'same-site' }],
    ['has another origin', { origin: 'https://evil.example' }],
    ['has no origin', { origin: 'null' }],
    ['says nothing of where it comes from', {}],
  ])('changes nothing by a signed-in browser: it %s', async (_what, headers) => {
    const operations = (await operationsOf(world.at)).filter(
      ({ method, operation }) => method !== 'GET' && operation.security?.length !== 0,
    )
    expect(operations.length).toBeGreaterThan(50)
    for (const { method, path, operation } of operations) {
      const answer = await world.at.node.call(filled(world, path, operation), {
        method,
        headers: { cookie, ...headers },
        json: {},
      })
      const text = await answer.text()
      expect([answer.status, text.includes('another site')], `${method} ${path}: ${text}`).toEqual([
        403,
        true,
      ])
    }
  })

  test('gets no leave to read answers, and cannot frame the pages', async () => {
    for (const path of ['/api/v1/me', '/']) {
      const answer = await world.at.node.call(path, { headers: { origin: 'https://evil.example' } })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      await answer.text()
    }
  })
})

describe('headers that protect', () => {
  test.each([
    '/',
    '/api/v1/me',
    '/docs',
    '/openapi.json',
    '/assets/none.js',
    '/api/v1/nothing',
    '/enter?token=x',
  ])('%s', async (path) => {
    const answer = await world.at.node.call(path, { anonymous: true, headers: { accept: 'text/html' } })
    await answer.text()
    const csp = answer.headers.get('content-security-policy') ?? ''
    if (path !== '/docs') expect(csp).not.toMatch(/unsafe|\*/)
    expect(csp).toContain("default-src 'self'")
    expect(csp).toMatch(/script-src 'self'(;|$)/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })
})

describe('a redirect', () => {
  const ELSEWHERE = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    '\thttps://evil.example',
  ]
  const NAMES = [
    'next',
    'redirect',
    'redirect_uri',
    'return',
    'returnTo',
    'url',
    'callbackURL',
    'continue',
    'to',
  ]

  test('after entering leads to the pages, whatever the link says', async () => {
    for (const to of ELSEWHERE) {
      const query = NAMES.map((name) => `${name}=${encodeURIComponent(to)}`).join('&')
      const answer = await world.at.node.call(`/enter?token=${TOKEN}&${query}`, { anonymous: true })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
      expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/i)
    }
  })

  test('of no route leads elsewhere', async () => {
    const reading = (await operationsOf(world.at)).filter(
      ({ method, path }) => method === 'GET' && !/live|export/.test(path),
    )
    for (const { path, operation } of reading) {
      const url = filled(world, path, operation)
      const query = NAMES.map((name) => `${name}=${encodeURIComponent('//evil.example')}`).join('&')
      const answer = await world.at.node.call(`${url}${url.includes('?') ? '&' : '?'}${query}`)
      await answer.text()
      const to = new URL(answer.headers.get('location') ?? '/', world.at.node.address)
      expect(to.origin, path).toBe(world.at.node.address)
    }
  })

  test.each([
    '//evil.example/..',
    '//evil.example/%2e%2e',
    '/%5cevil.example',
    '/assets//evil.example',
    '/.//evil.example/',
  ])('is not made of the path %s', async (path) => {
    const said = await raw([`GET ${path} HTTP/1.1`, 'Accept: text/html'])
    expect(said).not.toMatch(/^location:/im)
  })
})

describe('a header', () => {
  test.each([
    '/api/v1/accounts/%0d%0aset-cookie:%20evil=1',
    '/enter?token=%0d%0aset-cookie:%20evil=1',
    '/%0d%0aset-cookie:%20evil=1',
    '/api/v1/directory/export?format=csv%0d%0aset-cookie:%20evil=1',
    '/api/v1/tickets/%E5%98%8A%E5%98%8Dset-cookie:evil/1',
  ])('is not made of %s', async (path) => {
    const said = await raw([`GET ${path} HTTP/1.1`, `Authorization: Bearer ${TOKEN}`, 'Accept: text/html'])
    const head = said.slice(0, said.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/evil/)
  })

  test('of the request’s id is taken over only as a plain word', async () => {
    for (const id of ['x'.repeat(200), 'a b c d e f', '<script>1</script>', 'short']) {
      const answer = await world.at.node.call('/api/v1/me', { headers: { 'x-request-id': id } })
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      await answer.text()
    }
  })

  test('of masked fields is made of names alone', async () => {
    const secret = `${'glpat-'}aB3dE5gH7jK9mN1pQ3sT`
    const json = {
      settings: { preferredRegions: { 'a\r\nset-cookie: evil=1': secret } },
      reason: `is ${secret}`,
    }
    const answer = await world.at.node.call('/api/v1/settings', { method: 'PUT', json })
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('attache-masked')).toBe('reason')
  })
})

describe('a file', () => {
  test.each([
    '/../package.json',
    '/../../package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/assets/....//....//package.json',
    '/%252e%252e/package.json',
    '/assets/%00../package.json',
    '/docs/static/../../../../package.json',
    '/docs/static/..%2f..%2f..%2f..%2fpackage.json',
    '//etc/passwd',
    '/etc/passwd',
    '/file:///etc/passwd',
    '/.git/config',
    '/director-token',
    '/../director-token',
  ])('outside the pages is not served: %s', async (path) => {
    for (const accept of ['text/html', '*/*']) {
      const said = await raw([`GET ${path} HTTP/1.1`, `Accept: ${accept}`])
      expect(said).not.toMatch(/"dependencies"|root:|\[core\]/)
      expect(said).not.toContain(TOKEN)
    }
  })

  test('name of another host is refused', async () => {
    const { hostname, port } = new URL(world.at.node.address)
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write('GET /api/v1/me HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
      )
      let text = ''
      socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
      socket.on('end', () => resolve(text)).on('error', reject)
    })
    expect(said).toMatch(/^HTTP\/1.1 421/)
  })
})

describe('an address that people configure', () => {
  test.each([
    'http://169.254.169.254/latest/meta-data',
    'https://169.254.169.254',
    'https://127.0.0.1:1',
    'https://localhost',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://2130706433',
    'https://0x7f.1',
    'https://192.168.0.1',
    'https://metadata.google.internal',
    'http://example.com',
    'file:///etc/passwd',
    'gopher://example.com',
    'javascript:alert(1)',
  ])('of an identity provider is refused: %s', async (issuer) => {
    const body = {
      ...{ name: 'Inner', issuer, clientId: 'attache', clientSecret: 'known-client-secret' },
      ...{ scopes: 'openid email', groupsClaim: null, isEnabled: true },
    }
    const { status, text } = await world.at.as('token', 'POST', '/api/v1/identity-providers', body)
    expect(status, text).toBe(400)
    expect(JSON.parse(text).errors[0].path, text).toBe('issuer')
    expect(text).not.toContain('known-client-secret')
  })

  test('its own connection is not reached: neither is anything learnt of what listens there', async () => {
    let reached = 0
    const { createServer } = await import('node:http')
    const server = createServer((_request, response) => {
      reached += 1
      response.end('{}')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as { port: number }
    for (const issuer of [
      `http://127.0.0.1:${port}`,
      `https://127.0.0.1:${port}`,
      `http://localhost:${port}`,
    ]) {
      const body = {
        name: 'Inner',
        issuer,
        clientId: 'a',
        clientSecret: 's',
        scopes: 'openid',
        groupsClaim: null,
        isEnabled: true,
      }
      expect((await world.at.as('token', 'POST', '/api/v1/identity-providers', body)).status).toBe(400)
    }
    expect(reached).toBe(0)
    await new Promise<void>((done) => server.close(() => done()))
  })
})
