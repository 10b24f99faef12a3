/** A database of its own for a test file, cloned from the run's migrated template. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Pool } from 'pg'
import { inject } from 'vitest'
import { openPool } from '../../server/src/platform/db/index.ts'
import type { Log } from '../../server/src/platform/log.ts'
import { silentLog } from '../../server/src/platform/log.ts'

export interface TestDatabase {
  /** As the application has it; open pools on it with `role: 'attache_app'`. */
  readonly url: string
  /** As the owner: may migrate, and look past what the application may. */
  readonly ownerUrl: string
  /** In the application's role, five connections at most. */
  readonly pool: Pool
  /** Ends the pool and removes the database, whoever is still connected. */
  drop(): Promise<void>
}

/** Makes a migrated, empty database, named `test_…`; call drop() in afterAll. */
export function freshDatabase(log: Log = silentLog): Promise<TestDatabase> {
  return makeDatabase('TEMPLATE attache_template', log)
}

/** Makes a database without any migration, for tests of the database layer itself. */
export function bareDatabase(log: Log = silentLog): Promise<TestDatabase> {
  return makeDatabase('', log)
}

async function makeDatabase(origin: string, log: Log): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const templateUrl = inject('templateUrl')
  await administer(templateUrl, `CREATE DATABASE ${name} ${origin}`)
  const address = new URL(templateUrl)
  address.pathname = `/${name}`
  const url = address.href
  const pool = openPool(url, { max: 5, applicationName: 'attache test', log, role: 'attache_app' })
  const drop = async (): Promise<void> => {
    await pool.end()
    await administer(templateUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
  return { url, ownerUrl: url, pool, drop }
}

/** Runs a statement from the database `postgres`: a template must have no connections while it is cloned. */
async function administer(templateUrl: string, sql: string): Promise<void> {
  const url = new URL(templateUrl)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
