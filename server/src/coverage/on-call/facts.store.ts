/** Reads the shifts on call: one statement. */
import { AS_OF, rememberedAtVersion, withRowsOf, type Query } from '../../platform/store/index.ts'
import type { OnCallFacts, OnCallShiftRow } from './facts.ts'

/** Shifts at a version of the facts, in the order of their ids; without a version, as they stand. With `ids`, of these only. */
export async function loadOnCallFacts(
  query: Query,
  atVersion?: number,
  ids?: readonly string[],
): Promise<OnCallFacts> {
  const shifts = await query<OnCallShiftRow>(
    `select shift_id as id, person_id as "personId", source,
            (extract(epoch from lower(during)) * 1000)::float8 as start,
            (extract(epoch from upper(during)) * 1000)::float8 as "end"
       from on_call_shift where ${AS_OF} and ($2::uuid[] is null or shift_id = any($2)) order by shift_id`,
    [atVersion ?? null, ids ?? null],
  )
  return { shifts }
}

/** Shifts as they stand; within snapshots those that a version of the facts changed are read again. Not to be changed. */
export const standingOnCall = rememberedAtVersion((query) => loadOnCallFacts(query), {
  tables: ['on_call_shift'],
  async renew(query, before, change) {
    const ids = change.of('on_call_shift')
    const { shifts } = await loadOnCallFacts(query, undefined, ids)
    return { shifts: withRowsOf(before.shifts, ({ id }) => id, ids, shifts) }
  },
})
