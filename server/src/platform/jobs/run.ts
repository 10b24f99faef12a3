/** Runs one job and says how it ended; nothing that a handler throws gets past here. */
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { describeError } from '../log.ts'
import type { ClaimedJob } from './claim.ts'
import type { JobDefinition } from './define.ts'
import type { JobMetrics } from './metrics.ts'
import type { Outcome } from './settle.ts'

export interface RunDeps {
  readonly clock: Clock
  readonly log: Log
  readonly metrics: JobMetrics | null
}

/** Does the job. */
export async function runJob(
  deps: RunDeps,
  { queue, handler }: JobDefinition,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<Outcome> {
  const log = deps.log.child({ queue: queue.name, jobId: job.id, key: job.key })
  const attempt = job.retryCount + 1
  const began = deps.clock.nowMs()
  const observe = (outcome: 'done' | 'failed' | 'later'): void =>
    deps.metrics?.observe(queue.name, outcome, (deps.clock.nowMs() - began) / 1000)
  try {
    const outcome = await handler({ id: job.id, key: job.key, data: job.data, attempt, signal }, { log })
    observe(outcome ? 'later' : 'done')
    if (!outcome) return { kind: 'done' }
    return { kind: 'later', afterMs: outcome.afterMs, note: { because: outcome.because } }
  } catch (error) {
    observe('failed')
    const permanent = isPermanent(error)
    const last = permanent || job.retryCount >= job.retryLimit
    const message = last ? 'a job failed for good and waits for a person' : 'a job failed and will be retried'
    log[last ? 'error' : 'warn']({ error, attempt }, message)
    return { kind: 'failed', failure: storedError(error), permanent }
  }
}

/** What is thrown says so itself: no further attempt can end otherwise, a person has to look. */
function isPermanent(error: unknown): boolean {
  return error instanceof Error && 'permanent' in error && error.permanent === true
}

const MAX_MESSAGE = 500

/** What is stored and shown of a failure: name, code and message, no stack. */
function storedError(error: unknown): object {
  const { name, code, message } = describeError(error) as Record<string, string | undefined>
  return { name, code, message: message?.slice(0, MAX_MESSAGE) }
}
