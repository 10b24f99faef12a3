/** Works off one queue in this process: keeps its slots busy, keeps claims alive, settles each job when it ends. */
import type { PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import { systemClock, type Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { every } from '../timers.ts'
import type { ClaimedJob } from './claim.ts'
import { claimOrdered } from './claim.ts'
import type { JobDefinition } from './define.ts'
import type { JobMetrics } from './metrics.ts'
import { runJob } from './run.ts'
import { attemptOf, createSettler } from './settle.ts'

export interface RunnerDeps {
  readonly boss: PgBoss
  readonly pool: Pool
  readonly definition: JobDefinition
  /** Jobs at once. */
  readonly slots: number
  readonly clock: Clock
  readonly log: Log
  readonly metrics: JobMetrics | null
}

export interface Runner {
  /** Something may be there to do. */
  wake(): void
  /** Takes nothing new; resolves when what runs has ended, or after `timeoutMs`, when it is given back. */
  stop(timeoutMs: number): Promise<void>
}

const BEAT_MS = 3000

interface Running {
  readonly job: ClaimedJob
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** Starts working off the queue. */
export function startRunner(deps: RunnerDeps): Runner {
  const { boss, definition, slots, log } = deps
  const { queue } = definition
  const running = new Map<string, Running>()
  const settler = createSettler({ ...deps, queue })
  const claim = createClaim(deps)
  let stopping = false
  let filling: Promise<void> | null = null
  let again = false

  const run = async (job: ClaimedJob, { signal }: AbortController): Promise<void> => {
    const outcome = await runJob(deps, definition, job, signal)
    await settler.settle(job, outcome, signal)
    running.delete(job.id)
    if (outcome.kind === 'later') setTimeout(wake, outcome.afterMs + 1).unref()
    wake()
  }
  const begin = (job: ClaimedJob): void => {
    const abort = new AbortController()
    const late = setTimeout(() => abort.abort(new Error('it ran out of time')), queue.expireInSeconds * 1000)
    running.set(job.id, { job, abort, ended: run(job, abort).finally(() => clearTimeout(late)) })
  }
  const fill = async (): Promise<void> => {
    while (!stopping && running.size < slots) {
      again = false
      const jobs = await claim(slots - running.size)
      if (stopping) await Promise.all(jobs.map(settler.giveBack))
      else jobs.forEach(begin)
      if (jobs.length === 0 && !again) return
    }
  }
  const wake = (): void => {
    again = true
    if (filling || stopping) return
    filling = fill()
      .catch((error: unknown) => log.warn({ error, queue: queue.name }, 'no jobs could be taken just now'))
      .finally(() => {
        filling = null
      })
  }
  const beat = every(BEAT_MS, log, 'the sign of life of running jobs', async () => {
    const attempts = [...running.values()].map(({ job }) => attemptOf(job))
    if (attempts.length > 0) await boss.touch(queue.name, attempts)
  })
  wake()
  return {
    wake,
    async stop(timeoutMs) {
      stopping = true
      await filling
      const all = Promise.all([...running.values()].map(({ ended }) => ended))
      await Promise.race([all, systemClock.sleep(timeoutMs)])
      await beat.stop()
      for (const { job, abort } of running.values()) {
        abort.abort(new Error('the process is stopping'))
        await settler.giveBack(job)
      }
    },
  }
}

/** Ordered queues by our own claim; the others by pg-boss's. */
function createClaim({
  boss,
  pool,
  definition,
}: RunnerDeps): (limit: number) => Promise<readonly ClaimedJob[]> {
  const { name, policy } = definition.queue
  if (policy === 'standard') {
    return async (limit) => {
      const jobs = await boss.fetch<object>(name, { batchSize: limit, includeMetadata: true })
      return jobs.map(({ id, data, singletonKey: key, retryCount, retryLimit }) => ({
        id,
        data,
        key,
        retryCount,
        retryLimit,
      }))
    }
  }
  let after = ''
  return async (limit) => {
    const jobs = await claimOrdered(pool, name, after, limit)
    after = jobs.at(-1)?.key ?? ''
    return jobs
  }
}
