import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bareDatabase } from '../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { silentLog } from '../log.ts'
import type { Log } from '../log.ts'
import { openPool, transaction, type Tx } from './index.ts'
import { cleanUp, sql, start, temporaryDataDir } from './testing/servers.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await bareDatabase()
  await sql(
    database.ownerUrl,
    'CREATE TABLE note (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, text text)',
  )
  await sql(database.ownerUrl, 'GRANT ALL ON note TO attache_app')
})
beforeEach(() => sql(database.ownerUrl, 'TRUNCATE note'))
afterAll(async () => {
  await database.drop()
  await cleanUp()
})

const notes = async () =>
  (await database.pool.query('SELECT id FROM note ORDER BY id')).rows.map((row) => row.id)
const allReturned = (): boolean => database.pool.idleCount === database.pool.totalCount

describe('a transaction', () => {
  test('commits what its SQL and its Kysely wrote, on one connection', async () => {
    const pids = await transaction(database.pool, async (tx) => {
      await tx.query('INSERT INTO note VALUES ($1)', [1])
      const pid = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      const same = await tx.db.selectNoFrom((eb) => eb.fn<number>('pg_backend_pid').as('pid')).execute()
      return [...pid, ...same].map((row) => row.pid)
    })
    expect(pids[0]).toBe(pids[1])
    expect(await notes()).toEqual([1])
    expect(allReturned()).toBe(true)
  })

  test('rolls back and throws what the work threw', async () => {
    const work = transaction(database.pool, async (tx) => {
      await tx.query('INSERT INTO note VALUES (1)')
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await notes()).toEqual([])
    expect(allReturned()).toBe(true)
  })

  test('is no success when a failed statement was swallowed', async () => {
    const work = transaction(database.pool, async (tx) => {
      await tx.query('INSERT INTO note VALUES (1)')
      await tx.query('SELECT 1/0').catch(() => {})
    })
    await expect(work).rejects.toMatchObject({ code: 'db_rolled_back' })
    expect(await notes()).toEqual([])
  })

  test('gives the constraint’s own error when a deferred one fails at the commit', async () => {
    const work = transaction(database.pool, (tx) => tx.query('INSERT INTO note VALUES (1), (1)'))
    await expect(work).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' })
    expect(allReturned()).toBe(true)
  })

  test('refuses a statement beside another, by its SQL or its Kysely, and goes back whole', async () => {
    const beside = (work: (tx: Tx) => Promise<unknown>) => transaction(database.pool, work)
    const twice = beside((tx) =>
      Promise.all([1, 2].map((id) => tx.query('INSERT INTO note VALUES ($1)', [id]))),
    )
    await expect(twice).rejects.toMatchObject({ code: 'db_busy' })
    const mixed = beside((tx) =>
      Promise.all([
        tx.db.selectNoFrom((eb) => eb.fn<number>('pg_backend_pid').as('pid')).execute(),
        tx.query('SELECT 1'),
      ]),
    )
    await expect(mixed).rejects.toMatchObject({ code: 'db_busy' })
    // Not awaited, and so under way at the commit.
    const left = beside(async (tx) => void tx.query('INSERT INTO note VALUES (3)'))
    await expect(left).rejects.toMatchObject({ code: 'db_busy' })
    expect(await notes()).toEqual([])
    expect(allReturned()).toBe(true)
  })

  test('does not nest', async () => {
    const work = transaction(database.pool, (tx) => tx.db.transaction().execute(async () => {}))
    await expect(work).rejects.toMatchObject({ code: 'db_nested_transaction' })
  })

  test('throws when its connection dies, and the pool goes on', async () => {
    const work = transaction(database.pool, async (tx) => {
      const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await sql(database.ownerUrl, `SELECT pg_terminate_backend(${row?.pid})`)
      await tx.query('INSERT INTO note VALUES (1)')
    })
    await expect(work).rejects.toThrow()
    expect(await notes()).toEqual([])
    expect(allReturned()).toBe(true)
  })

  test('does not know its outcome when the connection dies at the commit', async () => {
    await sql(
      database.ownerUrl,
      `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
         $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
       CREATE CONSTRAINT TRIGGER die AFTER UPDATE ON note DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION die()`,
    )
    await database.pool.query('INSERT INTO note VALUES (1)')
    const work = transaction(database.pool, (tx) => tx.query("UPDATE note SET text = 'x'"))
    await expect(work).rejects.toMatchObject({ code: 'db_commit_unknown' })
  })
})

describe('a pool', () => {
  test('survives its server’s restart: losses are logged, the next query works', async () => {
    const dataDir = await temporaryDataDir()
    const first = await start(dataDir)
    const lost: string[] = []
    const log: Log = { ...silentLog, warn: (_, message) => lost.push(message) }
    const pool = openPool(first.urls.url, { max: 3, applicationName: 'restart', log })
    const busy = await pool.connect()
    await pool.query('SELECT 1')
    const underWay = expect(busy.query('SELECT pg_sleep(60)')).rejects.toThrow()
    await first.stop()
    await underWay
    busy.release(true)
    await expect(pool.query('SELECT 1')).rejects.toThrow()
    const second = await start(dataDir)
    expect((await pool.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }])
    expect(lost).toContain('a database connection was lost')
    await pool.end()
    await second.stop()
  })

  test('keeps the options of its URL beside its own', async () => {
    const url = new URL(database.url)
    url.searchParams.set('options', '-c work_mem=7MB')
    const pool = openPool(url.href, {
      max: 1,
      applicationName: 'options',
      log: silentLog,
      role: 'attache_app',
    })
    const text =
      "SELECT current_setting('work_mem') AS memory, current_user AS who, current_setting('TimeZone') AS zone"
    expect((await pool.query(text)).rows).toEqual([{ memory: '7MB', who: 'attache_app', zone: 'UTC' }])
    await pool.end()
  })
})
