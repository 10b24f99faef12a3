/** The customer's choice about a surge, taken back in one transaction: as a batch, but for what people changed since. */
import type { Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { setTaskState } from '../../tasks/api.ts'
import type { Facts } from '../../coverage/api.ts'
import { unfollow } from '../actions/follow.ts'
import { lockTicket, type LockedTicket, type TicketName } from '../actions/asked.ts'
import { isDead } from '../actions/dead.ts'
import { liftLockOf } from '../actions/lift.ts'
import { override } from '../actions/override.ts'
import { accountOf } from '../decide/decide.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { byId } from './choice.ts'
import {
  putInOrder,
  setChoice,
  ticketRows,
  ticketsOfSurge,
  type SurgeRow,
  type SurgeTicket,
} from './surge.store.ts'

/** What could not be taken back, and why. */
export interface Left {
  readonly ticketId: string
  readonly why: string
}

/**
 * Tickets return to who held them, solved ones too, the helper no longer follows what they were added to, the task is cancelled.
 * Whatever is left is named: nothing else remembers it afterwards.
 */
export async function takeBack(tx: Tx, deps: IntakeDeps, actor: Actor, surge: SurgeRow): Promise<Left[]> {
  const placed = await ticketsOfSurge(tx.query, surge.id)
  const touched = new Map(
    placed.filter((one) => one.ownerId !== null || one.helperAdded).map((one) => [one.ticketId, one]),
  )
  const left: Left[] = []
  for (const { id, source, externalId } of byId(await ticketRows(tx.query, [...touched.keys()]))) {
    const name = { source, ticketId: externalId }
    const why = await restore(tx, deps, actor, surge, name, touched.get(id)!)
    if (why !== null) left.push({ ticketId: id, why })
  }
  if (surge.taskId !== null)
    await setTaskState(tx, surge.taskId, 'cancelled', { at: deps.clock.now(), by: actor.id })
  await putInOrder(tx, surge.id, [])
  await setChoice(tx, surge.id, null)
  return left
}

/** null: it is as it was. */
async function restore(
  tx: Tx,
  deps: IntakeDeps,
  actor: Actor,
  surge: SurgeRow,
  name: TicketName,
  one: SurgeTicket,
): Promise<string | null> {
  const ticket = await lockTicket(tx, deps, name)
  const { record, facts } = ticket
  if (isDead(record)) return `It is ${record.state.status}: nothing is written to it any more.`
  // Whoever leads this account may have no say about another one, where the ticket was decided anew.
  const account = accountOf({ ticket: record, facts, at: deps.clock.nowMs() })
  if (account?.row.id !== surge.accountId) return 'It is not of this account any more.'
  const user = surge.helperId === null ? null : (facts.person(surge.helperId)?.row.helpDeskUserId ?? null)
  if (user !== null && one.helperAdded) await unfollow(tx, deps, ticket, user)
  return one.ownerId === null ? null : giveBack(tx, deps, actor, facts, ticket, name, one)
}

/** null: it went back. */
async function giveBack(
  tx: Tx,
  deps: IntakeDeps,
  actor: Actor,
  facts: Facts,
  { record }: LockedTicket,
  name: TicketName,
  { ownerId, heldBefore, lockedBefore }: SurgeTicket,
): Promise<string | null> {
  const owner = facts.person(ownerId ?? '')?.row.helpDeskUserId ?? null
  if (record.lock?.assigneeId !== owner) return 'Somebody else was given it since.'
  const former = heldBefore === null ? null : facts.personByHelpDeskUser(heldBefore)
  if (heldBefore !== null && !former) return 'Who held it before is not in the directory.'
  const within = { ...deps, transaction: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(tx) }
  const to = former && { personId: former.row.id }
  await override(within, actor, name, to, 'Surge: the division of its tickets was taken back.')
  // An unassigned ticket is nobody's choice any more; one that a rule held goes back to the rules.
  if (!lockedBefore && to !== null) await liftLockOf(within, actor, name)
  return null
}
