/** Reads the audit log. */
import type { Pool } from 'pg'
import { ALL_VISIBLE, type Visible } from './auth/visible.ts'
import { openRows, type SealedRow } from './privacy/open-sealed.ts'
import { queryOn } from './store/index.ts'

export interface AuditFilter {
  readonly actorId?: string | undefined
  readonly action?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly accountId?: string | undefined
  readonly from?: Temporal.Instant | undefined
  readonly to?: Temporal.Instant | undefined
  /** Entries about other accounts are left out. */
  readonly visible?: Visible
}

export interface AuditRow {
  readonly id: string
  readonly at: Temporal.Instant
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string }
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly accountId: string | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  readonly requestId: string | null
  /** What it said is gone with somebody who was erased. */
  readonly erased: boolean
}

/** Where a page ended. */
export interface AuditCursor {
  readonly at: Temporal.Instant
  readonly id: string
}

const COLUMNS = `id::text, at, json_build_object('kind', actor_kind, 'id', actor_id, 'name', actor_name) as actor, action,
  json_build_object('kind', subject_kind, 'id', subject_id) as subject, account_id::text as "accountId", before, after,
  reason, request_id as "requestId", sealed, sealed_for as "sealedFor", actor_sealed as "actorSealed"`

/** Newest first. Only the conditions that are given are written, so that their indexes serve. */
export async function listAudit(
  pool: Pool,
  filter: AuditFilter,
  page: { after: AuditCursor | null; limit: number },
): Promise<readonly AuditRow[]> {
  const values: unknown[] = []
  const conditions: string[] = []
  const where = (sql: (parameter: string) => string, value: unknown): void => {
    if (value !== undefined) conditions.push(sql(`$${values.push(value)}`))
  }
  where((p) => `actor_id = ${p}`, filter.actorId)
  where((p) => `action = ${p}`, filter.action)
  where((p) => `subject_kind = ${p}`, filter.subjectKind)
  where((p) => `subject_id = ${p}`, filter.subjectId)
  where((p) => `account_id = ${p}`, filter.accountId)
  where((p) => `at >= ${p}`, filter.from)
  where((p) => `at < ${p}`, filter.to)
  const { visible = ALL_VISIBLE } = filter
  if (visible.kind === 'only') where((p) => `account_id = any(${p}::uuid[])`, visible.accounts)
  if (visible.kind === 'all_but')
    where((p) => `(account_id is null or account_id <> all(${p}::uuid[]))`, visible.accounts)
  if (page.after) {
    const at = `$${values.push(page.after.at)}`
    conditions.push(`(at, id) < (${at}, $${values.push(page.after.id)})`)
  }
  const condition = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const sql = `select ${COLUMNS} from audit_entry ${condition} order by at desc, id desc limit $${values.push(page.limit)}`
  const query = queryOn(pool)
  return openRows(query, await query<Omit<AuditRow, 'erased'> & SealedRow>(sql, values))
}
