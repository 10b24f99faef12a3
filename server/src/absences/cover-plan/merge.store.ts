/** SQL about all requests for cover of one account. */
import type { Tx } from '../../platform/db/index.ts'
import type { Query } from '../../platform/store/index.ts'

/** How many requests name an account. */
export async function countRequests(query: Query, accountId: string): Promise<number> {
  const sql = 'select count(*)::int as n from cover_request where account_id = $1'
  const [row] = await query<{ n: number }>(sql, [accountId])
  return row?.n ?? 0
}

/** Requests of plans that ask for both accounts: the hours of one of them would be taken twice. */
const DOUBLED = `select r.id from cover_request r where r.account_id = $1 and exists (
  select 1 from cover_request o
   where o.plan_id = r.plan_id and o.absent_person_id = r.absent_person_id and o.account_id = $2)`

/** Gives an account's requests to another; where a plan asks for both, the request of the other one stays and this one ends. */
export async function moveRequests(tx: Tx, from: string, into: string): Promise<number> {
  const both = [from, into]
  await tx.query(
    `update cover_part set ended_at = made_at where ended_at is null and request_id in (${DOUBLED})`,
    both,
  )
  await tx.query(
    `update cover_ask set state = 'withdrawn' where state in ('held', 'open') and request_id in (${DOUBLED})`,
    both,
  )
  await tx.query(`update cover_request set state = 'cancelled', due_at = null where id in (${DOUBLED})`, both)
  const moved = await tx.query(
    `update cover_request set account_id = $2 where account_id = $1 and id not in (${DOUBLED}) returning id`,
    both,
  )
  await tx.query(
    `update cover_part set account_id = $2 where account_id = $1
        and request_id in (select id from cover_request where account_id = $2)`,
    both,
  )
  return moved.length
}
