/** Runs one job of a batch and says how it ended; nothing that a handler throws gets past here. */
import type { Pool } from 'pg'
import type { JobResult, JobWithMetadata } from 'pg-boss'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { describeError } from '../log.ts'
import type { JobDefinition } from './define.ts'
import type { JobMetrics } from './metrics.ts'

export interface RunDeps {
  readonly pool: Pool
  readonly clock: Clock
  readonly log: Log
  readonly metrics: JobMetrics | null
}

// Back to waiting, its key held, the attempt not counted: pg-boss counts an attempt when started_on is set.
const POSTPONE = `
  update pgboss.job
  set state = 'retry', started_on = null, heartbeat_on = null, output = $4,
    start_after = clock_timestamp() + $3 * interval '1 millisecond'
  where name = $1 and id = $2 and state = 'active' and retry_count = $5`

/** Does the job; the answer is what pg-boss is told. */
export async function runJob(
  deps: RunDeps,
  definition: JobDefinition,
  job: JobWithMetadata<object>,
): Promise<JobResult<object>> {
  const { queue, handler } = definition
  const log = deps.log.child({ queue: queue.name, jobId: job.id, key: job.singletonKey })
  const attempt = job.retryCount + 1
  const began = deps.clock.nowMs()
  const took = (): number => (deps.clock.nowMs() - began) / 1000
  try {
    const given = { id: job.id, key: job.singletonKey, data: job.data, attempt, signal: job.signal }
    const outcome = await handler(given, { log })
    deps.metrics?.observe(queue.name, outcome ? 'later' : 'done', took())
    if (!outcome) return { id: job.id, status: 'completed' }
    const note = { because: outcome.because }
    await deps.pool.query(POSTPONE, [
      queue.name,
      job.id,
      outcome.afterMs,
      JSON.stringify(note),
      job.retryCount,
    ])
    // No longer active, so this answer changes nothing: pg-boss settles only what is.
    return { id: job.id, status: 'failed', output: note }
  } catch (error) {
    deps.metrics?.observe(queue.name, 'failed', took())
    const last = job.retryCount >= job.retryLimit
    const message = last ? 'a job failed for good and waits for a person' : 'a job failed and will be retried'
    log[last ? 'error' : 'warn']({ error, attempt }, message)
    return { id: job.id, status: 'failed', output: storedError(error) }
  }
}

const MAX_MESSAGE = 500

/** What is stored and shown of a failure: name, code and message, no stack. */
function storedError(error: unknown): object {
  const { name, code, message } = describeError(error) as Record<string, string | undefined>
  return { name, code, message: message?.slice(0, MAX_MESSAGE) }
}
