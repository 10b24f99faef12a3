/** SQL about what names somebody after a local date (UTC). */
import type { Query } from '../../platform/store/index.ts'

/** Plans of their own have no account. */
export function plansNaming(
  query: Query,
  personId: string,
  after: string,
): Promise<{ id: string; accountId: string | null }[]> {
  return query(
    `select id::text, null as "accountId" from absence_plan
      where person_id = $1 and state in ('waiting', 'asking', 'confirmed')
        and upper(during) > ($2::date + 1)::timestamp at time zone 'UTC'
     union all
     select id::text, account_id::text from cover_part
      where person_id = $1 and ended_at is null and cover_id is null
        and upper(during) > ($2::date + 1)::timestamp at time zone 'UTC'
     order by 2 nulls first, 1`,
    [personId, after],
  )
}
