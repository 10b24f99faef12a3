/** Events spread over lanes that work side by side: while one waits for the database, another decides. */

/** Which lane a ticket's events go to: always the same one, so that they stay in order. */
export function laneOf(ticketId: string, lanes: number): number {
  let hash = 0
  for (let at = 0; at < ticketId.length; at++) hash = (Math.imul(hash, 31) + ticketId.charCodeAt(at)) | 0
  return (hash >>> 0) % lanes
}

/** The items of each lane in their order, cut into batches. */
export function batchesOf<T>(
  items: readonly T[],
  ticketOf: (item: T) => string,
  shape: { readonly lanes: number; readonly batch: number },
): T[][][] {
  const lanes: T[][][] = Array.from({ length: shape.lanes }, () => [])
  for (const item of items) {
    const lane = lanes[laneOf(ticketOf(item), shape.lanes)]!
    const last = lane.at(-1)
    if (last && last.length < shape.batch) last.push(item)
    else lane.push([item])
  }
  return lanes
}

/**
 * Works the lanes side by side, each in order; `signal` stops them between batches. The first failure stops all lanes and
 * is thrown once every batch under way has ended.
 */
export async function workLanes<T>(
  lanes: readonly (readonly T[])[],
  work: (batch: T) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const stop = new AbortController()
  const both = AbortSignal.any([signal, stop.signal])
  const outcomes = await Promise.allSettled(
    lanes.map(async (lane) => {
      try {
        for (const batch of lane) {
          if (both.aborted) return
          await work(batch)
        }
      } catch (error) {
        stop.abort()
        throw error
      }
    }),
  )
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}
