/** A database of its own for a test file, cloned from the run's migrated template. */
import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { openPool } from '../../server/src/platform/db/index.ts'
import { ensureAppRole } from '../../server/src/platform/db/migrations/app-role.ts'
import type { Log } from '../../server/src/platform/log.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { expectFactsKeptTrue } from './facts.ts'
import { TEMPLATE, administer, databaseUrl, ensureMade, ensureTemplate, serverUrl } from './server.ts'

export interface TestDatabase {
  /** As the application has it; open pools on it with `role: 'attache_app'`. */
  readonly url: string
  /** As the owner: may migrate, and look past what the application may. */
  readonly ownerUrl: string
  /** In the application's role, five connections at most. */
  readonly pool: Pool
  /** Looks whether what was kept of its facts is true, ends the pool and removes the database, whoever is still connected. */
  drop(): Promise<void>
}

/** Makes a migrated, empty database, named `test_…`; call drop() in afterAll. */
export async function freshDatabase(log: Log = silentLog): Promise<TestDatabase> {
  await ensureTemplate()
  return makeDatabase(`TEMPLATE ${TEMPLATE}`, log)
}

/**
 * Makes a copy of the migrated database that `fill` filled, once for the run: for what takes long to make and is the same
 * for every file. The name belongs to one `fill`.
 */
export async function filledDatabase(
  name: string,
  fill: (database: Pick<TestDatabase, 'url' | 'pool'>) => Promise<unknown>,
  log: Log = silentLog,
): Promise<TestDatabase> {
  await ensureTemplate()
  await ensureMade(name, `TEMPLATE ${TEMPLATE}`, async (url) => {
    const pool = poolOn(url, log)
    try {
      await fill({ url, pool })
    } finally {
      await pool.end()
    }
  })
  return makeDatabase(`TEMPLATE ${name}`, log)
}

/** Makes a database without any migration, for tests of the database layer itself. */
export function bareDatabase(log: Log = silentLog): Promise<TestDatabase> {
  return makeDatabase(NOTHING, log)
}

const NOTHING = ''

async function makeDatabase(origin: string, log: Log): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(async (client) => {
    await ensureAppRole(client)
    await client.query(`CREATE DATABASE ${name} ${origin}`)
  })
  const url = databaseUrl(await serverUrl(), name)
  const pool = poolOn(url, log)
  const drop = async (): Promise<void> => {
    try {
      if (origin !== NOTHING) await expectFactsKeptTrue(pool)
    } finally {
      await pool.end()
      await administer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    }
  }
  return { url, ownerUrl: url, pool, drop }
}

const poolOn = (url: string, log: Log): Pool =>
  openPool(url, { max: 5, applicationName: 'attache test', log, role: 'attache_app' })
