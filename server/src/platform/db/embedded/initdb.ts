/** Making a cluster: beside its place, and moved there only when whole. */
import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { appendFile, chown, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseError, codeOf, messageOf } from '../errors.ts'
import type { Log } from '../../log.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { writeConnection } from './connection-file.ts'
import { readIfThere, syncDirectory, writeDurably } from './files.ts'
import type { DataPaths } from './paths.ts'
import { INCLUDES } from './settings.ts'

const run = promisify(execFile)
const MARKER = 'attache-initdb.json'
export const OWNER = 'attache'
export const DATABASE = 'attache'

/** A password of 192 random bits. */
export const newPassword = (): string => randomBytes(24).toString('base64url')

/**
 * Makes the cluster in a folder of its own, writes the connection file, then renames the cluster into place: a crash
 * at any moment leaves either no cluster and a marked folder, or a whole cluster with its password.
 */
export async function createCluster(paths: DataPaths, binaries: Binaries, account: Account): Promise<void> {
  const folder = join(paths.dataDir, `initdb-${randomUUID()}`)
  const password = newPassword()
  await mkdir(folder, { mode: 0o700 })
  await writeDurably(join(folder, MARKER), JSON.stringify({ unfinished: folder }))
  await give(folder, account)
  const pgdata = join(folder, 'pgdata')
  await runInitdb(binaries.initdb, pgdata, await passwordFile(folder, password, account), account)
  await appendFile(join(pgdata, 'postgresql.conf'), INCLUDES)
  await syncDirectory(pgdata)
  await writeConnection(paths.connection, { port: 0, user: OWNER, password, database: DATABASE, pid: 0 })
  await rename(pgdata, paths.pgdata)
  await syncDirectory(paths.dataDir)
  await rm(folder, { recursive: true, force: true })
}

async function give(path: string, account: Account): Promise<void> {
  if ('uid' in account) await chown(path, account.uid, account.gid)
}

/** Inside the 0700 folder, not in a shared temporary one, and gone with it. */
async function passwordFile(folder: string, password: string, account: Account): Promise<string> {
  const path = join(folder, 'password')
  await writeFile(path, `${password}\n`, { mode: 0o600 })
  await give(path, account)
  return path
}

/** PostgreSQL's own C.UTF-8 sorts alike on every system; the C library's part is what each system is sure to have. */
async function runInitdb(program: string, pgdata: string, pwfile: string, account: Account): Promise<void> {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const options = [
    ['--pgdata', pgdata],
    ['--username', OWNER],
    ['--pwfile', pwfile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    ['--locale', locale],
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
  ]
  const flags = options.map(([name, value]) => `${name}=${value}`)
  try {
    await run(program, flags, {
      ...account,
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    })
  } catch (error) {
    throw new DatabaseError(
      'db_initdb_failed',
      `PostgreSQL could not make its cluster: ${messageOf(error)}`,
      error,
    )
  }
}

/** Removes what unfinished first starts left: folders with our own marker naming them, or nothing in them. */
export async function wipeUnfinished(paths: DataPaths, log: Log): Promise<void> {
  const names = (await readdir(paths.dataDir)).filter((name) => /^initdb-[0-9a-f-]{36}$/.test(name))
  for (const folder of names.map((name) => join(paths.dataDir, name))) {
    const ours = (await readIfThere(join(folder, MARKER))) === JSON.stringify({ unfinished: folder })
    if (ours) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    else await removeIfEmpty(folder, log)
  }
}

async function removeIfEmpty(folder: string, log: Log): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return
    log.warn({ folder }, 'left alone: it is named like an unfinished first start but bears no mark of ours')
  })
}
