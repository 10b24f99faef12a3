/** What a customer says without being asked: they want the ASE, or keep who they have; and the ASE follows a ticket (rule 3). */
import { runningAssignments } from '../../coverage/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import { conflict } from '../../platform/errors.ts'
import { accountOf } from '../decide/decide.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { lockTicket, type LockedTicket, type TicketName } from './asked.ts'
import { audit } from './common.ts'
import { refuseDead } from './dead.ts'
import { follow } from './follow.ts'
import { override } from './override.ts'
import { authorizeFor } from './own.ts'

/** The customer wants the ASE, who is assigned by override; or keeps the present assignee, which is noted down. */
export async function customerAsked(
  deps: IntakeDeps,
  actor: Actor,
  name: TicketName,
  wants: 'ase' | 'keep',
): Promise<{ changed: boolean }> {
  authorize(actor, 'tickets.override')
  return deps.transaction(async (tx) => {
    const ticket = await lockTicket(tx, deps, name)
    authorizeFor(actor, 'tickets.override', ticket, deps.clock.nowMs())
    refuseDead(ticket.record)
    const ase = aseOf(ticket, deps.clock.nowMs())
    const isHeld =
      ase.row.helpDeskUserId !== null && ticket.record.state.assigneeId === ase.row.helpDeskUserId
    await audit(tx, deps, actor, 'tickets.customer_asked', ticket, null, { wants })
    if (wants === 'keep' || isHeld) return { changed: false }
    const within = {
      ...deps,
      transaction: <T>(work: (inner: typeof tx) => Promise<T>): Promise<T> => work(tx),
    }
    await override(within, actor, name, { personId: ase.row.id }, 'The customer asked for the ASE.')
    return { changed: true }
  })
}

/** The ASE follows the ticket, of a live account; nothing else changes. */
export async function shadow(
  deps: IntakeDeps,
  actor: Actor,
  name: TicketName,
): Promise<{ changed: boolean }> {
  authorize(actor, 'tickets.override')
  return deps.transaction(async (tx) => {
    const ticket = await lockTicket(tx, deps, name)
    authorizeFor(actor, 'tickets.override', ticket, deps.clock.nowMs())
    refuseDead(ticket.record)
    const { row } = aseOf(ticket, deps.clock.nowMs())
    if (row.helpDeskUserId === null)
      throw conflict(`${row.name} has no user in the help desk: add their help-desk user id first.`)
    const changed = await follow(tx, deps, ticket, row.helpDeskUserId)
    await audit(tx, deps, actor, 'tickets.shadow', ticket, null, { follows: changed })
    return { changed }
  })
}

function aseOf({ record, facts }: LockedTicket, at: number) {
  const account = accountOf({ ticket: record, facts, at })
  const [primary] = account ? runningAssignments(account, at) : []
  const person = primary ? facts.person(primary.row.personId) : null
  if (!person) throw conflict('This ticket’s account has no ASE now: there is nobody to assign or to follow.')
  return person
}
