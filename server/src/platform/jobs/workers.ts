/** Works off the rooms' queues in this process. */
import { PgBoss } from 'pg-boss'
import type { JobWithMetadata } from 'pg-boss'
import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import { APP_ROLE } from '../db/index.ts'
import type { Listener } from '../events/listener.ts'
import type { Log } from '../log.ts'
import { every } from '../timers.ts'
import type { JobDefinition } from './define.ts'
import { JOBS_CHANNEL } from './enqueue.ts'
import type { JobMetrics } from './metrics.ts'
import { runJob } from './run.ts'
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

const LANES = 4
const UPKEEP_MS = 1000
const PURGE_MS = 3_600_000
/** Workers are woken; this is only for the case that everything else fails. */
const FLOOR_SECONDS = 30
const BEAT_SECONDS = 3

/** Starts working; the queues must have been declared (`ensureQueues`). */
export async function startWorkers(deps: WorkersDeps): Promise<Workers> {
  const boss = openBoss(deps)
  await boss.start()
  const lanes = new Map<string, string[]>()
  const wake = (queue: string): void => lanes.get(queue)?.forEach((id) => boss.notifyWorker(id))
  for (const definition of deps.definitions)
    lanes.set(definition.queue.name, await work(boss, definition, deps))
  deps.listener.on(JOBS_CHANNEL, (queue) => (queue === null ? [...lanes.keys()].forEach(wake) : wake(queue)))
  const names = [...lanes.keys()]
  const upkeep = every(UPKEEP_MS, deps.log, 'the upkeep of the job queue', async () => {
    if (names.length === 0) return
    await giveBackLost(deps.pool, names, deps.log)
    for (const name of await dueQueues(deps.pool, names)) wake(name)
  })
  const purge = every(PURGE_MS, deps.log, 'the purge of done jobs', async () => {
    await purgeDone(deps.pool)
  })
  return {
    async stop(timeoutMs) {
      await Promise.all([upkeep.stop(), purge.stop()])
      await boss.stop({ graceful: true, timeout: timeoutMs })
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

/**
 * A queue's concurrency is spread over a few lanes, each of which takes a batch and settles it in one statement.
 * Each lane is a worker of its own because pg-boss wakes workers one by one.
 */
async function work(boss: PgBoss, definition: JobDefinition, deps: WorkersDeps): Promise<string[]> {
  const { queue } = definition
  const slots = Math.max(1, Math.round((queue.concurrency * deps.share) / 100))
  const count = Math.min(slots, LANES)
  const options = {
    batchSize: Math.ceil(slots / count),
    includeMetadata: true,
    perJobResults: true,
    pollingIntervalSeconds: FLOOR_SECONDS,
    heartbeatRefreshSeconds: BEAT_SECONDS,
  } as const
  const ids: string[] = []
  for (let lane = 0; lane < count; lane++) {
    const id: string = await boss.work(queue.name, options, async (jobs: JobWithMetadata<object>[]) => {
      const results = await Promise.all(jobs.map((job) => runJob(deps, definition, job)))
      // The next of a key can be taken only now: fetch again at once, every lane.
      ids.forEach((other) => boss.notifyWorker(other))
      return results
    })
    ids.push(id)
  }
  return ids
}
