/** A ticket is held by somebody else than decided: sticky, with every reason kept. */
import { planNotices } from '../../notify/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { decided, type IntakeDeps } from '../intake/take-in.ts'
import { expectedAssignee } from '../record.ts'
import { findDecisions, type DecisionView } from '../tickets.queries.ts'
import { nameOf } from '../wording/people.ts'
import { saveRecord } from '../write/writes.store.ts'
import { markDecision } from './actions.store.ts'
import { lockTicket, type LockedTicket, type TicketName } from './asked.ts'
import { audit, send } from './common.ts'
import { refuseDead } from './dead.ts'
import { authorizeFor } from './own.ts'

/** Assigns by hand, to nobody with null. */
export async function override(
  deps: IntakeDeps,
  actor: Actor,
  name: TicketName,
  to: { personId: string } | null,
  reason: string,
): Promise<{ decisionId: string }> {
  authorize(actor, 'tickets.override')
  return deps.transaction(async (tx) => {
    const ticket = await lockTicket(tx, deps, name)
    const at = deps.clock.now()
    authorizeFor(actor, 'tickets.override', ticket, at.epochMilliseconds)
    refuseDead(ticket.record)
    const decision = await lastOf(tx, ticket)
    const userId = to === null ? null : userOf(ticket, to.personId)
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

/** The decision that the override stands against: the newest, standing or not. */
async function lastOf(tx: Tx, { lastDecisionId }: LockedTicket): Promise<DecisionView> {
  const [decision] = lastDecisionId === null ? [] : await findDecisions(tx.query, [lastDecisionId])
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

/** Whoever now holds it, and the account's ASE, are told. */
async function tellOverridden(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  decision: DecisionView,
  personId: string | null,
): Promise<void> {
  const at = deps.clock.nowMs()
  const account = decision.accountId === null ? null : ticket.facts.account(decision.accountId)
  const people = new Set([personId, account?.assignments[0]?.row.personId ?? null])
  people.delete(null)
  await planNotices(
    tx,
    deps.clock,
    [...people].map((id) => ({
      key: `override:${decision.id}:${at}:${id}`,
      kind: 'override',
      personId: id,
      title: `Ticket ${ticket.record.externalId} was assigned by hand`,
      accountId: decision.accountId,
      ticketId: ticket.id,
      dueAt: at,
      shadow: decision.shadow,
    })),
  )
}
