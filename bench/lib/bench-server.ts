/** A PostgreSQL of the bench's own, fsync on, and programmes in processes of their own beside it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { systemClock } from '../../server/src/platform/clock.ts'
import { migrate, startEmbedded } from '../../server/src/platform/db/index.ts'
import { silentLog } from '../../server/src/platform/log.ts'

const MIGRATIONS = fileURLToPath(new URL('../../server/migrations', import.meta.url))
const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

export interface BenchDatabase {
  /** A migrated database of this name; the URL is the owner's. */
  database(name: string, options?: { bare?: boolean }): Promise<string>
  /** Runs one statement as the owner. */
  run<T extends pg.QueryResultRow>(url: string, sql: string, values?: unknown[]): Promise<T[]>
  readonly dataDir: string
  stop(): Promise<void>
}

/** Starts the server in a temporary folder that PostgreSQL's account can enter. */
export async function startBenchDatabase(prefix = 'attache-bench-'): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(await realpath(tmpdir()), prefix))
  await chmod(dataDir, 0o755)
  const server = await startEmbedded({ dataDir, clock: systemClock, log: silentLog })
  const urlOf = (name: string): string => {
    const url = new URL(server.urls.ownerUrl)
    url.pathname = `/${name}`
    return url.href
  }
  const run = async <T extends pg.QueryResultRow>(
    url: string,
    sql: string,
    values: unknown[] = [],
  ): Promise<T[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<T>(sql, values)).rows
    } finally {
      await client.end()
    }
  }
  return {
    dataDir,
    run,
    async database(name, { bare = false } = {}) {
      await run(urlOf('postgres'), `create database ${name}`)
      if (!bare)
        await migrate({ ownerUrl: urlOf(name), directory: MIGRATIONS, clock: systemClock, log: silentLog })
      return urlOf(name)
    },
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export interface Program {
  readonly child: ChildProcess
  readonly address: string
  readonly token: string
  /** Ends it with a signal and waits. */
  kill(signal: NodeJS.Signals): Promise<void>
}

const ENTER = /(http:\/\/\S+?)\/enter\?token=(\S+)/

/** Starts `attache <args>` and waits until it says where it listens; `env` is added to a clean environment. */
export async function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Program> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const [address, token] = await saysWhere(child)
  return {
    child,
    address,
    token,
    async kill(signal) {
      child.kill(signal)
      await ended
    },
  }
}

function saysWhere(child: ChildProcess): Promise<[string, string]> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000)
      const match = ENTER.exec(said)
      if (match) resolve([match[1]!, match[2]!])
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    child.once('exit', (code) =>
      reject(new Error(`the program ended with ${code} before it listened:\n${said}`)),
    )
  })
}
