/** What people do with tickets and decisions: override, undo, lift a lock, record the customer's choice, tick off. */
import type { Actor } from '../../platform/auth/index.ts'
import { conflict } from '../../platform/errors.ts'
import { accountOf } from '../decide/decide.ts'
import { isOnHandoverList } from '../decide/handover.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { noCause, type Choice, type TicketRecord } from '../record.ts'
import { actOn } from './act-on.ts'
import { customerAsked, shadow } from './customer-asked.ts'
import type { LockedTicket, TicketName } from './asked.ts'
import { isDead } from './dead.ts'
import { liftLockOf } from './lift.ts'
import { override } from './override.ts'
import { undoAll, type UndoResult } from './undo.ts'

export type { UndoResult } from './undo.ts'

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
  /** The customer wants the ASE, or keeps whom they have, without having been asked. */
  customerAsked(actor: Actor, name: TicketName, wants: 'ase' | 'keep'): Promise<{ changed: boolean }>
  /** The ASE follows the ticket. */
  shadow(actor: Actor, name: TicketName): Promise<{ changed: boolean }>
}

export function createTicketActions(deps: IntakeDeps): TicketActions {
  return {
    override: (actor, name, to, reason) => override(deps, actor, name, to, reason),
    customerAsked: (actor, name, wants) => customerAsked(deps, actor, name, wants),
    shadow: (actor, name) => shadow(deps, actor, name),
    undo: (actor, ids, reason) => undoAll(deps, actor, ids, reason),
    liftLock: (actor, name) => liftLockOf(deps, actor, name),
    choose: (actor, name, choice) =>
      actOn(deps, actor, name, 'tickets.record_choice', (record) => {
        const { predates } = record.ours
        if (!predates)
          throw conflict('The customer of this ticket was not asked: it is not older than the ASE’s service.')
        if (predates.carriedOut)
          throw conflict('The customer’s choice is carried out already. Override the decision to change it.')
        const ours = { ...record.ours, predates: { ...predates, choice } }
        return { record: { ...record, ours }, cause: noCause }
      }),
    tickOff: (actor, name) =>
      actOn(deps, actor, name, 'tickets.tick_off', (record, { facts }) => {
        if (!isListed(record, facts, deps.clock.nowMs()))
          throw conflict('This ticket is on no hand-over list now: there is nothing to tick off.')
        const ours = { ...record.ours, handedOver: true }
        return { record: { ...record, lock: null, ours }, cause: { ...noCause, lockLifted: true } }
      }),
  }
}

/** Whether the outgoing ASE still has the ticket to hand over. */
function isListed(ticket: TicketRecord, facts: LockedTicket['facts'], at: number): boolean {
  const account = accountOf({ ticket, facts, at })
  return account !== null && !isDead(ticket) && isOnHandoverList({ ticket, account, facts, at })
}
