import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bareDatabase } from '../../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../../test/harness/database.ts'
import { systemClock as clock } from '../../clock.ts'
import { silentLog as log } from '../../log.ts'
import { backup, migrate, restore, transaction, verifyArchive } from '../index.ts'
import type { RestoreOptions } from '../index.ts'
import { contentOf, fillSample, sampleMigrations } from '../testing/sample.ts'
import { sql } from '../testing/servers.ts'

let folder: string
let directory: string
let source: TestDatabase
let target: TestDatabase
let file: string
const release = '1.2.3'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-archive-'))
  directory = await sampleMigrations(folder)
  source = await bareDatabase()
  await migrate({ ownerUrl: source.ownerUrl, directory, log, clock })
  await fillSample(source.ownerUrl)
  file = join(folder, 'sample.backup')
  await backup({ url: source.ownerUrl, file, release, clock })
})
afterAll(async () => {
  await source.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  target = await bareDatabase()
})
afterEach(() => target.drop())

const intoTarget = (options: Partial<RestoreOptions> = {}) =>
  restore({ ownerUrl: target.ownerUrl, file, directory, log, clock, ...options })
const tablesOf = (url: string) => sql(url, "SELECT 1 FROM pg_tables WHERE schemaname IN ('public', 'pgboss')")

describe('what was saved comes back', () => {
  test('every row of every type, the sequences, the jobs and their own tables', async () => {
    const seen: string[] = []
    const report = await intoTarget({ onProgress: ({ table }) => seen.push(table) })
    expect(await contentOf(target.ownerUrl)).toEqual(await contentOf(source.ownerUrl))
    expect(report).toMatchObject({ release, migrations: 3, tables: seen.length })
    const next = await sql(target.ownerUrl, 'INSERT INTO child (parent) VALUES (1) RETURNING id')
    expect(next).toEqual([{ id: 9001 }])
    const jobs = 'SELECT data FROM pgboss.job ORDER BY name DESC'
    expect(await sql(target.ownerUrl, jobs)).toEqual([{ data: { n: 1 } }, { data: { n: 2 } }])
    await expect(sql(target.ownerUrl, "INSERT INTO audit_entry VALUES (2, '')")).rejects.toThrow(
      /through the program/,
    )
    expect((await target.pool.query('SELECT count(*) AS n FROM parent')).rows).toEqual([{ n: 2 }])
  })

  test('a second backup of the restored database holds the same bytes', async () => {
    await intoTarget()
    const again = join(folder, 'again.backup')
    const report = await backup({ url: target.ownerUrl, file: again, release, clock })
    expect(report).toMatchObject({ ...(await verifyArchive(file)), createdAt: report.createdAt })
    expect(await verifyArchive(again)).toEqual(report)
  })

  test('for an owner who is no superuser', async () => {
    const name = `login_${Math.random().toString(36).slice(2)}`
    const url = new URL(target.url)
    await sql(target.url, `CREATE ROLE ${name} LOGIN PASSWORD 'p'; GRANT attache_app TO ${name}`)
    await sql(target.url, `ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${name}`)
    url.username = name
    url.password = 'p'
    await intoTarget({ ownerUrl: url.href })
    expect(await contentOf(target.ownerUrl)).toEqual(await contentOf(source.ownerUrl))
    const awake = "SELECT count(*)::int AS n FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'"
    expect(await sql(target.url, awake)).toEqual([{ n: 0 }])
    await sql(target.url, `REASSIGN OWNED BY ${name} TO attache; DROP OWNED BY ${name}; DROP ROLE ${name}`)
  })

  test('into a later release: the archive’s migrations, its rows, then the new migrations', async () => {
    const later = await mkdtemp(join(tmpdir(), 'attache-later-'))
    const newer = await sampleMigrations(later)
    const text = "ALTER TABLE parent ADD more text; UPDATE parent SET more = 'migrated ' || id;"
    await writeFile(join(newer, '0004-more.sql'), text)
    await intoTarget({ directory: newer })
    const rows = await sql(target.url, 'SELECT more FROM parent ORDER BY id')
    expect(rows).toEqual([{ more: 'migrated 1' }, { more: 'migrated 2' }])
    await expect(intoTarget({ directory: newer })).rejects.toMatchObject({
      code: 'db_restore_target_not_empty',
    })
    await rm(later, { recursive: true })
  })
})

test('a backup is one moment, however much is written meanwhile', async () => {
  let writing = true
  const writer = (async () => {
    for (let n = 0; writing; n += 1) {
      await transaction(source.pool, async (tx) => {
        await tx.query('INSERT INTO ledger_left VALUES ($1)', [n])
        await tx.query('INSERT INTO ledger_right VALUES ($1)', [n])
      })
    }
  })()
  const live = join(folder, 'live.backup')
  for (let round = 0; round < 5; round += 1)
    await backup({ url: source.ownerUrl, file: live, release, clock })
  writing = false
  await writer
  await intoTarget({ file: live })
  const content = await contentOf(target.ownerUrl)
  expect(content['public.ledger_left']).toBe(content['public.ledger_right'])
  expect(content['public.ledger_left']).not.toMatch(/^0 /)
  await sql(source.ownerUrl, 'TRUNCATE ledger_left, ledger_right')
})

describe('the target', () => {
  test('may be migrated and seeded already, and used once it is refused', async () => {
    await migrate({ ownerUrl: target.ownerUrl, directory, log, clock })
    await intoTarget()
    const refusal = { code: 'db_restore_target_not_empty', message: expect.stringContaining('--force') }
    await expect(intoTarget()).rejects.toMatchObject(refusal)
  })

  test('is replaced whole when forced', async () => {
    await migrate({ ownerUrl: target.ownerUrl, directory, log, clock })
    await sql(target.url, "INSERT INTO setting VALUES ('mine', 'x'); CREATE TABLE stray (n int)")
    await expect(intoTarget()).rejects.toMatchObject({ code: 'db_restore_target_not_empty' })
    await intoTarget({ force: true })
    expect(await contentOf(target.ownerUrl)).toEqual(await contentOf(source.ownerUrl))
  })

  test('keeps what it had when a forced restore fails halfway', async () => {
    await migrate({ ownerUrl: target.ownerUrl, directory, log, clock })
    await sql(target.url, "INSERT INTO setting VALUES ('mine', 'x')")
    const before = await contentOf(target.ownerUrl)
    const fail = (): void => {
      throw new Error('the disk is full')
    }
    await expect(intoTarget({ force: true, onProgress: fail })).rejects.toThrow('the disk is full')
    expect(await contentOf(target.ownerUrl)).toEqual(before)
  })
})

describe('an archive that cannot be used changes nothing', () => {
  async function refused(bytes: Buffer, code = 'db_archive_invalid'): Promise<void> {
    const broken = join(folder, 'broken.backup')
    await writeFile(broken, bytes)
    await expect(intoTarget({ file: broken })).rejects.toMatchObject({ code })
    expect(await tablesOf(target.url)).toEqual([])
  }

  test.each([0, 5, 17, 18, 40, 0.3, 0.9, -1])('cut short at %d', async (at) => {
    const whole = await readFile(file)
    const end = at < 0 || at >= 1 ? at : Math.floor(whole.length * at)
    await refused(whole.subarray(0, end))
  })

  test.each([3, 30, 0.2, 0.5, 0.8, 0.999])('one bit changed at %d', async (at) => {
    const bytes = await readFile(file)
    const index = at >= 1 ? at : Math.floor(bytes.length * at)
    bytes[index] = (bytes[index] ?? 0) ^ 4
    await refused(bytes)
  })

  test('something else altogether', async () => {
    await refused(Buffer.from('PK\u0003\u0004 an entirely different kind of file'))
  })

  test.each([
    ['edited', '0003-seeds', "SELECT 'edited'", /0003-seeds is not the one of this release.*release 1\.2\.3/],
    ['lacking', '0003-seeds', null, /this release lacks its migration 0003-seeds.*release 1\.2\.3/],
  ])('of other migrations (%s)', async (_, name, text, message) => {
    const other = await mkdtemp(join(tmpdir(), 'attache-other-'))
    const migrations = await sampleMigrations(other)
    if (text === null) await rm(join(migrations, `${name}.sql`))
    else await writeFile(join(migrations, `${name}.sql`), text)
    const refusal = { code: 'db_archive_mismatch', message: expect.stringMatching(message) }
    await expect(intoTarget({ directory: migrations })).rejects.toMatchObject(refusal)
    expect(await tablesOf(target.url)).toEqual([])
    await rm(other, { recursive: true })
  })
})

test('the file is for its owner alone, and a failed backup leaves the one of before', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const before = await readFile(file)
  const fail = (): void => {
    throw new Error('interrupted')
  }
  await expect(backup({ url: source.ownerUrl, file, release, clock, onProgress: fail })).rejects.toThrow(
    'interrupted',
  )
  expect((await readFile(file)).equals(before)).toBe(true)
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  const lost = 'SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = $$attache backup$$'
  await expect.poll(() => sql(source.url, lost)).toEqual([{ n: 0 }])
})

describe('through a pipe', () => {
  const script = fileURLToPath(new URL('../testing/pipe.ts', import.meta.url))
  const node = (...args: string[]) => [process.execPath, script, ...args].map((word) => `'${word}'`).join(' ')
  const shell = (command: string) => promisify(execFile)('/bin/bash', ['-o', 'pipefail', '-c', command])

  test('one database is copied into another', async () => {
    await shell(`${node('backup', source.url)} | ${node('restore', target.url, directory)}`)
    expect(await contentOf(target.ownerUrl)).toEqual(await contentOf(source.ownerUrl))
  })

  test('what ends too early is rolled back', async () => {
    const cut = `head -c -9 '${file}' | ${node('restore', target.url, directory)}`
    await expect(shell(cut)).rejects.toMatchObject({ stderr: expect.stringContaining('db_archive_invalid') })
    expect(await tablesOf(target.url)).toEqual([])
  })
})
