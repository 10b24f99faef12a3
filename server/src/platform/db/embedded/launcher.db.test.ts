import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { attachEmbedded } from '../index.ts'
import { cleanUp, spawnOwner, sql, start, temporaryDataDir } from '../testing/servers.ts'

afterAll(cleanUp)

describe('one owner after another', () => {
  test('a killed owner leaves its server running, and the next one adopts it with every row', async () => {
    const dataDir = await temporaryDataDir()
    const first = spawnOwner(dataDir)
    const { url, pid } = await first.said
    await sql(url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.kill('SIGKILL')
    const second = await start(dataDir)
    expect(second).toMatchObject({ adopted: true, pid, urls: { url } })
    expect(await sql(second.urls.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    await second.stop()
  })

  test('Ctrl-C in the terminal reaches the owner, not PostgreSQL', async () => {
    const dataDir = await temporaryDataDir()
    const owner = spawnOwner(dataDir)
    const { url } = await owner.said
    await owner.kill('SIGINT')
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    const next = await start(dataDir)
    expect(next.adopted).toBe(true)
    await next.stop()
  })

  test('after stop nothing answers; the next start finds data, password and port', async () => {
    const dataDir = await temporaryDataDir()
    const first = await start(dataDir)
    await sql(first.urls.url, 'CREATE TABLE kept AS SELECT 7 AS answer')
    await Promise.all([first.stop(), first.stop()])
    await expect(attachEmbedded(dataDir)).rejects.toMatchObject({ code: 'db_not_running' })
    const second = await start(dataDir)
    expect(second).toMatchObject({ adopted: false, urls: first.urls })
    expect(await sql(second.urls.url, 'SELECT answer FROM kept')).toEqual([{ answer: 7 }])
    await second.stop()
  })
})

describe('a second owner', () => {
  test('is refused with the pid and address of the first, while `work` attaches', async () => {
    const dataDir = await temporaryDataDir()
    const owner = spawnOwner(dataDir)
    const { url } = await owner.said
    const refusal = {
      code: 'db_already_owned',
      message: expect.stringContaining(`process ${owner.child.pid} on http://`),
    }
    await expect(start(dataDir)).rejects.toMatchObject(refusal)
    expect(await attachEmbedded(dataDir)).toEqual({ url, ownerUrl: url })
    await owner.kill()
    expect((await attachEmbedded(dataDir)).url).toBe(url)
  })

  test('of several that start at once one owns, and again when all find the same dead owner', async () => {
    const dataDir = await temporaryDataDir()
    for (const adopted of [false, true]) {
      const racers = Array.from({ length: 4 }, () => spawnOwner(dataDir))
      const said = await Promise.all(racers.map((racer) => racer.said))
      const winners = said.filter((one) => one.refused === undefined)
      expect(winners).toMatchObject([{ adopted }])
      expect(said.filter((one) => one.refused === 'db_already_owned')).toHaveLength(3)
      const winner = racers[said.indexOf(winners[0] as (typeof said)[number])]
      await winner?.kill()
    }
    expect((await readdir(dataDir)).filter((name) => name.includes('lock'))).toEqual(['attache.lock'])
  })
})

describe('secrets', () => {
  test('the connection file is for its owner alone, and passwords are asked for', async () => {
    const dataDir = await temporaryDataDir()
    const server = await start(dataDir)
    expect((await stat(join(dataDir, 'attache-connection.json'))).mode & 0o777).toBe(0o600)
    const wrong = new URL(server.urls.url)
    wrong.password = 'wrong'
    await expect(sql(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    const rules = await sql(server.urls.url, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules')
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }])
    await server.stop()
  })

  test('a lost connection file gets a new password, also while an orphaned server runs', async () => {
    const dataDir = await temporaryDataDir()
    const owner = spawnOwner(dataDir)
    const { url } = await owner.said
    await sql(url, 'CREATE TABLE kept AS SELECT 1 AS answer')
    await owner.kill()
    await rm(join(dataDir, 'attache-connection.json'))
    const server = await start(dataDir)
    expect(server.urls.url).not.toBe(url)
    expect(await sql(server.urls.url, 'SELECT answer FROM kept')).toEqual([{ answer: 1 }])
    await server.stop()
  })
})

test('commits are durable and no file can change that', async () => {
  const dataDir = await temporaryDataDir()
  const first = await start(dataDir)
  await first.stop()
  await writeFile(join(dataDir, 'pgdata', 'local.conf'), "fsync = off\nwork_mem = '9MB'\n", { mode: 0o644 })
  const server = await start(dataDir)
  const rows = await sql(
    server.urls.url,
    `SELECT current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes')
            AS durable, current_setting('work_mem') AS tuned, current_setting('TimeZone') AS zone,
            datcollate, datlocale, pg_encoding_to_char(encoding) AS encoding
       FROM pg_database WHERE datname = current_database()`,
  )
  expect(rows).toMatchObject([
    { durable: 'ononon', tuned: '9MB', zone: 'UTC', datlocale: 'C.UTF-8', encoding: 'UTF8' },
  ])
  await server.stop()
})

test('the log folder stays bounded', async () => {
  const dataDir = await temporaryDataDir()
  const first = await start(dataDir)
  await first.stop()
  const names = Array.from({ length: 15 }, (_, day) => `postgresql-202601${10 + day}-000000.log`)
  await Promise.all(names.map((name) => writeFile(join(dataDir, 'log', name), '')))
  await mkdir(join(dataDir, 'log', 'mine'))
  const second = await start(dataDir)
  await second.stop()
  const left = await readdir(join(dataDir, 'log'))
  expect(left.filter((name) => name.startsWith('postgresql-')).length).toBeLessThanOrEqual(10)
  expect(left).toContain('mine')
  expect(await readFile(join(dataDir, 'log', 'startup.log'), 'utf8')).not.toContain('FATAL')
})
