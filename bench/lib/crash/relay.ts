/** Takes what the help desk delivers and holds it until a client has got it acknowledged. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

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
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      bodies.push(Buffer.concat(parts).toString())
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
