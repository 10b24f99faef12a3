/** The hourly look for tickets in which nothing goes on: they stand in their ASE's queue until something does. */
import { runningAssignments } from '../../coverage/api.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { lockSweep, noteSwept } from '../surge/counts.store.ts'
import { foundBefore, givenOnSince, oldTickets, putStuck } from './stuck.store.ts'
import { stuckOf, type OpenTicket, type Stuck } from './stuck.ts'

export type StuckDeps = Pick<IntakeDeps, 'transaction' | 'facts' | 'clock'>

const SWEEP = 'stuck'
const OVERLAP = { minutes: 15 }
const FIRST = { hours: 24 * 14 }

/** Answers how many stand there now. Safe to run anywhere, any number of times. */
export function sweepStuck(deps: StuckDeps): Promise<number> {
  return deps.transaction(async (tx) => {
    const sweep = await lockSweep(tx, SWEEP)
    if (!sweep) return 0
    const now = deps.clock.now()
    const at = now.epochMilliseconds
    const facts = await deps.facts.current()
    const served = facts.accountIds.filter((id) => {
      const account = facts.account(id)
      return account !== null && runningAssignments(account, at).length > 0
    })
    const limits = facts.settings(at).settings.ticketsWithoutProgress
    const before = now.subtract({ hours: 24 * limits.businessDays })
    const since =
      sweep.reached === null
        ? now.subtract(FIRST)
        : Temporal.Instant.fromEpochMilliseconds(sweep.reached).subtract(OVERLAP)
    const candidates = new Map<string, OpenTicket>()
    for (const one of [
      ...(await oldTickets(tx.query, served, before)),
      ...(await givenOnSince(tx.query, served, since)),
      ...(await foundBefore(tx.query)),
    ])
      candidates.set(one.ticketId, one)
    const isServed = new Set(served)
    const found = [...candidates.values()].flatMap((ticket): Stuck[] => {
      const account = isServed.has(ticket.accountId) ? facts.account(ticket.accountId) : null
      const stuck = account && stuckOf(facts, account, ticket, limits, at)
      return stuck ? [stuck] : []
    })
    await putStuck(tx, found, now)
    await noteSwept(tx, SWEEP, now)
    return found.length
  })
}
