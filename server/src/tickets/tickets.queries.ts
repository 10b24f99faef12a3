/** Reads of tickets and decisions for pages, lists and the CLI. */
import type { Visible } from '../platform/auth/index.ts'
import { outcomes, type Decision, type Reason } from './decide/decision.ts'
import type { TicketChange } from './ports.ts'
import type { TicketRecord } from './record.ts'
import { unpackSnapshot, type PackedSnapshot, type Snapshot } from './snapshot.ts'
import { unpackEffects, type StoredEffects } from './stored-effects.ts'
import type { Dropped } from './write/rebase.ts'
import type { WriteState } from './write/writes.store.ts'
import { Conditions, plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'

/** A ticket as stored; instants are ISO UTC. */
export interface TicketRowView {
  readonly id: string
  readonly source: string
  readonly externalId: string
  readonly accountId: string | null
  readonly record: TicketRecord
  readonly lastDecisionId: string | null
  readonly lastRule: number | null
  readonly lastOutcome: Decision['outcome'] | null
  readonly deadlineAt: string | null
  readonly isEmergency: boolean
}

/** The columns of a `TicketRowView`, of a ticket `t`. */
export const TICKET = `t.id::text, t.source, t.external_id as "externalId", t.account_id::text as "accountId", t.state as record,
  t.last_decision_id::text as "lastDecisionId", t.last_rule as "lastRule", t.last_outcome as "lastOutcome",
  t.deadline_at as "deadlineAt", t.is_emergency as "isEmergency"`

/** A decision as stored; instants are ISO UTC. */
export interface DecisionView {
  readonly id: string
  readonly ticketRowId: string
  readonly source: string
  readonly externalId: string
  readonly subject: string | null
  readonly accountId: string | null
  readonly decidedFor: string
  readonly recordedAt: string
  readonly factsVersion: number
  readonly settingsVersion: number
  readonly rulesVersion: number
  readonly shadow: boolean
  readonly rule: number | null
  readonly fired: readonly number[]
  readonly outcome: Decision['outcome']
  readonly snapshot: Snapshot
  readonly effects: StoredEffects
  readonly because: readonly Reason[]
  readonly writeId: string | null
  readonly state: 'standing' | 'overridden' | 'undone'
  readonly changed: { by: string; at: string; reason: string | null; instead: string | null } | null
}

const DECISION = `d.id::text, d.ticket_id::text as "ticketRowId", t.source, t.external_id as "externalId", t.subject,
  d.account_id::text as "accountId", d.decided_for as "decidedFor", d.recorded_at as "recordedAt",
  d.facts_version as "factsVersion", d.settings_version as "settingsVersion", d.rules_version as "rulesVersion", d.shadow,
  d.rule, d.fired, d.outcome, d.snapshot, d.effects, d.because, d.write_id::text as "writeId", d.state, d.changed`

/** Tickets of this id, in whatever source; usually one. */
export async function findTickets(
  query: Query,
  externalId: string,
  source?: string,
): Promise<TicketRowView[]> {
  return plainRows(
    await query<TicketRowView & Record<string, unknown>>(
      `select ${TICKET} from ticket t where t.external_id = $1
          and t.source in (select source from ticket_source where $2::text is null or source = $2)
        order by t.source limit 5`,
      [externalId, source ?? null],
    ),
  )
}

export interface DecisionFilter {
  readonly ticketRowId?: string | undefined
  readonly accountId?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly rule?: number | undefined
  readonly outcome?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A page of decisions for visible accounts, newest first; by rule along decision_of_rule_1 … 7, by outcome along decision_by_outcome. */
export async function listDecisions(
  query: Query,
  filter: DecisionFilter,
  visible: Visible,
): Promise<Page<DecisionView>> {
  const conditions = new Conditions()
    .visible(visible, 'd.account_id')
    .visible(visible, 't.account_id', 't.organization_id')
    .equal('d.ticket_id', filter.ticketRowId)
    .equal('d.account_id', filter.accountId)
    .add('d.decided_for >=', filter.since)
    .add('d.decided_for <', filter.until)
    .equal('d.outcome', filter.outcome)
  if (filter.rule !== undefined) conditions.plain(ofRule(filter.rule))
  const page = await readPage<PackedDecision>(query, {
    select: `select ${DECISION} from decision d join ticket t on t.id = d.ticket_id`,
    where: conditions.where,
    values: conditions.values,
    sort: { by: 'd.decided_for', type: 'timestamptz', descending: true },
    id: 'd.id',
    limit: filter.limit,
    cursor: filter.cursor,
    apart: isOfRuleAlone(filter) ? { by: 'd.outcome', values: outcomes } : undefined,
  })
  return { ...page, items: page.items.map(unpacked) }
}

/** As the indexes decision_of_rule_1 … 7 have it; a rule is a small whole number, checked by the contract. */
function ofRule(rule: number): string {
  const n = Math.trunc(rule)
  return `(d.rule = ${n} or ${n} = any(d.fired))`
}

/** An account's decisions, a ticket's, those of one outcome: few enough, or in order, as they are. */
const isOfRuleAlone = ({ rule, outcome, accountId, ticketRowId }: DecisionFilter): boolean =>
  rule !== undefined && outcome === undefined && accountId === undefined && ticketRowId === undefined

type PackedDecision = Omit<DecisionView, 'snapshot' | 'effects'> & {
  readonly snapshot: PackedSnapshot
  readonly effects: Partial<StoredEffects>
}

const unpacked = (row: PackedDecision): DecisionView => ({
  ...row,
  snapshot: unpackSnapshot(row.snapshot),
  effects: unpackEffects(row.effects),
})

/** These decisions. */
export async function findDecisions(query: Query, ids: readonly string[]): Promise<DecisionView[]> {
  const page = await readPage<PackedDecision>(query, {
    select: `select ${DECISION} from decision d join ticket t on t.id = d.ticket_id`,
    where: ['d.id = any($1::uuid[])'],
    values: [ids],
    sort: { by: 'd.decided_for', type: 'timestamptz', descending: true },
    id: 'd.id',
    limit: Math.max(1, ids.length),
  })
  return page.items.map(unpacked)
}

export interface EventView {
  readonly id: string
  readonly occurredAt: Temporal.Instant
  readonly receivedAt: Temporal.Instant
  readonly disposition: string
  readonly actorId: string | null
  readonly payload: {
    readonly state: Partial<TicketRecord['state']>
    readonly comment: { author: string; public: boolean } | null
  }
}

/** A ticket's newest events, at most 100. */
export function listEvents(query: Query, ticketRowId: string): Promise<EventView[]> {
  return query<EventView & Record<string, unknown>>(
    `select id::text, occurred_at as "occurredAt", received_at as "receivedAt", disposition, actor_id as "actorId", payload
       from ticket_event where ticket_id = $1 order by occurred_at desc, id desc limit 100`,
    [ticketRowId],
  )
}

export interface WriteView {
  readonly id: string
  readonly source: string
  readonly externalId: string
  readonly state: WriteState
  readonly change: TicketChange
  readonly attempts: number
  readonly lastProblem: string | null
  readonly nextAttemptAt: Temporal.Instant | null
  readonly dropped: readonly Dropped[] | null
  readonly createdAt: Temporal.Instant
  readonly finishedAt: Temporal.Instant | null
}

const WRITE = `select w.id::text, t.source, w.external_id as "externalId", w.state, w.change, w.attempts,
  w.last_problem as "lastProblem", w.next_attempt_at as "nextAttemptAt", w.dropped, w.created_at as "createdAt",
  w.finished_at as "finishedAt" from help_desk_write w join ticket t on t.id = w.ticket_id`

/** A ticket's writes, newest first. */
export function listWrites(query: Query, ticketRowId: string): Promise<WriteView[]> {
  return query<WriteView & Record<string, unknown>>(
    `${WRITE} where w.ticket_id = $1 order by w.seq desc limit 100`,
    [ticketRowId],
  )
}

/** Writes that wait, are under way or are parked, oldest first, at most 200. */
export function listOpenWrites(query: Query, visible: Visible): Promise<WriteView[]> {
  const { where, values } = new Conditions()
    .plain(`w.state in ('waiting', 'sent', 'parked')`)
    .visible(visible, 't.account_id', 't.organization_id')
  return query<WriteView & Record<string, unknown>>(
    `${WRITE} where ${where.join(' and ')} order by w.created_at limit 200`,
    values,
  )
}
