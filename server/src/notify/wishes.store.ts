/** SQL about what people want to be told. */
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'
import type { Wishes } from './when-told.ts'

/** Without the zone, which the directory knows. */
export type StoredWishes = Omit<Wishes, 'zone'>

interface Row extends Record<string, unknown> {
  readonly personId: string
  readonly muted: string[]
  readonly start: number | null
  readonly end: number | null
  readonly quietDays: number[]
}

/** What these people want; who set nothing is not in it. */
export async function findWishes(
  query: Query,
  personIds: readonly string[],
): Promise<Map<string, StoredWishes>> {
  if (personIds.length === 0) return new Map()
  const rows = await query<Row>(
    `select person_id::text as "personId", muted, quiet_start as start, quiet_end as "end", quiet_days as "quietDays"
       from notice_preference where person_id = any($1::uuid[])`,
    [personIds],
  )
  return new Map(
    rows.map(({ personId, muted, start, end, quietDays }) => [
      personId,
      { muted, quietDays, quiet: start === null || end === null ? null : { start, end } },
    ]),
  )
}

/** Sets what a person wants. */
export async function putWishes(
  tx: Tx,
  personId: string,
  wishes: StoredWishes,
  now: Temporal.Instant,
): Promise<void> {
  const { muted, quiet, quietDays } = wishes
  await tx.query(
    `insert into notice_preference (person_id, muted, quiet_start, quiet_end, quiet_days, updated_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id) do update set muted = excluded.muted, quiet_start = excluded.quiet_start,
        quiet_end = excluded.quiet_end, quiet_days = excluded.quiet_days, updated_at = excluded.updated_at`,
    [personId, muted, quiet?.start ?? null, quiet?.end ?? null, quietDays, now],
  )
}

/** Lets go what quiet hours of a person hold, to be judged anew. */
export async function releaseHeld(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `update notice set due_at = held_since, held_since = null
      where person_id = $1 and state = 'planned' and held_since is not null`,
    [personId],
  )
}
