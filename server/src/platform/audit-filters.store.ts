/** What the audit log can be filtered by: who and what stands in it, found by leaps along indexes. */
import type { Pool } from 'pg'
import { openRows, type SealedRow } from './privacy/open-sealed.ts'
import { queryOn } from './store/index.ts'

export interface AuditFilters {
  readonly actors: { readonly kind: string; readonly id: string; readonly name: string }[]
  readonly actions: string[]
  readonly subjectKinds: string[]
}

// One probe of audit_entry_by_actor a person: the newest entry says how they were called last.
const ACTORS = `
  with recursive leap as (
    (select actor_kind as kind, actor_id, actor_name as name, actor_sealed as sealed, id from audit_entry
      order by actor_id, at desc, id desc limit 1)
    union all
    select next.* from leap cross join lateral (
      select actor_kind as kind, actor_id, actor_name as name, actor_sealed as sealed, id
        from audit_entry where actor_id > leap.actor_id
       order by audit_entry.actor_id, audit_entry.at desc, audit_entry.id desc limit 1) next
  )
  select id::text, json_build_object('kind', kind, 'id', actor_id, 'name', name) as actor, sealed as "actorSealed",
         null as before, null as after, null as reason, null as sealed, null as "sealedFor"
    from (select * from leap limit 500) found`

const distinct = (column: string): string => `
  with recursive leap as (
    (select ${column} as value from audit_entry order by ${column} limit 1)
    union all
    select (select ${column} from audit_entry where ${column} > leap.value order by ${column} limit 1)
      from leap where leap.value is not null
  )
  select value from leap where value is not null limit 500`

/** Everybody and everything that the log knows of. */
export async function auditFilters(pool: Pool): Promise<AuditFilters> {
  const values = async (column: 'action' | 'subject_kind'): Promise<string[]> =>
    (await pool.query<{ value: string }>(distinct(column))).rows.map(({ value }) => value)
  const query = queryOn(pool)
  const newest = await openRows(query, await query<Pick<SealedRow, keyof SealedRow>>(ACTORS))
  const actors = newest
    .map(({ actor }) => actor)
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  return { actors, actions: await values('action'), subjectKinds: await values('subject_kind') }
}
