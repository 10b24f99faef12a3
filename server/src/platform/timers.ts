/** Repeating background work that survives its own faults and stops cleanly. */
import type { Log } from './log.ts'

export interface Repeating {
  /** No more runs; resolves when the present one has ended. */
  stop(): Promise<void>
}

/** Runs `work` now and then `ms` after each end; a fault is logged (`what` names it) and the next run comes as usual. */
export function every(ms: number, log: Log, what: string, work: () => Promise<void>): Repeating {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const run = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log.warn({ error }, `${what} failed and will be tried again`)
    }
    if (!stopped) timer = setTimeout(next, ms)
  }
  let present = Promise.resolve()
  const next = (): void => {
    present = run()
  }
  next()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      return present
    },
  }
}
