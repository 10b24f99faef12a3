/** SQL about lists of holidays and their days. */
import type { Tx } from '../platform/db/index.ts'

import type { HolidaySet } from './holidays.contract.ts'
import type { Query } from '../platform/store/index.ts'

type Day = HolidaySet['days'][number] & { setId: string }

/** Lists of holidays with their current days: one, or all by name. */
export async function listHolidaySets(query: Query, id: string | null = null): Promise<HolidaySet[]> {
  const sets = await query<Omit<HolidaySet, 'days'>>(
    `select id, name, country, subdivision from holiday_set where $1::uuid is null or id = $1 order by lower(name), id`,
    [id],
  )
  const days = await query<Day>(
    `select holiday_set_id as "setId", day::text as day, name, start_minute as "startMinute", end_minute as "endMinute"
       from holiday where superseded_in is null and ($1::uuid is null or holiday_set_id = $1)
      order by holiday_set_id, day, start_minute nulls first`,
    [id],
  )
  const bySet = Map.groupBy(days, (day) => day.setId)
  return sets.map((set) => ({ ...set, days: (bySet.get(set.id) ?? []).map(({ setId: _, ...day }) => day) }))
}

/** Which of these lists exist. */
export async function existingHolidaySets(query: Query, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await query<{ id: string }>('select id from holiday_set where id = any($1::uuid[])', [ids])
  return new Set(rows.map((row) => row.id))
}

/** Takes days off a list: all of them, or those of the years given. History keeps them. */
export async function supersedeDays(tx: Tx, setId: string, years?: readonly [number, number]): Promise<void> {
  await tx.query(
    `update holiday set superseded_in = facts_touch()
      where holiday_set_id = $1 and superseded_in is null
        and ($2::int is null or extract(year from day) between $2 and $3::int)`,
    [setId, years?.[0] ?? null, years?.[1] ?? null],
  )
}

/** Renames a list. */
export async function renameHolidaySet(tx: Tx, setId: string, name: string): Promise<void> {
  await tx.query('update holiday_set set name = $2 where id = $1', [setId, name])
}
