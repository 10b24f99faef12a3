/** SQL about all requests for cover of one account. */
import type { Interval } from '../../calendar/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Query } from '../../platform/store/index.ts'
import { loadWholes, plansByIds } from './plans.store.ts'
import type { StoredPart, Whole } from './rows.ts'
import { bounds, toRangeText } from './sql.ts'

interface Post {
  readonly accountId: string
  readonly absentPersonId: string
}

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
export async function cutPart(
  tx: Tx,
  part: StoredPart,
  pieces: readonly StoredPart[],
  to: Post,
): Promise<void> {
  await tx.query('update cover_part set ended_at = made_at where id = $1', [part.id])
  if (part.coverId !== null) await cutCovers(tx, part, pieces, to)
  for (const piece of pieces)
    await tx.query(
      `insert into cover_part (id, request_id, account_id, replaces_id, person_id, during, how, cover_id, made_at)
       select $2, $3, $4, replaces_id, person_id, $5::tstzrange, how, $6, made_at from cover_part where id = $1`,
      [part.id, piece.id, piece.requestId, piece.accountId, toRangeText(piece), piece.coverId],
    )
}

const OF_PART = `superseded_in is null and account_id = $2 and absent_person_id = $3 and backup_person_id = $4
  and (cover_id = $1 or (during <@ $5::tstzrange and not exists (
    select 1 from cover_part t where t.cover_id = cover.cover_id and t.ended_at is null)))`
const ofPart = (part: StoredPart, { accountId, absentPersonId }: Post): unknown[] => [
  ...[part.coverId, accountId, absentPersonId, part.personId, toRangeText(part)],
]

/** What the merge of covers has left of the cover of a part, in order. */
export function coversLeft(query: Query, part: StoredPart, post: Post): Promise<Interval[]> {
  return query<Interval & Record<string, unknown>>(
    `select ${bounds('during')} from cover where ${OF_PART} order by lower(during)`,
    ofPart(part, post),
  )
}

/** The cover of a part, and what the merge of covers has left of it, gives way to one for each piece. */
async function cutCovers(
  tx: Tx,
  part: StoredPart,
  pieces: readonly StoredPart[],
  { accountId, absentPersonId }: Post,
): Promise<void> {
  const [origin] = await tx.query<{ recordedAt: string; recordedBy: string }>(
    `select recorded_at::text as "recordedAt", recorded_by as "recordedBy" from cover where cover_id = $1 limit 1`,
    [part.coverId],
  )
  await tx.query(
    `update cover set superseded_in = facts_touch() where ${OF_PART}`,
    ofPart(part, { accountId, absentPersonId }),
  )
  await tx.query(
    `insert into cover (id, cover_id, account_id, absent_person_id, backup_person_id, during, recorded_at, recorded_by)
     select gen_random_uuid(), piece.cover_id, $3, $4, $5, piece.during, $6, $7
       from unnest($1::uuid[], $2::text[]::tstzrange[]) as piece (cover_id, during)`,
    [
      pieces.map(({ coverId }) => coverId),
      pieces.map(toRangeText),
      ...[accountId, absentPersonId, part.personId, origin?.recordedAt, origin?.recordedBy],
    ],
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

/** A question that is answered by others. */
export interface NotAsked {
  readonly askId: string
  readonly personId: string
}

/** Nobody need answer about a request any more; answers who knew of the question. */
export async function withdrawAsks(tx: Tx, requestId: string): Promise<NotAsked[]> {
  const known = await tx.query<NotAsked & Record<string, unknown>>(
    `select id::text as "askId", person_id::text as "personId" from cover_ask where request_id = $1 and state = 'open'`,
    [requestId],
  )
  await tx.query(
    `update cover_ask set state = 'withdrawn' where request_id = $1 and state in ('held', 'open')`,
    [requestId],
  )
  return known
}

/** A request is one of another account. */
export async function moveRequest(tx: Tx, requestId: string, accountId: string): Promise<void> {
  await tx.query('update cover_request set account_id = $2 where id = $1', [requestId, accountId])
}
