/** The only reader of the wall clock in the CLI. */
import { setTimeout as delay } from 'node:timers/promises'

/** The present instant. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant()
}

/** Resolves after so many milliseconds. */
export async function sleep(ms: number): Promise<void> {
  await delay(ms)
}
