/** SQL about all covers of one account. */
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'

/** How many covers name an account. */
export async function countCovers(query: Query, accountId: string): Promise<number> {
  const sql = 'select count(*)::int as n from cover where account_id = $1 and superseded_in is null'
  const [row] = await query<{ n: number }>(sql, [accountId])
  return row?.n ?? 0
}

/** Gives an account's covers to another, as new revisions; answers how many. */
export async function moveCovers(tx: Tx, from: string, into: string): Promise<number> {
  const rows = await tx.query(
    `with ended as (
       update cover set superseded_in = facts_touch() where account_id = $1 and superseded_in is null returning *)
     insert into cover (id, cover_id, account_id, absent_person_id, backup_person_id, during, recorded_at, recorded_by)
     select gen_random_uuid(), cover_id, $2, absent_person_id, backup_person_id, during, recorded_at, recorded_by
       from ended returning id`,
    [from, into],
  )
  return rows.length
}
