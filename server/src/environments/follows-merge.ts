/** The part of environments in merging two accounts: systems and planned changes go along; of two notes both are kept. */
import type { FollowsMerge } from '../accounts/api.ts'
import type { Query } from '../platform/store/index.ts'

const COUNT = `select (select count(*) from environment_system where account_id = $1)::int
  + (select count(*) from planned_change where account_id = $1 and superseded_at is null)::int as n`

// A system of the same name on both sides keeps its own beside the other's.
const SYSTEMS = `update environment_system s set account_id = $2,
    name = case when exists (select 1 from environment_system o where o.account_id = $2 and lower(o.name) = lower(s.name))
                then left(s.name, 180) || ' (merged)' else s.name end
  where account_id = $1`
const NOTES = `insert into environment_note (account_id, access, risks, changed_at, changed_by)
  select $2::uuid, access, risks, changed_at, changed_by from environment_note where account_id = $1
  on conflict (account_id) do update set access = concat_ws(E'\\n\\n', environment_note.access, excluded.access),
    risks = concat_ws(E'\\n\\n', environment_note.risks, excluded.risks)`

async function count(query: Query, accountId: string): Promise<number> {
  const [row] = await query<{ n: number }>(COUNT, [accountId])
  return row?.n ?? 0
}

/** Systems, notes, and planned changes with their revisions. */
export const environmentsFollowMerge: FollowsMerge = {
  what: 'systems and planned changes',
  count,
  async move(tx, from, into) {
    const n = await count(tx.query, from)
    await tx.query(SYSTEMS, [from, into])
    await tx.query(NOTES, [from, into])
    await tx.query('delete from environment_note where account_id = $1', [from])
    await tx.query('update planned_change set account_id = $2 where account_id = $1', [from, into])
    return n
  },
}
