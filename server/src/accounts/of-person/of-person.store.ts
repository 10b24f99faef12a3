/** SQL about the accounts of one person. */
import { plainRows, type Query } from '../../platform/store/index.ts'
import type { OfPerson } from './of-person.contract.ts'

type Row = Omit<OfPerson, 'when'>

/** Assignments and policies that name a person, past and to come included, but for those of merged accounts. */
export async function accountsNaming(query: Query, personId: string): Promise<Row[]> {
  const rows = await query<Row>(
    `select a.id as "accountId", a.name, a.region_id as "regionId", a.time_zone as "timeZone", a.priority,
            held.as, held.is_primary as "isPrimary", held.starts_on as "startsOn", held.ends_on as "endsOn",
            l.percent::float8 as share
       from (select account_id, 'ase' as as, is_primary, starts_on, ends_on
               from assignment where person_id = $1 and superseded_in is null
             union all
             select account_id, 'standing_backup', false, (lower(valid) at time zone 'UTC')::date,
                    (upper(valid) at time zone 'UTC')::date - 1
               from account_policy where standing_backup_id = $1 and superseded_in is null
             union all
             select account_id, 'night_contact', false, (lower(valid) at time zone 'UTC')::date,
                    (upper(valid) at time zone 'UTC')::date - 1
               from account_policy where night_contact_id = $1 and superseded_in is null) held
       join account a on a.id = held.account_id and a.merged_into_id is null
       left join allocation l on l.account_id = a.id and l.person_id = $1
      order by a.priority, lower(a.name), held.starts_on desc nulls last`,
    [personId],
  )
  return plainRows(rows)
}
