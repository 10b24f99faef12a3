/** The embedded PostgreSQL seen from outside: reached through its connection file, and killed with all its children. */
import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Ask } from './evidence.ts'

const run = promisify(execFile)

interface Connection {
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly pid: number
}

const connectionOf = async (dataDir: string): Promise<Connection> =>
  JSON.parse(await readFile(join(dataDir, 'attache-connection.json'), 'utf8')) as Connection

/** The URL of the data directory's server, as its owner last wrote it down. */
export async function urlOf(dataDir: string): Promise<string> {
  const { port, user, password, database } = await connectionOf(dataDir)
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** Asks the database with a connection for each question: whichever server runs now answers, in text alone. */
export function asker(url: () => Promise<string>): Ask {
  return async <T extends object>(sql: string, values: readonly unknown[] = []) => {
    const client = new pg.Client({ connectionString: await url() })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<T & pg.QueryResultRow>(sql, [...values])).rows
    } finally {
      await client.end()
    }
  }
}

/** kill -9 of the server and every process it has made. */
export async function killPostgres(dataDir: string): Promise<void> {
  const { pid } = await connectionOf(dataDir)
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  const children = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child = 0, parent]) => (parent === pid ? [child] : []))
  for (const victim of [pid, ...children]) killQuietly(victim)
}

/** Folders of servers of this run. */
export const folders = new Set<string>()

/** Ends the server of a folder, should it still run, and removes the folder. */
export async function stopPostgres(dataDir: string): Promise<void> {
  await killPostgres(dataDir).catch(() => {})
  folders.delete(dataDir)
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** Ends all servers of this run: for when a trial fails. */
export const stopAllPostgres = async (): Promise<void> =>
  void (await Promise.all([...folders].map(stopPostgres)))

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
