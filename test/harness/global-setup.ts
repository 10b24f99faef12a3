/** A folder for the run's PostgreSQL, which the first test that needs a database starts; all of it ends with the run. */
import { chmod, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { systemClock } from '../../server/src/platform/clock.ts'
import { acquireLock, currentOwner } from '../../server/src/platform/db/embedded/owner-lock.ts'
import { pathsIn } from '../../server/src/platform/db/embedded/paths.ts'
import { livePostmaster } from '../../server/src/platform/db/embedded/postmaster.ts'
import { stopServer } from '../../server/src/platform/db/embedded/server-process.ts'
import { silentLog } from '../../server/src/platform/log.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data directory of the run's server, started or not. */
    databaseDir: string
  }
}

const PREFIX = 'attache-tests-'
const YOUNG_MS = 10_000

/** Costs nothing where no test asks for a database. Cleans up after earlier runs that were killed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await realpath(tmpdir())
  await removeOldRuns(root)
  const dataDir = await mkdtemp(join(root, PREFIX))
  await chmod(dataDir, 0o755)
  await acquireLock(runLock(dataDir))
  project.provide('databaseDir', dataDir)
  return () => removeRun(dataDir)
}

/** Held by this process while the run goes on; the server's own lock belongs to the worker that started it. */
const runLock = (dataDir: string): string => join(dataDir, 'run.lock')

async function removeOldRuns(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith(PREFIX))
  for (const dataDir of names.map((name) => join(root, name))) {
    if (!(await inUse(dataDir))) await removeRun(dataDir)
  }
}

/** A run that goes on holds its lock, or is only just beginning. */
async function inUse(dataDir: string): Promise<boolean> {
  const made = await stat(dataDir).catch(() => null)
  const young = made !== null && systemClock.nowMs() - made.mtimeMs < YOUNG_MS
  return young || (await currentOwner(runLock(dataDir))) !== null
}

async function removeRun(dataDir: string): Promise<void> {
  const running = await livePostmaster(pathsIn(dataDir), systemClock)
  if (running) await stopServer(running.pid, systemClock, silentLog)
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
}
