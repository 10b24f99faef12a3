/** Builds the HTTP application of a process from its rooms. */
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Registry } from 'prom-client'
import type { Authenticate } from '../auth/authenticate.ts'
import type { DirectorToken } from '../auth/director-token.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import type { App, Room } from '../room.ts'
import { addAuthentication, addEnter } from './auth-hook.ts'
import { addHeaders, addHostGuard } from './headers.ts'
import { addHealth } from './health.ts'
import type { Check } from './health.ts'
import { addMaskedHeader } from './masked.ts'
import { addMetrics, LIVE_ROUTE } from './metrics.ts'
import { addOpenapi } from './openapi.ts'
import { problemHandler } from './problems.ts'
import { saneRequestId } from './request.ts'
import { addServerTiming } from './server-timing.ts'
import { addWeb } from './web.ts'

export interface ServerDeps {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly rooms: readonly Room[]
  readonly token: DirectorToken
  readonly authenticate: Authenticate
  readonly checks: Readonly<Record<string, Check>>
  readonly registry: Registry
  readonly version: string
}

/** The application, ready to listen; nothing is listened to yet. */
export async function buildServer(deps: ServerDeps): Promise<App> {
  const { config, clock, log, rooms } = deps
  const app = createApp(config, clock)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(problemHandler(log))
  addHostGuard(app, config)
  addHeaders(app, config)
  await app.register(cookie)
  await addRateLimit(app, config)
  addAuthentication(app, deps.authenticate)
  addMaskedHeader(app)
  addAccessLog(app, log)
  addMetrics(app, deps.registry)
  addServerTiming(app)
  await addOpenapi(app, rooms, deps.version)
  addHealth(app, deps.checks)
  addEnter(app, { token: deps.token, clock, secure: config.publicUrl?.startsWith('https:') ?? false })
  for (const room of rooms) await addRoom(app, room)
  await addWeb(app, config.webDir)
  await app.ready()
  return app
}

/** Health and metrics only, for a process that serves nothing else. */
export async function buildOpsServer(
  deps: Pick<ServerDeps, 'config' | 'log' | 'checks' | 'registry'> & { clock: Clock },
): Promise<App> {
  const app = createApp(deps.config, deps.clock)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(problemHandler(deps.log))
  addHostGuard(app, deps.config)
  addMetrics(app, deps.registry)
  addHealth(app, deps.checks)
  await app.ready()
  return app
}

function createApp(config: Config, clock: Clock): App {
  return fastify({
    logger: false,
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustProxy,
    requestIdHeader: false,
    genReqId: (request) => saneRequestId(request.headers['x-request-id']) ?? newId(clock),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 500 },
  }).withTypeProvider<ZodTypeProvider>()
}

// Everything that a room registers carries its tag in the API document; what is public says so.
async function addRoom(app: App, room: Room): Promise<void> {
  await app.register(async (child) => {
    child.addHook('onRoute', (route) => {
      const security = route.config?.public ? { security: [] } : {}
      route.schema = { tags: [room.name], ...security, ...route.schema }
    })
    room.routes?.(child)
  })
}

async function addRateLimit(app: App, config: Config): Promise<void> {
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) =>
      request.routeOptions.config.unlimited === true || request.url.startsWith('/assets/'),
    errorResponseBuilder: (_request, { ttl }) => {
      const retryAfterSeconds = Math.ceil(ttl / 1000)
      const message = `More than ${config.requestsPerMinute} requests in a minute. Try again in ${retryAfterSeconds} s.`
      return new AppError('rate_limited', 429, message, { retryAfterSeconds })
    },
  })
}

// The route's template, never its path or query: those carry ids of customers, and once the enter token.
function addAccessLog(app: App, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const ms = Math.round(reply.elapsedTime)
    const fields = { requestId: request.id, method: request.method, route, status: reply.statusCode, ms }
    if (route !== LIVE_ROUTE) log.debug(fields, 'answered')
  })
}
