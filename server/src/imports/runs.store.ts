/** Reads of imports that ran, for their page. */
import { plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'
import type { SourceTally } from '../tickets/api.ts'
import type { ImportRunView } from './imports.contract.ts'

const SELECT = `select id::text, source, file_name as "fileName", preset, options->>'timeZone' as "timeZone",
  options->>'madeProgramme' is not null as "madeProgramme", state, started_at as "startedAt", finished_at as "finishedAt",
  problem, json_build_object('total', rows_total, 'read', rows_read, 'new', rows_new, 'known', rows_known,
  'rejected', rows_rejected) as rows from import_run`

/** A page of imports, the newest first. */
export function listRuns(
  query: Query,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<ImportRunView>> {
  return readPage<ImportRunView>(query, {
    select: SELECT,
    where: [],
    values: [],
    sort: { by: 'started_at', type: 'timestamptz', descending: true },
    id: 'id',
    ...page,
  })
}

/** What of the source stood when the run ended; null: it did not end. */
export type Understood = Omit<SourceTally, 'fired'> | null
type RunDetail = ImportRunView & { readonly understood: Understood }

/** One import. */
export async function findRun(query: Query, id: string): Promise<RunDetail | undefined> {
  const rows = await query<RunDetail & Record<string, unknown>>(
    `${SELECT.replace('from import_run', ', understood from import_run')} where id = $1`,
    [id],
  )
  return plainRows(rows)[0]
}

export interface RejectedRow {
  readonly line: number
  readonly reason: string
  readonly value: string | null
}

/** Where a page of rejections ended: its last line and reason, which together name a row. */
export interface RejectionCursor {
  readonly line: number
  readonly reason: string
}

/** Rejected rows in the order of the file, along the primary key; one more than `limit` where there is one. */
export function listRejections(
  query: Query,
  runId: string,
  limit: number,
  after: RejectionCursor | null,
): Promise<RejectedRow[]> {
  return query<RejectedRow & Record<string, unknown>>(
    `select line, reason, value from import_rejection
      where run_id = $1 and ($2::integer is null or (line, reason) > ($2, $3))
      order by line, reason limit $4`,
    [runId, after?.line ?? null, after?.reason ?? null, limit + 1],
  )
}

export interface RejectionReason {
  readonly reason: string
  readonly rows: number
  readonly firstLine: number
}

/** Why rows were rejected, the commonest first, at most 50; of the first 20,000. */
export function rejectionReasons(query: Query, runId: string): Promise<RejectionReason[]> {
  return query<RejectionReason & Record<string, unknown>>(
    `select reason, count(*)::int as rows, min(line) as "firstLine"
       from (select reason, line from import_rejection where run_id = $1 order by line limit 20000) first
      group by reason order by count(*) desc, reason limit 50`,
    [runId],
  )
}
