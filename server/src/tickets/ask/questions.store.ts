/** All SQL about questions to ASEs. */
import type { Visible } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conditions, plainRows, readPage, toIso, type Page, type Query } from '../../platform/store/index.ts'
import type { Step } from './clock.ts'

/** A question as kept; instants are ISO UTC. */
export interface QuestionRow {
  readonly id: string
  readonly ticketRowId: string
  readonly source: string
  readonly ticketId: string
  readonly subject: string | null
  readonly accountId: string
  readonly kind: 'clarify' | 'escalate'
  readonly question: string
  readonly askedById: string
  readonly askedAt: string
  readonly askedId: string | null
  readonly role: Step['role']
  readonly dueAt: string | null
  readonly state: 'open' | 'answered' | 'withdrawn'
  readonly answer: string | null
  readonly answeredById: string | null
  readonly closedAt: string | null
  readonly noted: boolean
  readonly steps: readonly { role: Step['role']; personId: string | null; at: string; dueAt: string | null }[]
}

const QUESTION = `q.id::text, q.ticket_id::text as "ticketRowId", t.source, t.external_id as "ticketId", t.subject,
  q.account_id::text as "accountId", q.kind, q.question, q.asked_by_id::text as "askedById", q.asked_at as "askedAt",
  q.asked_id::text as "askedId", q.role, q.due_at as "dueAt", q.state, q.answer, q.answered_by_id::text as "answeredById",
  q.closed_at as "closedAt", q.noted,
  (select json_agg(json_build_object('role', s.role, 'personId', s.person_id, 'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'dueAt', to_char(s.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.position)
     from ase_question_step s where s.question_id = q.id) as steps`
const FROM = 'from ase_question q join ticket t on t.id = q.ticket_id'

export interface QuestionFilter {
  readonly state: 'open' | 'all'
  readonly askedId?: string | undefined
  readonly askedById?: string | undefined
  readonly accountId?: string | undefined
  readonly ticketRowId?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A page of questions of visible accounts, the newest first. */
export function listQuestions(
  query: Query,
  filter: QuestionFilter,
  visible: Visible,
): Promise<Page<QuestionRow>> {
  const conditions = new Conditions()
    .visible(visible, 'q.account_id')
    .plain(`q.state = 'open'`, filter.state === 'open')
    .equal('q.asked_id', filter.askedId)
    .equal('q.asked_by_id', filter.askedById)
    .equal('q.account_id', filter.accountId)
    .equal('q.ticket_id', filter.ticketRowId)
  return readPage<QuestionRow>(query, {
    select: `select ${QUESTION} ${FROM}`,
    where: conditions.where,
    values: conditions.values,
    sort: { by: 'q.asked_at', type: 'timestamptz', descending: true },
    id: 'q.id',
    limit: filter.limit,
    cursor: filter.cursor,
  })
}

/** One question, locked for the transaction where `lock` says so. */
export async function findQuestion(query: Query, id: string, lock = false): Promise<QuestionRow | undefined> {
  const rows = await query<QuestionRow & Record<string, unknown>>(
    `select ${QUESTION} ${FROM} where q.id = $1 ${lock ? 'for update of q' : ''}`,
    [id],
  )
  return plainRows(rows)[0]
}

/** Questions that are locked at once. */
const BATCH = 200

/**
 * A batch of open questions after an id, locked, those of another node left out. All of them are read, not only those that are
 * due: leave, hours and people change, and with them who is asked until when. Served by ase_question_open.
 */
export async function lockOpen(tx: Tx, after: string | null): Promise<QuestionRow[]> {
  const rows = await tx.query<QuestionRow & Record<string, unknown>>(
    `select ${QUESTION} ${FROM} where q.state = 'open' and ($1::uuid is null or q.id > $1)
      order by q.id limit ${BATCH} for update of q skip locked`,
    [after],
  )
  return plainRows(rows)
}

export interface NewQuestion {
  readonly id: string
  readonly ticketRowId: string
  readonly accountId: string
  readonly kind: 'clarify' | 'escalate'
  readonly question: string
  readonly askedById: string
  readonly at: Temporal.Instant
}

/** Adds a question that nobody is asked yet. */
export async function insertQuestion(tx: Tx, one: NewQuestion): Promise<void> {
  await tx.query(
    `insert into ase_question (id, ticket_id, account_id, kind, question, asked_by_id, asked_at, role)
     values ($1, $2, $3, $4, $5, $6, $7, 'nobody')`,
    [one.id, one.ticketRowId, one.accountId, one.kind, one.question, one.askedById, one.at],
  )
}

/** From now on this one is asked; answers which step it is, from 0. */
export async function takeStep(tx: Tx, id: string, step: Step, at: Temporal.Instant): Promise<number> {
  const dueAt = toIso(step.dueAt)
  await tx.query('update ase_question set asked_id = $2, role = $3, due_at = $4 where id = $1', [
    id,
    step.personId,
    step.role,
    dueAt,
  ])
  const [row] = await tx.query<{ position: number }>(
    `insert into ase_question_step (question_id, position, role, person_id, at, due_at)
     select $1, coalesce(max(position) + 1, 0), $2, $3, $4, $5 from ase_question_step where question_id = $1
     returning position`,
    [id, step.role, step.personId, at, dueAt],
  )
  return row?.position ?? 0
}

/** People's hours changed: it goes on at another time, or never. */
export async function setDue(tx: Tx, id: string, dueAt: number | null): Promise<void> {
  await tx.query('update ase_question set due_at = $2 where id = $1', [id, toIso(dueAt)])
}

export interface Closing {
  readonly state: 'answered' | 'withdrawn'
  readonly answer: string | null
  readonly by: string
  readonly at: Temporal.Instant
  readonly noted: boolean
}

/** Answered or withdrawn: its clock stops. */
export async function closeQuestion(
  tx: Tx,
  id: string,
  { state, answer, by, at, noted }: Closing,
): Promise<void> {
  await tx.query(
    `update ase_question set state = $2, answer = $3, answered_by_id = case when $2 = 'answered' then $4::uuid end,
            closed_at = $5, noted = $6, due_at = null where id = $1`,
    [id, state, answer, by, at, noted],
  )
}

/** Keys of the notices of other open questions on the ticket: they stand. */
export async function otherKeys(tx: Tx, ticketRowId: string, id: string): Promise<string[]> {
  const rows = await tx.query<{ key: string }>(
    `select 'question:' || q.id || ':' || s.position as key from ase_question q join ase_question_step s on s.question_id = q.id
      where q.ticket_id = $1 and q.id <> $2 and q.state = 'open'`,
    [ticketRowId, id],
  )
  return rows.map(({ key }) => key)
}
