/** The floor of intake: node:http, the signature, one INSERT of the body, the same pool; nothing is understood. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPool } from '../../server/src/platform/db/index.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { SECRET } from './tickets-world.ts'

const [url = ''] = process.argv.slice(2)
const pool = openPool(url, { max: 10, applicationName: 'floor', log: silentLog })

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const body = Buffer.concat(parts)
    const timestamp = String(request.headers['x-zendesk-webhook-signature-timestamp'])
    const expected = createHmac('sha256', SECRET).update(timestamp).update(body).digest()
    const given = Buffer.from(String(request.headers['x-zendesk-webhook-signature']), 'base64')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401).end()
      return
    }
    pool.query('insert into event (body) values ($1)', [body.toString()]).then(
      () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"stored":1}'),
      () => response.writeHead(500).end(),
    )
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/enter?token=none\n`)
})
