/** Clients in a closed loop: each posts its next delivery when the last is answered. */
import { Client } from 'undici'
import type { Delivery } from './tickets-world.ts'

export interface Load {
  /** Deliveries a second. */
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Answers that were not 2xx, by status. */
  readonly refused: ReadonlyMap<number, number>
}

/** Posts all deliveries through `clients` kept-alive connections; deliveries of one ticket may be on two at once. */
export async function post(
  address: string,
  path: string,
  deliveries: readonly Delivery[],
  clients: number,
): Promise<Load> {
  const times: number[] = []
  const refused = new Map<number, number>()
  let next = 0
  const began = performance.now()
  const client = async (): Promise<void> => {
    const connection = new Client(address, { pipelining: 1 })
    for (let delivery = deliveries[next++]; delivery; delivery = deliveries[next++]) {
      const sent = performance.now()
      const answer = await connection.request({
        path,
        method: 'POST',
        headers: delivery.headers,
        body: delivery.body,
      })
      await answer.body.dump()
      times.push(performance.now() - sent)
      if (answer.statusCode >= 300) refused.set(answer.statusCode, (refused.get(answer.statusCode) ?? 0) + 1)
    }
    await connection.close()
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  return { perSecond: deliveries.length / seconds, p50: at(0.5), p99: at(0.99), refused }
}
