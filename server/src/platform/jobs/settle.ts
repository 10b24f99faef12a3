/** Tells the queue how jobs ended. Every statement names the attempt, so a claim that was lost changes nothing. */
import type { PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import { systemClock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { ClaimedJob } from './claim.ts'
import type { Queue } from './define.ts'

export type Outcome =
  | { readonly kind: 'done' }
  /** `permanent`: no further attempt, whatever is left of them. */
  | { readonly kind: 'failed'; readonly failure: object; readonly permanent: boolean }
  | { readonly kind: 'later'; readonly afterMs: number; readonly note: object }

export interface Settler {
  /** Resolves once it is written, or the signal says that the claim is lost; a lost claim is no fault. */
  settle(job: ClaimedJob, outcome: Outcome, signal: AbortSignal): Promise<void>
  /** Back to waiting at once, the attempt not counted; for a process that stops. */
  giveBack(job: ClaimedJob): Promise<void>
}

export interface SettlerDeps {
  readonly boss: PgBoss
  readonly pool: Pool
  readonly queue: Queue<object>
  readonly log: Log
}

// Back to waiting, its key held, the attempt not counted: an attempt counts when started_on is set.
const POSTPONE = `
  update pgboss.job_common
  set state = 'retry', started_on = null, heartbeat_on = null, output = $4,
    start_after = clock_timestamp() + $3 * interval '1 millisecond'
  where name = $1 and id = $2 and state = 'active' and retry_count = $5`

// pg-boss retries what has attempts left.
const FAIL_FOR_GOOD = `
  update pgboss.job_common
  set state = 'failed', completed_on = clock_timestamp(), heartbeat_on = null, output = $3
  where name = $1 and id = $2 and state = 'active' and retry_count = $4`

const RETRY_MS = 500

export function createSettler(deps: SettlerDeps): Settler {
  const { boss, pool, queue } = deps
  const complete = batched((jobs: readonly ClaimedJob[]) => boss.complete(queue.name, jobs.map(attemptOf)))
  const postpone = (job: ClaimedJob, afterMs: number, note: object) =>
    pool.query(POSTPONE, [queue.name, job.id, afterMs, JSON.stringify(note), job.retryCount])
  const failForGood = (job: ClaimedJob, failure: object) =>
    pool.query(FAIL_FOR_GOOD, [queue.name, job.id, JSON.stringify(failure), job.retryCount])
  const write = (job: ClaimedJob, outcome: Outcome): Promise<unknown> => {
    if (outcome.kind === 'done') return complete(job)
    if (outcome.kind === 'later') return postpone(job, outcome.afterMs, outcome.note)
    if (outcome.permanent) return failForGood(job, outcome.failure)
    return boss.fail(queue.name, [attemptOf(job)], outcome.failure)
  }
  return {
    settle: (job, outcome, signal) => insist(deps, job, signal, () => write(job, outcome)),
    giveBack: async (job) =>
      void (await postpone(job, 0, { because: 'the process that ran it was stopped' })),
  }
}

/** Names the attempt to pg-boss. */
export function attemptOf({ id, retryCount }: ClaimedJob): { id: string; retryCount: number } {
  return { id, retryCount }
}

// What was done must not be done again for want of a note: it is tried until the claim is lost.
async function insist(
  { log, queue }: SettlerDeps,
  job: ClaimedJob,
  signal: AbortSignal,
  write: () => Promise<unknown>,
): Promise<void> {
  for (;;) {
    try {
      await write()
      return
    } catch (error) {
      log.warn(
        { error, queue: queue.name, jobId: job.id },
        'how a job ended could not be written; trying again',
      )
      if (signal.aborted) return
      // What hindered it is gone in a moment of the machine, wherever the programme's clock stands.
      await systemClock.sleep(RETRY_MS)
    }
  }
}

/** Collects what comes within one turn of the event loop and the call before into one call. */
function batched<T>(call: (items: readonly T[]) => Promise<unknown>): (item: T) => Promise<void> {
  let waiting: { item: T; resolve: () => void; reject: (error: unknown) => void }[] = []
  let calling = false
  const flush = async (): Promise<void> => {
    calling = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await call(batch.map(({ item }) => item)).then(
        () => batch.forEach(({ resolve }) => resolve()),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      )
    }
    calling = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!calling) setImmediate(() => !calling && void flush())
    })
}
