/**
 * The audit log: who changed what, when, before and after. Rows are only ever added, by database right. Ids stand open;
 * values about a person, a contact or an account are sealed with their keys, which erasing destroys.
 */
import type { Actor } from './auth/actor.ts'
import type { Clock } from './clock.ts'
import type { Tx } from './db/index.ts'
import { newId } from './ids.ts'
import type { PrivateSubject } from './privacy/ports.ts'
import { seal } from './privacy/seal.ts'
import { isSubjectKind, keysFor, refOf } from './privacy/subject-keys.store.ts'
import { maskedText } from './secrets/mask.ts'
import { maskSecrets } from './secrets.ts'

export interface AuditEntry {
  readonly actor: Actor
  /** What was done, `room.verb`, usually the action that was authorised. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly accountId?: string | null
  /** Whom it is about besides the subject and the account. */
  readonly about?: readonly PrivateSubject[]
  /** Ids and values; secrets are masked by key name and by what they look like. */
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
  readonly requestId?: string | null
}

const INSERT = `
  insert into audit_entry (id, at, actor_kind, actor_id, actor_name, actor_sealed, action, subject_kind, subject_id,
                           account_id, before, after, reason, sealed, sealed_for, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`

/** Writes one audit entry in the caller's transaction and returns its id. */
export async function writeAudit(tx: Tx, clock: Clock, entry: AuditEntry): Promise<string> {
  const id = newId(clock)
  const { actor, subject } = entry
  const values = {
    before: plain(entry.before),
    after: plain(entry.after),
    reason: entry.reason === undefined || entry.reason === null ? null : maskedText(entry.reason),
  }
  const says = Object.values(values).some((value) => value !== null)
  const refs = says ? subjectsOf(entry).map(refOf) : []
  const actorRef = actor.kind === 'person' ? refOf({ kind: 'person', id: actor.id }) : null
  const keys = await keysFor(tx, [...new Set([...refs, ...(actorRef ? [actorRef] : [])])], clock.now())
  const key = (ref: string): Buffer => keys.get(ref) ?? missing(ref)
  const open = refs.length === 0 ? values : { before: null, after: null, reason: null }
  await tx.query(INSERT, [
    ...[id, clock.now().toString(), actor.kind, actor.id],
    ...(actorRef ? ['', seal(actor.name, [key(actorRef)], id)] : [actor.name, null]),
    ...[entry.action, subject.kind, subject.id, entry.accountId ?? null],
    ...[text(open.before), text(open.after), open.reason],
    ...(refs.length === 0 ? [null, null] : [seal(values, refs.map(key), id), refs]),
    entry.requestId ?? null,
  ])
  return id
}

/** Whom the entry's values are about, each once. */
function subjectsOf({ subject, accountId, about = [] }: AuditEntry): PrivateSubject[] {
  const { kind, id } = subject
  const all: PrivateSubject[] = [
    ...(isSubjectKind(kind) ? [{ kind, id }] : []),
    ...(accountId ? [{ kind: 'account' as const, id: accountId }] : []),
    ...about,
  ]
  return [...new Map(all.map((one) => [refOf(one), one])).values()]
}

function missing(ref: string): never {
  throw new Error(`No key could be made for ${ref}.`)
}

/** As JSON has it, without secrets. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null
  const masking = (_key: string, inner: unknown): unknown =>
    typeof inner === 'string' ? maskedText(inner) : inner
  return JSON.parse(JSON.stringify(maskSecrets(value), masking)) as unknown
}

const text = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
