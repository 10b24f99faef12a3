/** SQL about plans: the record of one absence, and lists of them. */
import type { Interval } from '../../calendar/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conditions, inserter, readPage, toIso, type Page, type Query } from '../../platform/store/index.ts'
import { loadAsks } from './asks.store.ts'
import { namedHours } from './covered.store.ts'
import { loadParts } from './parts.store.ts'
import { loadRequests } from './requests.store.ts'
import type { PlanState, StoredPlan, Whole } from './rows.ts'
import { bounds, epoch, toRangeText } from './sql.ts'

const COLUMNS = `id::text, person_id::text as "personId", manager_id::text as "managerId", kind, ${bounds('during')}, reason,
  state, time_off_id::text as "timeOffId", away_at_once as "awayAtOnce", decision_note as "decisionNote",
  ${epoch('handed_back_at', 'handedBackAt')}, ${epoch('created_at', 'createdAt')}`

export interface NewPlan {
  readonly id: string
  readonly personId: string
  readonly managerId: string | null
  readonly kind: 'planned' | 'sick'
  readonly during: string
  readonly reason: string | null
  readonly state: PlanState
  readonly timeOffId: string | null
  readonly awayAtOnce: number
  readonly createdAt: string
  readonly createdBy: string
}

/** Inserts plans. */
export const insertPlans = inserter<NewPlan>('absence_plan', {
  id: 'uuid',
  person_id: 'uuid',
  manager_id: 'uuid',
  kind: 'text',
  during: 'tstzrange',
  reason: 'text',
  state: 'text',
  time_off_id: 'uuid',
  away_at_once: 'smallint',
  created_at: 'timestamptz',
  created_by: 'text',
})

/** One plan, locked where `lock` says so: whoever changes anything of a plan holds its row. */
export async function findPlan(query: Query, id: string, lock = false): Promise<StoredPlan | undefined> {
  const sql = `select ${COLUMNS} from absence_plan where id = $1 ${lock ? 'for update' : ''}`
  return (await query<StoredPlan & Record<string, unknown>>(sql, [id]))[0]
}

/** These plans. */
export function plansByIds(query: Query, ids: readonly string[]): Promise<StoredPlan[]> {
  return query<StoredPlan & Record<string, unknown>>(
    `select ${COLUMNS} from absence_plan where id = any($1::uuid[]) order by id`,
    [ids],
  )
}

/** A plan with everything that hangs on it. */
export async function loadWhole(query: Query, id: string, lock = false): Promise<Whole | undefined> {
  const plan = await findPlan(query, id, lock)
  return plan && (await loadWholes(query, [plan]))[0]
}

/** Everything that hangs on these plans, in four statements. */
export async function loadWholes(query: Query, plans: readonly StoredPlan[]): Promise<Whole[]> {
  const requests = await loadRequests(
    query,
    plans.map(({ id }) => id),
  )
  const ids = requests.map(({ id }) => id)
  const asks = await loadAsks(query, ids)
  const parts = await loadParts(query, ids)
  const named = await namedHours(query, ids)
  return plans.map((plan) => {
    const own = requests.filter(({ planId }) => planId === plan.id)
    const mine = new Set(own.map(({ id }) => id))
    return {
      plan,
      requests: own,
      asks: asks.filter(({ requestId }) => mine.has(requestId)),
      parts: parts.filter(({ requestId }) => mine.has(requestId)),
      named: named.filter(({ requestId }) => mine.has(requestId)),
    }
  })
}

/** What may change of a plan; what is not named stays. */
export type PlanChange = Partial<
  Pick<StoredPlan, 'state' | 'timeOffId' | 'decisionNote' | 'awayAtOnce' | 'managerId' | 'handedBackAt'>
> & { readonly during?: Interval }

/** Changes a plan; the caller holds its row. */
export async function changePlan(tx: Tx, id: string, change: PlanChange): Promise<void> {
  const { during, handedBackAt, ...rest } = change
  const row = {
    ...rest,
    ...(during && { during: toRangeText(during) }),
    ...(handedBackAt !== undefined && { handedBackAt: toIso(handedBackAt) }),
  }
  await tx.query(
    `update absence_plan set
       state = coalesce(r.state, absence_plan.state), during = coalesce(r.during, absence_plan.during),
       time_off_id = coalesce(r."timeOffId", absence_plan.time_off_id),
       decision_note = coalesce(r."decisionNote", absence_plan.decision_note),
       away_at_once = coalesce(r."awayAtOnce", absence_plan.away_at_once),
       manager_id = coalesce(r."managerId", absence_plan.manager_id),
       handed_back_at = coalesce(r."handedBackAt", absence_plan.handed_back_at)
      from json_to_record($2::json) as r (state text, during tstzrange, "timeOffId" uuid, "decisionNote" text,
           "awayAtOnce" smallint, "managerId" uuid, "handedBackAt" timestamptz)
     where id = $1`,
    [id, JSON.stringify(row)],
  )
}

export interface PlanFilter {
  readonly personId?: string | undefined
  /** Waits for this manager. */
  readonly decidedBy?: string | undefined
  /** A director's: waits for whichever manager. */
  readonly waitsForAnybody?: boolean
  readonly live?: boolean | undefined
  readonly from?: string | undefined
  /** What runs and what comes is on the first page then, however much is past; else the oldest first. */
  readonly newestFirst?: boolean
  readonly limit: number
  readonly cursor?: string | undefined
}

const WAITS = `(state = 'waiting' or (state in ('asking', 'confirmed') and exists (
  select 1 from cover_request r where r.plan_id = absence_plan.id and r.state = 'open' and r.escalated_at is not null)))`
const DECIDES = `(manager_id = $ or (select p.manager_id from person p where p.id = person_id) = $
  or exists (select 1 from person p join region on region.id = p.region_id where p.id = person_id and region.leader_id = $))`

/** A page of plans by their start. */
export function listPlans(query: Query, wanted: PlanFilter): Promise<Page<StoredPlan>> {
  const { where, values } = new Conditions()
    .equal('person_id', wanted.personId)
    .add(DECIDES, wanted.decidedBy)
    .plain(WAITS, wanted.decidedBy !== undefined || wanted.waitsForAnybody === true)
    .plain(`state in ('waiting', 'asking', 'confirmed')`, wanted.live === true)
    .add('upper(during) >', wanted.from)
  return readPage<StoredPlan>(query, {
    select: `select ${COLUMNS} from absence_plan`,
    where,
    values,
    sort: { by: 'lower(during)', type: 'timestamptz', descending: wanted.newestFirst === true },
    id: 'id',
    limit: wanted.limit,
    cursor: wanted.cursor,
  })
}

/** Live plans of somebody that hold some of an interval. */
export async function plansWithin(query: Query, personId: string, during: Interval): Promise<StoredPlan[]> {
  return query<StoredPlan & Record<string, unknown>>(
    `select ${COLUMNS} from absence_plan
      where person_id = $1 and during && $2::tstzrange and state in ('waiting', 'asking', 'confirmed') order by lower(during)`,
    [personId, toRangeText(during)],
  )
}

type Away = Interval & { readonly personId: string }

/** Who of these people plans to be away within an interval, beside what is a fact already; `before`: and planned it before then. */
export function plannedAway(
  query: Query,
  personIds: readonly string[],
  during: Interval,
  before: number | null = null,
): Promise<Away[]> {
  return query<Away & Record<string, unknown>>(
    `select person_id::text as "personId", ${bounds('during')} from absence_plan
      where person_id = any($1::uuid[]) and during && $2::tstzrange and state in ('waiting', 'asking', 'confirmed')
        and ($3::timestamptz is null or created_at < $3)`,
    [personIds, toRangeText(during), toIso(before)],
  )
}

/** Planned time off of these people that was entered since an instant, within an interval: it was admitted when it was. */
export function admittedSince(
  query: Query,
  personIds: readonly string[],
  during: Interval,
  since: number,
): Promise<Away[]> {
  return query<Away & Record<string, unknown>>(
    `select person_id::text as "personId", ${bounds('during')} from time_off
      where person_id = any($1::uuid[]) and during && $2::tstzrange and superseded_in is null and state = 'confirmed'
        and kind = 'planned' and source = 'entered' and recorded_at >= $3`,
    [personIds, toRangeText(during), toIso(since)],
  )
}

/** Whether time off of somebody is confirmed already for some of an interval. */
export async function hasTimeOff(query: Query, personId: string, during: Interval): Promise<boolean> {
  const rows = await query(
    `select 1 from time_off where person_id = $1 and superseded_in is null and state = 'confirmed' and source = 'entered' and during && $2::tstzrange limit 1`,
    [personId, toRangeText(during)],
  )
  return rows.length > 0
}
