/** Somebody follows a ticket, or no longer does, by a person's word: one guarded write, of live accounts only. */
import type { Tx } from '../../platform/db/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { findDecisions } from '../tickets.queries.ts'
import { saveRecord } from '../write/writes.store.ts'
import type { LockedTicket } from './asked.ts'
import { send } from './common.ts'
import { isDead } from './dead.ts'

const NOTHING = { addFollowers: [], removeFollowers: [], note: null, addTags: [], removeTags: [], fields: {} }

/** The decision that a write of a person's goes with; null: nothing is written, as the account is not live. */
export async function liveDecision(tx: Tx, ticket: LockedTicket): Promise<string | null> {
  if (ticket.lastDecisionId === null || isDead(ticket.record)) return null
  const [decision] = await findDecisions(tx.query, [ticket.lastDecisionId])
  return decision && !decision.shadow ? decision.id : null
}

/** Adds a follower of ours; false where they follow already, or nothing is written for this account. */
export async function follow(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  userId: string,
): Promise<boolean> {
  const { record } = ticket
  if (record.state.followerIds.includes(userId) || record.ours.followers.includes(userId)) return false
  const decisionId = await liveDecision(tx, ticket)
  if (decisionId === null) return false
  const ours = { ...record.ours, followers: [...record.ours.followers, userId] }
  await saveRecord(tx, ticket.id, { ...record, ours })
  await send(tx, deps, ticket, decisionId, { ...NOTHING, addFollowers: [userId] })
  return true
}

/** Takes a follower of ours off again. */
export async function unfollow(
  tx: Tx,
  deps: IntakeDeps,
  ticket: LockedTicket,
  userId: string,
): Promise<boolean> {
  const { record } = ticket
  const decisionId = await liveDecision(tx, ticket)
  if (decisionId === null || !record.ours.followers.includes(userId)) return false
  const ours = { ...record.ours, followers: record.ours.followers.filter((id) => id !== userId) }
  await saveRecord(tx, ticket.id, { ...record, ours })
  await send(tx, deps, ticket, decisionId, { ...NOTHING, removeFollowers: [userId], undoes: true })
  return true
}

/** Writes an internal note; false where nothing is written for this account. */
export async function noteOn(tx: Tx, deps: IntakeDeps, ticket: LockedTicket, note: string): Promise<boolean> {
  const decisionId = await liveDecision(tx, ticket)
  if (decisionId === null) return false
  await send(tx, deps, ticket, decisionId, { ...NOTHING, note })
  return true
}
