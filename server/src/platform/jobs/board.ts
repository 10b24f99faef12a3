/** What the page of jobs shows and does: counts, failures, retry and skip. */
import type { Pool } from 'pg'
import type { Tx } from '../db/index.ts'
import { announce } from '../events/announce.ts'
import type { Queue } from './define.ts'
import { JOBS_CHANNEL } from './enqueue.ts'

export interface QueueSummary {
  readonly name: string
  readonly description: string
  readonly policy: string
  /** To be done, those that wait for a retry or behind a failed one included. */
  readonly waiting: number
  readonly running: number
  readonly failed: number
  /** Jobs that wait behind a failed job of their key. */
  readonly heldBack: number
  /** When the longest-waiting job was enqueued. */
  readonly oldestWaiting: Temporal.Instant | null
}

export interface FailedJob {
  readonly id: string
  readonly queue: string
  readonly key: string | null
  readonly data: object
  /** What the last attempt ended with. */
  readonly failure: object | null
  readonly attempts: number
  readonly enqueuedAt: Temporal.Instant
  readonly failedAt: Temporal.Instant | null
  /** Jobs of the same key that wait for this one. */
  readonly holdsBack: number
}

export interface JobBoard {
  summary(): Promise<readonly QueueSummary[]>
  /** Newest first; `beforeId` continues a page. */
  failed(page: {
    queue?: string | undefined
    beforeId?: string | undefined
    limit: number
    /** Accounts whose jobs are left out. */
    without: readonly string[]
  }): Promise<readonly FailedJob[]>
  find(id: string, without: readonly string[]): Promise<FailedJob | null>
  /** Gives a failed job a new set of attempts; false when it is not failed (any more). */
  retry(tx: Tx, job: FailedJob): Promise<boolean>
  /** Gives a failed job up, so that the next of its key goes on; false when it is not failed (any more). */
  skip(tx: Tx, job: FailedJob): Promise<boolean>
}

// Per state, so that each count is served by a partial index and what is done is never looked at.
const SUMMARY = `
  select q.name,
    (select count(*)::int from pgboss.job j where j.name = q.name and j.state < 'active') as waiting,
    (select min(created_on) from pgboss.job j where j.name = q.name and j.state < 'active') as "oldestWaiting",
    (select count(*)::int from pgboss.job j where j.name = q.name and j.state = 'active') as running,
    (select count(*)::int from pgboss.job j where j.name = q.name and j.state = 'failed') as failed,
    (select count(*)::int from pgboss.job w join pgboss.job f
       on f.name = w.name and f.singleton_key = w.singleton_key and f.state = 'failed'
     where w.name = q.name and w.state = 'created' and w.policy = 'key_strict_fifo') as "heldBack"
  from unnest($1::text[]) as q (name)`

const FAILED = `
  select j.id::text, j.name as queue, j.singleton_key as key, j.data, j.output as failure, j.retry_count + 1 as attempts,
    j.created_on as "enqueuedAt", j.completed_on as "failedAt",
    case when j.policy = 'key_strict_fifo' then (select count(*)::int from pgboss.job w
      where w.name = j.name and w.singleton_key = j.singleton_key and w.state = 'created') else 0 end as "holdsBack"
  from pgboss.job j
  where j.state = 'failed' and j.name = any($1) and ($2::uuid is null or j.id < $2) and ($3::uuid is null or j.id = $3)
    and coalesce(j.data ->> 'accountId', '') <> all($5::text[])
  order by j.id desc limit $4`

// The count of attempts goes on (it tells attempts apart); the limit is moved past it.
const RETRY = `
  update pgboss.job j set state = 'retry', completed_on = null, start_after = clock_timestamp(),
    retry_limit = j.retry_count + q.retry_limit + 1
  from pgboss.queue q where q.name = j.name and j.name = $1 and j.id = $2 and j.state = 'failed' returning 1 as done`

const SKIP = `
  update pgboss.job set state = 'cancelled', completed_on = clock_timestamp()
  where name = $1 and id = $2 and state = 'failed' returning 1 as done`

/** The board over these queues. */
export function createJobBoard(pool: Pool, queues: readonly Queue<object>[]): JobBoard {
  const byName = new Map(queues.map((queue) => [queue.name, queue]))
  const names = [...byName.keys()]
  const change = async (tx: Tx, sql: string, job: FailedJob): Promise<boolean> => {
    const rows = await tx.query(sql, [job.queue, job.id])
    if (rows.length > 0) announce(tx, JOBS_CHANNEL, job.queue)
    return rows.length > 0
  }
  return {
    async summary() {
      const { rows } = await pool.query<QueueSummary>(SUMMARY, [names])
      return rows.map((row) => {
        const { description = '', policy = 'standard' } = byName.get(row.name) ?? {}
        return { ...row, description, policy }
      })
    },
    async failed({ queue, beforeId, limit, without }) {
      const wanted = queue === undefined ? names : names.filter((name) => name === queue)
      return (await pool.query<FailedJob>(FAILED, [wanted, beforeId ?? null, null, limit, without])).rows
    },
    find: async (id, without) =>
      (await pool.query<FailedJob>(FAILED, [names, null, id, 1, without])).rows[0] ?? null,
    retry: (tx, job) => change(tx, RETRY, job),
    skip: (tx, job) => change(tx, SKIP, job),
  }
}
