/** SQL about all covers of one account. */
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'
import { bounds } from './cover-plan/sql.ts'
import type { LostHours } from './tell-merged.ts'

/** How many covers name an account. */
export async function countCovers(query: Query, accountId: string): Promise<number> {
  const sql = 'select count(*)::int as n from cover where account_id = $1 and superseded_in is null'
  const [row] = await query<{ n: number }>(sql, [accountId])
  return row?.n ?? 0
}

/** Hours to come of an account's covers for which another account has another backup of the same ASE. */
export function hoursHeldTwice(
  query: Query,
  from: string,
  into: string,
  now: Temporal.Instant,
): Promise<LostHours[]> {
  return query<LostHours & Record<string, unknown>>(
    `select "personId", "absentPersonId", ${bounds('part')} from (
       select c.backup_person_id::text as "personId", c.absent_person_id::text as "absentPersonId",
              unnest(range_agg(c.during * o.during * tstzrange($3, null))) as part
         from cover c join cover o on o.account_id = $2 and o.absent_person_id = c.absent_person_id and o.superseded_in is null
                                  and o.backup_person_id <> c.backup_person_id and o.during && c.during
        where c.account_id = $1 and c.superseded_in is null and upper(c.during) > $3
        group by c.backup_person_id, c.absent_person_id) lost`,
    [from, into, now],
  )
}

/**
 * Gives an account's covers to another, as new revisions; answers how many rows that makes. Hours for which the other account
 * has a backup of the same ASE already stay theirs: nobody covers what somebody else covers.
 */
export async function moveCovers(tx: Tx, from: string, into: string): Promise<number> {
  const rows = await tx.query(
    `with ended as (
       update cover set superseded_in = facts_touch() where account_id = $1 and superseded_in is null returning *),
     free as (
       select e.*, unnest(tstzmultirange(e.during) - coalesce((
                select range_agg(o.during) from cover o
                 where o.account_id = $2 and o.absent_person_id = e.absent_person_id and o.superseded_in is null), '{}')) as part
         from ended e),
     parts as (select *, row_number() over (partition by cover_id order by part) as position from free)
     insert into cover (id, cover_id, account_id, absent_person_id, backup_person_id, during, recorded_at, recorded_by)
     select gen_random_uuid(), case position when 1 then cover_id else gen_random_uuid() end, $2, absent_person_id,
            backup_person_id, part, recorded_at, recorded_by
       from parts returning id`,
    [from, into],
  )
  return rows.length
}
