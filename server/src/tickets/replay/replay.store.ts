/** All SQL about replays. */
import type { Tx } from '../../platform/db/index.ts'
import type { PackedSnapshot } from '../snapshot.ts'
import type { Verdict } from './compare.ts'
import type { SettingsChange } from './other-settings.ts'
import type { Visible } from '../../platform/auth/index.ts'
import { Conditions, readPage, type Page, type Query } from '../../platform/store/index.ts'

export interface ReplaySummary {
  readonly sentence: string
  readonly moved: number
  readonly moreNamed: number
  readonly byRule: { rule: number | null; before: number; after: number }[]
}

export interface ReplayRun {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly changes: SettingsChange
  readonly state: 'running' | 'done' | 'failed'
  readonly startedAt: string
  readonly startedBy: string
  readonly finishedAt: string | null
  readonly decisions: number
  readonly differences: number
  readonly summary: ReplaySummary | null
}

const RUN = `id::text, lower(period) as "from", upper(period) as "to", changes, state, started_at as "startedAt",
  started_by as "startedBy", finished_at as "finishedAt", decisions, differences, summary`

export async function insertReplay(
  tx: Tx,
  run: { id: string; from: string; to: string; changes: SettingsChange; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.query(
    `insert into replay_run (id, period, changes, state, started_at, started_by)
     values ($1, tstzrange($2, $3), $4, 'running', $5, $6)`,
    [run.id, run.from, run.to, JSON.stringify(run.changes), run.at, run.by],
  )
}

/** A page of replays, newest first; or the one of that id. */
export function listReplays(
  query: Query,
  filter: { id?: string; limit: number; cursor?: string | undefined },
): Promise<Page<ReplayRun>> {
  return readPage<ReplayRun>(query, {
    select: `select ${RUN} from replay_run`,
    where: [filter.id === undefined ? undefined : 'id = $1'],
    values: filter.id === undefined ? [] : [filter.id],
    sort: { by: 'started_at', type: 'timestamptz', descending: true },
    id: 'id',
    limit: filter.limit,
    cursor: filter.cursor,
  })
}

/** Starts a run (again): what an earlier attempt stored is removed. */
export async function clearReplay(query: Query, id: string): Promise<void> {
  await query('delete from replay_difference where run_id = $1', [id])
}

export async function finishReplay(
  query: Query,
  id: string,
  end: {
    state: 'done' | 'failed'
    at: Temporal.Instant
    decisions: number
    differences: number
    summary: ReplaySummary | null
  },
): Promise<void> {
  await query(
    `update replay_run set state = $2, finished_at = $3, decisions = $4, differences = $5, summary = $6 where id = $1`,
    [id, end.state, end.at, end.decisions, end.differences, end.summary && JSON.stringify(end.summary)],
  )
}

/** How far a run is, for whoever watches. */
export async function progressReplay(
  query: Query,
  id: string,
  decisions: number,
  differences: number,
): Promise<void> {
  await query('update replay_run set decisions = $2, differences = $3 where id = $1', [
    id,
    decisions,
    differences,
  ])
}

export interface StoredDecision extends Verdict {
  readonly id: string
  readonly ticketRowId: string
  readonly accountId: string | null
  /** Epoch milliseconds. */
  readonly at: number
  readonly factsVersion: number
  readonly snapshot: PackedSnapshot
}

/** Opens a cursor over the period's decisions, in their order, on one snapshot; answers a reader of the next rows. */
export async function readPeriod(
  tx: Tx,
  from: string,
  to: string,
  size: number,
): Promise<() => Promise<StoredDecision[]>> {
  await tx.query(
    `declare period no scroll cursor for
       select id::text, ticket_id::text as "ticketRowId", account_id::text as "accountId",
              (extract(epoch from decided_for) * 1000)::float8 as at, facts_version as "factsVersion", rule, fired,
              outcome, assigns, snapshot
         from decision where decided_for >= $1 and decided_for < $2 order by decided_for, id`,
    [from, to],
  )
  return () => tx.query<StoredDecision & Record<string, unknown>>(`fetch ${size} from period`)
}

export interface Difference {
  readonly id: string
  readonly ticketRowId: string
  readonly accountId: string | null
  readonly before: Verdict
  readonly after: Verdict
}

/** Stores differences in one statement. */
export async function insertDifferences(
  query: Query,
  runId: string,
  rows: readonly Difference[],
): Promise<void> {
  if (rows.length === 0) return
  await query(
    `insert into replay_difference (run_id, decision_id, ticket_id, account_id, before, after)
     select $1, d.id, d."ticketRowId", d."accountId", d.before, d.after
       from json_to_recordset($2::json) as d (id uuid, "ticketRowId" uuid, "accountId" uuid, before json, after json)
     on conflict do nothing`,
    [runId, JSON.stringify(rows)],
  )
}

export interface DifferenceView {
  readonly decisionId: string
  readonly source: string
  readonly ticketId: string
  readonly at: string
  readonly before: Verdict
  readonly after: Verdict
}

/** A page of a run's differences, in time order. */
export function listDifferences(
  query: Query,
  runId: string,
  visible: Visible,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<DifferenceView>> {
  const { where, values } = new Conditions()
    .equal('r.run_id', runId)
    .visible(visible, 'r.account_id')
    .visible(visible, 't.account_id', 't.organization_id')
  return readPage<DifferenceView>(query, {
    select: `select r.decision_id::text as "decisionId", t.source, t.external_id as "ticketId", d.decided_for as at,
                    r.before, r.after
               from replay_difference r join decision d on d.id = r.decision_id join ticket t on t.id = r.ticket_id`,
    where,
    values,
    sort: { by: 'd.decided_for', type: 'timestamptz' },
    id: 'r.decision_id',
    limit,
    cursor,
  })
}
