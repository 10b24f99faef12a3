/** Gaps as they were found and closed: all SQL about them. */
import type { Tx } from '../../platform/db/index.ts'
import { toIso, type Query } from '../../platform/store/index.ts'
import type { KeptGap } from './gap-changes.ts'

/** What the last look saw; null: nobody has looked yet. */
export async function lastLook(query: Query): Promise<{ factsVersion: number; day: string } | null> {
  const [row] = await query<{ factsVersion: number; day: string }>(
    `select facts_version::float8 as "factsVersion", day::text from coverage_gap_look`,
  )
  return row ?? null
}

export async function keepLook(
  tx: Tx,
  { factsVersion, day }: { readonly factsVersion: number; readonly day: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `insert into coverage_gap_look (facts_version, day, looked_at) values ($1, $2, $3)
     on conflict (only_one) do update set facts_version = $1, day = $2, looked_at = $3`,
    [factsVersion, day, now],
  )
}

/** Gaps that stand open. */
export function openGaps(query: Query): Promise<KeptGap[]> {
  return query<KeptGap>(
    `select id, account_id as "accountId", cause, minutes, readers::text[] as readers,
            (extract(epoch from since) * 1000)::float8 as since,
            (extract(epoch from first_at) * 1000)::float8 as "firstAt",
            (extract(epoch from last_at) * 1000)::float8 as "lastAt"
       from coverage_gap where closed_at is null order by first_at, id`,
  )
}

export async function insertGaps(tx: Tx, gaps: readonly KeptGap[], now: Temporal.Instant): Promise<void> {
  if (gaps.length === 0) return
  await tx.query(
    `insert into coverage_gap (id, account_id, cause, since, first_at, last_at, minutes, readers, found_at)
     select g.id, g."accountId", g.cause, g.since, g."firstAt", g."lastAt", g.minutes, g.readers, $2::timestamptz
       from json_to_recordset($1::json) as g (id uuid, "accountId" uuid, cause text, since timestamptz,
            "firstAt" timestamptz, "lastAt" timestamptz, minutes integer, readers uuid[])`,
    [JSON.stringify(gaps.map(asRow)), now],
  )
}

/** Writes down how far gaps reach now, and who is told. */
export async function moveGaps(tx: Tx, gaps: readonly KeptGap[]): Promise<void> {
  if (gaps.length === 0) return
  await tx.query(
    `update coverage_gap set first_at = g."firstAt", last_at = g."lastAt", minutes = g.minutes,
            readers = g.readers
       from json_to_recordset($1::json) as g (id uuid, "firstAt" timestamptz, "lastAt" timestamptz, minutes integer,
            readers uuid[])
      where coverage_gap.id = g.id`,
    [JSON.stringify(gaps.map(asRow))],
  )
}

export async function closeGaps(
  tx: Tx,
  gaps: readonly { readonly id: string; readonly outcome: 'closed' | 'passed' }[],
  now: Temporal.Instant,
): Promise<void> {
  if (gaps.length === 0) return
  await tx.query(
    `update coverage_gap set closed_at = $3, outcome = g.outcome
       from unnest($1::uuid[], $2::text[]) as g (id, outcome) where coverage_gap.id = g.id`,
    [gaps.map(({ id }) => id), gaps.map(({ outcome }) => outcome), now],
  )
}

const asRow = (gap: KeptGap) => ({
  ...gap,
  since: toIso(gap.since),
  firstAt: toIso(gap.firstAt),
  lastAt: toIso(gap.lastAt),
  readers: `{${gap.readers.join(',')}}`,
})
