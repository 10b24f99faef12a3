/** Notices of the past in bulk, by COPY, each with what became of it. */
import { copyRows, type CopyValue, type Tx } from '../platform/db/index.ts'
import { toIso } from '../platform/store/index.ts'
import type { NoticePlan } from './notices.store.ts'

/** A notice as it stands by now; instants are epoch milliseconds. */
export interface PastNotice extends NoticePlan {
  readonly id: string
  readonly state: 'planned' | 'told' | 'cancelled' | 'shadow'
  readonly createdAt: number
  readonly readAt: number | null
}

const COLUMNS =
  `id key kind person_id channel title body account_id ticket_id decision_id urgency due_at state told_at
  read_at created_at`.split(/\s+/)

/** Copies them in, in the caller's transaction; keys must be new. */
export async function copyNotices(tx: Pick<Tx, 'client'>, notices: readonly PastNotice[]): Promise<void> {
  if (notices.length > 0) await copyRows(tx, 'notice', COLUMNS, notices.map(valuesOf))
}

const valuesOf = (n: PastNotice): CopyValue[] => [
  ...[n.id, n.key, n.kind, n.personId ?? null, n.channel ?? null, n.title, n.body ?? null],
  ...[n.accountId ?? null, n.ticketId ?? null, n.decisionId ?? null, n.urgency ?? 'normal', toIso(n.dueAt)],
  ...[n.state, n.state === 'told' ? toIso(Math.max(n.dueAt, n.createdAt)) : null],
  ...[toIso(n.readAt), toIso(n.createdAt)],
]
