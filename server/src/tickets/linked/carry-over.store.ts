/** All SQL about tickets of organisations that came to belong to another account. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'
import type { TicketChange } from '../ports.ts'
import type { TicketRecord } from '../record.ts'

/** An organisation whose tickets are gone through. Instants are epoch milliseconds. */
export interface CarryOver {
  readonly organizationId: string
  readonly from: Temporal.Instant
  readonly settleAt: number
  readonly afterId: string | null
  readonly accounts: readonly string[]
  readonly oldestAt: number | null
  /** Linked before this was kept: nobody asked for more than that the tickets are the account's. */
  readonly isUpgrade: boolean
}

/**
 * Notes that these organisations' tickets are to be gone through from an instant on. What is over of theirs makes room, and so
 * does what would be gone through by now: this one goes through the same tickets.
 */
export async function noteCarryOver(
  tx: Tx,
  organizationIds: readonly string[],
  from: Temporal.Instant,
  now: Temporal.Instant,
  settlesMs: number,
): Promise<void> {
  const due = Temporal.Instant.compare(from, now) > 0 ? from : now
  const [row] = await tx.query<{ accounts: string[]; oldestAt: Temporal.Instant | null }>(
    `with gone as (
       delete from organization_carry_over
        where organization_id = any($1) and (due_at is null or from_at = $2 or ($2 <= $3 and due_at <= $3))
        returning due_at, accounts, oldest_at)
     select array(select distinct unnest(accounts) from gone where due_at is not null)::text[] as accounts,
            min(oldest_at) filter (where due_at is not null) as "oldestAt" from gone`,
    [organizationIds, from, now],
  )
  await tx.query(
    `insert into organization_carry_over (organization_id, from_at, due_at, settle_at, accounts, oldest_at)
     select distinct id, $2::timestamptz, $3::timestamptz, $4::timestamptz, $5::uuid[], $6::timestamptz
       from unnest($1::text[]) as o (id)`,
    [
      organizationIds,
      from,
      due,
      due.add({ milliseconds: settlesMs }),
      row?.accounts ?? [],
      row?.oldestAt ?? null,
    ],
  )
}

/** Takes the one that is due first, for the length of the transaction; null: none is, or other nodes have them. */
export async function takeCarryOver(tx: Tx, now: Temporal.Instant): Promise<CarryOver | null> {
  const [row] = await tx.query<{
    organizationId: string
    from: Temporal.Instant
    settleAt: Temporal.Instant
    afterId: string | null
    accounts: string[]
    oldestAt: Temporal.Instant | null
    isUpgrade: boolean
  }>(
    `select organization_id as "organizationId", from_at as "from", settle_at as "settleAt", after_id::text as "afterId",
            accounts::text[], oldest_at as "oldestAt", is_upgrade as "isUpgrade"
       from organization_carry_over where due_at <= $1 order by due_at, organization_id limit 1 for update skip locked`,
    [now],
  )
  return row
    ? {
        ...row,
        settleAt: row.settleAt.epochMilliseconds,
        oldestAt: row.oldestAt?.epochMilliseconds ?? null,
      }
    : null
}

/** A ticket that stands with another account than its organisation. */
export interface Misplaced {
  readonly id: string
  readonly version: number
  readonly source: string
  readonly lastOutcome: string | null
  /** Its last decision was for an account in shadow. */
  readonly ofShadow: boolean
  readonly record: TicketRecord
}

/** Locks a page of an organisation's tickets that were not decided for this account; served by ticket_by_organization. */
export function pageOfMisplaced(
  tx: Tx,
  organizationId: string,
  accountId: string | null,
  afterId: string | null,
  limit: number,
): Promise<Misplaced[]> {
  return tx.query<Misplaced & Record<string, unknown>>(
    `select t.id::text, t.version, t.source, t.last_outcome as "lastOutcome", t.state as record,
            coalesce(d.shadow and d.account_id is not null, false) as "ofShadow"
       from ticket t left join decision d on d.id = t.last_decision_id
      where t.organization_id = $1 and ($3::uuid is null or t.id > $3) and t.state ->> 'accountId' is distinct from $2
      order by t.id limit $4 for update of t`,
    [organizationId, accountId, afterId, limit],
  )
}

/**
 * Gives tickets that are over to an account, for history and reports: nothing is decided. Where nobody holds their organisation
 * any more, those that were decided for an account stay its history; so do those of another account than the one
 * that they are moved from, and those of the accounts `kept`. Answers how many changed hands.
 */
export async function giveTo(
  tx: Tx,
  ticketIds: readonly string[],
  { from }: Pick<CarryOver, 'from'>,
  accountId: string | null,
  kept: readonly string[],
): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `with goes as (
       select t.id, t.account_id as was,
              case when t.account_id = any($3::uuid[]) or case when $2::uuid is null then d.account_id is not null
                          else t.account_id <> $2::uuid and not exists (
                            select from account_organization o
                             where o.account_id = t.account_id and o.organization_id = t.organization_id
                               and o.superseded_in is null and upper(o.valid) = $4) end
                   then t.account_id else $2::uuid end as goes_to
         from ticket t left join decision d on d.id = t.last_decision_id where t.id = any($1::uuid[])),
     given as (
       update ticket t set account_id = g.goes_to, version = t.version + 1,
              state = jsonb_set(t.state::jsonb, '{accountId}', coalesce(to_jsonb(g.goes_to::text), 'null'))::json
         from goes g where t.id = g.id and t.state ->> 'accountId' is distinct from g.goes_to::text
       returning g.was is distinct from g.goes_to as moved)
     select (count(*) filter (where moved))::int as n from given`,
    [ticketIds, accountId, kept, from],
  )
  return row?.n ?? 0
}

export interface Carried {
  readonly open: number
  readonly closed: number
  readonly accounts: readonly string[]
  readonly oldestAt: number | null
  readonly afterId: string
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** Notes how far it has come. */
export async function carriedTo(tx: Tx, { organizationId, from }: CarryOver, to: Carried): Promise<void> {
  await tx.query(
    `update organization_carry_over set after_id = $3, open_tickets = open_tickets + $4, closed_tickets = closed_tickets + $5,
            accounts = array(select distinct unnest(accounts || $6::uuid[])), oldest_at = least(oldest_at, $7::timestamptz)
      where organization_id = $1 and from_at = $2`,
    [organizationId, from, to.afterId, to.open, to.closed, to.accounts, iso(to.oldestAt)],
  )
}

/** All were gone through; `again`: once more then. */
export async function carriedAll(
  tx: Tx,
  { organizationId, from }: CarryOver,
  at: Temporal.Instant,
  again: number | null,
): Promise<void> {
  await tx.query(
    `update organization_carry_over set after_id = null, due_at = $3, done_at = coalesce(done_at, $4)
      where organization_id = $1 and from_at = $2`,
    [organizationId, from, iso(again), at],
  )
}

export interface CameOverRow {
  readonly organizationId: string
  readonly from: string
  readonly open: number
  readonly closed: number
  readonly doneAt: string | null
}

/** How many tickets of its organisation an account has, those on their way included. Tickets of files are over, whatever they say. */
export async function ticketsHeld(
  query: Query,
  organizationId: string,
  accountId: string,
): Promise<{ readonly open: number; readonly over: number }> {
  const [row] = await query<{ open: number; over: number }>(
    `with held as (
       select t.status in ('new', 'open', 'pending', 'hold') and s.kind <> 'file' as is_open
         from ticket t join ticket_source s using (source) where organization_id = $1 and (account_id = $2 or account_id is null))
     select (count(*) filter (where is_open))::int as open, (count(*) filter (where is_open is not true))::int as over from held`,
    [organizationId, accountId],
  )
  return row!
}

/** Those of some organisations, the newest first. */
export async function carryOversOf(query: Query, organizationIds: readonly string[]): Promise<CameOverRow[]> {
  const rows = await query<CameOverRow & Record<string, unknown>>(
    `select organization_id as "organizationId", from_at as "from", open_tickets as open, closed_tickets as closed,
            done_at as "doneAt"
       from organization_carry_over where organization_id = any($1) order by from_at desc, organization_id`,
    [organizationIds],
  )
  return plainRows(rows)
}

/** Ends the writes for other accounts that surely reached nobody, on locked tickets; a person's own stand. */
export function supersedeUnsent(
  tx: Tx,
  ticketIds: readonly string[],
  accountId: string | null,
  at: Temporal.Instant,
): Promise<{ ticketId: string; change: TicketChange }[]> {
  return tx.query(
    `update help_desk_write w set state = 'superseded', finished_at = $3, next_attempt_at = null,
            last_problem = 'Its organisation changed hands before it was sent.'
       from decision d
      where w.ticket_id = any($1::uuid[]) and d.id = w.decision_id and d.state = 'standing'
        and d.account_id is not null and d.account_id is distinct from $2::uuid and w.change -> 'undoes' is null
        and (w.state = 'waiting' or (w.state = 'parked' and w.sent is null))
      returning w.ticket_id::text as "ticketId", w.change`,
    [ticketIds, accountId, at],
  )
}

/** The decisions that stand on these tickets and were taken for an account. */
export async function standingDecisions(tx: Tx, ticketIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id::text from decision where ticket_id = any($1::uuid[]) and account_id is not null and state = 'standing'`,
    [ticketIds],
  )
  return rows.map(({ id }) => id)
}

/** Gone through once more at `at`, if not later. */
export async function settleLater(
  tx: Tx,
  { organizationId, from }: CarryOver,
  at: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `update organization_carry_over set settle_at = greatest(settle_at, $3::timestamptz)
      where organization_id = $1 and from_at = $2`,
    [organizationId, from, at],
  )
}
