/** Reads who is away, busy or covered for: one statement a table, of everybody or of those whose rows changed. */
import type { AbsenceFacts, BusyRow, CoverRow, PodRow, RecurringOffRow, TimeOffRow } from './facts.ts'
import { loadPlannedAbsences } from './cover-plan/planned.store.ts'
import {
  AS_OF,
  rememberedAtVersion,
  withRowsOf,
  type FactsChange,
  type Query,
} from '../platform/store/index.ts'

const DURING = `(extract(epoch from lower(during)) * 1000)::float8 as start,
  (extract(epoch from upper(during)) * 1000)::float8 as "end"`

/** Version and owners; null: as they stand, all of them. */
type Which = readonly [version: number | null, owners: readonly string[] | null]
const of = (owner: string): string => `($2::uuid[] is null or ${owner} = any($2))`

/** Absences at a version of the facts; without one, as they stand. Reasons are not among them. */
export async function loadAbsenceFacts(query: Query, atVersion?: number): Promise<AbsenceFacts> {
  const all: Which = [atVersion ?? null, null]
  return {
    timeOff: await timeOff(query, all),
    busy: await busy(query, all),
    covers: await covers(query, all),
    recurringOff: await recurringOff(query, all),
    pods: await loadPods(query, [all[0]]),
    plans: atVersion === undefined ? await loadPlannedAbsences(query) : [],
  }
}

/** Absences as they stand; within snapshots those that a version of the facts changed are read again. Not to be changed. */
export const standingAbsences = rememberedAtVersion((query) => loadAbsenceFacts(query), {
  tables: ['time_off', 'busy_period', 'cover', 'recurring_off', 'pod', 'pod_member', 'absence_plan'],
  renew: renewAbsences,
})

async function renewAbsences(query: Query, before: AbsenceFacts, change: FactsChange): Promise<AbsenceFacts> {
  const ofPerson = ({ personId }: { readonly personId: string }): string => personId
  const renewed = async <T>(
    rows: readonly T[],
    ownerOf: (row: T) => string,
    owners: readonly string[],
    read: (query: Query, which: Which) => Promise<readonly T[]>,
  ): Promise<readonly T[]> =>
    owners.length === 0 ? rows : withRowsOf(rows, ownerOf, owners, await read(query, [null, owners]))
  return {
    timeOff: await renewed(before.timeOff, ofPerson, change.of('time_off'), timeOff),
    busy: await renewed(before.busy, ofPerson, change.of('busy_period'), busy),
    covers: await renewed(before.covers, ({ accountId }) => accountId, change.of('cover'), covers),
    recurringOff: await renewed(before.recurringOff, ofPerson, change.of('recurring_off'), recurringOff),
    pods: change.any('pod', 'pod_member') ? await loadPods(query, [null]) : before.pods,
    plans: await renewed(
      ...([before.plans, ({ id }: { readonly id: string }) => id, change.of('absence_plan')] as const),
      (q, [, ids]) => loadPlannedAbsences(q, ids),
    ),
  }
}

function timeOff(query: Query, which: Which): Promise<TimeOffRow[]> {
  return query<TimeOffRow>(
    `select time_off_id as id, person_id as "personId", ${DURING} from time_off
      where state = 'confirmed' and ${AS_OF} and ${of('person_id')} order by person_id, lower(during)`,
    which,
  )
}

function busy(query: Query, which: Which): Promise<BusyRow[]> {
  return query<BusyRow>(
    `select person_id as "personId", ${DURING} from busy_period
      where ${AS_OF} and ${of('person_id')} order by person_id, lower(during)`,
    which,
  )
}

function covers(query: Query, which: Which): Promise<CoverRow[]> {
  return query<CoverRow>(
    `select cover_id as id, account_id as "accountId", absent_person_id as "absentId",
            backup_person_id as "backupId", ${DURING}
       from cover where ${AS_OF} and ${of('account_id')} order by account_id, lower(during), cover_id`,
    which,
  )
}

function recurringOff(query: Query, which: Which): Promise<RecurringOffRow[]> {
  return query<RecurringOffRow>(
    `select recurring_off_id as id, person_id as "personId", weekdays, every_weeks as "everyWeeks",
            starts_on::text as "startsOn", ends_on::text as "endsOn",
            start_minute as "startMinute", end_minute as "endMinute"
       from recurring_off where ${AS_OF} and ${of('person_id')} order by person_id, starts_on, recurring_off_id`,
    which,
  )
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
