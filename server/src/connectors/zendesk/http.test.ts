/** Where the help desk's client does not go. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { zendeskHttp } from './http.ts'

const auth = { kind: 'token', email: 'a@example.test', token: 'secret-token' } as const

test.each(['https://10.1.2.3', 'https://169.254.169.254', 'https://[fd00::1]'])(
  '%s is an internal host: nothing is sent, and the cause says so',
  async (baseUrl) => {
    const http = zendeskHttp(baseUrl, auth, 5_000)
    const exchange = await http.send('GET', '/api/v2/tickets/1.json')
    expect(exchange).toEqual({ kind: 'broken', cause: 'the connection broke (ADDRESS_REFUSED)' })
    await http.close()
  },
)

test('a redirect to another host is not followed, and takes no credentials there', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const http = zendeskHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, auth, 5_000)
  const exchange = await http.send('GET', '/api/v2/tickets/1.json')
  expect(exchange).toMatchObject({ kind: 'answer', answer: { status: 302 } })
  expect(asked).toEqual(['/api/v2/tickets/1.json'])
  await http.close()
  await new Promise<void>((done) => server.close(() => done()))
})
