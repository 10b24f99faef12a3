/** Decisions that a person asks for: the ticket is locked, changed by their word, and decided again. */
import type { Facts } from '../../coverage/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { decideOne } from '../intake/decide-batch.ts'
import type { DecisionRow } from '../intake/outcome.ts'
import { store, type IntakeDeps } from '../intake/take-in.ts'
import type { Cause, TicketRecord } from '../record.ts'
import { findSource } from '../sources.store.ts'
import { BatchConflict, readTickets } from '../tickets.store.ts'

export interface TicketName {
  readonly source: string
  readonly ticketId: string
}

/** A ticket locked for this transaction. */
export interface LockedTicket {
  readonly id: string
  readonly version: number
  readonly record: TicketRecord
  readonly lastDecisionId: string | null
  readonly facts: Facts
}

/** Locks the ticket's row and reads it; the facts are those of the same version as the database's. */
export async function lockTicket(tx: Tx, deps: IntakeDeps, name: TicketName): Promise<LockedTicket> {
  const lastDecisionId = await lockRow(tx, name)
  const standing = await readTickets(tx, name.source, [name.ticketId], [], [])
  const ticket = standing.tickets.get(name.ticketId)
  if (!ticket) throw new AppError('not_found', 404, `No ticket ${name.ticketId} is known in ${name.source}.`)
  let facts = await deps.facts.current()
  if (facts.version !== standing.factsVersion) {
    deps.facts.invalidate()
    facts = await deps.facts.current()
  }
  if (facts.version !== standing.factsVersion) throw new BatchConflict('The facts moved on.')
  return { id: ticket.id, version: ticket.version, record: ticket.record, lastDecisionId, facts }
}

/** Decides the ticket again on `record`, as of now, and stores the decision with all that follows. */
export async function decideAgain(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  record: TicketRecord,
  cause: Cause,
): Promise<DecisionRow> {
  const source = await findSource(tx, record.source)
  const at = deps.clock.nowMs()
  const { facts } = ticket
  const context = {
    facts,
    newId: () => newId(deps.clock),
    decideAt: () => at,
    source: record.source,
    connectedAt: source.connectedAt,
    alwaysShadow: source.alwaysShadow,
    isOurWrite: () => false,
    ownUserIds: deps.ownUserIds,
  }
  const moment = { at, settings: facts.settings(at), ticketRowId: ticket.id, eventId: null }
  const row = decideOne(record, cause, moment, context)
  const tickets = [{ id: ticket.id, version: ticket.version, record: row.ticket, last: row }]
  const batch = { source: record.source, factsVersion: facts.version, tickets, events: [], decisions: [row] }
  await store(tx, deps, facts, batch, false)
  return row
}

/** Answers the ticket's newest decision. */
async function lockRow(tx: Tx, { source, ticketId }: TicketName): Promise<string | null> {
  const rows = await tx.query<{ last: string | null }>(
    'select last_decision_id::text as last from ticket where source = $1 and external_id = $2 for update',
    [source, ticketId],
  )
  return rows[0]?.last ?? null
}
