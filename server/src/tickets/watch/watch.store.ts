/** All SQL of the watch over reply targets: what is due, what facts touch, and up to which version it has looked. */
import type { Tx } from '../../platform/db/index.ts'
import type { TicketRecord } from '../record.ts'

/** A ticket as the watch looks at it. */
export interface WatchedTicket {
  readonly id: string
  readonly version: number
  readonly source: string
  readonly record: TicketRecord
  /** Epoch milliseconds; null: nothing is owed. */
  readonly deadlineAt: number | null
  /** Epoch milliseconds; null: it is looked at when something happens. */
  readonly watchAt: number | null
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly source: string
  readonly record: TicketRecord
  readonly deadlineAt: Temporal.Instant | null
  readonly watchAt: Temporal.Instant | null
}

const COLUMNS = `id::text, version, source, state as record, deadline_at as "deadlineAt", watch_at as "watchAt"`

const toWatched = (row: Row): WatchedTicket => ({
  ...row,
  deadlineAt: row.deadlineAt?.epochMilliseconds ?? null,
  watchAt: row.watchAt?.epochMilliseconds ?? null,
})

/** Locks tickets whose look is due, those of other nodes' transactions left out; served by ticket_watch_due. */
export async function lockDueLooks(tx: Tx, now: Temporal.Instant, limit: number): Promise<WatchedTicket[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} from ticket where watch_at <= $1 order by watch_at, id limit $2 for update skip locked`,
    [now, limit],
  )
  return rows.map(toWatched)
}

/** A ticket with when it is looked at next. */
export type NextLook = Pick<WatchedTicket, 'id' | 'version' | 'watchAt'>

/** Notes the next looks; a ticket that was written to meanwhile is looked at at once, since what was seen of it is over. */
export async function setLooks(tx: Tx, looks: readonly NextLook[], now: number): Promise<void> {
  if (looks.length === 0) return
  await tx.query(
    `update ticket t set watch_at = case when t.version = l.version then l.at else $4::timestamptz end
       from unnest($1::uuid[], $2::integer[], $3::timestamptz[]) as l (id, version, at)
      where t.id = l.id and t.watch_at is distinct from l.at`,
    [
      looks.map(({ id }) => id),
      looks.map(({ version }) => version),
      looks.map(({ watchAt }) => (watchAt === null ? null : new Date(watchAt).toISOString())),
      new Date(now).toISOString(),
    ],
  )
}

/**
 * Open tickets that have a target, or might have one: a reply is owed, and the account has no service as yet, or hours that never
 * open. What stands still, or was answered, gets its target by an event.
 */
const OPEN = `status in ('new', 'open', 'pending', 'hold') and (deadline_at is not null
              or (account_id is not null and status in ('new', 'open') and state ->> 'clock' is not null))`

const NO_DEADLINE = '9999-12-31T00:00:00Z'

/** Where a page of them begins. */
export type After = Pick<WatchedTicket, 'id' | 'deadlineAt'> | null

/** All of them, the next deadline first; served by ticket_open_by_deadline. */
export async function pageOfAll(
  tx: Pick<Tx, 'query'>,
  after: After,
  limit: number,
): Promise<WatchedTicket[]> {
  const from =
    after === null ? null : after.deadlineAt === null ? NO_DEADLINE : new Date(after.deadlineAt).toISOString()
  const rows = await tx.query<Row>(
    `select ${COLUMNS} from ticket
      where ${OPEN} and ($1::timestamptz is null
            or (coalesce(deadline_at, '${NO_DEADLINE}'::timestamptz), id) > ($1::timestamptz, $2::uuid))
      order by coalesce(deadline_at, '${NO_DEADLINE}'::timestamptz), id limit $3`,
    [from, after?.id ?? null, limit],
  )
  return rows.map(toWatched)
}

/** Those of some accounts; served by ticket_by_account. */
export async function pageOfAccounts(
  tx: Pick<Tx, 'query'>,
  accounts: readonly string[],
  after: After,
  limit: number,
): Promise<WatchedTicket[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} from ticket
      where account_id = any($1::uuid[]) and ${OPEN} and ($2::uuid is null or id > $2) order by id limit $3`,
    [accounts, after?.id ?? null, limit],
  )
  return rows.map(toWatched)
}

export interface Versions {
  /** Up to which it is noted what has to be looked at. */
  readonly looked: number
  readonly newest: number
  /** Whether some of what was noted is still to be looked at. */
  readonly owes: boolean
}

/** Where the watch stands. */
export async function versions(tx: Pick<Tx, 'query'>): Promise<Versions> {
  const [row] = await tx.query<{ looked: number; newest: number; owes: boolean }>(
    `select coalesce((select facts_version from reply_watch), 0) as looked, (select version from facts_version) as newest,
            exists (select from reply_watch_sweep) as owes`,
  )
  return row!
}

/** Takes the turn to note what has to be looked at again; null: another node has it. */
export async function takeTurn(tx: Tx): Promise<number | null> {
  await tx.query('insert into reply_watch (facts_version) values (0) on conflict do nothing')
  const [row] = await tx.query<{ version: number }>(
    'select facts_version as version from reply_watch for update skip locked',
  )
  return row?.version ?? null
}

/** Notes up to which version it is noted what has to be looked at. */
export async function lookedUpTo(tx: Tx, version: number): Promise<void> {
  await tx.query('update reply_watch set facts_version = $1', [version])
}

/** Whose tickets are looked at, and how far that has come. */
export interface Sweep {
  readonly id: number
  /** null: everybody's. */
  readonly accounts: readonly string[] | null
  readonly after: After
}

/**
 * Notes that the tickets of these accounts have to be looked at; null: everybody's. What is noted and not begun becomes one
 * with it, so that there is never more than that and what is under way, however often facts change.
 */
export async function noteSweep(tx: Tx, accounts: readonly string[] | null): Promise<void> {
  await tx.query(
    `with waiting as (delete from reply_watch_sweep where after_id is null returning accounts)
     insert into reply_watch_sweep (accounts)
     select case when $1::uuid[] is null or exists (select from waiting w where w.accounts is null) then null
            else array(select id from unnest($1::uuid[]) as one (id) union select unnest(w.accounts) from waiting w) end`,
    [accounts],
  )
}

/** Takes the sweep that was begun first, for the length of the transaction; null: there is none, or others have them. */
export async function takeSweep(tx: Tx): Promise<Sweep | null> {
  const [row] = await tx.query<{
    id: number
    accounts: string[] | null
    afterId: string | null
    afterDeadline: Temporal.Instant | null
  }>(
    `select id, accounts::text[], after_id::text as "afterId", after_deadline as "afterDeadline" from reply_watch_sweep
      order by id limit 1 for update skip locked`,
  )
  if (!row) return null
  const { id, accounts, afterId, afterDeadline } = row
  const after =
    afterId === null ? null : { id: afterId, deadlineAt: afterDeadline?.epochMilliseconds ?? null }
  return { id, accounts, after }
}

/** How far the sweep has come; null: to its end. */
export async function sweptTo(tx: Tx, { id }: Sweep, after: After): Promise<void> {
  if (after === null) return void (await tx.query('delete from reply_watch_sweep where id = $1', [id]))
  const deadline = after.deadlineAt === null ? null : new Date(after.deadlineAt).toISOString()
  await tx.query('update reply_watch_sweep set after_deadline = $2, after_id = $3 where id = $1', [
    id,
    deadline,
    after.id,
  ])
}
