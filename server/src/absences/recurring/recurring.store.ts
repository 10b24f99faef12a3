/** SQL about days off that come back, but for the facts. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, toIso, type Query } from '../../platform/store/index.ts'

export interface StoredRecurring {
  readonly id: string
  readonly personId: string
  readonly weekdays: readonly number[]
  readonly everyWeeks: number
  readonly startsOn: string
  readonly endsOn: string
  readonly startMinute: number | null
  readonly endMinute: number | null
}

const COLUMNS = `recurring_off_id::text as id, person_id::text as "personId", weekdays, every_weeks as "everyWeeks",
  starts_on as "startsOn", ends_on as "endsOn", start_minute as "startMinute", end_minute as "endMinute"`

/** A person's current days off that come back, those that end last in front. */
export async function listRecurring(query: Query, personId: string): Promise<StoredRecurring[]> {
  const sql = `select ${COLUMNS} from recurring_off where superseded_in is null and person_id = $1
    order by ends_on desc, starts_on, recurring_off_id`
  return plainRows(await query<StoredRecurring & Record<string, unknown>>(sql, [personId]))
}

/** The current revision of one, locked. */
export async function findRecurring(query: Query, id: string): Promise<StoredRecurring | undefined> {
  const sql = `select ${COLUMNS} from recurring_off where superseded_in is null and recurring_off_id = $1 for update`
  return plainRows(await query<StoredRecurring & Record<string, unknown>>(sql, [id]))[0]
}

/** Takes the current revision out of force; history keeps it. */
export async function supersedeRecurring(tx: Tx, id: string): Promise<void> {
  await tx.query(
    'update recurring_off set superseded_in = facts_touch() where recurring_off_id = $1 and superseded_in is null',
    [id],
  )
}

/** Days off that come back of a person after a local date. */
export function recurringAfter(query: Query, personId: string, after: string): Promise<{ id: string }[]> {
  return query(
    `select recurring_off_id::text as id from recurring_off
      where superseded_in is null and person_id = $1 and ends_on > $2::date order by starts_on, recurring_off_id`,
    [personId, after],
  )
}

/** Those that stand of these people and were first noted at an instant or later: ending them sooner notes nothing anew. */
export async function recurringSince(
  query: Query,
  personIds: readonly string[],
  since: number,
): Promise<StoredRecurring[]> {
  const sql = `select ${COLUMNS} from recurring_off r where superseded_in is null and person_id = any($1::uuid[])
    and $2 <= (select min(recorded_at) from recurring_off f where f.recurring_off_id = r.recurring_off_id)`
  return plainRows(await query<StoredRecurring & Record<string, unknown>>(sql, [personIds, toIso(since)]))
}
