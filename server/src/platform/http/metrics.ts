/** Prometheus metrics: the process, requests by route template, and what rooms add. */
import type { Pool } from 'pg'
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { App } from '../room.ts'

/** A registry with the process's own metrics. */
export function createRegistry(): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return registry
}

/** Connections of the pool, by what they do. */
export function addPoolMetrics(registry: Registry, pool: Pool): void {
  new Gauge({
    name: 'attache_db_pool_connections',
    help: 'Connections of the request pool, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'waited_for' }, pool.waitingCount)
    },
  })
}

/** Times every request and serves /metrics. */
export function addMetrics(app: App, registry: Registry): void {
  const seconds = new Histogram({
    name: 'attache_http_request_seconds',
    help: 'Time to answer, by route template; live streams are not counted.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown')
    if (route === LIVE_ROUTE) return
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  const open = { config: { public: true, unlimited: true }, schema: { hide: true } }
  app.get('/metrics', open, async (_request, reply) => {
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics())
  })
}

/** The route of the live stream, whose requests last. */
export const LIVE_ROUTE = '/api/v1/live'
