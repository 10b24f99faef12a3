/** Asking a real server for a calendar: what it says when it will not, and where it may not lead. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarSource, type LastSeen } from './fetch-calendar.ts'

const NEVER_SEEN: LastSeen = { etag: null, lastModified: null }
const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'

describe('asking a server', () => {
  let server: Server
  let port = 0
  const seen: string[] = []
  const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    '/plain': (request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"v1"', 'last-modified': 'Sun, 01 Nov 2026 00:00:00 GMT' })
          .end(CALENDAR)
    },
    '/dated': (request, response) =>
      response.writeHead(request.headers['if-modified-since'] ? 304 : 200).end(),
    '/onwards': (_, response) => response.writeHead(302, { location: '/plain' }).end(),
    '/round': (_, response) => response.writeHead(307, { location: '/round' }).end(),
    '/inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    '/other-port': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    '/large': (_, response) => response.writeHead(200).end('x'.repeat(11 << 20)),
    '/busy': (_, response) => response.writeHead(429, { 'retry-after': '90' }).end(),
    '/broken': (_, response) => response.writeHead(500).end('secret of the server'),
    '/gone': (_, response) => response.writeHead(410).end(),
    '/private': (_, response) => response.writeHead(403).end(),
    '/hang-up': (_, response) => response.destroy(),
  }
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.url ?? '')
      answers[request.url ?? '']?.(request, response)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise<void>((done) => server.close(() => done())))

  const ask = async (path: string, last = NEVER_SEEN) => {
    const source = calendarSource([`127.0.0.1:${port}`])
    try {
      return await source.fetch(`http://127.0.0.1:${port}${path}`, last)
    } finally {
      await source.close()
    }
  }

  test('a calendar comes with its stamps, and not again while it is the same', async () => {
    const first = await ask('/plain')
    expect(first).toEqual({
      kind: 'fresh',
      text: CALENDAR,
      etag: '"v1"',
      lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT',
    })
    expect(await ask('/plain', { etag: '"v1"', lastModified: null })).toEqual({ kind: 'unchanged' })
    expect(await ask('/dated', { etag: null, lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT' })).toEqual({
      kind: 'unchanged',
    })
  })

  test('a redirect is followed, a few times', async () => {
    expect(await ask('/onwards')).toMatchObject({ kind: 'fresh', etag: '"v1"' })
    expect(await ask('/round')).toMatchObject({ kind: 'failed', message: expect.stringMatching(/on and on/) })
  })

  test.each(['/inside', '/other-port'])('%s: a redirect to an internal host is refused', async (path) => {
    expect(await ask(path)).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/internal network/),
    })
  })

  test.each([
    ['/busy', /asked too often.*by itself/, 90],
    ['/broken', /fault \(status 500\)/, null],
    ['/gone', /no calendar at this address any more/, null],
    ['/private', /may not be read any more/, null],
    ['/large', /larger than 10 MB/, null],
    ['/hang-up', /connection to the calendar broke/, null],
  ])('%s says what is wrong and what to do', async (path, message, retryAfterSeconds) => {
    const answer = await ask(path)
    expect(answer).toEqual({ kind: 'failed', message: expect.stringMatching(message), retryAfterSeconds })
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|secret/)
  })

  test('internal addresses and addresses in the clear are refused before anything is sent', async () => {
    const source = calendarSource([])
    expect(source.problem('webcal://example.com/c.ics')).toBeNull()
    expect(source.problem('http://example.com/c.ics')).toMatch(/https/)
    expect(source.problem(`http://127.0.0.1:${port}/plain`)).toMatch(/internal network/)
    const before = seen.length
    expect(await source.fetch(`http://127.0.0.1:${port}/plain`, NEVER_SEEN)).toMatchObject({ kind: 'failed' })
    expect(seen.length).toBe(before)
    await source.close()
  })
})
