/** SQL about failed attempts: counted before the password is looked at, so that nodes and parallel calls agree. */
import type { Query } from '../platform/store/index.ts'
import { LOCK_MINUTES, WINDOW_MINUTES, type Limit } from './lock-out.ts'

/** Until when one of these is locked, epoch milliseconds; null: none is. */
export async function lockedUntil(
  query: Query,
  limits: readonly Limit[],
  now: Temporal.Instant,
): Promise<number | null> {
  const [row] = await query<{ until: Temporal.Instant | null }>(
    'select max(locked_until) as until from identity_attempt where key = any($1) and locked_until > $2',
    [limits.map(({ key }) => key), now],
  )
  return row?.until?.epochMilliseconds ?? null
}

/** Counts an attempt as failed until it is known better; answers whether it is the one too many. */
export async function countAttempt(
  query: Query,
  limits: readonly Limit[],
  now: Temporal.Instant,
): Promise<{ readonly isTooMany: boolean; readonly locks: boolean }> {
  const rows = await query<{ failures: number; limit: number; isLocked: boolean }>(
    `insert into identity_attempt as a (key, failures, since, locked_until)
     select l.key, 1, $3, null from unnest($1::text[], $2::int[]) as l (key, limit_) order by l.key
     on conflict (key) do update set
       failures = case when a.locked_until > $3 then a.failures
                       when a.since < $3::timestamptz - make_interval(mins => ${WINDOW_MINUTES}) then 1
                       else a.failures + 1 end,
       since = case when a.since < $3::timestamptz - make_interval(mins => ${WINDOW_MINUTES}) then $3 else a.since end
     returning failures, coalesce(locked_until > $3, false) as "isLocked",
               (select l.limit_ from unnest($1::text[], $2::int[]) as l (key, limit_) where l.key = a.key) as limit`,
    [limits.map(({ key }) => key), limits.map(({ failures }) => failures), now],
  )
  // Locked meanwhile, by a call beside this one: as much too many as one over the limit.
  const isTooMany = rows.some(({ failures, limit, isLocked }) => isLocked || failures > limit)
  return { isTooMany, locks: rows.some(({ failures, limit }) => failures === limit) }
}

/** Locks what has reached its limit. */
export async function lock(query: Query, limits: readonly Limit[], now: Temporal.Instant): Promise<void> {
  await query(
    `update identity_attempt a set locked_until = $3::timestamptz + make_interval(mins => ${LOCK_MINUTES}), failures = 0
       from unnest($1::text[], $2::int[]) as l (key, limit_)
      where a.key = l.key and a.failures >= l.limit_`,
    [limits.map(({ key }) => key), limits.map(({ failures }) => failures), now],
  )
}

/** The attempt succeeded: what it counted for is forgotten, but for the place, which keeps its other failures. */
export async function forgetAttempts(query: Query, limits: readonly Limit[]): Promise<void> {
  await query('delete from identity_attempt where key = any($1)', [limits.slice(0, 2).map(({ key }) => key)])
  await query('update identity_attempt set failures = greatest(failures - 1, 0) where key = any($1)', [
    limits.slice(2).map(({ key }) => key),
  ])
}
