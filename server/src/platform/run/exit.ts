/** How the program ends: what it says, and with which status. */
import { ConfigError } from '../config.ts'
import { DatabaseError } from '../db/index.ts'
import { AppError } from '../errors.ts'

/** 0: done, or stopped as asked · 1: a fault · 2: wrong usage or settings · 130: forced by a second Ctrl-C. */
export const EXIT = { ok: 0, fault: 1, usage: 2, forced: 130 } as const

/** Says on the standard error what went wrong, and gives the status to exit with. */
export function reportFault(error: unknown): number {
  if (error instanceof ConfigError) {
    process.stderr.write(`${error.message}\nAll settings are described in docs/configuration.md.\n`)
    return EXIT.usage
  }
  const expected = error instanceof DatabaseError || error instanceof AppError || isAddressError(error)
  process.stderr.write(`attache: ${expected ? readable(error) : stackOf(error)}\n`)
  return EXIT.fault
}

function isAddressError(error: unknown): error is Error & { code: string; port?: number } {
  return (
    error instanceof Error &&
    /^(EADDRINUSE|EACCES|EADDRNOTAVAIL)$/.test(String((error as { code?: unknown }).code))
  )
}

function readable(error: Error): string {
  if ((error as { code?: unknown }).code !== 'EADDRINUSE') return error.message
  const { port } = error as { port?: number }
  return `Port ${port} is taken by another program. Stop that, or choose another: --port 0 takes any free one.`
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Stops on Ctrl-C or SIGTERM and then exits; a second one exits at once. Resolves never. */
export function stopOnSignal(stop: () => Promise<void>): Promise<never> {
  return new Promise(() => {
    let asked = false
    const onSignal = (): void => {
      if (asked) process.exit(EXIT.forced)
      asked = true
      process.stderr.write('\nStopping: running requests and jobs may finish. Once more to stop at once.\n')
      stop().then(
        () => process.exit(EXIT.ok),
        (error: unknown) => process.exit(reportFault(error)),
      )
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
    const onFault = (error: unknown): void => {
      const status = reportFault(error)
      if (asked) return
      asked = true
      void stop().finally(() => process.exit(status))
    }
    process.on('uncaughtException', onFault)
    process.on('unhandledRejection', onFault)
  })
}
