/** SQL about whom was asked, and what they said. */
import type { Tx } from '../../platform/db/index.ts'
import { toIso, type Query } from '../../platform/store/index.ts'
import type { AskState, StoredAsk } from './rows.ts'
import { epoch } from './sql.ts'

const COLUMNS = `cover_ask.id::text, cover_ask.request_id::text as "requestId", cover_ask.person_id::text as "personId",
  cover_ask.state, ${epoch('cover_ask.asked_at', 'askedAt')}, cover_ask.round,
  ${epoch('cover_ask.answered_at', 'answeredAt')}, cover_ask.note`

/** The asks of these requests, in the order in which they were asked. */
export async function loadAsks(query: Query, requestIds: readonly string[]): Promise<StoredAsk[]> {
  if (requestIds.length === 0) return []
  return query<StoredAsk & Record<string, unknown>>(
    `select ${COLUMNS} from cover_ask where request_id = any($1::uuid[]) order by asked_at, id`,
    [requestIds],
  )
}

/** One ask with its plan; undefined: there is none. */
export async function findAsk(
  query: Query,
  id: string,
): Promise<(StoredAsk & { planId: string }) | undefined> {
  const rows = await query<StoredAsk & { planId: string }>(
    `select ${COLUMNS}, (select plan_id::text from cover_request r where r.id = request_id) as "planId"
       from cover_ask where id = $1`,
    [id],
  )
  return rows[0]
}

export interface NewAsk {
  readonly id: string
  readonly requestId: string
  readonly personId: string
  readonly state: AskState
  readonly askedAt: number
}

/** Asks people; whoever was asked before is asked anew, in another round. Answers the asks as they now are. */
export function putAsks(tx: Tx, asks: readonly NewAsk[]): Promise<StoredAsk[]> {
  const rows = asks.map((ask) => ({ ...ask, askedAt: toIso(ask.askedAt) }))
  return tx.query<StoredAsk & Record<string, unknown>>(
    `insert into cover_ask (id, request_id, person_id, state, asked_at)
     select a.id, a."requestId", a."personId", a.state, a."askedAt"
       from json_to_recordset($1::json) as a (id uuid, "requestId" uuid, "personId" uuid, state text, "askedAt" timestamptz)
     on conflict on constraint cover_ask_once_a_request do update
        set state = excluded.state, asked_at = excluded.asked_at, round = cover_ask.round + 1, answered_at = null, note = null
     returning ${COLUMNS}`,
    [JSON.stringify(rows)],
  )
}

/** Sets the state of asks; `answered`: when, where somebody said something. */
export async function setAsks(
  tx: Tx,
  ids: readonly string[],
  state: AskState,
  answered: { readonly at: Temporal.Instant; readonly note?: string | null } | null = null,
): Promise<void> {
  if (ids.length === 0) return
  await tx.query(
    `update cover_ask set state = $2, answered_at = coalesce($3, answered_at), note = coalesce($4, note)
      where id = any($1::uuid[])`,
    [ids, state, answered?.at ?? null, answered?.note ?? null],
  )
}

/** Asks of somebody that wait for an answer, or of which they have taken hours, and that are not over: with their plans. */
export async function asksOf(
  query: Query,
  personId: string,
  now: Temporal.Instant,
): Promise<(StoredAsk & { planId: string })[]> {
  return query<StoredAsk & { planId: string }>(
    `select ${COLUMNS}, r.plan_id::text as "planId"
       from cover_ask join cover_request r on r.id = cover_ask.request_id join absence_plan p on p.id = r.plan_id
      where cover_ask.person_id = $1 and upper(r.stretch) > $2
        and (cover_ask.state in ('open', 'accepted') or exists (
          select 1 from cover_part t
           where t.request_id = r.id and t.person_id = cover_ask.person_id and t.ended_at is null and upper(t.during) > $2))
        and p.state in ('asking', 'confirmed') and r.state <> 'cancelled'
      order by lower(r.stretch), cover_ask.id limit 200`,
    [personId, now],
  )
}
