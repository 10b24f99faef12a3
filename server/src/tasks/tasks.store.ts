/** All SQL about tasks. */
import type { Visible } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { SqlPart, Tx } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { Conditions, plainRows, readPage, toIso, type Page, type Query } from '../platform/store/index.ts'

/** A task to be: the key names it, so that planning it twice makes one. */
export interface TaskPlan {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly detail?: string | null
  readonly accountId?: string | null
  readonly ticketId?: string | null
  readonly decisionId?: string | null
  readonly ownerId?: string | null
  /** The owner's help-desk user id where the owner is not in the directory. */
  readonly ownerHelpDeskId?: string | null
  /** Epoch milliseconds, UTC. */
  readonly dueAt?: number | null
  /** Recorded in shadow mode: nobody's work. */
  readonly shadow?: boolean
}

const insertTasks = (tasks: string, now: string): string => `
  insert into task (id, key, kind, title, detail, account_id, ticket_id, decision_id, owner_id, owner_help_desk_id,
                    due_at, state, created_at)
  select t.id, t.key, t.kind, t.title, t.detail, t."accountId", t."ticketId", t."decisionId", t."ownerId",
         t."ownerHelpDeskId", t."dueAt", case when t.shadow then 'shadow' else 'open' end, ${now}::timestamptz
    from json_to_recordset(${tasks}::json) as t (id uuid, key text, kind text, title text, detail text, "accountId" uuid,
         "ticketId" uuid, "decisionId" uuid, "ownerId" uuid, "ownerHelpDeskId" text, "dueAt" timestamptz, shadow boolean)
  on conflict (key) do nothing
  returning id::text`

const INSERT = insertTasks('$1', '$2')

/** Makes the tasks that are not there yet, in one statement and the caller's transaction; answers the ids it made. */
export async function makeTasks(tx: Tx, clock: Clock, plans: readonly TaskPlan[]): Promise<string[]> {
  if (plans.length === 0) return []
  const rows = plans.map((plan) => ({ ...plan, id: newId(clock), dueAt: toIso(plan.dueAt) }))
  const made = await tx.query<{ id: string }>(INSERT, [JSON.stringify(rows), clock.now()])
  return made.map((row) => row.id)
}

/** The same as a part of the caller's own statement. */
export function makeTasksPart(clock: Clock, plans: readonly TaskPlan[]): SqlPart {
  const rows = plans.map((plan) => ({ ...plan, id: newId(clock), dueAt: toIso(plan.dueAt) }))
  return {
    name: 'tasks',
    sql: (p) => insertTasks(p(0), p(1)),
    values: [JSON.stringify(rows), clock.now().toString()],
  }
}

/** Cancels the open tasks that these decisions made; done ones stay done. Answers the ids it cancelled. */
export async function cancelTasksOf(tx: Tx, clock: Clock, decisionIds: readonly string[]): Promise<string[]> {
  if (decisionIds.length === 0) return []
  const rows = await tx.query<{ id: string }>(
    `update task set state = 'cancelled', closed_at = $2
      where decision_id = any($1::uuid[]) and state in ('open', 'shadow') returning id::text`,
    [decisionIds, clock.now()],
  )
  return rows.map((row) => row.id)
}

export type TaskState = 'open' | 'done' | 'cancelled' | 'shadow'

export interface Task {
  readonly id: string
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly detail: string | null
  readonly accountId: string | null
  readonly ticketId: string | null
  readonly decisionId: string | null
  readonly ownerId: string | null
  readonly ownerHelpDeskId: string | null
  readonly dueAt: string | null
  readonly state: TaskState
  readonly createdAt: string
  readonly closedAt: string | null
  readonly closedBy: string | null
}

const COLUMNS = `id, key, kind, title, detail, account_id as "accountId", ticket_id as "ticketId",
  decision_id as "decisionId", owner_id as "ownerId", owner_help_desk_id as "ownerHelpDeskId", due_at as "dueAt",
  state, created_at as "createdAt", closed_at as "closedAt", closed_by as "closedBy"`

export interface TaskFilter {
  readonly ownerId?: string | undefined
  readonly accountId?: string | undefined
  readonly ticketId?: string | undefined
  readonly decisionId?: string | undefined
  readonly state?: TaskState | undefined
  readonly kind?: string | undefined
  readonly dueBefore?: string | undefined
  /** Tasks about other accounts are left out. */
  readonly visible: Visible
  /** Whose own tasks are shown though they are about no account. */
  readonly readerId: string
  /** Kinds of which the reader sees their own alone. */
  readonly ownersOnly: readonly string[]
  readonly sort: 'due' | 'created'
  readonly limit: number
  readonly cursor?: string | undefined
}

const SORTS = {
  due: { by: `coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)`, type: 'timestamptz' },
  created: { by: 'created_at', type: 'timestamptz', descending: true },
} as const

function seenBy(conditions: Conditions, { visible, readerId, ownersOnly }: TaskFilter): void {
  const own = [conditions.values.push(ownersOnly), conditions.values.push(readerId)]
  conditions.plain(`(kind <> all($${own[0]}::text[]) or owner_id::text = $${own[1]})`)
  if (visible.kind !== 'only') return void conditions.visible(visible, 'account_id')
  const { values } = conditions
  const [accounts, reader] = [values.push(visible.accounts), values.push(readerId)]
  conditions.plain(
    `(account_id = any($${accounts}::uuid[]) or (account_id is null and owner_id::text = $${reader}))`,
  )
}

/** A page of tasks: by due time with undated ones last, or the newest first. */
export function listTasks(query: Query, filter: TaskFilter): Promise<Page<Task>> {
  const conditions = new Conditions()
    .equal('owner_id', filter.ownerId)
    .equal('account_id', filter.accountId)
    .equal('ticket_id', filter.ticketId)
    .equal('decision_id', filter.decisionId)
    .equal('state', filter.state)
    .equal('kind', filter.kind)
    .add('due_at <', filter.dueBefore)
  seenBy(conditions, filter)
  const { limit, cursor } = filter
  return readPage<Task>(query, {
    select: `select ${COLUMNS} from task`,
    where: conditions.where,
    values: conditions.values,
    sort: SORTS[filter.sort],
    id: 'id',
    limit,
    cursor,
  })
}

/** One task, locked for the transaction where `lock` says so; undefined where there is none. */
export async function findTask(query: Query, id: string, lock = false): Promise<Task | undefined> {
  const rows = await query<Task>(`select ${COLUMNS} from task where id = $1 ${lock ? 'for update' : ''}`, [
    id,
  ])
  return plainRows(rows)[0]
}

/** Sets a task's state; `closed` names when and by whom, null opens it again. */
export async function setTaskState(
  tx: Tx,
  id: string,
  state: TaskState,
  closed: { at: Temporal.Instant; by: string } | null,
): Promise<void> {
  await tx.query('update task set state = $2, closed_at = $3, closed_by = $4 where id = $1', [
    id,
    state,
    closed?.at ?? null,
    closed?.by ?? null,
  ])
}

/** What is looked at every second; each is among the kinds of task_open_of_emergency. */
type WatchedKind = 'emergency_follow_up' | 'emergency_lead'

/** What is looked at once an hour: no index of its own. */
type HourlyKind = 'swap_on_call'

/** The statement itself, for whoever asks how it is carried out. */
export const OPEN_OF_KIND = `select ${COLUMNS} from task where state = 'open' and kind = $1 order by id`

/** Open tasks of one kind, of all people: few are ever open. */
export async function openTasksOfKind(query: Query, kind: WatchedKind | HourlyKind): Promise<Task[]> {
  return plainRows(await query<Task>(OPEN_OF_KIND, [kind]))
}

/** Gives an open task to somebody else, or another time; a task that is closed by now stays as it is. */
export async function moveTask(
  tx: Tx,
  id: string,
  to: { readonly ownerId: string | null; readonly dueAt: number | null },
): Promise<void> {
  await tx.query(`update task set owner_id = $2, due_at = $3 where id = $1 and state = 'open'`, [
    id,
    to.ownerId,
    toIso(to.dueAt),
  ])
}

/** Open tasks of a person, at most 200: id and title. */
export function openTasksOf(
  query: Query,
  personId: string,
): Promise<{ id: string; title: string; accountId: string | null }[]> {
  return query(
    `select id::text, title, account_id::text as "accountId" from task where owner_id = $1 and state = 'open' order by due_at nulls last, id limit 200`,
    [personId],
  )
}

/** How many tasks an account has, whatever their state. */
export async function countOfAccount(query: Query, accountId: string): Promise<number> {
  const [row] = await query<{ n: number }>('select count(*)::int as n from task where account_id = $1', [
    accountId,
  ])
  return row?.n ?? 0
}

/** Gives an account's tasks to another; answers how many. */
export async function moveToAccount(tx: Tx, from: string, into: string): Promise<number> {
  const sql = 'update task set account_id = $2 where account_id = $1 returning id'
  return (await tx.query(sql, [from, into])).length
}

/** Tasks by their ids, by due time. */
export async function findTasks(query: Query, ids: readonly string[]): Promise<Task[]> {
  if (ids.length === 0) return []
  const sql = `select ${COLUMNS} from task where id = any($1::uuid[]) order by due_at nulls last, title, id`
  return plainRows(await query<Task>(sql, [ids]))
}
