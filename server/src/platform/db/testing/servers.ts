/** Servers and owners of their own, for tests that break them. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { systemClock } from '../../clock.ts'
import { silentLog } from '../../log.ts'
import { pathsIn } from '../embedded/paths.ts'
import { livePostmaster } from '../embedded/postmaster.ts'
import { stopServer } from '../embedded/server-process.ts'
import { startEmbedded } from '../index.ts'
import type { Embedded } from '../index.ts'

const made: string[] = []
const owners: ChildProcess[] = []

/** A new folder that PostgreSQL's account can enter. */
export async function temporaryDataDir(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'attache-db-test-'))
  await chmod(folder, 0o755)
  made.push(folder)
  return folder
}

/** Starts a server as this process. */
export function start(dataDir: string): Promise<Embedded> {
  return startEmbedded({ dataDir, clock: systemClock, log: silentLog })
}

/** Ends every owner and server of this test file and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const owner of owners.splice(0)) owner.kill('SIGKILL')
  for (const folder of made.splice(0)) {
    const running = await livePostmaster(pathsIn(folder), systemClock)
    if (running) await stopServer(running.pid, systemClock, silentLog)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

export interface Said {
  url: string
  pid: number
  adopted: boolean
  refused?: string
  message?: string
}

export interface Owner {
  readonly child: ChildProcess
  /** What it printed once it owned the directory, or was refused. */
  readonly said: Promise<Said>
  /** Ends it as a crash would, and waits for that. */
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** Another process that owns, or tries to own, the directory; in a process group of its own. */
export function spawnOwner(dataDir: string): Owner {
  const script = fileURLToPath(new URL('owner.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  owners.push(child)
  const said = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)) as Said)
  said.catch(() => {})
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    const exited = once(child, 'exit')
    process.kill(-(child.pid ?? 0), signal)
    await exited
  }
  return { child, said, kill }
}

/** Runs one statement on a connection of its own. */
export async function sql<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}
