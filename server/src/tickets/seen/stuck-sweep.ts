/**
 * The look for tickets in which nothing goes on: they stand in their ASE's queue until something does. Each ticket has a time
 * at which it is looked at next; an event makes it due, so that a sweep costs what happened and what time has made due, not
 * what is open. Batches are committed one by one: a sweep that was cut off goes on where it was.
 */
import { runningAssignments, type Facts } from '../../coverage/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { leastIdAt, lockSweep, noteSwept } from '../surge/counts.store.ts'
import {
  countStuck,
  dueAll,
  dueByEvents,
  progressOf,
  putLooks,
  putStuck,
  takeDue,
  type ProgressLook,
} from './stuck.store.ts'
import { stuckFrom, stuckOf, type OpenTicket, type Stuck } from './stuck.ts'

export type StuckDeps = Pick<IntakeDeps, 'transaction' | 'facts' | 'clock'>

const SWEEP = 'progress'
/** A transaction that took long may show its events a little after their ids were made. */
const OVERLAP_MS = 15 * 60_000
const EVENTS = 5000
const BATCH = 500
/** Batches a sweep; what is left is the first of the next. */
const MOST_BATCHES = 40
/** Whatever is said of a ticket is looked at once a day: settings, schedules and assignments change it too. */
const DAY_MS = 86_400_000

/** Answers how many stand there now. Safe to run anywhere, any number of times. */
export async function sweepStuck(deps: StuckDeps): Promise<number> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) if (!(await dueByChange(deps))) break
  for (let batch = 0; batch < MOST_BATCHES; batch++) if (!(await lookAtDue(deps))) break
  return deps.transaction((tx) => countStuck(tx.query))
}

/** Makes due what happened since; answers whether there is more. */
function dueByChange(deps: StuckDeps): Promise<boolean> {
  return deps.transaction(async (tx) => {
    const sweep = await lockSweep(tx, SWEEP)
    if (!sweep) return false
    const now = deps.clock.now()
    const settled = leastIdAt(now.epochMilliseconds - OVERLAP_MS)
    if (sweep.afterId === null) {
      await dueAll(tx, now)
      await noteSwept(tx, SWEEP, now, settled)
      return false
    }
    const { events, last } = await dueByEvents(tx, sweep.afterId, now, EVENTS)
    const isAll = events < EVENTS
    // At the end it goes back: what is not settled yet is read once more.
    await noteSwept(tx, SWEEP, now, isAll ? settled : last)
    return !isAll
  })
}

/** Looks at one batch; answers whether there may be more. */
function lookAtDue(deps: StuckDeps): Promise<boolean> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now()
    const due = await takeDue(tx, now, BATCH)
    if (due.length > 0) await lookAt(tx, await deps.facts.current(), due, now)
    return due.length === BATCH
  })
}

async function lookAt(tx: Tx, facts: Facts, due: readonly string[], now: Temporal.Instant): Promise<void> {
  const at = now.epochMilliseconds
  const looked = (await progressOf(tx.query, due)).map((ticket) => judge(facts, ticket, at))
  await putStuck(
    tx,
    due,
    looked.flatMap(({ stuck }) => stuck ?? []),
    now,
  )
  await putLooks(
    tx,
    due,
    looked.map(({ look }) => look),
  )
}

/** Whether nothing goes on in it, which is asked of served accounts only, and when to look next. */
function judge(facts: Facts, ticket: OpenTicket, at: number): { stuck: Stuck | null; look: ProgressLook } {
  const { ticketId, accountId, progressAt } = ticket
  const account = facts.account(accountId)
  if (!account || runningAssignments(account, at).length === 0)
    return { stuck: null, look: { ticketId, at: at + DAY_MS } }
  const limits = facts.settings(at).settings.ticketsWithoutProgress
  const stuck = stuckOf(facts, account, ticket, limits, at)
  const limit = stuck || ticket.isWaiting ? null : stuckFrom(facts, account, progressAt, limits.businessDays)
  return { stuck, look: { ticketId, at: Math.min(limit ?? at + DAY_MS, at + DAY_MS) } }
}
