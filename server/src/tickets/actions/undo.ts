/** Takes decisions back with what they wrote, the newest first. */
import { cancelNoticesOf } from '../../notify/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { AppError, conflict, notFound } from '../../platform/errors.ts'
import { cancelTasksOf } from '../../tasks/api.ts'
import { decided, type IntakeDeps } from '../intake/take-in.ts'
import { expectedAssignee, type TicketRecord } from '../record.ts'
import { findDecisions, type DecisionView } from '../tickets.queries.ts'
import { afterGivenUp } from '../write/after-write.ts'
import { finishWrite, saveRecord, type StoredChange } from '../write/writes.store.ts'
import { isNewest, lockWriteOf, markDecision, type WriteOfDecision } from './actions.store.ts'
import { lockTicket } from './asked.ts'
import { audit, send } from './common.ts'
import { authorizeFor } from './own.ts'
import { restore } from './restore.ts'
import { opposite } from './undo-change.ts'

export interface UndoResult {
  readonly undone: string[]
  readonly left: { id: string; why: string }[]
}

const UNKNOWN = 'There is no such decision.'

/** Each in a transaction of its own; says which could not be, and why. */
export async function undoAll(
  deps: IntakeDeps,
  actor: Actor,
  ids: readonly string[],
  reason: string,
): Promise<UndoResult> {
  authorize(actor, 'tickets.undo')
  const result: UndoResult = { undone: [], left: [] }
  const query = <T extends object>(sql: string, values?: readonly unknown[]) =>
    deps.transaction((tx) => tx.query<T & Record<string, unknown>>(sql, values))
  const rows = await findDecisions(query, ids)
  const known = new Set(rows.map((row) => row.id))
  const [only] = ids.length === 1 ? ids : []
  if (only !== undefined && !known.has(only)) throw notFound('decision', only)
  for (const id of ids) if (!known.has(id)) result.left.push({ id, why: UNKNOWN })
  for (const row of rows) {
    try {
      await deps.transaction((tx) => undoOne(tx, deps, actor, row, reason))
      result.undone.push(row.id)
    } catch (error) {
      // One alone that is not theirs is refused; of several, each is answered for.
      if (!(error instanceof AppError)) throw error
      if (error.status === 404 && only !== undefined) throw notFound('decision', only)
      if (error.status === 403 && only !== undefined) throw error
      result.left.push({ id: row.id, why: error.status === 404 ? UNKNOWN : error.message })
    }
  }
  return result
}

async function undoOne(
  tx: Tx,
  deps: IntakeDeps,
  actor: Actor,
  row: DecisionView,
  reason: string,
): Promise<void> {
  const ticket = await lockTicket(tx, deps, { source: row.source, ticketId: row.externalId })
  const at = deps.clock.now()
  authorizeFor(actor, 'tickets.undo', ticket, at.epochMilliseconds)
  const newest = await isNewest(tx, ticket.id, row.id)
  const changed = { by: actor.name, at: at.toString(), reason, instead: null }
  if (!(await markDecision(tx, row.id, 'undone', changed)))
    throw conflict('It no longer stands: it was overridden or undone before.')
  await cancelTasksOf(tx, deps.clock, [row.id])
  await cancelNoticesOf(tx, [row.id])
  const restored = restore(ticket.record, row, newest)
  const write = await lockWriteOf(tx, row.writeId)
  if (write && isUnsent(write)) {
    await skip(tx, write, at, actor)
    await saveRecord(tx, ticket.id, afterGivenUp(restored, write.change))
  } else if (write && write.state !== 'skipped' && write.state !== 'superseded') {
    const change = withoutLost(opposite(write.sent ?? write.change, actor.name, reason), restored)
    await saveRecord(tx, ticket.id, afterwards(restored, change))
    await send(tx, deps, ticket, row.id, change)
  } else await saveRecord(tx, ticket.id, restored)
  await audit(tx, deps, actor, 'tickets.undo', ticket, reason, { decisionId: row.id })
  await deps.events.publish(tx, decided, { decisionIds: [row.id] })
}

/** Surely nothing of it reached the help desk. */
function isUnsent({ state, sent }: WriteOfDecision): boolean {
  return state === 'waiting' || (state === 'parked' && sent === null)
}

async function skip(tx: Tx, write: WriteOfDecision, at: Temporal.Instant, actor: Actor): Promise<void> {
  const problem = `Undone by ${actor.name} before it was sent.`
  await finishWrite(tx, write.id, { state: 'skipped', at, problem, dropped: [], stamp: null })
}

/** Whom somebody else, or a later decision, assigned since stays. */
function withoutLost(change: StoredChange, record: TicketRecord): StoredChange {
  if (!change.assignee || change.assignee.from === expectedAssignee(record)) return change
  const { assignee: _, ...rest } = change
  return rest
}

function afterwards(record: TicketRecord, { assignee }: StoredChange): TicketRecord {
  return assignee ? { ...record, ours: { ...record.ours, pendingAssignee: assignee.to } } : record
}
