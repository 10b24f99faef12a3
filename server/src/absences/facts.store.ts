/** Reads who is away, busy or covered for: one statement a table. */
import type { AbsenceFacts, BusyRow, CoverRow, PodRow, RecurringOffRow, TimeOffRow } from './facts.ts'
import { loadPlannedAbsences } from './cover-plan/planned.store.ts'
import { AS_OF, type Query } from '../platform/store/index.ts'

const DURING = `(extract(epoch from lower(during)) * 1000)::float8 as start,
  (extract(epoch from upper(during)) * 1000)::float8 as "end"`

/** Absences at a version of the facts; without one, as they stand. Reasons are not among them. */
export async function loadAbsenceFacts(query: Query, atVersion?: number): Promise<AbsenceFacts> {
  const at = [atVersion ?? null]
  const timeOff = await query<TimeOffRow>(
    `select time_off_id as id, person_id as "personId", ${DURING} from time_off
      where state = 'confirmed' and ${AS_OF} order by person_id, lower(during)`,
    at,
  )
  const busy = await query<BusyRow>(
    `select person_id as "personId", ${DURING} from busy_period where ${AS_OF} order by person_id, lower(during)`,
    at,
  )
  const covers = await query<CoverRow>(
    `select cover_id as id, account_id as "accountId", absent_person_id as "absentId",
            backup_person_id as "backupId", ${DURING}
       from cover where ${AS_OF} order by account_id, lower(during), cover_id`,
    at,
  )
  const recurringOff = await query<RecurringOffRow>(
    `select recurring_off_id as id, person_id as "personId", weekdays, every_weeks as "everyWeeks",
            starts_on::text as "startsOn", ends_on::text as "endsOn",
            start_minute as "startMinute", end_minute as "endMinute"
       from recurring_off where ${AS_OF} order by person_id, starts_on, recurring_off_id`,
    at,
  )
  const plans = atVersion === undefined ? await loadPlannedAbsences(query) : []
  return { timeOff, busy, covers, recurringOff, pods: await loadPods(query, at), plans }
}

async function loadPods(query: Query, at: readonly (number | null)[]): Promise<PodRow[]> {
  const pods = await query<Omit<PodRow, 'members'>>(
    `select pod_id as id, name, region_id as "regionId", zone, covers from pod where ${AS_OF} order by name, pod_id`,
    at,
  )
  const members = await query<PodRow['members'][number] & { readonly podId: string }>(
    `select pod_id as "podId", person_id as "personId", lower(valid)::text as "from", upper(valid)::text as "until"
       from pod_member where ${AS_OF} order by pod_id, position, person_id, lower(valid)`,
    at,
  )
  const byPod = Map.groupBy(members, ({ podId }) => podId)
  return pods.map((pod) => ({
    ...pod,
    members: (byPod.get(pod.id) ?? []).map(({ personId, from, until }) => ({ personId, from, until })),
  }))
}
