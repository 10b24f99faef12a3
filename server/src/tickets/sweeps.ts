/** Work that comes back by the injected clock: each sweep is safe to run anywhere, any number of times. */
import type { Clock } from '../platform/clock.ts'
import type { RoomContext } from '../platform/room.ts'

export interface Sweep {
  /** For the log: `the watch over surges`. */
  readonly what: string
  readonly everyMs: number
  run(signal: AbortSignal): Promise<unknown>
}

/** Runs each sweep at once and then again and again until stopped; one that fails is tried again the next time. */
export function startSweeps(
  clock: Clock,
  { log, signal: outer }: Pick<RoomContext, 'log' | 'signal'>,
  sweeps: readonly Sweep[],
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const signal = AbortSignal.any([outer, stopping.signal])
  const running = sweeps.map(async ({ what, everyMs, run }) => {
    while (!signal.aborted) {
      await run(signal).catch((error: unknown) =>
        log.error({ error }, `${what} failed and will be tried again`),
      )
      await clock.sleep(everyMs, signal).catch(() => undefined)
    }
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}
