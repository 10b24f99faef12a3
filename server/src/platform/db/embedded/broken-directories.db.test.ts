import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { silentLog } from '../../log.ts'
import { attachEmbedded, openPool } from '../index.ts'
import { cleanUp, spawnOwner, sql, start, temporaryDataDir } from '../testing/servers.ts'
import { serverAccount } from './account.ts'
import { completeBinaries, findBinaries } from './binaries.ts'
import { stateOf } from './process-identity.ts'

const children: ReturnType<typeof spawn>[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(cleanUp)

interface Stopped {
  dataDir: string
  /** Writes postmaster.pid as it was while running, but for its number. */
  leave(pid: number): Promise<void>
}

let stopped: Promise<Stopped> | undefined

/** A stopped server with one row; the same for every test, for each leaves it stopped. */
function stoppedServer(): Promise<Stopped> {
  return (stopped ??= makeStopped())
}

async function makeStopped(): Promise<Stopped> {
  const dataDir = await temporaryDataDir()
  const server = await start(dataDir)
  await sql(server.urls.url, 'CREATE TABLE kept AS SELECT 1 AS answer')
  const pidFile = join(dataDir, 'pgdata', 'postmaster.pid')
  const written = await readFile(pidFile, 'utf8')
  await server.stop()
  const leave = (pid: number): Promise<void> =>
    writeFile(pidFile, [pid, ...written.split('\n').slice(1)].join('\n'))
  return { dataDir, leave }
}

async function startsWithItsRow(dataDir: string): Promise<void> {
  const server = await start(dataDir)
  expect(server.adopted).toBe(false)
  expect(await sql(server.urls.url, 'SELECT answer FROM kept')).toEqual([{ answer: 1 }])
  await server.stop()
}

describe('a postmaster.pid that a dead server left', () => {
  test('PostgreSQL itself was killed, its backends at work', async () => {
    const dataDir = await temporaryDataDir()
    const owner = spawnOwner(dataDir)
    const { url, pid } = await owner.said
    await sql(url, 'CREATE TABLE kept AS SELECT 1 AS answer')
    const busy = sql(url, 'SELECT pg_sleep(60)').catch(() => {})
    await delay(100)
    process.kill(pid, 'SIGKILL')
    await owner.kill()
    await startsWithItsRow(dataDir)
    await busy
  })

  test('PostgreSQL was killed amid commits: every one that was acknowledged is there', async () => {
    const dataDir = await temporaryDataDir()
    const owner = spawnOwner(dataDir)
    const { url, pid } = await owner.said
    await sql(url, 'CREATE TABLE kept (n int)')
    const pool = openPool(url, { max: 4, applicationName: 'writers', log: silentLog })
    const acknowledged: number[] = []
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = writer; ; n += 4) {
        await pool.query('INSERT INTO kept VALUES ($1)', [n])
        acknowledged.push(n)
      }
    })
    const ended = Promise.allSettled(writers)
    await delay(500)
    process.kill(pid, 'SIGKILL')
    await ended
    await owner.kill()
    const server = await start(dataDir)
    const kept = new Set((await sql<{ n: number }>(server.urls.url, 'SELECT n FROM kept')).map(({ n }) => n))
    expect(acknowledged.length).toBeGreaterThan(10)
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
    await pool.end()
    await server.stop()
  })

  test('its number belongs to another program of the same account now', async () => {
    const { dataDir, leave } = await stoppedServer()
    const other = spawn('sleep', ['60'], { ...(await serverAccount()), cwd: '/' })
    children.push(other)
    await leave(other.pid ?? 0)
    await startsWithItsRow(dataDir)
    expect(other.exitCode).toBeNull()
  })

  test('its process is a zombie that nobody reaps', async () => {
    const { dataDir, leave } = await stoppedServer()
    const script = 'sleep 0 & echo $!; exec sleep 60'
    const parent = spawn('/bin/sh', ['-c', script], { ...(await serverAccount()), cwd: '/', stdio: 'pipe' })
    children.push(parent)
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const zombie = Number(line)
    await leave(zombie)
    await delay(100)
    expect(await stateOf(zombie)).toBe('zombie')
    await startsWithItsRow(dataDir)
  })

  test('it is empty', async () => {
    const { dataDir } = await stoppedServer()
    await writeFile(join(dataDir, 'pgdata', 'postmaster.pid'), '')
    await startsWithItsRow(dataDir)
  })
})

describe('a first start that was killed', () => {
  test.each([60, 500])('after %i ms: the next wipes what it left and starts', async (ms) => {
    const dataDir = await temporaryDataDir()
    const owner = spawnOwner(dataDir)
    while (!(await readdir(dataDir)).some((name) => name.startsWith('initdb-'))) await delay(5)
    await delay(ms)
    await owner.kill()
    const server = await start(dataDir)
    expect((await readdir(dataDir)).filter((name) => name.startsWith('initdb-'))).toEqual([])
    await server.stop()
  })

  test('nothing is wiped that is not provably ours', async () => {
    const dataDir = await temporaryDataDir()
    const foreign = join(dataDir, 'initdb-00000000-0000-4000-8000-000000000000')
    await mkdir(foreign)
    await writeFile(join(foreign, 'thesis.txt'), 'the only copy')
    const server = await start(dataDir)
    expect(await readFile(join(foreign, 'thesis.txt'), 'utf8')).toBe('the only copy')
    await server.stop()
  })
})

describe('a directory we must not use is refused, untouched', () => {
  test('of another major version', async () => {
    const dataDir = await temporaryDataDir()
    await mkdir(join(dataDir, 'pgdata'))
    await writeFile(join(dataDir, 'pgdata', 'PG_VERSION'), '17\n')
    const message = expect.stringMatching(
      /PostgreSQL 17; this release brings PostgreSQL 18.*backup.*restore/s,
    )
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'db_wrong_major_version', message })
    expect(await readdir(dataDir)).toEqual(['pgdata'])
  })

  test('made by PostgreSQL without us', async () => {
    const dataDir = await temporaryDataDir()
    await writeFile(join(dataDir, 'PG_VERSION'), '18\n')
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'db_foreign_directory' })
  })

  test('with files where the cluster would be', async () => {
    const dataDir = await temporaryDataDir()
    await mkdir(join(dataDir, 'pgdata'))
    await writeFile(join(dataDir, 'pgdata', 'thesis.txt'), 'the only copy')
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'db_foreign_directory' })
    expect(await readdir(join(dataDir, 'pgdata'))).toEqual(['thesis.txt'])
  })

  test.runIf(process.getuid?.() === 0)('that PostgreSQL’s account cannot enter', async () => {
    const outer = await temporaryDataDir()
    await chmod(outer, 0o700)
    const message = expect.stringContaining(`may not enter ${outer},`)
    await expect(start(join(outer, 'data'))).rejects.toMatchObject({
      code: 'db_unreachable_directory',
      message,
    })
    await chmod(outer, 0o755)
  })
})

test('attaching where nothing was started says what to do', async () => {
  const dataDir = await temporaryDataDir()
  const message = expect.stringContaining('attache start')
  await expect(attachEmbedded(dataDir)).rejects.toMatchObject({ code: 'db_not_running', message })
})

test('programs without the links and modes of their install script are made whole', async () => {
  const folder = await temporaryDataDir()
  const { initdb } = await findBinaries(folder, {})
  const native = join(initdb, '..', '..')
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  await Promise.all(links.map(({ target }) => rm(join(folder, target))))
  await chmod(join(folder, 'native/bin/postgres'), 0o644)
  await completeBinaries(join(folder, 'native'))
  await Promise.all(links.map(({ target }) => stat(join(folder, target))))
  expect((await stat(join(folder, 'native/bin/postgres'))).mode & 0o111).toBe(0o111)
})
