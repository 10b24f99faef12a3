/**
 * The tests at another instant than the machine's, for what depends on the hour, the weekday or a change of the clocks:
 * `npm test -- --at 2027-10-31T00:55Z test/e2e`. By libfaketime (Debian's package faketime), which reaches PostgreSQL and
 * the programs that tests start too; a browser would crawl with it, so that its pages are told the time.
 */
import { existsSync } from 'node:fs'
import { systemClock } from '../../server/src/platform/clock.ts'

const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (platform) => `/usr/lib/${platform}/faketime/libfaketime.so.1`,
)
const NAMES = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'] as const

/** The environment of a run that begins at this instant. */
export function environmentAt(instant: string): NodeJS.ProcessEnv {
  const library = LIBRARIES.find((path) => existsSync(path))
  if (!library) throw new Error('Another time needs libfaketime: apt install faketime')
  const ms = Temporal.Instant.from(instant).epochMilliseconds - systemClock.nowMs()
  const seconds = Math.round(ms / 1000)
  const shift = seconds < 0 ? String(seconds) : `+${seconds}`
  return { LD_PRELOAD: library, FAKETIME: shift, FAKETIME_DONT_FAKE_MONOTONIC: '1' }
}

/** What a process with an environment of its own needs to live at the run's instant. */
export function ofThisTime(): NodeJS.ProcessEnv {
  if (process.env['FAKETIME'] === undefined) return {}
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name]]))
}

/** How far the run is from the machine's present. */
export const shiftMs = (): number => Number(process.env['FAKETIME'] ?? 0) * 1000
