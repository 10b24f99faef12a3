/** SQL about all requests for cover of one account. */
import type { Tx } from '../../platform/db/index.ts'
import type { Query } from '../../platform/store/index.ts'
import { loadWholes, plansByIds } from './plans.store.ts'
import type { StoredPart, Whole } from './rows.ts'
import { toRangeText } from './sql.ts'

/** How many requests name an account. */
export async function countRequests(query: Query, accountId: string): Promise<number> {
  const sql = 'select count(*)::int as n from cover_request where account_id = $1'
  const [row] = await query<{ n: number }>(sql, [accountId])
  return row?.n ?? 0
}

/** Every plan, over or not, with a request for an account. */
export async function plansAsking(query: Query, accountId: string): Promise<Whole[]> {
  const rows = await query<{ id: string }>(
    'select distinct plan_id::text as id from cover_request where account_id = $1 order by 1',
    [accountId],
  )
  const plans = await plansByIds(
    query,
    rows.map(({ id }) => id),
  )
  return loadWholes(query, plans)
}

/** A part becomes one of another request, of another account. */
export async function movePart(
  tx: Tx,
  part: StoredPart,
  to: { readonly requestId: string; readonly accountId: string },
): Promise<void> {
  await tx.query('update cover_part set request_id = $2, account_id = $3 where id = $1', [
    part.id,
    to.requestId,
    to.accountId,
  ])
}

/** A part as if it had never been taken; its cover is out of force, and in force again for what is left of it. */
export async function cutPart(tx: Tx, part: StoredPart, pieces: readonly StoredPart[]): Promise<void> {
  await tx.query('update cover_part set ended_at = made_at where id = $1', [part.id])
  if (part.coverId !== null) {
    const covers = pieces.map(({ coverId }) => coverId)
    const spans = pieces.map(toRangeText)
    await tx.query(
      `with ended as (
         update cover set superseded_in = facts_touch() where cover_id = $1 and superseded_in is null returning *)
       insert into cover (id, cover_id, account_id, absent_person_id, backup_person_id, during, recorded_at, recorded_by)
       select gen_random_uuid(), piece.cover_id, $4, absent_person_id, backup_person_id, piece.during, recorded_at, recorded_by
         from ended, unnest($2::uuid[], $3::text[]::tstzrange[]) as piece (cover_id, during)`,
      [part.coverId, covers, spans, pieces[0]?.accountId ?? part.accountId],
    )
  }
  for (const piece of pieces)
    await tx.query(
      `insert into cover_part (id, request_id, account_id, replaces_id, person_id, during, how, cover_id, made_at)
       select $2, $3, $4, replaces_id, person_id, $5::tstzrange, how, $6, made_at from cover_part where id = $1`,
      [part.id, piece.id, piece.requestId, piece.accountId, toRangeText(piece), piece.coverId],
    )
}

/** Whoever was asked about one request is asked about the other, unless they were already; what waits for a manager goes along. */
export async function moveAsks(tx: Tx, from: string, to: string): Promise<void> {
  await tx.query(
    `update cover_ask a set request_id = $2 where request_id = $1
        and not exists (select 1 from cover_ask o where o.request_id = $2 and o.person_id = a.person_id)`,
    [from, to],
  )
  await tx.query('update absence_plan_task set request_id = $2 where request_id = $1', [from, to])
}

/** Nobody need answer about a request any more. */
export async function withdrawAsks(tx: Tx, requestId: string): Promise<void> {
  await tx.query(
    `update cover_ask set state = 'withdrawn' where request_id = $1 and state in ('held', 'open')`,
    [requestId],
  )
}

/** A request is one of another account. */
export async function moveRequest(tx: Tx, requestId: string, accountId: string): Promise<void> {
  await tx.query('update cover_request set account_id = $2 where id = $1', [requestId, accountId])
}
