/** The audit log, newest first. */
import { z } from 'zod'
import { listAudit } from '../audit.store.ts'
import type { AuditRow } from '../audit.store.ts'
import { authorize } from '../auth/authorize.ts'
import { packCursor, unpackCursor } from '../http/cursor.ts'
import { auditAnswer, auditQuery } from '../platform.contract.ts'
import type { PlatformRoomDeps } from '../platform.room.ts'
import type { App } from '../room.ts'

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()])

export function auditRoutes(app: App, { pool }: Pick<PlatformRoomDeps, 'pool'>): void {
  const schema = {
    summary: 'Who changed what, when, before and after',
    querystring: auditQuery,
    response: { 200: auditAnswer },
  }
  app.get('/api/v1/audit', { schema }, async ({ actor, query }) => {
    authorize(actor, 'platform.read_audit')
    const { limit, cursor, from, to, ...equal } = query
    const place = unpackCursor(cursor, cursorShape)
    const after = place && { at: Temporal.Instant.from(place[0]), id: place[1] }
    const filter = { ...equal, from: instant(from), to: instant(to) }
    const rows = await listAudit(pool, filter, { after, limit })
    const last = rows.length === limit ? rows.at(-1) : undefined
    return { entries: rows.map(shown), next: last ? packCursor([last.at.toString(), last.id]) : null }
  })
}

function instant(text: string | undefined): Temporal.Instant | undefined {
  return text === undefined ? undefined : Temporal.Instant.from(text)
}

function shown(row: AuditRow) {
  return { ...row, at: row.at.toString() }
}
