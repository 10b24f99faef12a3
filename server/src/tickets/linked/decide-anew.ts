/** Open tickets that came with their organisation, decided anew by the rules that decide every ticket. */
import { type Facts } from '../../coverage/api.ts'
import { newId } from '../../platform/ids.ts'
import { cancelNoticesOf } from '../../notify/api.ts'
import { cancelTasksOf } from '../../tasks/api.ts'
import type { TicketChange } from '../ports.ts'
import { afterGivenUp } from '../write/after-write.ts'
import type { Tx } from '../../platform/db/index.ts'
import { decideOne } from '../intake/decide-batch.ts'
import { type IntakeDeps, type Source } from '../intake/take-in.ts'
import { noCause, type Cause, type TicketRecord } from '../record.ts'
import { waitForPlanning } from '../seen/planning.store.ts'
import { dueNow } from '../seen/stuck.store.ts'
import { storeLooked } from '../watch/look.ts'
import { standingDecisions, supersedeUnsent, type Misplaced } from './carry-over.store.ts'

/** A ticket on which no rule could answer. */
export class Undecided extends Error {}

/** Open tickets are decided anew for whoever has their organisation now. */
export async function decideAnew(
  tx: Tx,
  deps: IntakeDeps,
  facts: Facts,
  sources: ReadonlyMap<string, Source>,
  tickets: readonly Misplaced[],
  { at, to, isUpgrade }: { readonly at: number; readonly to: string | null; readonly isUpgrade: boolean },
): Promise<void> {
  if (tickets.length === 0) return
  const ofOthers = tickets.filter((ticket) => isMoved(ticket, facts)).map(({ id }) => id)
  const withdrawn = isUpgrade ? new Map<string, TicketChange[]>() : await withdraw(tx, deps, ofOthers, to)
  const settings = facts.settings(at)
  const decided = tickets.map((ticket) => {
    const source = sources.get(ticket.source)!
    const context = {
      ...{ facts, newId: () => newId(deps.clock), decideAt: () => at, isOurWrite: () => false },
      ...{ source: source.source, connectedAt: source.connectedAt, alwaysShadow: source.alwaysShadow },
      ownUserIds: deps.ownUserIds,
    }
    const moment = { at, settings, ticketRowId: ticket.id, eventId: null }
    const account = to === null ? null : facts.account(to)
    const isLive = account !== null && facts.policy(account, at)?.isLive === true
    const goesLive = !source.alwaysShadow && isLive && ticket.ofShadow
    const taken = (withdrawn.get(ticket.id) ?? []).reduce(afterGivenUp, ticket.record)
    const record = startsAnew(taken, { goesLive, to, isMoved: isMoved(ticket, facts) })
    const cause = isUpgrade ? { ...noCause, linked: true, quietly: true } : causeOf(ticket, facts, goesLive)
    try {
      return { ticket, row: decideOne(record, cause, moment, context) }
    } catch (error) {
      throw new Undecided(ticket.id, { cause: error })
    }
  })
  await storeLooked(tx, deps, facts, decided)
  const ids = tickets.map(({ id }) => id)
  await dueNow(tx, ids, deps.clock.now())
  await waitForPlanning(tx, ids, settings.settings.planningRequests)
}

/**
 * As if the ticket had changed its organisation. The account of a merge is the same customer: what served them goes on, and only
 * what nobody served is decided as new.
 */
function causeOf(ticket: Misplaced, facts: Facts, goesLive: boolean): Cause {
  const isMerged = ticket.record.accountId !== null && !isMoved(ticket, facts)
  const organizationChanged = !isMerged || goesLive || ticket.lastOutcome === 'no_service'
  return { ...noCause, organizationChanged, linked: true }
}

/** It was another account's that is there still. */
function isMoved({ record }: Misplaced, facts: Facts): boolean {
  return record.accountId !== null && facts.account(record.accountId) !== null
}

/**
 * What was only shown in shadow was done for nobody, and what an unlinked account was told is over: an emergency is told
 * anew. A person's lock holds for the account that it was made for.
 */
function startsAnew(
  record: TicketRecord,
  how: { readonly goesLive: boolean; readonly to: string | null; readonly isMoved: boolean },
): TicketRecord {
  const emergency = how.goesLive || how.to === null ? null : record.ours.emergency
  const lock = how.isMoved && how.to !== null ? null : record.lock
  return { ...record, lock, ours: { ...record.ours, emergency } }
}

/** What is on its way for the account that a ticket leaves is stopped; of no account any more, its tasks and notices too. */
async function withdraw(
  tx: Tx,
  deps: IntakeDeps,
  ticketIds: readonly string[],
  to: string | null,
): Promise<Map<string, TicketChange[]>> {
  const given = new Map<string, TicketChange[]>()
  if (ticketIds.length === 0) return given
  for (const { ticketId, change } of await supersedeUnsent(tx, ticketIds, to, deps.clock.now()))
    given.set(ticketId, [...(given.get(ticketId) ?? []), change])
  if (to !== null) return given
  const decisions = await standingDecisions(tx, ticketIds)
  await cancelTasksOf(tx, deps.clock, decisions)
  await cancelNoticesOf(tx, decisions)
  return given
}
