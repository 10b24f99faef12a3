/** Takes what the help desk delivers and holds it until a client has got it acknowledged; some echoes it loses. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seeded } from '../seeded.ts'
import { OWN_USER } from './world.ts'

/** What is known of a ticket must not hang on hearing of our own writes. */
const LOST_ECHOES = 0.05

export interface Relay {
  readonly url: string
  /** The oldest delivery nobody has taken yet; undefined: none waits. */
  take(): string | undefined
  readonly waiting: number
  stop(): Promise<void>
}

/** Starts the relay; deliveries are bodies, signed anew by whoever posts them. */
export async function startRelay(): Promise<Relay> {
  const bodies: string[] = []
  const random = seeded(1)
  const lost = (body: string): boolean =>
    (JSON.parse(body) as { actor_id: string }).actor_id === String(OWN_USER) && random.chance(LOST_ECHOES)
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      if (!lost(body)) bodies.push(body)
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take: () => bodies.shift(),
    get waiting() {
      return bodies.length
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
