/** The server that a data directory already has, judged by `postmaster.pid`. */
import { rm, writeFile } from 'node:fs/promises'
import type { Clock } from '../../clock.ts'
import { readIfThere } from './files.ts'
import type { DataPaths } from './paths.ts'
import { isServerOf, stateOf } from './process-identity.ts'

const ZOMBIE_WAIT_MS = 2_000
const POLL_MS = 25

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** The live server of this cluster, or null; waits up to two seconds while one that was killed is still a zombie. */
export async function livePostmaster(paths: DataPaths, clock: Clock): Promise<Postmaster | null> {
  const written = await readPostmaster(paths)
  if (!written) return null
  const deadline = clock.nowMs() + ZOMBIE_WAIT_MS
  while ((await stateOf(written.pid)) === 'zombie' && clock.nowMs() < deadline) await clock.sleep(POLL_MS)
  if ((await stateOf(written.pid)) !== 'running') return null
  return (await isServerOf(written.pid, paths.pgdata)) ? written : null
}

/** The pid (line 1) and port (line 4) of postmaster.pid, alive or not; null if there is no such file. */
async function readPostmaster(paths: DataPaths): Promise<Postmaster | null> {
  const lines = (await readIfThere(paths.postmasterPid))?.split('\n')
  if (!lines) return null
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) } : null
}

/**
 * Makes a stale postmaster.pid harmless when its number now belongs to another program, or to a zombie nobody reaps:
 * PostgreSQL would take it for its own server and refuse to start. The file is not removed, for its shared memory key
 * is how PostgreSQL finds out that backends of the dead server still work on the files. Instead its first line is
 * given our own number, which PostgreSQL knows as its parent's and therefore passes over.
 * An empty file, left by a crash within its making, has no key and is removed.
 */
export async function disownStalePid(paths: DataPaths): Promise<void> {
  const text = await readIfThere(paths.postmasterPid)
  if (text === null) return
  if (text === '') return rm(paths.postmasterPid, { force: true })
  const [pid, ...rest] = text.split('\n')
  if ((await stateOf(Number(pid))) === 'gone' || (await isServerOf(Number(pid), paths.pgdata))) return
  await writeFile(paths.postmasterPid, [process.pid, ...rest].join('\n'))
}

/** Resolves to true when the process has ended, reaped or not, within `ms`. */
export async function waitForEnd(pid: number, ms: number, clock: Clock): Promise<boolean> {
  const deadline = clock.nowMs() + ms
  while ((await stateOf(pid)) === 'running') {
    if (clock.nowMs() >= deadline) return false
    await clock.sleep(POLL_MS)
  }
  return true
}
