/** The only place that reads the wall clock: everything else takes a `Clock` or an instant. */
import { setTimeout as delay } from 'node:timers/promises'

export interface Clock {
  /** Milliseconds since the Unix epoch, UTC. */
  nowMs(): number
  /** The present instant. */
  now(): Temporal.Instant
  /** Resolves after `ms` of this clock's time, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine's clock. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
  sleep: (ms, signal) => delay(ms, undefined, signal ? { signal } : {}),
}

/** A clock that moves only when told to, for behaviour tests and the demo's past. */
export function manualClock(
  start: string | number,
): Clock & { advance(ms: number): void; set(ms: number): void } {
  let at = typeof start === 'number' ? start : Temporal.Instant.from(start).epochMilliseconds
  let sleepers: { due: number; wake: () => void }[] = []
  const wakeDue = (): void => {
    const due = sleepers.filter((s) => s.due <= at)
    sleepers = sleepers.filter((s) => s.due > at)
    for (const sleeper of due) sleeper.wake()
  }
  return {
    nowMs: () => at,
    now: () => Temporal.Instant.fromEpochMilliseconds(at),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
        sleepers.push({ due: at + ms, wake: resolve })
        wakeDue()
      }),
    advance: (ms) => {
      at += ms
      wakeDue()
    },
    set: (ms) => {
      at = ms
      wakeDue()
    },
  }
}
