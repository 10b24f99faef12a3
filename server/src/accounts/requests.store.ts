/** SQL about requests and their steps. */
import type { Visible } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import type { AseRequest, AseRequestsQuery, Step } from './requests.contract.ts'
import type { Finding } from './review-request.ts'
import { Conditions, plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'

type Row = Omit<AseRequest, 'steps'>

const COLUMNS = `id, account_id as "accountId", kind, person_id as "personId",
  outgoing_person_id as "outgoingPersonId", starts_on as "startsOn", overlap_days as "overlapDays", reason, state,
  findings, requested_by as "requestedBy", requested_at as "requestedAt", decided_by as "decidedBy",
  decided_at as "decidedAt", closed_at as "closedAt", handover_id as "handoverId"`

/** A page of requests about visible accounts with their steps, the newest first. */
export async function listRequests(
  query: Query,
  wanted: AseRequestsQuery,
  visible: Visible,
): Promise<Page<AseRequest>> {
  const { where, values } = new Conditions()
    .visible(visible, 'account_id')
    .equal('account_id', wanted.accountId)
    .add('$ in (person_id, outgoing_person_id)', wanted.personId)
    .equal('handover_id', wanted.handoverId)
    .equal('state', wanted.state)
    .plain('closed_at is null', wanted.open === 'true')
    .plain('closed_at is not null', wanted.open === 'false')
  const { limit, cursor } = wanted
  const sort = { by: 'requested_at', type: 'timestamptz', descending: true }
  const select = `select ${COLUMNS} from ase_request`
  const page = await readPage<Row>(query, { select, where, values, sort, id: 'id', limit, cursor })
  return { ...page, items: await withSteps(query, page.items) }
}

/** One request, locked where `lock` says so; undefined where there is none. */
export async function findRequest(query: Query, id: string, lock = false): Promise<AseRequest | undefined> {
  const sql = `select ${COLUMNS} from ase_request where id = $1 ${lock ? 'for update' : ''}`
  return (await withSteps(query, plainRows(await query<Row>(sql, [id]))))[0]
}

async function withSteps(query: Query, rows: Row[]): Promise<AseRequest[]> {
  const steps = await query<Step & { requestId: string }>(
    `select request_id as "requestId", position, name, state, detail, attempts, finished_at as "finishedAt"
       from ase_request_step where request_id = any($1::uuid[]) order by request_id, position`,
    [rows.map((row) => row.id)],
  )
  const byRequest = Map.groupBy(plainRows(steps), (step) => step.requestId)
  return rows.map((row) => ({
    ...row,
    steps: (byRequest.get(row.id) ?? []).map(({ requestId: _, ...step }) => step),
  }))
}

export type NewRequest = Pick<
  AseRequest,
  | 'id'
  | 'accountId'
  | 'kind'
  | 'personId'
  | 'outgoingPersonId'
  | 'startsOn'
  | 'overlapDays'
  | 'reason'
  | 'requestedBy'
  | 'requestedAt'
> & { readonly handoverId?: string | null }

/** Records a request that waits. */
export async function insertRequest(tx: Tx, row: NewRequest): Promise<void> {
  await tx.query(
    `insert into ase_request (id, account_id, kind, person_id, outgoing_person_id, starts_on, overlap_days, reason, state,
                              requested_by, requested_at, handover_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10, $11)`,
    [
      row.id,
      row.accountId,
      row.kind,
      row.personId,
      row.outgoingPersonId,
      row.startsOn,
      row.overlapDays,
      row.reason,
      row.requestedBy,
      row.requestedAt,
      row.handoverId ?? null,
    ],
  )
}

export interface RequestChange {
  readonly state: AseRequest['state']
  readonly findings?: readonly Finding[]
  readonly outgoingPersonId?: string | null
  readonly decided?: { readonly by: string; readonly at: Temporal.Instant }
  readonly closedAt?: Temporal.Instant
}

/** Moves a request on; what is not named stays. */
export async function changeRequest(tx: Tx, id: string, change: RequestChange): Promise<void> {
  await tx.query(
    `update ase_request set state = $2, findings = coalesce($3::jsonb, findings),
            outgoing_person_id = coalesce($4::uuid, outgoing_person_id), decided_by = coalesce($5, decided_by),
            decided_at = coalesce($6::timestamptz, decided_at), closed_at = coalesce($7::timestamptz, closed_at)
      where id = $1`,
    [
      id,
      change.state,
      change.findings ? JSON.stringify(change.findings) : null,
      change.outgoingPersonId ?? null,
      change.decided?.by ?? null,
      change.decided?.at ?? null,
      change.closedAt ?? null,
    ],
  )
}

export type NewStep = Pick<Step, 'position' | 'name' | 'state' | 'detail' | 'finishedAt'> & {
  readonly id: string
}

/** Adds the steps of a request that is applied. */
export async function insertSteps(tx: Tx, requestId: string, steps: readonly NewStep[]): Promise<void> {
  await tx.query(
    `insert into ase_request_step (id, request_id, position, name, state, detail, finished_at)
     select s.id, $1, s.position, s.name, s.state, s.detail, s."finishedAt"
       from json_to_recordset($2::json) as s (id uuid, position smallint, name text, state text, detail text,
            "finishedAt" timestamptz)`,
    [requestId, JSON.stringify(steps)],
  )
}

/** Records how a step went; each record counts as an attempt. */
export async function finishStep(
  tx: Tx,
  requestId: string,
  name: Step['name'],
  state: Step['state'],
  detail: string | null,
  at: Temporal.Instant | null,
): Promise<void> {
  await tx.query(
    `update ase_request_step set state = $3, detail = $4, finished_at = $5, attempts = least(attempts + 1, 32000)
      where request_id = $1 and name = $2`,
    [requestId, name, state, detail, at],
  )
}

/** How many other accounts a person holds on a date, and the sum of their shares (25 % where none is set). */
export async function loadOf(
  query: Query,
  personId: string,
  date: string,
  exceptAccountId: string | null,
): Promise<{ accounts: number; allocated: number }> {
  const [row] = await query<{ accounts: number; allocated: number }>(
    `select count(*)::int as accounts, coalesce(sum(coalesce(l.percent, 25)), 0)::float8 as allocated
       from (select distinct s.account_id from assignment s
              where s.person_id = $1 and s.superseded_in is null and daterange(s.starts_on, s.ends_on, '[]') @> $2::date
                and s.account_id is distinct from $3::uuid) held
       left join allocation l on l.account_id = held.account_id and l.person_id = $1`,
    [personId, date, exceptAccountId],
  )
  return row ?? { accounts: 0, allocated: 0 }
}
