/** What people do with tickets and decisions: override, undo, lift a lock, record the customer's choice, tick off. */
import { cancelNoticesOf, planNotices } from '../../notify/api.ts'
import { authorize, type Action, type Actor } from '../../platform/auth/index.ts'
import { writeAudit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db/index.ts'
import { AppError, conflict, invalid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { cancelTasksOf } from '../../tasks/api.ts'
import { decided, type IntakeDeps } from '../intake/take-in.ts'
import { writeQueue } from '../queues.ts'
import { expectedAssignee, noCause, type Choice, type TicketRecord } from '../record.ts'
import { findDecisions, findTickets, type DecisionView } from '../tickets.queries.ts'
import { nameOf } from '../wording/people.ts'
import { afterGivenUp } from '../write/after-write.ts'
import { finishWrite, saveRecord } from '../write/writes.store.ts'
import { insertWrite, lockWriteOf, markDecision } from './actions.store.ts'
import { decideAgain, lockTicket, type LockedTicket, type TicketName } from './asked.ts'
import { opposite } from './undo-change.ts'

export interface UndoResult {
  readonly undone: string[]
  readonly left: { id: string; why: string }[]
}

export interface TicketActions {
  /** The ticket is held by somebody else than decided; sticky, with the reason kept. */
  override(
    actor: Actor,
    name: TicketName,
    to: { personId: string } | null,
    reason: string,
  ): Promise<{ decisionId: string }>
  /** Takes back decisions with what they wrote, the newest first; says which could not be. */
  undo(actor: Actor, decisionIds: readonly string[], reason: string): Promise<UndoResult>
  /** A person's assignment is no longer sticky: the ticket is decided again. */
  liftLock(actor: Actor, name: TicketName): Promise<{ decisionId: string }>
  /** What the customer of a ticket older than the ASE wants (rule 3): recorded and carried out. */
  choose(actor: Actor, name: TicketName, choice: Choice): Promise<{ decisionId: string }>
  /** Ticked off the outgoing ASE's hand-over list: the ticket is decided again. */
  tickOff(actor: Actor, name: TicketName): Promise<{ decisionId: string }>
}

export function createTicketActions(deps: IntakeDeps): TicketActions {
  return {
    override: (actor, name, to, reason) => override(deps, actor, name, to, reason),
    undo: (actor, ids, reason) => undoAll(deps, actor, ids, reason),
    liftLock: (actor, name) =>
      asked(deps, actor, name, 'tickets.lift_lock', (record) => {
        if (!record.lock)
          throw conflict('No person’s assignment is on this ticket: there is nothing to lift.')
        return { record: { ...record, lock: null }, cause: { ...noCause, lockLifted: true } }
      }),
    choose: (actor, name, choice) =>
      asked(deps, actor, name, 'tickets.record_choice', (record) => {
        const { predates } = record.ours
        if (!predates)
          throw conflict('The customer of this ticket was not asked: it is not older than the ASE’s service.')
        if (predates.carriedOut)
          throw conflict('The customer’s choice is carried out already. Override the decision to change it.')
        const ours = { ...record.ours, predates: { ...predates, choice } }
        return { record: { ...record, ours }, cause: noCause }
      }),
    tickOff: (actor, name) =>
      asked(deps, actor, name, 'tickets.tick_off', (record) => ({
        record: { ...record, lock: null, ours: { ...record.ours, handedOver: true } },
        cause: { ...noCause, lockLifted: true },
      })),
  }
}

async function asked(
  deps: IntakeDeps,
  actor: Actor,
  name: TicketName,
  action: string,
  change: (record: TicketRecord) => { record: TicketRecord; cause: typeof noCause },
): Promise<{ decisionId: string }> {
  authorize(actor, 'tickets.override')
  return deps.transaction(async (tx) => {
    const ticket = await lockTicket(tx, deps, name)
    const { record, cause } = change(ticket.record)
    const row = await decideAgain(tx, deps, ticket, record, cause)
    await audit(tx, deps, actor, action, ticket, null)
    return { decisionId: row.id }
  })
}

async function audit(
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

async function override(
  deps: IntakeDeps,
  actor: Actor,
  name: TicketName,
  to: { personId: string } | null,
  reason: string,
): Promise<{ decisionId: string }> {
  authorize(actor, 'tickets.override')
  return deps.transaction(async (tx) => {
    const ticket = await lockTicket(tx, deps, name)
    const decision = await standing(tx, name)
    const userId = to === null ? null : userOf(ticket, to.personId)
    const at = deps.clock.now()
    const instead = to === null ? 'nobody' : nameOf(ticket.facts, to.personId)
    await markDecision(tx, decision.id, 'overridden', { by: actor.name, at: at.toString(), reason, instead })
    const { record } = ticket
    const lock = userId === null ? null : { by: actor.name, assigneeId: userId, at: at.epochMilliseconds }
    const writes = !decision.shadow && expectedAssignee(record) !== userId
    const ours = writes ? { ...record.ours, pendingAssignee: userId } : record.ours
    await saveRecord(tx, ticket.id, { ...record, lock, heldBy: userId === null ? null : 'person', ours })
    if (writes) await writeOverride(tx, deps, ticket, decision, userId)
    await tellOverridden(tx, deps, ticket, decision, to?.personId ?? null)
    await audit(tx, deps, actor, 'tickets.override', ticket, reason, { assignee: userId })
    await deps.events.publish(tx, decided, { decisionIds: [decision.id] })
    return { decisionId: decision.id }
  })
}

async function standing(tx: Tx, name: TicketName): Promise<DecisionView> {
  const [row] = await findTickets(tx.query, name.ticketId, name.source)
  const [decision] = row?.lastDecisionId ? await findDecisions(tx.query, [row.lastDecisionId]) : []
  if (!decision) throw conflict('This ticket has no decision yet.')
  return decision
}

function userOf({ facts }: LockedTicket, personId: string): string {
  const person = facts.person(personId)
  if (!person) throw invalid([{ path: 'assignTo.personId', message: 'is nobody of the directory' }])
  const { helpDeskUserId, name } = person.row
  if (helpDeskUserId === null)
    throw invalid([
      {
        path: 'assignTo.personId',
        message: `${name} has no user in the help desk: add their help-desk user id first`,
      },
    ])
  return helpDeskUserId
}

async function writeOverride(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  decision: DecisionView,
  userId: string | null,
): Promise<void> {
  const change = {
    assignee: { from: expectedAssignee(ticket.record), to: userId },
    addFollowers: [],
    removeFollowers: [],
    note: null,
    addTags: [],
    removeTags: [],
    fields: {},
  }
  await send(tx, deps, ticket, decision.id, change)
}

async function send(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  decisionId: string,
  change: Parameters<typeof opposite>[0],
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

/** Whoever now holds it, and the account's ASE, are told. */
async function tellOverridden(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  decision: DecisionView,
  personId: string | null,
): Promise<void> {
  const account = decision.accountId === null ? null : ticket.facts.account(decision.accountId)
  const people = new Set([personId, account?.assignments[0]?.row.personId ?? null])
  people.delete(null)
  await planNotices(
    tx,
    deps.clock,
    [...people].map((id) => ({
      key: `override:${decision.id}:${id}`,
      kind: 'override',
      personId: id,
      title: `Ticket ${ticket.record.externalId} was assigned by hand`,
      accountId: decision.accountId,
      ticketId: ticket.id,
      dueAt: deps.clock.nowMs(),
      shadow: decision.shadow,
    })),
  )
}

async function undoAll(
  deps: IntakeDeps,
  actor: Actor,
  ids: readonly string[],
  reason: string,
): Promise<UndoResult> {
  authorize(actor, 'tickets.undo' satisfies Action)
  const result: UndoResult = { undone: [], left: [] }
  const query = <T extends object>(sql: string, values?: readonly unknown[]) =>
    deps.transaction((tx) => tx.query<T & Record<string, unknown>>(sql, values))
  const rows = await findDecisions(query, ids)
  const known = new Set(rows.map((row) => row.id))
  for (const id of ids) if (!known.has(id)) result.left.push({ id, why: 'There is no such decision.' })
  for (const row of rows) {
    try {
      await deps.transaction((tx) => undoOne(tx, deps, actor, row, reason))
      result.undone.push(row.id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      result.left.push({ id: row.id, why: error.message })
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
  const changed = { by: actor.name, at: at.toString(), reason, instead: null }
  if (!(await markDecision(tx, row.id, 'undone', changed)))
    throw conflict('It no longer stands: it was overridden or undone before.')
  await cancelTasksOf(tx, deps.clock, [row.id])
  await cancelNoticesOf(tx, [row.id])
  const write = await lockWriteOf(tx, row.writeId)
  const restored = restore(ticket.record, row)
  if (write?.state === 'waiting') {
    await finishWrite(tx, write.id, {
      state: 'skipped',
      at,
      problem: `Undone by ${actor.name} before it was sent.`,
      dropped: [],
      stamp: null,
    })
    await saveRecord(tx, ticket.id, afterGivenUp(restored, write.change))
  } else if (write && write.state !== 'skipped' && write.state !== 'superseded') {
    const change = opposite(write.change, actor.name, reason)
    const pending = change.assignee
      ? { ...restored.ours, pendingAssignee: change.assignee.to }
      : restored.ours
    await saveRecord(tx, ticket.id, { ...restored, ours: pending })
    await send(tx, deps, ticket, row.id, change)
  } else await saveRecord(tx, ticket.id, restored)
  await audit(tx, deps, actor, 'tickets.undo', ticket, reason, { decisionId: row.id })
  await deps.events.publish(tx, decided, { decisionIds: [row.id] })
}

/**
 * What we remember to have done goes back to what stood before the decision, as far as no later one built on it. Which
 * assignee is pending is a matter of the writes that still wait, not of the decision.
 */
function restore(record: TicketRecord, row: DecisionView): TicketRecord {
  const { pendingAssignee: _, ...before } = row.snapshot.ticket.ours
  const followers = record.ours.followers.filter((id) => !row.effects.follow.some((one) => one.userId === id))
  return { ...record, ours: { ...record.ours, ...before, followers } }
}
