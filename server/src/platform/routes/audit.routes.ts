/** The audit log, newest first: in pages, as a file, and what it can be filtered by. */
import { Readable } from 'node:stream'
import { z } from 'zod'
import { auditFilters } from '../audit-filters.store.ts'
import { listAudit } from '../audit.store.ts'
import type { AuditCursor, AuditFilter, AuditRow } from '../audit.store.ts'
import type { Actor } from '../auth/actor.ts'
import { authorize } from '../auth/authorize.ts'
import type { Visible } from '../auth/visible.ts'
import { neutralRow } from '../csv.ts'
import { packCursor, unpackCursor } from '../http/cursor.ts'
import { auditAnswer, auditExportQuery, auditFiltersAnswer, auditQuery } from '../platform.contract.ts'
import type { PlatformRoomDeps } from '../platform.room.ts'
import type { App } from '../room.ts'

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()])

type Deps = Pick<PlatformRoomDeps, 'pool' | 'access'>

export function auditRoutes(app: App, { pool, access }: Deps): void {
  const visibleTo = async (actor: Actor): Promise<Visible> =>
    (await access.of(actor)).visible('platform.read_audit')
  const schema = {
    summary: 'Who changed what, when, before and after',
    querystring: auditQuery,
    response: { 200: auditAnswer },
  }
  app.get('/api/v1/audit', { schema }, async ({ actor, query }) => {
    authorize(actor, 'platform.read_audit')
    const { limit, cursor, ...wanted } = query
    const place = unpackCursor(cursor, cursorShape)
    const after = place && { at: Temporal.Instant.from(place[0]), id: place[1] }
    const filter = filterOf(wanted, await visibleTo(actor))
    const rows = await listAudit(pool, filter, { after, limit })
    const last = rows.length === limit ? rows.at(-1) : undefined
    return { entries: rows.map(shown), next: last ? packCursor([last.at.toString(), last.id]) : null }
  })

  const filters = {
    summary: 'Who and what stands in the audit log, to filter by',
    response: { 200: auditFiltersAnswer },
  }
  app.get('/api/v1/audit/filters', { schema: filters }, ({ actor }) => {
    authorize(actor, 'platform.read_audit')
    return auditFilters(pool)
  })

  const file = {
    summary: 'The audit log as CSV',
    description: `The same filters; the newest ${MOST.toLocaleString('en')} entries at most. No cell can be taken for a formula.`,
    querystring: auditExportQuery,
    produces: ['text/csv'],
  }
  app.get('/api/v1/audit/export', { schema: file }, async ({ actor, query }, reply) => {
    authorize(actor, 'platform.read_audit')
    const filter = filterOf(query, await visibleTo(actor))
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.csv"')
      .send(Readable.from(csvLines(pool, filter)))
  })
}

type Wanted = z.output<typeof auditExportQuery>

function filterOf({ from, to, ...equal }: Wanted, visible: Visible): AuditFilter {
  return { ...equal, from: instant(from), to: instant(to), visible }
}

function instant(text: string | undefined): Temporal.Instant | undefined {
  return text === undefined ? undefined : Temporal.Instant.from(text)
}

function shown(row: AuditRow) {
  return { ...row, at: row.at.toString() }
}

const MOST = 100_000
const PAGE = 1_000
const HEAD = [
  ...['at', 'actor_kind', 'actor_id', 'actor_name', 'action', 'subject_kind', 'subject_id', 'account_id'],
  ...['reason', 'before', 'after', 'request_id'],
]

/** Page after page, as fast as the reader takes them. */
async function* csvLines(pool: Deps['pool'], filter: AuditFilter): AsyncGenerator<string> {
  yield neutralRow(HEAD)
  let after: AuditCursor | null = null
  for (let count = 0; count < MOST; count += PAGE) {
    const rows: readonly AuditRow[] = await listAudit(pool, filter, { after, limit: PAGE })
    if (rows.length > 0) yield rows.map(csvRow).join('')
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = { at: last.at, id: last.id }
  }
}

function csvRow({
  at,
  actor,
  action,
  subject,
  accountId,
  reason,
  before,
  after,
  requestId,
}: AuditRow): string {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
  return neutralRow([
    ...[at.toString(), actor.kind, actor.id, actor.name, action, subject.kind, subject.id, accountId],
    ...[reason, json(before), json(after), requestId],
  ])
}
