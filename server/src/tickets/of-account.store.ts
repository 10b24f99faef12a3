/** SQL about all tickets of one account. */
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'

/** How many tickets an account has. */
export async function countTicketsOf(query: Query, accountId: string): Promise<number> {
  const [row] = await query<{ n: number }>('select count(*)::int as n from ticket where account_id = $1', [
    accountId,
  ])
  return row?.n ?? 0
}

/**
 * Gives an account's tickets to another; answers how many. Open ones still say for whom they were decided: they are decided
 * anew, with their organisations, for the other one.
 */
export async function moveTickets(tx: Tx, from: string, into: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `with moved as (
       update ticket set account_id = $2::uuid, version = version + 1,
              state = case when status in ('new', 'open', 'pending', 'hold') then state
                           else jsonb_set(state::jsonb, '{accountId}', to_jsonb($2::uuid::text))::json end
        where account_id = $1 returning 1)
     select count(*)::int as n from moved`,
    [from, into],
  )
  for (const table of ['follow_up', 'emergency_record'])
    await tx.query(`update ${table} set account_id = $2 where account_id = $1`, [from, into])
  return row?.n ?? 0
}
