/** Eight clients that post what the help desk delivers, again and again until each is acknowledged. */
import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'undici'
import type { Relay } from './relay.ts'
import { SECRET } from './world.ts'

const CLIENTS = 8
const AGAIN_MS = 40

export interface Acknowledged {
  readonly body: string
  readonly at: number
}

export interface Clients {
  /** In the order of the answers; recorded before the client's next one. */
  readonly acknowledged: readonly Acknowledged[]
  /** Answers that told to send it again, and connections that broke. */
  readonly refused: number
  /** Posted and not yet acknowledged. */
  readonly busy: number
  /** Rejects when a client cannot go on; never resolves. */
  readonly broken: Promise<never>
  stop(): Promise<void>
}

/** Starts them; `idle` is asked to make something happen when nothing waits. */
export function startClients(addresses: readonly string[], relay: Relay, idle: () => Promise<void>): Clients {
  const acknowledged: Acknowledged[] = []
  const state = { stopped: false, refused: 0, busy: 0 }
  const client = async (index: number): Promise<void> => {
    const connections = addresses.map((address) => new Client(address, { pipelining: 1 }))
    for (let turn = index; !state.stopped;) {
      const body = relay.take()
      if (body === undefined) {
        await idle()
        continue
      }
      state.busy += 1
      while (!(await post(connections[turn % connections.length]!, body)) && !state.stopped) {
        state.refused += 1
        // The next address: of several nodes another may be alive.
        turn += 1
        await pause(AGAIN_MS)
      }
      if (state.stopped) break
      acknowledged.push({ body, at: performance.now() })
      state.busy -= 1
    }
    await Promise.all(connections.map((connection) => connection.destroy()))
  }
  const all = Array.from({ length: CLIENTS }, (_, index) => client(index))
  const broken = Promise.all(all).then(() => new Promise<never>(() => {}))
  broken.catch(() => {})
  return {
    broken,
    acknowledged,
    get refused() {
      return state.refused
    },
    get busy() {
      return state.busy
    },
    async stop() {
      state.stopped = true
      await Promise.allSettled(all)
    },
  }
}

/** True when it was answered with 2xx and not parked. */
async function post(connection: Client, body: string): Promise<boolean> {
  const timestamp = `${new Date().toISOString().slice(0, 19)}Z`
  const signature = createHmac('sha256', SECRET).update(timestamp).update(body).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'x-zendesk-webhook-signature': signature,
    'x-zendesk-webhook-signature-timestamp': timestamp,
  }
  try {
    const answer = await connection.request({
      ...{ path: '/webhooks/zendesk', method: 'POST', headers, body },
      ...{ headersTimeout: 12_000, bodyTimeout: 12_000 },
    })
    const text = await answer.body.text()
    if (answer.statusCode >= 400 && answer.statusCode < 500)
      throw new Refusal(`a delivery was refused with ${answer.statusCode}: ${text}`)
    return answer.statusCode === 200
  } catch (error) {
    if (error instanceof Refusal) throw error
    return false
  }
}

/** An answer that no repetition mends. */
class Refusal extends Error {}
