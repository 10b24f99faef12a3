/** All SQL about tickets, their events, decisions and writes that intake needs: two statements a batch. */
import { oneStatement, type SqlPart, type Tx } from '../platform/db/index.ts'
import type { TicketRecord } from './record.ts'
import type { Batch, KnownTicket } from './intake/outcome.ts'
import { RULES_VERSION } from './decide/decision.ts'
import { decisionJson, eventJson, ticketJson, writeJson } from './row-values.ts'

/** A batch met another of the same tickets or of newer facts: nothing was written, take it in again. */
export class BatchConflict extends Error {
  override readonly name = 'BatchConflict'
}

interface KnownRow {
  readonly id: string
  readonly externalId: string
  readonly version: number
  readonly record: TicketRecord
}

/** What is known of a batch's tickets, events and writes before it is decided. */
export interface Known {
  readonly factsVersion: number
  /** Keys that were taken in before. */
  readonly knownKeys: ReadonlySet<string>
  /** Of the asked write ids, those that are ours. */
  readonly ourWrites: ReadonlySet<string>
  readonly tickets: ReadonlyMap<string, KnownRow>
}

/** As if read at this version of the facts, and nothing of it known: the write finds out where that is wrong. */
export function nothingKnown(factsVersion: number): Known {
  return { factsVersion, knownKeys: new Set(), ourWrites: new Set(), tickets: new Map() }
}

// Served by ticket_once and ticket_event_once. Nothing is locked: the write checks that nothing moved on meanwhile.
const READ = `
  select (select version from facts_version) as "factsVersion",
         (select coalesce(array_agg(key), '{}') from ticket_event where source = $1 and key = any($3::text[])) as keys,
         (select coalesce(array_agg(id::text), '{}') from help_desk_write where id = any($4::uuid[])) as writes,
         (select json_agg(json_build_object('id', id, 'externalId', external_id, 'version', version, 'record', state))
            from ticket where source = $1 and external_id = any($2::text[])) as tickets`

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Reads the tickets as they stand, and says which events and writes are known. */
export async function readTickets(
  tx: Pick<Tx, 'client'>,
  source: string,
  externalIds: readonly string[],
  keys: readonly string[],
  writeIds: readonly string[],
): Promise<Known> {
  const { rows } = await tx.client.query<{
    factsVersion: number
    keys: string[]
    writes: string[]
    tickets: KnownRow[] | null
  }>({
    name: 'tickets.read',
    text: READ,
    values: [source, [...new Set(externalIds)], keys, writeIds.filter((id) => UUID.test(id))],
  })
  const row = rows[0]!
  return {
    factsVersion: row.factsVersion,
    knownKeys: new Set(row.keys),
    ourWrites: new Set(row.writes),
    tickets: new Map((row.tickets ?? []).map((ticket) => [ticket.externalId, ticket])),
  }
}

const TICKETS: SqlPart['sql'] = (p) => `
    insert into ticket (id, source, external_id, account_id, organization_id, subject, status, priority, assignee_id,
                        created_at, updated_at, state, last_decision_id, last_rule, last_outcome, deadline_at, watch_at, is_emergency, version)
    select t.id, ${p(0)}::text, t.e, t.a, t.o, t.subject, t.status, t.priority, t.assignee, t.created, t.updated, t.state,
           t.d, t.rule, t.outcome, t.deadline, t.watch, t.emergency, t.version + 1
      from json_to_recordset(${p(1)}::json) as t (id uuid, e text, a uuid, o text, subject text, status text,
           priority text, assignee text, created timestamptz, updated timestamptz, state json, d uuid, rule smallint,
           outcome text, deadline timestamptz, watch timestamptz, emergency boolean, version integer)
     order by t.e
        on conflict (id) do update set account_id = excluded.account_id, organization_id = excluded.organization_id,
           subject = excluded.subject, status = excluded.status, priority = excluded.priority,
           assignee_id = excluded.assignee_id, updated_at = excluded.updated_at, state = excluded.state,
           last_decision_id = coalesce(excluded.last_decision_id, ticket.last_decision_id),
           last_rule = case when excluded.last_decision_id is null then ticket.last_rule else excluded.last_rule end,
           last_outcome = coalesce(excluded.last_outcome, ticket.last_outcome),
           deadline_at = case when excluded.last_decision_id is null then ticket.deadline_at else excluded.deadline_at end,
           watch_at = case when excluded.last_decision_id is null then ticket.watch_at else excluded.watch_at end,
           is_emergency = excluded.is_emergency, version = excluded.version
     where ticket.version = excluded.version - 1
    returning 1`

const EVENTS: SqlPart['sql'] = (p) => `
    insert into ticket_event (id, source, key, ticket_id, occurred_at, received_at, disposition, actor_id, actor_kind, payload, raw)
    select e.id, ${p(0)}::text, e.key, e.t, e.at, ${p(2)}::timestamptz, e.disposition, e.actor, e.kind, e.payload, e.raw
      from json_to_recordset(${p(1)}::json) as e (id uuid, key text, t uuid, at timestamptz, disposition text, actor text,
           kind text, payload json, raw text)`

const DECISIONS: SqlPart['sql'] = (p) => `
    insert into decision (id, ticket_id, event_id, account_id, decided_for, recorded_at, facts_version, settings_version,
                          rules_version, shadow, rule, fired, outcome, assigns, snapshot, effects, because, write_id)
    select d.id, d.t, d.e, d.a, d.at, ${p(1)}::timestamptz, ${p(2)}::bigint, d.s, ${p(3)}::smallint, d.shadow, d.rule,
           d.fired, d.outcome, d.assigns, d.snapshot, d.effects, d.because, d.w
      from json_to_recordset(${p(0)}::json) as d (id uuid, t uuid, e uuid, a uuid, at timestamptz, s integer,
           shadow boolean, rule smallint, fired smallint[], outcome text, assigns text, snapshot json, effects json,
           because json, w uuid)`

const WRITES: SqlPart['sql'] = (p) => `
    insert into help_desk_write (id, ticket_id, external_id, decision_id, change, created_at)
    select w.id, w.t, w.e, w.d, w.change, ${p(1)}::timestamptz
      from json_to_recordset(${p(0)}::json) as w (id uuid, t uuid, e text, d uuid, change jsonb)
     order by w.id`

// Divides by zero, and so undoes everything, when the facts or one of the tickets moved on since they were read.
const CHECK: SqlPart['sql'] = (p) => `
  select 1 / (case when (select version from facts_version) = ${p(0)}::bigint
                    and (select count(*) from tickets) = ${p(1)}::int then 1 else 0 end) as stands`

/**
 * Writes the batch and what other rooms add to it, all in one statement: it commits whole or not at all, also outside a
 * transaction. Throws PostgreSQL's 22012 or 23505 when something moved on meanwhile. `receivedAt` is ISO UTC.
 */
export async function writeBatch(
  tx: Pick<Tx, 'client'>,
  batch: Batch,
  receivedAt: string,
  others: readonly SqlPart[],
): Promise<void> {
  const writes = batch.decisions.flatMap((row) => (row.write ? [writeJson(row.write)] : []))
  const parts: SqlPart[] = [
    { name: 'tickets', sql: TICKETS, values: [batch.source, JSON.stringify(batch.tickets.map(ticketJson))] },
    {
      name: 'events',
      sql: EVENTS,
      values: [batch.source, JSON.stringify(batch.events.map(eventJson)), receivedAt],
    },
    {
      name: 'decisions',
      sql: DECISIONS,
      values: [
        JSON.stringify(batch.decisions.map(decisionJson)),
        receivedAt,
        batch.factsVersion,
        RULES_VERSION,
      ],
    },
  ]
  if (writes.length > 0)
    parts.push({ name: 'writes', sql: WRITES, values: [JSON.stringify(writes), receivedAt] })
  const check = { name: 'check', sql: CHECK, values: [batch.factsVersion, batch.tickets.length] }
  await tx.client.query(oneStatement([...parts, ...others], check))
}

/** The tickets a batch is about: known ones as locked, new ones with the id they will have. */
export function knownTickets(
  externalIds: readonly string[],
  known: Known,
  newId: () => string,
): Map<string, KnownTicket> {
  const tickets = new Map<string, KnownTicket>()
  for (const externalId of externalIds) {
    if (tickets.has(externalId)) continue
    const row = known.tickets.get(externalId)
    tickets.set(
      externalId,
      row
        ? { id: row.id, version: row.version, record: row.record }
        : { id: newId(), version: 0, record: null },
    )
  }
  return tickets
}
