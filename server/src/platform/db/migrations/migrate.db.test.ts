import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bareDatabase, freshDatabase } from '../../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../../test/harness/database.ts'
import { systemClock } from '../../clock.ts'
import { silentLog } from '../../log.ts'
import { checkDrift, migrate } from '../index.ts'
import { sql } from '../testing/servers.ts'

let database: TestDatabase
let directory: string
beforeEach(async () => {
  database = await bareDatabase()
  directory = await mkdtemp(join(tmpdir(), 'attache-migrations-'))
})
afterEach(async () => {
  await database.drop()
  await rm(directory, { recursive: true })
})

const write = (name: string, text: string): Promise<void> => writeFile(join(directory, `${name}.sql`), text)
const run = () => migrate({ ownerUrl: database.ownerUrl, directory, log: silentLog, clock: systemClock })

describe('applying', () => {
  test('in order, once, and then what is new', async () => {
    await write('0001-account', 'CREATE TABLE account (id int PRIMARY KEY);')
    await write(
      '0002-note',
      'CREATE TABLE note (account int REFERENCES account);\nINSERT INTO account VALUES (1);',
    )
    expect(await run()).toEqual({ applied: ['0001-account', '0002-note'], already: 0 })
    expect(await run()).toEqual({ applied: [], already: 2 })
    await write('0003-more', 'ALTER TABLE note ADD text text;')
    expect(await run()).toEqual({ applied: ['0003-more'], already: 2 })
  })

  test('several runners at once, in several databases of one server: each migration once in each', async () => {
    await write('0001-slow', 'SELECT pg_sleep(0.2); CREATE TABLE once_only (id int);')
    const other = await bareDatabase()
    const inOther = () => migrate({ ownerUrl: other.ownerUrl, directory, log: silentLog, clock: systemClock })
    const results = await Promise.all([run(), inOther(), run(), inOther(), run()])
    expect(results.flatMap(({ applied }) => applied)).toEqual(['0001-slow', '0001-slow'])
    await other.drop()
  })

  test('up to a named migration', async () => {
    await write('0001-a', 'CREATE TABLE a ();')
    await write('0002-b', 'CREATE TABLE b ();')
    const clock = systemClock
    const upTo = { ownerUrl: database.ownerUrl, directory, log: silentLog, clock, upTo: '0001-a' }
    expect((await migrate(upTo)).applied).toEqual(['0001-a'])
    expect((await run()).applied).toEqual(['0002-b'])
  })
})

describe('a failing migration', () => {
  test('names file and line, leaves nothing of itself, and keeps those before', async () => {
    await write('0001-good', 'CREATE TABLE good ();')
    await write('0002-bad', 'CREATE TABLE half ();\n\n-- why\nCREATE TABLE worse (\n  id int,\n  od itn\n);')
    const where = `${join(directory, '0002-bad.sql')}:6:`
    await expect(run()).rejects.toMatchObject({
      code: 'db_migration_failed',
      message: expect.stringContaining(where),
    })
    const tables = await sql(database.url, "SELECT relname FROM pg_class WHERE relname IN ('good', 'half')")
    expect(tables).toEqual([{ relname: 'good' }])
    expect(await checkDrift({ ownerUrl: database.ownerUrl, directory })).toEqual([])
  })

  test('names the statement’s line when PostgreSQL gives no position', async () => {
    await write(
      '0001-bad',
      'CREATE TABLE t (id int UNIQUE);\nINSERT INTO t VALUES (1);\nINSERT INTO t VALUES (1);',
    )
    await expect(run()).rejects.toThrow(/0001-bad\.sql:3: duplicate key/)
  })

  test('cannot end its own transaction to leave a half behind', async () => {
    await write('0001-commit', 'CREATE TABLE half ();\nCOMMIT;\nSELECT 1/0;')
    await expect(run()).rejects.toThrow(/0001-commit\.sql:2: .*transaction/)
    expect(await sql(database.url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
  })

  test.each([
    ['notes', /not named like 0001-title/],
    ['0001_twice', /same number/],
  ])('%s.sql: a name refused', async (name, message) => {
    await write('0001-first', 'SELECT 1')
    await write(name, 'SELECT 1')
    await expect(run()).rejects.toThrow(message)
  })
})

test('drift is reported, and refused before anything is changed', async () => {
  await write('0001-a', 'CREATE TABLE a ();')
  await run()
  await write('0001-a', 'CREATE TABLE a (id int);')
  await write('0002-b', 'CREATE TABLE b ();')
  const options = { ownerUrl: database.ownerUrl, directory }
  expect(await checkDrift(options)).toMatchObject([{ kind: 'edited', name: '0001-a' }])
  await expect(run()).rejects.toMatchObject({ code: 'db_migration_drift' })
  expect(await sql(database.url, "SELECT to_regclass('b') AS b")).toEqual([{ b: null }])
})

test('another line end is no drift', async () => {
  await write('0001-a', 'CREATE TABLE a (\n);\n')
  await run()
  await write('0001-a', 'CREATE TABLE a (\r\n);\r\n')
  expect(await checkDrift({ ownerUrl: database.ownerUrl, directory })).toEqual([])
})

describe('the application’s role', () => {
  test('reads and writes rows, makes and changes no tables, and loses what a migration revokes', async () => {
    await write(
      '0001-a',
      `CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY, n serial, t text);
       CREATE TABLE audit_entry (id int);
       REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM attache_app;`,
    )
    await run()
    await run()
    const { pool } = database
    await pool.query("INSERT INTO a (t) VALUES ('x')")
    await pool.query("UPDATE a SET t = 'y'")
    await pool.query('INSERT INTO audit_entry VALUES (1)')
    const denied = [
      'DELETE FROM audit_entry',
      'UPDATE audit_entry SET id = 2',
      'TRUNCATE a',
      'ALTER TABLE a ADD b int',
    ]
    denied.push('CREATE TABLE mine ()', 'DROP TABLE a', 'DELETE FROM schema_migration')
    for (const statement of denied)
      await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    expect((await pool.query('SELECT current_user AS who')).rows).toEqual([{ who: 'attache_app' }])
  })

  test('works for a login that is no superuser, and says what to ask for when it may not', async () => {
    const name = `login_${Math.random().toString(36).slice(2)}`
    await sql(database.url, `CREATE ROLE ${name} LOGIN PASSWORD 'p' CREATEROLE`)
    const own = new URL(database.url)
    await sql(database.url, `ALTER DATABASE ${own.pathname.slice(1)} OWNER TO ${name}`)
    own.username = name
    own.password = 'p'
    await write('0001-a', 'CREATE TABLE a (id int);')
    const options = { ownerUrl: own.href, directory, log: silentLog, clock: systemClock }
    await expect(migrate(options)).rejects.toMatchObject({ code: 'db_app_role_missing' })
    await sql(database.url, `GRANT attache_app TO ${name}`)
    expect((await migrate(options)).applied).toEqual(['0001-a'])
    await sql(database.url, `REASSIGN OWNED BY ${name} TO attache`)
    await sql(database.url, `DROP OWNED BY ${name}; DROP ROLE ${name}`)
  })
})

test('the program’s own migrations apply, and agree with the ledger', async () => {
  const fresh = await freshDatabase()
  const own = new URL('../../../../migrations', import.meta.url).pathname
  expect(await checkDrift({ ownerUrl: fresh.ownerUrl, directory: own })).toEqual([])
  await fresh.drop()
})
