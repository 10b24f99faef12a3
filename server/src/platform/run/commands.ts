/** What the commands do. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../errors.ts'
import { ensureDirectorToken } from '../auth/director-token.ts'
import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { APP_ROLE, attachEmbedded, backup, migrate, openPool, restore, startEmbedded } from '../db/index.ts'
import type { DatabaseUrls } from '../db/index.ts'
import { createLog } from '../log.ts'
import type { Log } from '../log.ts'
import { ensureProgramme } from '../programme.ts'
import type { Compose } from '../room.ts'
import {
  contentsOf,
  dropProgramme,
  findProgramme,
  isInUse,
  MAIN_PROGRAMME,
  programmeUrls,
} from './programme-database.ts'
import { stopOnSignal } from './exit.ts'
import { startProcess } from './process.ts'
import { VERSION } from './version.ts'
import { byName, noGreeting, welcome, type Greeting } from './welcome.ts'

const MIGRATIONS = resolve(fileURLToPath(new URL('../../../migrations', import.meta.url)))
const clock = systemClock

const say = (text: string): void => void process.stdout.write(`${text}\n`)

interface Server extends DatabaseUrls {
  /** Stops what this process started; a server of one's own is left alone. */
  stop(): Promise<void>
  announce(address: string): Promise<void>
  /** One line for people. */
  readonly about: string
}

const nothing = async (): Promise<void> => {}

/** The database of one's own, or the embedded one, started. */
async function openServer(config: Config, log: Log): Promise<Server> {
  if (config.databaseUrl) return ownServer(config)
  const embedded = await startEmbedded({ dataDir: config.dataDir, clock, log })
  const about = `embedded PostgreSQL ${embedded.version}${embedded.adopted ? ', found running' : ''}`
  const urls = await programmeUrls(embedded.urls, config.programme)
  return { ...urls, stop: embedded.stop, announce: embedded.announce, about }
}

/** The database of one's own, or the embedded one that a `start` runs. */
async function attachServer(config: Config): Promise<Server> {
  if (config.databaseUrl) return ownServer(config)
  const urls = await programmeUrls(await attachEmbedded(config.dataDir), config.programme)
  return {
    ...urls,
    stop: nothing,
    announce: nothing,
    about: 'the embedded PostgreSQL of a running `attache start`',
  }
}

function ownServer({ databaseUrl, databaseOwnerUrl }: Config): Server {
  const url = databaseUrl?.reveal() ?? ''
  const ownerUrl = databaseOwnerUrl?.reveal() ?? url
  const { hostname, pathname } = new URL(url)
  return { url, ownerUrl, stop: nothing, announce: nothing, about: `PostgreSQL at ${hostname}${pathname}` }
}

/** Runs `use` with a server, and stops the server afterwards whatever happens. */
async function withServer<T>(server: Server, use: (server: Server) => Promise<T>): Promise<T> {
  try {
    return await use(server)
  } finally {
    await server.stop()
  }
}

/** Brings the schema up to date and makes the programme's row. */
async function bringUpToDate(server: Server, log: Log): Promise<void> {
  await migrate({ ownerUrl: server.ownerUrl, directory: MIGRATIONS, log, clock })
  const pool = openPool(server.url, { max: 1, applicationName: 'attache start', log, role: APP_ROLE })
  try {
    await ensureProgramme(pool, clock, 'Our programme')
  } finally {
    await pool.end()
  }
}

/** Looks at a programme's database before anything is changed in it, and fills it before it is served. */
export interface Preparation {
  /** Throws where this database is not to be touched. */
  check(database: { readonly ownerUrl: string }): Promise<void>
  fill(database: { readonly url: string; readonly ownerUrl: string; readonly log: Log }): Promise<void>
}

const asItIs: Preparation = { check: nothing, fill: nothing }

/** `attache start`: database, schema, pages, API and, unless told otherwise, work; until it is stopped. */
export async function start(
  config: Config,
  compose: Compose,
  works: boolean,
  preparation: Preparation = asItIs,
  greeting: Greeting = noGreeting,
): Promise<void> {
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  const token = await ensureDirectorToken(config.dataDir)
  const server = await openServer(config, log)
  const common = { config, migrationsDir: MIGRATIONS, version: VERSION, clock, log, compose }
  try {
    await preparation.check(server)
    await bringUpToDate(server, log)
    await preparation.fill({ ...server, log })
    const running = await startProcess({ ...common, databaseUrl: server.url, token, serves: true, works })
    const address = running.address ?? ''
    await server.announce(address)
    const { helpDesk } = running
    const open = config.publicUrl ?? address
    const greeted = await greeting({ url: server.url, log }, byName(open))
    welcome({ address: open, token, config, about: server.about, works, helpDesk, greeted })
    await stopOnSignal(async () => {
      await running.stop()
      await server.stop()
    })
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** `attache work`: works off jobs and timers beside a running `start`, until it is stopped. */
export async function work(config: Config, compose: Compose): Promise<void> {
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  const server = await attachServer(config)
  const token = await ensureDirectorToken(config.dataDir)
  const common = { config, migrationsDir: MIGRATIONS, version: VERSION, clock, log, compose }
  const running = await startProcess({
    ...common,
    databaseUrl: server.url,
    token,
    serves: false,
    works: true,
  })
  const health = running.address === null ? '' : ` Health: ${running.address}/healthz.`
  say(`Attaché ${VERSION} works beside ${server.about}.${health} Ctrl-C stops.`)
  await stopOnSignal(running.stop)
}

/** `attache migrate`: brings the schema up to date and ends. */
export async function runMigrations(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  await withServer(await openOrAttach(config, log), (server) => bringUpToDate(server, log))
  say('The database is up to date.')
}

/** `attache backup`: one archive file of everything, also while the program runs. */
export async function runBackup(config: Config, file: string): Promise<void> {
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  await withServer(await openOrAttach(config, log), async ({ ownerUrl }) => {
    await backup({ url: ownerUrl, file, release: VERSION, clock })
  })
  if (file !== '-') say(`Saved to ${resolve(file)}. It holds everything, secrets included: keep it safe.`)
}

/** `attache restore`: an archive into an empty database, or over what there is with `force`. */
export async function runRestore(config: Config, file: string, force: boolean): Promise<void> {
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  await withServer(await openServer(config, log), async (server) => {
    await restore({ ownerUrl: server.ownerUrl, file, directory: MIGRATIONS, clock, log, force })
  })
  say('Restored. `attache start` runs it.')
}

/** Lends the database of these settings to a command, brought up to date, and stops afterwards what it started. */
export async function withDatabase<T>(
  config: Config,
  use: (database: { readonly url: string; readonly ownerUrl: string; readonly log: Log }) => Promise<T>,
  check: Preparation['check'] = nothing,
): Promise<T> {
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  return withServer(await openOrAttach(config, log), async (server) => {
    await check(server)
    await bringUpToDate(server, log)
    return use({ ...server, log })
  })
}

/** Attaches to a running `start`; without one, starts the embedded server for the time of the command. */
async function openOrAttach(config: Config, log: Log): Promise<Server> {
  try {
    return await attachServer(config)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'db_not_running') throw error
    return await openServer(config, log)
  }
}

/** Fills a programme's database without serving it. */
export const prepareProgramme = (config: Config, { check, fill }: Preparation): Promise<void> =>
  withDatabase(config, fill, check)

/** Drops the demo's database, which these settings name; refuses anything that is not marked as a demo. */
export async function removeDemo(config: Config): Promise<void> {
  if (config.databaseUrl)
    throw refusal('own_database', 'DATABASE_URL names a database of your own: drop it there.')
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  const { programme } = config
  await withServer(await openOrAttach({ ...config, programme: MAIN_PROGRAMME }, log), async (server) => {
    const found = await findProgramme(server, programme)
    if (!found) return say('There is no demo here: nothing to remove.')
    if ((await contentsOf(found.ownerUrl)) !== 'a demo')
      throw refusal('not_a_demo', `The programme ${programme} is not marked as a demo: nothing was removed.`)
    if (await isInUse(server, programme))
      throw refusal(
        'in_use',
        'The demo is being served: stop that `attache start` first. Nothing was removed.',
      )
    await dropProgramme(server, programme)
    say('The demo is removed.')
  })
}

const refusal = (code: string, message: string): AppError => new AppError(code, 409, message)
