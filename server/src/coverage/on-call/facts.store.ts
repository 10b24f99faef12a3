/** Reads the shifts on call: one statement. */
import { AS_OF, type Query } from '../../platform/store/index.ts'
import type { OnCallFacts, OnCallShiftRow } from './facts.ts'

/** Shifts at a version of the facts; without one, as they stand. */
export async function loadOnCallFacts(query: Query, atVersion?: number): Promise<OnCallFacts> {
  const shifts = await query<OnCallShiftRow>(
    `select shift_id as id, person_id as "personId", source,
            (extract(epoch from lower(during)) * 1000)::float8 as start,
            (extract(epoch from upper(during)) * 1000)::float8 as "end"
       from on_call_shift where ${AS_OF} order by lower(during), shift_id`,
    [atVersion ?? null],
  )
  return { shifts }
}
