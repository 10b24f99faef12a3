/** The embedded server's life: found or made, started or adopted, owned by one process, stopped by it. */
import pg from 'pg'
import type { Clock } from '../../clock.ts'
import { DatabaseError, codeOf, messageOf } from '../errors.ts'
import type { Log } from '../../log.ts'
import { findBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { accountFor, hasCluster, openDataDir } from './cluster.ts'
import { connectionUrl, readConnection, writeConnection } from './connection-file.ts'
import type { ConnectionInfo } from './connection-file.ts'
import { resetPassword } from './credentials.ts'
import { createCluster, wipeUnfinished } from './initdb.ts'
import { makeLogFolder, pruneHourly } from './log-files.ts'
import { acquireLock } from './owner-lock.ts'
import type { OwnerLock } from './owner-lock.ts'
import { pathsIn } from './paths.ts'
import { disownStalePid, livePostmaster, waitForEnd } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { probe } from './probe.ts'
import { launch, stopServer } from './server-process.ts'
import type { StartContext } from './server-process.ts'
import { writeSettings } from './settings.ts'

export interface DatabaseUrls {
  /** The application's; its pools take the role attache_app. */
  readonly url: string
  /** For migrations and restore. */
  readonly ownerUrl: string
}

export interface Embedded {
  readonly urls: DatabaseUrls
  /** True if the server was already running, left by an owner that was killed. */
  readonly adopted: boolean
  /** Of PostgreSQL: "18.4". */
  readonly version: string
  /** On 127.0.0.1. */
  readonly port: number
  readonly pid: number
  /** Tells a second `start` where this one answers, as it is refused. */
  announce(address: string): Promise<void>
  /** Stops the server (fast, with a checkpoint), adopted or not, and gives the data directory free. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  readonly clock: Clock
  readonly log: Log
  /** Off is for tests that lose nothing: a crash then corrupts the cluster. */
  readonly fsync?: boolean
}

const ADOPT_WITHIN_MS = 300_000

/**
 * Starts the server of a data directory, or adopts the one that runs, and owns it until stop().
 * Throws DatabaseError: already_owned, unreachable_directory, foreign_directory, wrong_major_version, start_failed …
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await startOwned(options)
  } catch (error) {
    throw withAdvice(error, options.dataDir)
  }
}

/** Files that another user's run left say so, instead of naming a system call. */
function withAdvice(error: unknown, dataDir: string): unknown {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return error
  const message = `The data directory ${dataDir} cannot be used by this user: ${messageOf(error)}.`
  const advice =
    'Start as the user who did before, give the directory to this one, or choose another --data-dir.'
  return new DatabaseError('db_unreachable_directory', `${message} ${advice}`, error)
}

async function startOwned(options: EmbeddedOptions): Promise<Embedded> {
  const paths = await openDataDir(options.dataDir)
  const account = await accountFor(paths)
  const lock = await acquireLock(paths.lock)
  try {
    const binaries = await findBinaries(paths.dataDir, account)
    const { clock, log, fsync = true } = options
    const context = { paths, program: binaries.postgres, account, fsync, clock, log }
    const { info, adopted } = await adoptOrLaunch(context, binaries)
    await writeConnection(paths.connection, info)
    await ensureDatabase(info)
    return await owned(context, lock, info, adopted)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function adoptOrLaunch(context: StartContext, binaries: Binaries) {
  const { paths, account, clock } = context
  await wipeUnfinished(paths, context.log)
  if (!(await hasCluster(paths, binaries.major))) await createCluster(paths, binaries, account)
  let info = await readConnection(paths.connection)
  const running = await livePostmaster(paths, clock)
  if (running && info) {
    const adopted = await adopt(context, running, info)
    if (adopted === 'refused password') info = null
    else if (adopted) return { info: adopted, adopted: true }
  }
  if (running) await stopServer(running.pid, clock, context.log)
  await disownStalePid(paths)
  await makeLogFolder(paths.log, account)
  await writeSettings(paths.pgdata, paths, account)
  info ??= await resetPassword(paths, context.program, account)
  return { info: await launch(context, info), adopted: false }
}

/** Waits until the running server answers; null if it ended instead. Never are there two. */
async function adopt(context: StartContext, running: Postmaster, known: ConnectionInfo) {
  const info = { ...known, port: running.port, pid: running.pid }
  const deadline = context.clock.nowMs() + ADOPT_WITHIN_MS
  while (context.clock.nowMs() < deadline) {
    const answer = await probe(connectionUrl(info, 'postgres'))
    if (answer.kind === 'ready') return info
    if (answer.kind === 'refused password') return answer.kind
    if (await waitForEnd(running.pid, 50, context.clock)) return null
  }
  const message = `PostgreSQL runs as process ${running.pid} but does not answer on port ${running.port}.`
  throw new DatabaseError(
    'db_start_failed',
    `${message} Look into ${context.paths.log}, and stop that process.`,
  )
}

async function ensureDatabase(info: ConnectionInfo): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(info, 'postgres') })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [info.database])
    if (rows.length === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(info.database)}`)
  } finally {
    await client.end()
  }
}

async function owned(
  context: StartContext,
  lock: OwnerLock,
  info: ConnectionInfo,
  adopted: boolean,
): Promise<Embedded> {
  const { paths, clock, log } = context
  const url = connectionUrl(info)
  const answer = await probe(url)
  const version = answer.kind === 'ready' ? answer.version : ''
  const endPruning = pruneHourly(paths.log)
  log.info(
    { port: info.port, pid: info.pid, version, adopted },
    adopted ? 'adopted PostgreSQL' : 'started PostgreSQL',
  )
  const stop = async (): Promise<void> => {
    endPruning()
    const running = await livePostmaster(paths, clock)
    if (running) await stopServer(running.pid, clock, log)
    await lock.release()
  }
  let stopped: Promise<void> | undefined
  return {
    urls: { url, ownerUrl: url },
    adopted,
    version,
    port: info.port,
    pid: info.pid,
    announce: (address) => lock.announce(address),
    stop: () => (stopped ??= stop()),
  }
}

/** The URLs of the server that a `start` runs on this data directory; never launches. Throws `db_not_running`. */
export async function attachEmbedded(dataDir: string): Promise<DatabaseUrls> {
  const paths = pathsIn(dataDir)
  const info = await readConnection(paths.connection).catch((error: unknown) => {
    if (codeOf(error) === 'EACCES')
      throw notRunning(`${paths.connection} may be read by its owner only`, 'Run as that user.')
    throw error
  })
  const start = 'Run `attache start` on it first, name another --data-dir, or set DATABASE_URL.'
  if (!info) throw notRunning(`no database has been started in ${paths.dataDir}`, start)
  const url = connectionUrl(info)
  if ((await probe(url)).kind !== 'ready')
    throw notRunning(`the database of ${paths.dataDir} does not answer`, start)
  return { url, ownerUrl: url }
}

function notRunning(what: string, advice: string): DatabaseError {
  return new DatabaseError('db_not_running', `Cannot attach: ${what}. ${advice}`)
}
