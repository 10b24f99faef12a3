/** Puts jobs on a queue inside the caller's transaction: one statement, however many jobs. */
import type { Clock } from '../clock.ts'
import type { SqlPart, Tx } from '../db/index.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../ids.ts'
import type { Queue } from './define.ts'

/** The channel that wakes the workers of the queue named in the payload. */
export const JOBS_CHANNEL = 'attache_jobs'

export interface NewJob<T extends object> {
  readonly data: T
  /** What is kept in order; required on `key_strict_fifo` queues. */
  readonly key?: string
  /** Makes enqueueing repeatable: a job whose id exists on the queue is left alone. Default: a new one. */
  readonly id?: string
  /** Not before this instant. Such a job takes its place in its key's order when the instant comes. */
  readonly startAfter?: Temporal.Instant
}

/**
 * pg-boss inserts with the transaction's start as `created_on`, by which it orders a key. Two transactions that wait for
 * each other (a locked ticket) would swap. So the row is written here with the time of the statement: whoever holds the
 * lock later writes later. Jobs of one call share it and are ordered by their ids, which ascend.
 */
const insertJobs = (name: string, jobs: string): string => `
    insert into pgboss.job (id, name, data, singleton_key, start_after, created_on, keep_until, expire_seconds,
      deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, heartbeat_seconds)
    select j.id, q.name, j.data, j.key, coalesce(j.start_after, statement.at), statement.at,
      statement.at + q.retention_seconds * interval '1 second', q.expire_seconds, q.deletion_seconds, q.retry_limit,
      q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.heartbeat_seconds
    from (select clock_timestamp() as at offset 0) statement
    cross join pgboss.queue q
    cross join jsonb_to_recordset(${jobs}::jsonb) j (id uuid, data jsonb, key text, start_after timestamptz)
    where q.name = ${name}
    on conflict do nothing
    returning id`

const INSERT = `
  with new_job as (${insertJobs('$1', '$2')})
  select (select count(*)::int from pgboss.queue where name = $1) as queues,
         (select array_agg(id::text) from new_job) as ids`

/**
 * Enqueues in the order given and returns the ids of the jobs, ascending; a job whose id is there already is left alone.
 * Throws when the queue was never declared by a room, or a key is missing where order needs one.
 */
export async function enqueue<T extends object>(
  tx: Pick<Tx, 'query' | 'client'>,
  clock: Clock,
  queue: Queue<T>,
  jobs: readonly NewJob<T>[],
): Promise<readonly string[]> {
  if (jobs.length === 0) return []
  const rows = jobs.map((job) => row(clock, queue, job))
  const [answer] = await tx.query<{ queues: number }>(INSERT, [queue.name, JSON.stringify(rows)])
  if (answer?.queues !== 1)
    throw new Error(`No room declares the queue ${queue.name}: add it to the room's jobs.`)
  announce(tx, JOBS_CHANNEL, queue.name)
  return rows.map(({ id }) => id)
}

/**
 * The same as a part of the caller's own statement; `announceJobs` follows once it has run. The caller makes sure that
 * the queue is declared: here nothing tells.
 */
export function enqueuePart<T extends object>(
  clock: Clock,
  queue: Queue<T>,
  jobs: readonly NewJob<T>[],
): SqlPart {
  const rows = jobs.map((job) => row(clock, queue, job))
  return {
    name: 'new_job',
    sql: (p) => insertJobs(`${p(0)}::text`, p(1)),
    values: [queue.name, JSON.stringify(rows)],
  }
}

/** Wakes the queue's workers once the connection is released. */
export function announceJobs<T extends object>(tx: Pick<Tx, 'client'>, queue: Queue<T>): void {
  announce(tx, JOBS_CHANNEL, queue.name)
}

function row<T extends object>(clock: Clock, queue: Queue<T>, job: NewJob<T>) {
  if (queue.policy === 'key_strict_fifo' && !job.key)
    throw new TypeError(`${queue.name}: every job needs a key`)
  return {
    id: job.id ?? newId(clock),
    data: job.data,
    key: job.key ?? null,
    start_after: job.startAfter?.toString() ?? null,
  }
}
