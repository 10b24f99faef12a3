/** What may be reached, and what not: by text, by address, by name, by redirect. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAllowedAddress, readAllowed } from './addresses.ts'
import { AddressRefused, createAddressGuard, type GuardOptions } from './guard.ts'

const guard = (allow: readonly string[] = [], options: GuardOptions = {}) =>
  createAddressGuard(allow, options)

describe('by its text', () => {
  test.each([
    'http://127.0.0.1/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://db.internal/',
    'https://printer.local/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://[2002:7f00:1::]/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://192.0.2.1/',
  ])('%s is refused', (url) => {
    expect(guard().problem(url)).toMatch(/internal network/)
  })

  test.each([
    ['http://example.com/', /https/],
    ['http://93.184.216.34/', /https/],
    ['ftp://example.com/', /https/],
    ['file:///etc/passwd', /https/],
    ['gopher://example.com/', /https/],
    ['https://user:secret@example.com/', /name or password/],
    ['example.com', /not an address/],
    ['', /not an address/],
  ])('%s is refused', (url, why) => {
    expect(guard().problem(url)).toMatch(why)
  })

  test.each([
    'https://example.com/x',
    'https://93.184.216.34/',
    'https://[2606:4700::1111]/',
    'https://example.com:8443/',
  ])('%s passes', (url) => {
    expect(guard().problem(url)).toBeNull()
  })

  test('what the configuration names passes, with that port only where it names one', () => {
    const allowed = guard(['idp.corp:8443', '10.1.2.3', '192.168.0.0/16', '::1', 'localhost'])
    expect(allowed.problem('https://idp.corp:8443/')).toBeNull()
    expect(allowed.problem('http://IDP.corp:8443/')).toBeNull()
    expect(allowed.problem('http://10.1.2.3:9/')).toBeNull()
    expect(allowed.problem('http://192.168.7.7/')).toBeNull()
    expect(allowed.problem('http://[::1]:3000/')).toBeNull()
    expect(allowed.problem('http://localhost:1/')).toBeNull()
    expect(allowed.problem('http://10.1.2.4/')).toMatch(/internal/)
    expect(allowed.problem('http://127.0.0.1/')).toMatch(/internal/)
    expect(allowed.problem('http://93.184.216.34/')).toMatch(/https/)
    expect(readAllowed(['a b', 'http://x', '10.0.0.0/99', '']).wrong).toEqual([
      'a b',
      'http://x',
      '10.0.0.0/99',
      '',
    ])
  })

  test('a range lets its addresses through however they are written', () => {
    const { allowed } = readAllowed(['10.0.0.0/8'])
    expect(isAllowedAddress(allowed, '10.9.9.9')).toBe(true)
    expect(isAllowedAddress(allowed, '::ffff:10.9.9.9')).toBe(true)
    expect(isAllowedAddress(allowed, '11.0.0.1')).toBe(true)
    expect(isAllowedAddress(allowed, '172.16.0.1')).toBe(false)
    expect(isAllowedAddress(allowed, 'nonsense')).toBe(false)
  })
})

describe('by the address that is connected to', () => {
  let server: Server
  let port = 0
  const seen: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.url ?? '')
      if (request.url === '/away') response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` })
      if (request.url === '/endless') response.write('x'.repeat(1 << 20))
      response.end(`hello ${String(request.headers['x-asked'] ?? '')}`)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise<void>((done) => server.close(() => done())))

  /** A name server that answers this. */
  const resolving = (...addresses: string[]): GuardOptions => ({
    lookup: ((_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never,
  })
  const refusedFor = async (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.then(
      () => 'reached',
      (error: { cause?: unknown }) => error.cause,
    )

  test.each([
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    // One public address among them changes nothing.
    ['93.184.216.34', '127.0.0.1'],
  ])('a public name that resolves to %s is refused before anything is sent', async (...addresses) => {
    const before = seen.length
    const one = guard([], resolving(...addresses))
    expect(await refusedFor(one.fetch(`https://rebound.example.com:${port}/`))).toBeInstanceOf(AddressRefused)
    expect(seen.length).toBe(before)
    await one.close()
  })

  test('an address without a lookup is refused too, whoever uses the dispatcher', async () => {
    const { request } = await import('undici')
    const one = guard()
    const before = seen.length
    await expect(request(`http://127.0.0.1:${port}/`, { dispatcher: one.dispatcher })).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
    })
    expect(await refusedFor(one.fetch(`http://127.0.0.1:${port}/`))).toBeInstanceOf(AddressRefused)
    expect(seen.length).toBe(before)
    await one.close()
  })

  test('what is allowed is reached; a redirect is answered, not followed', async () => {
    const one = guard([`127.0.0.1:${port}`])
    const plain = await one.fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-asked': 'yes' } })
    expect(await plain.text()).toBe('hello yes')
    const asked = new Request(`http://127.0.0.1:${port}/r`, {
      method: 'POST',
      body: 'b',
      headers: { 'x-asked': 'r' },
    })
    expect(await (await one.fetch(asked)).text()).toBe('hello r')
    const away = await one.fetch(`http://127.0.0.1:${port}/away`)
    expect([away.status, away.headers.get('location')]).toEqual([302, `http://127.0.0.1:${port}/inside`])
    await away.text()
    expect(seen).not.toContain('/inside')
    await one.close()
  })

  test('a name that is allowed may resolve to where it wants; a range lets other names through', async () => {
    const named = guard(['localhost'])
    expect((await named.fetch(`http://localhost:${port}/`)).status).toBe(200)
    await named.close()
    const ranged = guard(['127.0.0.0/8'], resolving('127.0.0.1'))
    // TLS is spoken with a server that speaks none: it was connected to.
    expect(await refusedFor(ranged.fetch(`https://rebound.example.com:${port}/`))).not.toBeInstanceOf(
      AddressRefused,
    )
    await ranged.close()
  })

  test('an answer that is too large is given up', async () => {
    const one = guard([`127.0.0.1:${port}`], { maxResponseBytes: 1000 })
    const answer = await one.fetch(`http://127.0.0.1:${port}/endless`)
    await expect(answer.text()).rejects.toThrow()
    await one.close()
  })
})
