/** One PostgreSQL for a whole run of the tests, with a migrated template; removed at the end. */
import { chmod, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { systemClock } from '../../server/src/platform/clock.ts'
import { migrate, startEmbedded } from '../../server/src/platform/db/index.ts'
import { currentOwner } from '../../server/src/platform/db/embedded/owner-lock.ts'
import { pathsIn } from '../../server/src/platform/db/embedded/paths.ts'
import { livePostmaster } from '../../server/src/platform/db/embedded/postmaster.ts'
import { stopServer } from '../../server/src/platform/db/embedded/server-process.ts'
import { silentLog } from '../../server/src/platform/log.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The shared server's template database, as its owner. */
    templateUrl: string
  }
}

const MIGRATIONS = fileURLToPath(new URL('../../server/migrations', import.meta.url))
const PREFIX = 'attache-tests-'
const YOUNG_MS = 10_000

/**
 * Starts the server in a temporary folder that PostgreSQL's account can enter. fsync is off here: these tests restart
 * nothing, and each makes a database; the tests about crashes start their own server with fsync on.
 */
export default async function setup(
  project: TestProject,
  directory = MIGRATIONS,
): Promise<() => Promise<void>> {
  await removeOldRuns()
  const dataDir = await mkdtemp(join(await realpath(tmpdir()), PREFIX))
  await chmod(dataDir, 0o755)
  const server = await startEmbedded({ dataDir, clock: systemClock, log: silentLog, fsync: false })
  const stop = async (): Promise<void> => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    project.provide('templateUrl', await makeTemplate(server.urls.ownerUrl, directory))
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeTemplate(ownerUrl: string, directory: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('CREATE DATABASE attache_template').finally(() => client.end())
  const url = new URL(ownerUrl)
  url.pathname = '/attache_template'
  await migrate({ ownerUrl: url.href, directory, clock: systemClock, log: silentLog })
  return url.href
}

/** A run that was killed left its server and folder: stops the one, removes the other. */
async function removeOldRuns(): Promise<void> {
  const root = await realpath(tmpdir())
  const names = (await readdir(root)).filter((name) => name.startsWith(PREFIX))
  for (const dataDir of names.map((name) => join(root, name))) {
    if (!(await inUse(dataDir))) await removeRun(dataDir)
  }
}

/** A run that goes on holds its lock, or is only just beginning. */
async function inUse(dataDir: string): Promise<boolean> {
  const made = await stat(dataDir).catch(() => null)
  const young = made !== null && systemClock.nowMs() - made.mtimeMs < YOUNG_MS
  return young || (await currentOwner(pathsIn(dataDir).lock)) !== null
}

async function removeRun(dataDir: string): Promise<void> {
  const left = await livePostmaster(pathsIn(dataDir), systemClock)
  if (left) await stopServer(left.pid, systemClock, silentLog)
  await rm(dataDir, { recursive: true, force: true })
}
