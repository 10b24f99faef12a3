/** What the audit log can be filtered by: who and what stands in it, found by leaps along indexes. */
import type { Pool } from 'pg'

export interface AuditFilters {
  readonly actors: { readonly kind: string; readonly id: string; readonly name: string }[]
  readonly actions: string[]
  readonly subjectKinds: string[]
}

// One probe of audit_entry_by_actor a person: the newest entry says how they were called last.
const ACTORS = `
  with recursive leap as (
    (select actor_kind as kind, actor_id as id, actor_name as name from audit_entry
      order by actor_id, at desc, id desc limit 1)
    union all
    select next.kind, next.id, next.name from leap cross join lateral (
      select actor_kind as kind, actor_id as id, actor_name as name from audit_entry where actor_id > leap.id
       order by actor_id, audit_entry.at desc, audit_entry.id desc limit 1) next
  )
  select kind, id, name from (select * from leap limit 500) some order by lower(name), id`

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
  const actors = (await pool.query<AuditFilters['actors'][number]>(ACTORS)).rows
  return { actors, actions: await values('action'), subjectKinds: await values('subject_kind') }
}
