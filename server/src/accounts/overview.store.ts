/** SQL behind the search, the capacity view and the exports. */
import type { Visible } from '../platform/auth/index.ts'
import { Conditions, type Query } from '../platform/store/index.ts'

export interface Match {
  readonly accountId: string
  readonly by: 'name' | 'alias' | 'domain' | 'organization' | 'crm' | 'person'
  readonly value: string
}

export interface AccountSearch {
  readonly text: string
  readonly personIds: readonly string[]
  readonly visible: Visible
  readonly limit: number
}

/**
 * Accounts that match the text, the best match of each: exact ids first, then names that begin with it, then others.
 * `personIds` are people whose name matches; the caller asks the directory for them. Of the visible accounts alone.
 */
export function searchAccounts(
  query: Query,
  { text, personIds, visible, limit }: AccountSearch,
  now: Temporal.Instant,
): Promise<Match[]> {
  const conditions = new Conditions()
  conditions.values.push(text, personIds, now, limit)
  const { where, values } = conditions.visible(visible, 'a.id')
  return query<Match>(
    `with words as (select lower($1::text) as q, case when position('@' in $1) > 0 then lower(split_part($1, '@', 2)) else lower($1) end as host),
     hits as (
       select id as account_id, 'name' as by, name as value,
              case when lower(name) = q then 0 when starts_with(lower(name), q) then 1 else 3 end as rank
         from account, words where position(q in lower(name)) > 0
       union all
       select id, 'alias', x, case when lower(x) = q then 0 when starts_with(lower(x), q) then 1 else 3 end
         from account, words, unnest(aliases) x where position(q in lower(x)) > 0
       union all
       select id, 'domain', x, case when x = host then 0 else 3 end
         from account, words, unnest(domains) x where position(q in x) > 0 or host = x or host like '%.' || x
       union all
       select id, 'crm', crm_id, 0 from account, words where lower(crm_id) = q
       union all
       select account_id, 'organization', organization_id, 0 from account_organization, words
        where superseded_in is null and valid @> $3::timestamptz and lower(organization_id) = q
       union all
       select account_id, 'organization', organization_name, 2 from account_organization, words
        where superseded_in is null and valid @> $3::timestamptz and position(q in lower(organization_name)) > 0
       union all
       select account_id, 'person', person_id::text, 2 from assignment
        where superseded_in is null and person_id = any($2::uuid[])
          and daterange(starts_on, ends_on, '[]') @> ($3::timestamptz at time zone 'UTC')::date),
     best as (select distinct on (account_id) account_id, by, value, rank from hits order by account_id, rank, by)
     select best.account_id as "accountId", best.by, best.value
       from best join account a on a.id = best.account_id where a.merged_into_id is null ${where.map((one) => `and ${one}`).join(' ')}
      order by best.rank, lower(a.name), a.id limit $4`,
    values,
  )
}

export interface ExportRow {
  readonly accountId: string
  /** Of the next piece: what follows on this. */
  readonly sortKey: string
  readonly crmId: string | null
  readonly domains: string[]
  readonly specialNotes: string | null
  readonly organizationNames: string[]
  readonly channels: string[]
  readonly links: string[]
}

/** Few enough that the first of them are on their way at once. */
const EXPORT_PIECE = 250

/**
 * What an export says of the accounts whose name follows on `after`, beside the facts: names of organisations, notes,
 * internal channels, statements of work. Along account_name_unique, a piece at a time.
 */
export function exportDetails(
  query: Query,
  now: Temporal.Instant,
  after: string | null,
): Promise<ExportRow[]> {
  return query<ExportRow>(
    `select a.id as "accountId", lower(a.name) as "sortKey", a.crm_id as "crmId", a.domains,
            a.special_notes as "specialNotes",
            array(select coalesce(o.organization_name, '') from account_organization o
                   where o.account_id = a.id and o.superseded_in is null and o.valid @> $1::timestamptz
                   order by o.organization_id) as "organizationNames",
            array(select c.name from account_channel c
                   where c.account_id = a.id and c.visibility = 'internal' order by c.name) as channels,
            array(select distinct k.statement_of_work from contract k
                   where k.account_id = a.id and k.superseded_in is null and k.statement_of_work is not null
                   order by 1) as links
       from account a where $2::text is null or lower(a.name) > $2 order by lower(a.name) limit ${EXPORT_PIECE}`,
    [now, after],
  )
}

/** Who was assigned to an account before, or has covered for it as standing backup. */
export async function knownPeople(
  query: Query,
  accountId: string,
): Promise<{ personId: string; how: 'was_ase' | 'backup' }[]> {
  return query(
    `select person_id as "personId", 'was_ase' as how from assignment where account_id = $1 and superseded_in is null
     union all
     select standing_backup_id, 'backup' from account_policy
      where account_id = $1 and superseded_in is null and standing_backup_id is not null`,
    [accountId],
  )
}

/** Names by account id. */
export async function accountNames(query: Query, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; name: string }>(
    'select id::text, name from account where id = any($1::uuid[])',
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
