/** SQL about hours that somebody has taken. */
import type { Interval } from '../../calendar/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { inserter, type Query } from '../../platform/store/index.ts'
import type { StoredPart } from './rows.ts'
import { bounds, toRangeText } from './sql.ts'

const COLUMNS = `cover_part.id::text, request_id::text as "requestId", cover_part.account_id::text as "accountId",
  cover_part.person_id::text as "personId", how, cover_id::text as "coverId", ${bounds('during')}`

/** What is taken of these requests, in order of time. */
export async function loadParts(query: Query, requestIds: readonly string[]): Promise<StoredPart[]> {
  if (requestIds.length === 0) return []
  return query<StoredPart & Record<string, unknown>>(
    `select ${COLUMNS} from cover_part where request_id = any($1::uuid[]) and ended_at is null
      order by lower(during), cover_part.id`,
    [requestIds],
  )
}

const insertRows = inserter<object>('cover_part', {
  id: 'uuid',
  request_id: 'uuid',
  account_id: 'uuid',
  replaces_id: 'uuid',
  person_id: 'uuid',
  during: 'tstzrange',
  how: 'text',
  cover_id: 'uuid',
  made_at: 'timestamptz',
})

/** Inserts what somebody takes; hours that another has are refused by the database. */
export function insertParts(
  query: Query,
  parts: readonly (StoredPart & { readonly replacesId: string; readonly madeAt: string })[],
): Promise<void> {
  return insertRows(
    query,
    parts.map((part) => ({ ...part, during: toRangeText(part) })),
  )
}

/** Ends what somebody has: the hours are free again. */
export async function endParts(tx: Tx, ids: readonly string[], at: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return
  await tx.query('update cover_part set ended_at = $2 where id = any($1::uuid[]) and ended_at is null', [
    ids,
    at,
  ])
}

/** Says which cover a part became. */
export async function setCovers(
  tx: Tx,
  pairs: readonly { readonly id: string; readonly coverId: string | null }[],
): Promise<void> {
  if (pairs.length === 0) return
  await tx.query(
    `update cover_part set cover_id = c."coverId" from json_to_recordset($1::json) as c (id uuid, "coverId" uuid)
      where cover_part.id = c.id`,
    [JSON.stringify(pairs)],
  )
}

/** What somebody has taken within an interval, of plans that are not confirmed yet: no fact tells of it. */
export async function promisedBy(
  query: Query,
  personId: string,
  during: string,
): Promise<(StoredPart & { planId: string })[]> {
  return query<StoredPart & { planId: string }>(
    `select ${COLUMNS}, (select plan_id::text from cover_request r where r.id = request_id) as "planId"
       from cover_part where cover_part.person_id = $1 and during && $2::tstzrange and ended_at is null and cover_id is null`,
    [personId, during],
  )
}

/** Hours of an account in which somebody covers for an absent person: what they took, and covers noted otherwise. */
export async function heldBy(
  query: Query,
  personId: string,
  of: { readonly accountId: string; readonly absentPersonId: string },
): Promise<Interval[]> {
  return query<Interval & Record<string, unknown>>(
    `select ${bounds('during')} from (
       select t.during from cover_part t join cover_request r on r.id = t.request_id
        where t.person_id = $1 and t.account_id = $2 and r.absent_person_id = $3 and t.ended_at is null
       union
       select c.during from cover c
        where c.backup_person_id = $1 and c.account_id = $2 and c.absent_person_id = $3 and c.superseded_in is null) held`,
    [personId, of.accountId, of.absentPersonId],
  )
}
