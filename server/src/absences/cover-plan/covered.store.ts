/** SQL about hours for which an account has its backup already, whatever way they were named. */
import type { Interval } from '../../calendar/api.ts'
import type { Query } from '../../platform/store/index.ts'
import type { NamedHours } from './rows.ts'
import { bounds, toRangeText } from './sql.ts'

/** The account, the ASE for whom it is covered, and the hours that are asked about. */
export interface Post {
  readonly accountId: string
  readonly absentPersonId: string
  readonly during: Interval
}

// Also while the backup is away: whoever covers for them then is asked by their own plan, and stands beside their row.
const IN_FORCE = `account_id = $1 and absent_person_id = $2 and superseded_in is null and during && $3::tstzrange`

/** Hours of these requests that covers in force hold which are none of their plan, nor its person's, in order. */
export async function namedHours(query: Query, requestIds: readonly string[]): Promise<NamedHours[]> {
  if (requestIds.length === 0) return []
  return query<NamedHours & Record<string, unknown>>(
    `select r.id::text as "requestId", c.backup_person_id::text as "personId", ${bounds('c.during')}
       from cover_request r join absence_plan p on p.id = r.plan_id
            join cover c on c.account_id = r.account_id and c.absent_person_id = r.absent_person_id
                        and c.superseded_in is null and c.during && r.stretch and c.backup_person_id <> p.person_id
      where r.id = any($1::uuid[]) and r.state <> 'cancelled'
        and not exists (select 1 from cover_part t join cover_request own on own.id = t.request_id
                         where own.plan_id = p.id and t.cover_id = c.cover_id and t.ended_at is null)
      order by lower(c.during), c.id`,
    [requestIds],
  )
}

/** Plans that ask for some hours of a post, or have, and are not over. */
export async function plansOfPost(query: Query, post: Post): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `select distinct p.id::text from cover_request r join absence_plan p on p.id = r.plan_id
      where r.account_id = $1 and r.absent_person_id = $2 and r.stretch && $3::tstzrange and r.state <> 'cancelled'
        and p.state in ('waiting', 'asking', 'confirmed') and p.handed_back_at is null order by 1`,
    [post.accountId, post.absentPersonId, toRangeText(post.during)],
  )
  return rows.map(({ id }) => id)
}

/** Who covers some of the hours, or has promised to for time off that is still planned; null: nobody. */
export async function whoCoversSome(query: Query, post: Post): Promise<string | null> {
  const [row] = await query<{ name: string }>(
    `select p.name from (
       select backup_person_id as person_id, during from cover where ${IN_FORCE}
       union all
       select t.person_id, t.during from cover_part t join cover_request r on r.id = t.request_id
        where t.account_id = $1 and r.absent_person_id = $2 and t.ended_at is null and t.cover_id is null
          and t.during && $3::tstzrange) taken
       join person p on p.id = taken.person_id order by lower(during), p.name limit 1`,
    [post.accountId, post.absentPersonId, toRangeText(post.during)],
  )
  return row?.name ?? null
}
