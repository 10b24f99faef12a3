/** SQL about hours for which an account has its backup already, whatever way they were named. */
import type { Interval } from '../../calendar/api.ts'
import type { Query } from '../../platform/store/index.ts'
import { bounds, toRangeText } from './sql.ts'

/** The account, the ASE for whom it is covered, and the hours that are asked about. */
export interface Post {
  readonly accountId: string
  readonly absentPersonId: string
  readonly during: Interval
}

// Also while the backup is away: whoever covers for them then is asked by their own plan, and stands beside their row.
const IN_FORCE = `account_id = $1 and absent_person_id = $2 and superseded_in is null and during && $3::tstzrange`

/** Hours of a post that covers in force hold, but for these covers and those of one person, in order. */
export async function coveredHours(
  query: Query,
  { accountId, absentPersonId, during }: Post,
  besides: { readonly personId: string; readonly coverIds: readonly string[] },
): Promise<(Interval & { readonly personId: string })[]> {
  return query<Interval & { readonly personId: string } & Record<string, unknown>>(
    `select backup_person_id::text as "personId", ${bounds('during')} from cover
      where ${IN_FORCE} and backup_person_id <> $4 and cover_id <> all($5::uuid[]) order by lower(during)`,
    [accountId, absentPersonId, toRangeText(during), besides.personId, besides.coverIds],
  )
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
