/** Declares the rooms' queues to the database, so that jobs can be enqueued. */
import type { Pool } from 'pg'
import type { Queue } from './define.ts'

/** A failed or waiting job is never dropped by age. */
const KEEP_SECONDS = 2_000_000_000 // 63 years, near what an integer holds
export const DEFAULT_HEARTBEAT_SECONDS = 10

// deletion_seconds 0: pg-boss deletes nothing; what is done is purged by us, what is failed stays until a person acts.
const UPSERT = `
  insert into pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
    retention_seconds, deletion_seconds, heartbeat_seconds, warning_queued, partition, table_name, notify)
  select name, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
    ${KEEP_SECONDS}, 0, heartbeat_seconds, 0, false, 'job_common', false
  from jsonb_to_recordset($1::jsonb) as q (name text, policy text, retry_limit int, retry_delay int,
    retry_backoff boolean, retry_delay_max int, expire_seconds int, heartbeat_seconds int)
  on conflict (name) do update set retry_limit = excluded.retry_limit, retry_delay = excluded.retry_delay,
    retry_backoff = excluded.retry_backoff, retry_delay_max = excluded.retry_delay_max,
    expire_seconds = excluded.expire_seconds, heartbeat_seconds = excluded.heartbeat_seconds
  returning name, policy`

/** Writes the queues; throws when one exists under another policy, which cannot change. */
export async function ensureQueues(pool: Pool, queues: readonly Queue<object>[]): Promise<void> {
  const names = new Set(queues.map(({ name }) => name))
  if (names.size < queues.length) throw new Error('Two rooms declare a queue of the same name.')
  if (queues.length === 0) return
  const { rows } = await pool.query<{ name: string; policy: string }>(UPSERT, [
    JSON.stringify(queues.map(row)),
  ])
  const stored = new Map(rows.map(({ name, policy }) => [name, policy]))
  const changed = queues.find(({ name, policy }) => stored.get(name) !== policy)
  if (changed) throw new Error(`The queue ${changed.name} exists with another policy: give it another name.`)
}

function row(queue: Queue<object>) {
  return {
    name: queue.name,
    policy: queue.policy,
    retry_limit: queue.retry.limit,
    retry_delay: queue.retry.delaySeconds,
    retry_backoff: queue.retry.backoff ?? false,
    retry_delay_max: queue.retry.maxDelaySeconds ?? null,
    expire_seconds: queue.expireInSeconds,
    heartbeat_seconds: queue.heartbeatSeconds ?? DEFAULT_HEARTBEAT_SECONDS,
  }
}
