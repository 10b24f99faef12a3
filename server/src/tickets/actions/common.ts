/** What every action does at its end: into the audit log, and a write of its own on its way. */
import type { Actor } from '../../platform/auth/index.ts'
import { writeAudit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { writeQueue } from '../queues.ts'
import type { StoredChange } from '../write/writes.store.ts'
import { insertWrite } from './actions.store.ts'
import type { LockedTicket } from './asked.ts'

/** Who did what with which ticket, and why. */
export async function audit(
  tx: Tx,
  deps: IntakeDeps,
  actor: Actor,
  action: string,
  ticket: LockedTicket,
  reason: string | null,
  after?: unknown,
): Promise<void> {
  const { record } = ticket
  const subject = { kind: 'ticket', id: `${record.source}/${record.externalId}` }
  const before = { assignee: record.state.assigneeId, lock: record.lock !== null }
  await writeAudit(tx, deps.clock, {
    actor,
    action,
    subject,
    accountId: record.accountId,
    before,
    after,
    reason,
  })
}

/** Stores the change as a write of the ticket and has it sent, after those that wait before it. */
export async function send(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  decisionId: string,
  change: StoredChange,
): Promise<void> {
  const write = {
    id: newId(deps.clock),
    ticketRowId: ticket.id,
    externalId: ticket.record.externalId,
    decisionId,
    change,
  }
  await insertWrite(tx, write, deps.clock.now())
  await enqueue(tx, deps.clock, writeQueue, [{ id: write.id, key: ticket.id, data: { writeId: write.id } }])
}
