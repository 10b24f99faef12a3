/**
 * What keeps the queues going, in every working process: jobs whose process died are given back, queues with something
 * due are woken, what is long done is deleted. The queue lives by the database's clock, as pg-boss does.
 */
import type { Pool } from 'pg'
import type { Log } from '../log.ts'

// A living worker says so every three seconds. `skip locked`: another node may be at it, or the job is just ending.
const GIVE_BACK = `
  with lost as (
    select id, name from pgboss.job
    where state = 'active' and name = any($1)
      and (heartbeat_on + heartbeat_seconds * interval '1 second' < clock_timestamp()
        or started_on + expire_seconds * interval '1 second' < clock_timestamp())
    for update skip locked)
  update pgboss.job j
  set state = case when j.retry_count < j.retry_limit then 'retry' else 'failed' end::pgboss.job_state,
    start_after = clock_timestamp(), heartbeat_on = null,
    completed_on = case when j.retry_count < j.retry_limit then null else clock_timestamp() end,
    output = '{"code": "worker_lost", "message": "The process that ran it stopped answering, or it ran out of time."}'
  from lost where j.name = lost.name and j.id = lost.id
  returning j.name, j.id::text, j.state::text`

// Served by pg-boss's job_i11, one probe per queue.
const DUE = `
  select q.name from unnest($1::text[]) as q (name)
  where exists (select from pgboss.job j where j.name = q.name and j.state < 'active' and not j.blocked
    and j.start_after <= clock_timestamp())`

const PURGE = `
  delete from pgboss.job where (name, id) in (
    select name, id from pgboss.job where state in ('completed', 'cancelled')
      and completed_on < clock_timestamp() - interval '3 days' limit 5000)`

/** Gives back what dead processes held, and says of which queues. */
export async function giveBackLost(
  pool: Pool,
  queues: readonly string[],
  log: Log,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string; id: string; state: string }>(GIVE_BACK, [queues])
  for (const { name, id, state } of rows)
    log.warn({ queue: name, jobId: id, state }, 'a job was given back: its process stopped answering')
  return rows.map(({ name }) => name)
}

/** The queues that have a job whose time has come. */
export async function dueQueues(pool: Pool, queues: readonly string[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(DUE, [queues])
  return rows.map(({ name }) => name)
}

/** Deletes what was done or skipped more than three days ago. */
export async function purgeDone(pool: Pool): Promise<number> {
  let total = 0
  for (;;) {
    const { rowCount } = await pool.query(PURGE)
    total += rowCount ?? 0
    if ((rowCount ?? 0) < 5000) return total
  }
}
