/** The run's PostgreSQL, shared by every worker, and its templates. */
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { inject } from 'vitest'
import { systemClock } from '../../server/src/platform/clock.ts'
import { attachEmbedded, migrate, startEmbedded } from '../../server/src/platform/db/index.ts'
import { silentLog } from '../../server/src/platform/log.ts'

export const TEMPLATE = 'attache_template'
const MIGRATIONS = fileURLToPath(new URL('../../server/migrations', import.meta.url))
const START_WITHIN_MS = 300_000
const TEMPLATE_LOCK = 0x746d706c

let url: Promise<string> | undefined

/**
 * The URL of the server's own database; starts it if no worker has yet. fsync is off: nothing here outlives the run.
 * Tests about crashes start servers of their own, with fsync on.
 */
export function serverUrl(): Promise<string> {
  return (url ??= findServer(inject('databaseDir')))
}

async function findServer(dataDir: string): Promise<string> {
  const deadline = systemClock.nowMs() + START_WITHIN_MS
  for (;;) {
    try {
      return (await attachEmbedded(dataDir)).ownerUrl
    } catch (error) {
      if (systemClock.nowMs() > deadline) throw error
    }
    const started = await startOrLose(dataDir)
    if (started !== null) return started
    await systemClock.sleep(50)
  }
}

/** Null when another worker is at it. */
async function startOrLose(dataDir: string): Promise<string | null> {
  try {
    const server = await startEmbedded({ dataDir, clock: systemClock, log: silentLog, fsync: false })
    return server.urls.ownerUrl
  } catch (error) {
    if ((error as { code?: string }).code === 'db_already_owned') return null
    throw error
  }
}

/** Makes the template once for the run; a migration that fails, fails every test that wants it. */
export function ensureTemplate(): Promise<void> {
  return ensureMade(TEMPLATE, '', (ownerUrl) =>
    migrate({ ownerUrl, directory: MIGRATIONS, clock: systemClock, log: silentLog }),
  )
}

/**
 * Makes a database that others are copies of, once for the run: whoever comes while it is made waits. It has its name
 * only when `make`, which leaves no connection open, is through.
 */
export async function ensureMade(
  name: string,
  origin: string,
  make: (ownerUrl: string) => Promise<unknown>,
): Promise<void> {
  await administer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [TEMPLATE_LOCK, name])
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rows.length > 0) return
    const making = `${name}_making`
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${making} ${origin}`)
    await make(databaseUrl(await serverUrl(), making))
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`)
  })
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}

/** Runs `fn` connected to the database `postgres`: a template must have no connections while it is cloned. */
export async function administer<T>(fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(await serverUrl(), 'postgres') })
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}
