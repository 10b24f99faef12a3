/** Counts over hundreds of thousands of tickets, kept for a while where counting took long. */
import type { Clock } from '../platform/clock.ts'

/** What is counted as quickly as this is counted every time. */
const QUICK_MS = 40
const KEPT_MS = 60_000

/** Counts again a minute after a slow count at the latest, in the background: whoever asks gets the last answer at once. */
export function keptWhileSlow<T>(clock: Clock, count: () => Promise<T>): () => Promise<T> {
  let kept: { readonly value: T; readonly at: number } | null = null
  let counting: Promise<T> | null = null
  const again = (): Promise<T> => {
    counting ??= timed().finally(() => (counting = null))
    return counting
  }
  const timed = async (): Promise<T> => {
    const began = performance.now()
    const value = await count()
    kept = performance.now() - began > QUICK_MS ? { value, at: clock.nowMs() } : null
    return value
  }
  return async () => {
    if (!kept) return again()
    // A failure is told by the next count that somebody waits for.
    if (clock.nowMs() - kept.at > KEPT_MS) again().catch(() => (kept = null))
    return kept.value
  }
}
