/** The audit log: who changed what, when, before and after. Rows are only ever added, by database right. */
import type { Actor } from './auth/actor.ts'
import type { Clock } from './clock.ts'
import type { Tx } from './db/index.ts'
import { newId } from './ids.ts'
import { maskSecrets } from './secrets.ts'

export interface AuditEntry {
  readonly actor: Actor
  /** What was done, `room.verb`, usually the action that was authorised. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly accountId?: string | null
  /** Ids and values that are not personal; secrets are masked by key name. */
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
  readonly requestId?: string | null
}

const INSERT = `
  insert into audit_entry (id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
                           account_id, before, after, reason, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`

/** Writes one audit entry in the caller's transaction and returns its id. */
export async function writeAudit(tx: Tx, clock: Clock, entry: AuditEntry): Promise<string> {
  const id = newId(clock)
  const { actor, subject } = entry
  await tx.query(INSERT, [
    id,
    clock.now().toString(),
    actor.kind,
    actor.id,
    actor.name,
    entry.action,
    subject.kind,
    subject.id,
    entry.accountId ?? null,
    json(entry.before),
    json(entry.after),
    entry.reason ?? null,
    entry.requestId ?? null,
  ])
  return id
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(maskSecrets(value))
}
