/** SQL about hours that hold from a date on, of people and of schedules alike. */
import type { WeeklySpan } from '../calendar/api.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'

/** Whose hours: table and the column of the owner. */
export type HoursOwner = 'person' | 'schedule'

export interface StoredHours {
  readonly ownerId: string
  readonly from: string | null
  readonly until: string | null
  readonly timeZone: string
  readonly weekly: WeeklySpan[]
  readonly holidaySetIds: string[]
}

const COLUMNS = `lower(valid)::text as "from", upper(valid)::text as "until", time_zone as "timeZone", weekly,
  holiday_set_ids::text[] as "holidaySetIds"`

/** Current hours of one owner, or of all, in the order in which they hold. */
export function listHours(query: Query, of: HoursOwner, ownerId: string | null): Promise<StoredHours[]> {
  return query<StoredHours>(
    `select ${of}_id as "ownerId", ${COLUMNS} from ${of}_hours
      where superseded_in is null and ($1::uuid is null or ${of}_id = $1)
      order by ${of}_id, lower(valid) nulls first`,
    [ownerId],
  )
}

/**
 * Ends an owner's hours on the day before `from` (null: all of them): what held later is superseded, what began before is
 * kept up to that day.
 */
export async function endHours(
  tx: Tx,
  of: HoursOwner,
  ownerId: string,
  from: string | null,
  newId: () => string,
): Promise<void> {
  const ended = await tx.query<{ id: string }>(
    `update ${of}_hours set superseded_in = facts_touch()
      where ${of}_id = $1 and superseded_in is null and valid && daterange($2::date, null) returning id::text`,
    [ownerId, from],
  )
  for (const { id } of from === null ? [] : ended) await keepUntil(tx, of, id, from ?? '', newId())
}

function keepUntil(tx: Tx, of: HoursOwner, id: string, until: string, copyId: string): Promise<unknown> {
  return tx.query(
    `insert into ${of}_hours (id, ${of}_id, time_zone, weekly, holiday_set_ids, valid)
     select $2, ${of}_id, time_zone, weekly, holiday_set_ids, daterange(lower(valid), $3::date)
       from ${of}_hours where id = $1 and (lower_inf(valid) or lower(valid) < $3::date)`,
    [id, copyId, until],
  )
}
