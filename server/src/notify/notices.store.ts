/** Plans, cancels and tells notices: all SQL about timers. */
import type { Clock } from '../platform/clock.ts'
import type { SqlPart, Tx } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { toIso } from '../platform/store/index.ts'

export type Urgency = 'page' | 'normal' | 'digest'

/** A notice to be told at `dueAt`; exactly one of `personId` and `channel` is given. */
export interface NoticePlan {
  /** Names the notice: it is told once, however often it is planned. */
  readonly key: string
  readonly kind: string
  readonly personId?: string | null
  /** An internal channel. */
  readonly channel?: string | null
  readonly title: string
  readonly body?: string | null
  readonly accountId?: string | null
  readonly ticketId?: string | null
  readonly decisionId?: string | null
  readonly urgency?: Urgency
  /** Epoch milliseconds, UTC; in the past: told at once. */
  readonly dueAt: number
  /** Recorded in shadow mode: never told. */
  readonly shadow?: boolean
}

const insertNotices = (notices: string, now: string): string => `
  insert into notice (id, key, kind, person_id, channel, title, body, account_id, ticket_id, decision_id, urgency, due_at,
                      state, created_at)
  select n.id, n.key, n.kind, n."personId", n.channel, n.title, n.body, n."accountId", n."ticketId", n."decisionId",
         coalesce(n.urgency, 'normal'), n."dueAt", case when n.shadow then 'shadow' else 'planned' end, ${now}::timestamptz
    from json_to_recordset(${notices}::json) as n (id uuid, key text, kind text, "personId" uuid, channel text, title text,
         body text, "accountId" uuid, "ticketId" uuid, "decisionId" uuid, urgency text, "dueAt" timestamptz, shadow boolean)
  on conflict (key) do update
     set state = excluded.state, due_at = excluded.due_at, decision_id = excluded.decision_id, title = excluded.title,
         body = excluded.body
   where notice.state = 'cancelled'`

const INSERT = insertNotices('$1', '$2')

/** Plans notices in one statement and the caller's transaction; one that stands or was told is left alone. */
export async function planNotices(tx: Tx, clock: Clock, plans: readonly NoticePlan[]): Promise<void> {
  const byKey = new Map(plans.map((plan) => [plan.key, plan]))
  if (byKey.size === 0) return
  const rows = [...byKey.values()].map((plan) => ({ ...plan, id: newId(clock), dueAt: toIso(plan.dueAt) }))
  await tx.query(INSERT, [JSON.stringify(rows), clock.now()])
}

/** The same as a part of the caller's own statement. */
export function planNoticesPart(clock: Clock, plans: readonly NoticePlan[]): SqlPart {
  const byKey = new Map(plans.map((plan) => [plan.key, plan]))
  const rows = [...byKey.values()].map((plan) => ({ ...plan, id: newId(clock), dueAt: toIso(plan.dueAt) }))
  return {
    name: 'notices',
    sql: (p) => insertNotices(p(0), p(1)),
    values: [JSON.stringify(rows), clock.now().toString()],
  }
}

/** Cancels planned notices of a kind on some tickets, but for those of these keys, as a part of the caller's statement. */
export function cancelNoticesPart(
  kind: string,
  ticketIds: readonly string[],
  exceptKeys: readonly string[],
): SqlPart {
  const sql: SqlPart['sql'] = (p) =>
    `update notice set state = 'cancelled' where ticket_id = any(${p(0)}::uuid[]) and kind = ${p(1)}
        and state in ('planned', 'shadow') and key <> all(${p(2)}::text[])`
  return { name: 'void_notices', sql, values: [ticketIds, kind, exceptKeys] }
}

export interface NoticesOfTicket {
  readonly ticketId: string
  readonly kinds: readonly string[]
  readonly exceptKeys?: readonly string[]
  /** Only those whose key begins with it. */
  readonly under?: string
}

/** Cancels what is planned and not yet told for a ticket, of these kinds, but for these keys. */
export async function cancelNotices(tx: Tx, which: NoticesOfTicket): Promise<void> {
  await tx.query(
    `update notice set state = 'cancelled'
      where ticket_id = $1 and kind = any($2::text[]) and key <> all($3::text[]) and starts_with(key, $4)
        and state in ('planned', 'shadow')`,
    [which.ticketId, which.kinds, which.exceptKeys ?? [], which.under ?? ''],
  )
}

/** Cancels what these decisions planned and nobody was told yet. */
export async function cancelNoticesOf(tx: Tx, decisionIds: readonly string[]): Promise<void> {
  await tx.query(
    `update notice set state = 'cancelled' where decision_id = any($1::uuid[]) and state in ('planned', 'shadow')`,
    [decisionIds],
  )
}

/** Cancels what is planned and not yet told under these keys. */
export async function cancelNoticesNamed(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    `update notice set state = 'cancelled' where key = any($1::text[]) and state in ('planned', 'shadow')`,
    [keys],
  )
}

/** Cancels what is planned and not yet told of a kind, but for these keys: what was foreseen and is not so any more. */
export async function cancelNoticesOfKind(
  tx: Tx,
  kind: string,
  exceptKeys: readonly string[],
): Promise<void> {
  await tx.query(
    `update notice set state = 'cancelled'
      where kind = $1 and key <> all($2::text[]) and state in ('planned', 'shadow')`,
    [kind, exceptKeys],
  )
}

export interface DueNotice {
  readonly id: string
  readonly kind: string
  readonly urgency: Urgency
  readonly personId: string | null
  readonly channel: string | null
}

const BATCH = 200

/** Locks due notices, those of other nodes' transactions left out, at most 200, earliest first. */
export function lockDue(tx: Tx, now: Temporal.Instant): Promise<DueNotice[]> {
  return tx.query<DueNotice & Record<string, unknown>>(
    `select id::text, kind, urgency, person_id as "personId", channel from notice
      where state = 'planned' and due_at <= $1 order by due_at, id limit ${BATCH} for update skip locked`,
    [now],
  )
}

/** What becomes of locked notices. */
export interface Settled {
  readonly told: readonly string[]
  readonly muted: readonly string[]
  /** Due again at `until`, epoch milliseconds. */
  readonly held: readonly { readonly id: string; readonly until: number }[]
}

/** Writes it down. */
export async function settleDue(
  tx: Tx,
  { told, muted, held }: Settled,
  now: Temporal.Instant,
): Promise<void> {
  if (told.length > 0)
    await tx.query(`update notice set state = 'told', told_at = $1 where id = any($2::uuid[])`, [now, told])
  if (muted.length > 0)
    await tx.query(`update notice set state = 'muted' where id = any($1::uuid[])`, [muted])
  if (held.length === 0) return
  await tx.query(
    `update notice set held_since = coalesce(held_since, due_at), due_at = h.until
       from unnest($1::uuid[], $2::timestamptz[]) as h (id, until) where notice.id = h.id`,
    [held.map(({ id }) => id), held.map(({ until }) => toIso(until))],
  )
}
