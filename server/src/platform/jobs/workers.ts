/** Works off the rooms' queues in this process. */
import { PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import { APP_ROLE } from '../db/index.ts'
import type { Listener } from '../events/listener.ts'
import type { Log } from '../log.ts'
import { every } from '../timers.ts'
import type { JobDefinition } from './define.ts'
import { JOBS_CHANNEL } from './enqueue.ts'
import type { JobMetrics } from './metrics.ts'
import { startRunner } from './runner.ts'
import type { Runner } from './runner.ts'
import { dueQueues, giveBackLost, purgeDone } from './upkeep.ts'

export interface WorkersDeps {
  readonly url: string
  readonly pool: Pool
  readonly definitions: readonly JobDefinition[]
  /** Connections of pg-boss's own pool, at most. */
  readonly poolSize: number
  /** Per cent of each queue's concurrency. */
  readonly share: number
  readonly clock: Clock
  readonly log: Log
  readonly listener: Listener
  readonly metrics: JobMetrics | null
}

export interface Workers {
  /** Takes no new jobs and lets the running ones end; what is not done in time is given back. */
  stop(timeoutMs: number): Promise<void>
}

const UPKEEP_MS = 1000
const PURGE_MS = 3_600_000

/** Starts working; the queues must have been declared (`ensureQueues`). */
export async function startWorkers(deps: WorkersDeps): Promise<Workers> {
  const { pool, log, listener, share } = deps
  const boss = openBoss(deps)
  await boss.start()
  const runners = new Map<string, Runner>()
  for (const definition of deps.definitions) {
    const { name, concurrency } = definition.queue
    const slots = Math.max(1, Math.round((concurrency * share) / 100))
    runners.set(name, startRunner({ ...deps, boss, definition, slots }))
  }
  const names = [...runners.keys()]
  const wake = (name: string): void => runners.get(name)?.wake()
  listener.on(JOBS_CHANNEL, (name) => (name === null ? names.forEach(wake) : wake(name)))
  const upkeep = every(UPKEEP_MS, log, 'the upkeep of the job queue', async () => {
    if (names.length === 0) return
    await giveBackLost(pool, names, log)
    for (const name of await dueQueues(pool, names)) wake(name)
  })
  const purge = every(PURGE_MS, log, 'the purge of done jobs', async () => {
    await purgeDone(pool)
  })
  return {
    async stop(timeoutMs) {
      await Promise.all([upkeep.stop(), purge.stop()])
      await Promise.all([...runners.values()].map((runner) => runner.stop(timeoutMs)))
      await boss.stop({ graceful: false })
    },
  }
}

function openBoss({ url, poolSize, log }: WorkersDeps): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    options: `-c role=${APP_ROLE} -c TimeZone=UTC`,
    application_name: 'attache jobs',
    max: poolSize,
    migrate: false,
    createSchema: false,
    supervise: false, // it would delete failed jobs by age and count whole tables; see upkeep.ts
    schedule: false,
  })
  boss.on('error', (error) => log.warn({ error }, 'the job queue met an error'))
  return boss
}
