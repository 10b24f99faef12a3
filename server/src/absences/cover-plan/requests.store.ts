/** SQL about requests for cover: one account, one stretch of an absence. */
import type { Tx } from '../../platform/db/index.ts'
import { inserter, toIso, type Query } from '../../platform/store/index.ts'
import type { StoredRequest } from './rows.ts'
import { asInterval, asIntervals, epoch, toMultirangeText, toRangeText } from './sql.ts'

const COLUMNS = `id::text, plan_id::text as "planId", account_id::text as "accountId",
  absent_person_id::text as "absentPersonId", ${asInterval('stretch')} as stretch, ${asIntervals('needed')} as needed,
  state, ${epoch('due_at', 'dueAt')}, ${epoch('escalated_at', 'escalatedAt')}`

/** The requests of these plans. */
export async function loadRequests(query: Query, planIds: readonly string[]): Promise<StoredRequest[]> {
  if (planIds.length === 0) return []
  return query<StoredRequest & Record<string, unknown>>(
    `select ${COLUMNS} from cover_request where plan_id = any($1::uuid[]) order by account_id, absent_person_id`,
    [planIds],
  )
}

const insertRows = inserter<object>('cover_request', {
  id: 'uuid',
  plan_id: 'uuid',
  account_id: 'uuid',
  absent_person_id: 'uuid',
  stretch: 'tstzrange',
  needed: 'tstzmultirange',
  state: 'text',
  due_at: 'timestamptz',
})

const asRow = (request: StoredRequest): object => ({
  ...request,
  stretch: toRangeText(request.stretch),
  needed: toMultirangeText(request.needed),
  dueAt: toIso(request.dueAt),
  escalatedAt: toIso(request.escalatedAt),
})

/** Inserts requests. */
export function insertRequests(query: Query, requests: readonly StoredRequest[]): Promise<void> {
  return insertRows(query, requests.map(asRow))
}

/** Writes a request as it now is; the caller holds its plan's row. */
export async function saveRequest(tx: Tx, request: StoredRequest): Promise<void> {
  await tx.query(
    `update cover_request set stretch = r.stretch, needed = r.needed, state = r.state, due_at = r."dueAt",
            escalated_at = r."escalatedAt"
       from json_to_record($2::json) as r (stretch tstzrange, needed tstzmultirange, state text, "dueAt" timestamptz,
            "escalatedAt" timestamptz)
      where id = $1`,
    [request.id, JSON.stringify(asRow(request))],
  )
}

/** Live requests of others' plans that cover an account for somebody within an interval. */
export async function requestsFor(
  query: Query,
  absentPersonId: string,
  during: string,
): Promise<{ id: string; planId: string; accountId: string }[]> {
  return query(
    `select r.id::text, r.plan_id::text as "planId", r.account_id::text as "accountId"
       from cover_request r join absence_plan p on p.id = r.plan_id
      where r.absent_person_id = $1 and p.person_id <> $1 and r.stretch && $2::tstzrange
        and r.state <> 'cancelled' and p.state in ('waiting', 'asking', 'confirmed')`,
    [absentPersonId, during],
  )
}

/** Live requests by which those who had these parts are covered in turn, at the time of the parts. */
export function chainedTo(
  query: Query,
  partIds: readonly string[],
): Promise<{ id: string; planId: string }[]> {
  return query(
    `select distinct r.id::text, r.plan_id::text as "planId"
       from cover_part t join cover_request q on q.id = t.request_id
            join cover_request r on r.account_id = q.account_id and r.absent_person_id = q.absent_person_id and r.id <> q.id
            join absence_plan p on p.id = r.plan_id and p.person_id = t.person_id
      where t.id = any($1::uuid[]) and r.stretch && t.during and r.state <> 'cancelled'
        and p.state in ('waiting', 'asking', 'confirmed') and p.handed_back_at is null
      order by 1`,
    [partIds],
  )
}
