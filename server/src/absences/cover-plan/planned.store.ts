/** SQL that reads what is planned and no fact yet, for the proof of the days ahead. Never why. */
import type { Query } from '../../platform/store/index.ts'
import type { PlannedAbsenceRow } from '../facts.ts'
import { asIntervals, bounds } from './sql.ts'

const PARTS = `(select coalesce(json_agg(t order by t.start, t.id), '[]')
  from (select id, person_id as "backupId", ${bounds('during')} from cover_part
         where request_id = q.id and ended_at is null) t)`

const REQUESTS = `(select coalesce(json_agg(json_build_object(
    'accountId', q.account_id, 'absentId', q.absent_person_id, 'needed', ${asIntervals('q.needed')}, 'parts', ${PARTS})
    order by q.account_id, q.absent_person_id), '[]')
  from cover_request q where q.plan_id = absence_plan.id and q.state <> 'cancelled')`

/** Plans that still ask or wait for approval and have made no time off, with the hours that somebody has taken; all, or of some. */
export function loadPlannedAbsences(
  query: Query,
  planIds: readonly string[] | null = null,
): Promise<PlannedAbsenceRow[]> {
  // Of the partial index absence_plan_to_begin.
  return query<PlannedAbsenceRow & Record<string, unknown>>(
    `select id, person_id as "personId", state, ${bounds('during')}, ${REQUESTS} as requests from absence_plan
      where state in ('waiting', 'asking') and time_off_id is null and ($1::uuid[] is null or id = any($1)) order by id`,
    [planIds],
  )
}

/** Whether time off belongs to a plan, by which accounts were covered. */
export async function isPlanned(query: Query, timeOffId: string): Promise<boolean> {
  const rows = await query('select 1 from absence_plan where time_off_id = $1', [timeOffId])
  return rows.length > 0
}
