/** SQL about where accounts name a person. */
import type { Query } from '../platform/store/index.ts'

/** Where accounts name a person after a local date. */
export function namesPerson(
  query: Query,
  personId: string,
  after: string,
): Promise<{ kind: 'assignment' | 'standing_backup' | 'night_contact'; id: string; title: string }[]> {
  return query(
    `select 'assignment' as kind, s.account_id::text as id, a.name as title
       from assignment s join account a on a.id = s.account_id
      where s.person_id = $1 and s.superseded_in is null and (s.ends_on is null or s.ends_on > $2::date)
     union
     select 'standing_backup', p.account_id::text, a.name from account_policy p join account a on a.id = p.account_id
      where p.standing_backup_id = $1 and p.superseded_in is null and p.valid && tstzrange($2::date, null)
     union
     select 'night_contact', p.account_id::text, a.name from account_policy p join account a on a.id = p.account_id
      where p.night_contact_id = $1 and p.superseded_in is null and p.valid && tstzrange($2::date, null)
      order by 1, 3`,
    [personId, after],
  )
}
