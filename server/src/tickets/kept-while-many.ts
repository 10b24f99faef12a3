/** Counts over hundreds of thousands of tickets, kept for a while where there is much to count. */
import type { Clock } from '../platform/clock.ts'

/** Of fewer tickets it is counted every time. Not by how long it took: on a busy machine everything takes long. */
const MANY = 20_000
const KEPT_MS = 60_000

/** Counts again a minute after a large count at the latest, in the background: whoever asks gets the last answer at once. */
export function keptWhileMany<T>(
  clock: Clock,
  count: () => Promise<T>,
  sizeOf: (value: T) => number,
): () => Promise<T> {
  let kept: { readonly value: T; readonly at: number } | null = null
  let counting: Promise<T> | null = null
  const again = (): Promise<T> => {
    counting ??= counted().finally(() => (counting = null))
    return counting
  }
  const counted = async (): Promise<T> => {
    const value = await count()
    kept = sizeOf(value) > MANY ? { value, at: clock.nowMs() } : null
    return value
  }
  return async () => {
    if (!kept) return again()
    // A failure is told by the next count that somebody waits for.
    if (clock.nowMs() - kept.at > KEPT_MS) again().catch(() => (kept = null))
    return kept.value
  }
}
