/** One process of the program, serving HTTP, working off jobs, or both: put together, started, and stopped in order. */
import type { AddressInfo } from 'node:net'
import type { Pool } from 'pg'
import type { Registry } from 'prom-client'
import { createAuthenticate } from '../auth/authenticate.ts'
import { directorToken } from '../auth/director-token.ts'
import type { SignIns } from '../auth/sign-ins.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { APP_ROLE, openPool } from '../db/index.ts'
import { sendAnnouncements } from '../events/announce.ts'
import { createEvents } from '../events/events.ts'
import { createListener } from '../events/listener.ts'
import { createLive } from '../events/live.ts'
import { createOutboxReader } from '../events/reader.ts'
import { databaseCheck } from '../http/health.ts'
import type { Check } from '../http/health.ts'
import { addPoolMetrics, createRegistry } from '../http/metrics.ts'
import { buildOpsServer, buildServer } from '../http/server.ts'
import { createJobBoard } from '../jobs/board.ts'
import type { Queue } from '../jobs/index.ts'
import { addJobMetrics } from '../jobs/metrics.ts'
import { ensureQueues } from '../jobs/queues.ts'
import { startWorkers } from '../jobs/workers.ts'
import type { Workers } from '../jobs/workers.ts'
import type { Log } from '../log.ts'
import { platformRoom } from '../platform.room.ts'
import { readProgramme } from '../programme.ts'
import type { App, Compose, HelpDeskState, Room } from '../room.ts'
import { migrationsCheck } from './readiness.ts'
import { stopInOrder } from './stop.ts'

export interface ProcessOptions {
  readonly config: Config
  /** The database, as the application uses it. */
  readonly databaseUrl: string
  readonly migrationsDir: string
  /** The director token's text. */
  readonly token: string
  readonly version: string
  readonly clock: Clock
  readonly log: Log
  readonly compose: Compose
  /** Serve the pages and the API; else only health and metrics, and those only with `workPort`. */
  readonly serves: boolean
  readonly works: boolean
}

export interface Running {
  /** Where it listens, as http://127.0.0.1:4400; null when it does not. */
  readonly address: string | null
  readonly app: App | null
  readonly pool: Pool
  readonly helpDesk: HelpDeskState
  /** Ends everything in order; safe to call again. */
  stop(): Promise<void>
}

/** Starts the process; the schema must be there. A start that fails leaves nothing running. */
export async function startProcess(options: ProcessOptions): Promise<Running> {
  const parts = assemble(options)
  const state: Started = { app: null, workers: null, stopping: false }
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => {
    state.stopping = true
    return (stopped ??= stopInOrder({ ...parts, app: state.app, workers: state.workers }))
  }
  try {
    const address = await begin(options, parts, state)
    return { address, app: state.app, pool: parts.pool, helpDesk: parts.helpDesk, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Started {
  app: App | null
  workers: Workers | null
  stopping: boolean
}

async function begin(options: ProcessOptions, parts: Parts, state: Started): Promise<string | null> {
  const { pool, rooms, registry, reader, listener } = parts
  await ensureQueues(pool, queuesOf(rooms))
  for (const room of rooms) room.metrics?.(registry)
  state.app = await server(options, parts, {
    database: databaseCheck(pool),
    migrations: migrationsCheck(pool, options.migrationsDir),
    shutdown: async () => (state.stopping ? 'the process is shutting down' : null),
  })
  await reader.start(listener)
  await startRooms(rooms, options, parts)
  if (options.works) state.workers = await work(options, parts)
  return state.app && (await listen(state.app, options))
}

export interface Parts {
  readonly pool: Pool
  readonly log: Log
  readonly rooms: readonly Room[]
  readonly reader: ReturnType<typeof createOutboxReader>
  readonly live: ReturnType<typeof createLive>
  readonly listener: ReturnType<typeof createListener>
  readonly abort: AbortController
  readonly endAnnouncements: () => void
  readonly registry: Registry
  readonly board: ReturnType<typeof createJobBoard>
  readonly token: ReturnType<typeof directorToken>
  readonly personas: ReturnType<Compose>['personas']
  readonly signIns: SignIns | null
  readonly helpDesk: HelpDeskState
}

const queuesOf = (rooms: readonly Room[]): Queue<object>[] =>
  rooms.flatMap(({ jobs = [] }) => jobs.map(({ queue }) => queue))

/** What a process is made of, wired together; nothing is connected to yet. */
export function assemble(options: Omit<ProcessOptions, 'migrationsDir' | 'serves' | 'works'>): Parts {
  const { config, clock, log, databaseUrl } = options
  const pool = openPool(databaseUrl, {
    max: config.poolSize,
    applicationName: 'attache',
    log,
    role: APP_ROLE,
  })
  const events = createEvents(clock)
  const reader = createOutboxReader({ pool, events, log })
  const live = createLive({ pool, reader, clock })
  const composed = options.compose({ config, clock, log, pool, events })
  const { rooms, access, personas, helpDesk, signIns = null } = composed
  const board = createJobBoard(pool, queuesOf(rooms))
  const token = directorToken(options.token)
  const registry = createRegistry()
  addPoolMetrics(registry, pool)
  const secure = config.publicUrl?.startsWith('https:') ?? false
  const own = {
    pool,
    clock,
    events,
    board,
    live,
    token,
    access,
    personas,
    helpDesk,
    version: options.version,
    secure,
  }
  return {
    ...{ pool, log, reader, live, registry, board, token, personas, signIns, helpDesk },
    rooms: [platformRoom(own), ...rooms],
    listener: createListener(databaseUrl, log),
    abort: new AbortController(),
    endAnnouncements: sendAnnouncements(pool, log),
  }
}

async function server(
  options: ProcessOptions,
  parts: Parts,
  checks: Record<string, Check>,
): Promise<App | null> {
  const { config, clock, log } = options
  if (options.serves) return await pagesAndApi(options, parts, checks)
  const { registry } = parts
  return config.workPort === undefined ? null : await buildOpsServer({ config, clock, log, checks, registry })
}

/** The pages and the API over these parts, not listening. */
export async function pagesAndApi(
  { config, clock, log, version }: Pick<ProcessOptions, 'config' | 'clock' | 'log' | 'version'>,
  { registry, token, rooms, personas, signIns, pool }: Parts,
  checks: Record<string, Check>,
): Promise<App> {
  const demoPersonas = async () => ((await readProgramme(pool)).isDemo ? personas : null)
  const authenticate = createAuthenticate({ token, clock, personas: demoPersonas, signIns })
  return await buildServer({ config, clock, log, rooms, token, authenticate, checks, registry, version })
}

async function startRooms(rooms: readonly Room[], { works }: ProcessOptions, parts: Parts): Promise<void> {
  for (const room of rooms) {
    const { listener, abort } = parts
    await room.start?.({
      log: parts.log.child({ room: room.name }),
      works,
      signal: abort.signal,
      onNotify: (channel, handler) => listener.on(channel, handler),
    })
  }
}

async function work({ config, clock, log, databaseUrl }: ProcessOptions, parts: Parts): Promise<Workers> {
  const { pool, rooms, listener, registry, board } = parts
  return startWorkers({
    ...{ pool, clock, log, listener },
    url: databaseUrl,
    definitions: rooms.flatMap(({ jobs = [] }) => jobs),
    poolSize: config.jobPoolSize,
    share: config.jobConcurrency,
    metrics: addJobMetrics(registry, board),
  })
}

async function listen(app: App, { config, serves }: ProcessOptions): Promise<string> {
  await app.listen({ host: config.host, port: serves ? config.port : (config.workPort ?? 0) })
  const { address, family, port } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
