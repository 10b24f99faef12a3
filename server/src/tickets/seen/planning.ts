/** A planning request in a ticket makes a task for the ASE; the ticket stays where it is (domain.md 4.6). */
import { engineersAt, type Account, type Facts, type Person } from '../../coverage/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { makeTasks, type TaskPlan } from '../../tasks/api.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { leastIdAt, lockSweep, noteSwept } from '../surge/counts.store.ts'
import {
  accountsThatWait,
  takeWaiting,
  waitOfAccounts,
  waitSince,
  type PlannedTicket,
  type PlanningWords,
} from './planning.store.ts'

export type PlanningDeps = Pick<IntakeDeps, 'transaction' | 'facts' | 'clock'>

/** The primary ASE's, due when they work next; one a ticket, whoever asks and however often. null: there is no ASE. */
export function planningTask(
  facts: Facts,
  account: Account,
  ticket: PlannedTicket,
  what: string | null,
  at: number,
): TaskPlan | null {
  const person = primaryOf(facts, account, at)
  if (!person) return null
  return {
    ...{
      key: `planning:${ticket.id}`,
      kind: 'planning_request',
      accountId: account.row.id,
      ticketId: ticket.id,
    },
    title: `${account.row.name} asks for planning: ${ticket.subject ?? `ticket ${ticket.externalId}`}`,
    detail: what ?? `Asked for in ticket ${ticket.externalId}, which stays where it is.`,
    ...{ ownerId: person.row.id, dueAt: person.duty.openFrom(at) },
  }
}

function primaryOf(facts: Facts, account: Account, at: number): Person | null {
  const primary = engineersAt(facts, account, at).find(({ presence }) => presence.kind !== 'left')
  return primary ? facts.person(primary.personId) : null
}

const SWEEP = 'planning'
/** Done once: requests from before any was kept waiting. */
const FROM_BEFORE = 'planning.before'
/** A transaction that took long may show its events a little after their ids were made. */
const OVERLAP = { minutes: 15 }

/**
 * Makes the tasks of what came in since the last look, and of what waits for an ASE: a request from before their first day is
 * theirs once it has come. Answers how many. Safe to run anywhere, any number of times.
 */
export function sweepPlanning(deps: PlanningDeps): Promise<number> {
  return deps.transaction(async (tx) => {
    const sweep = await lockSweep(tx, SWEEP)
    if (!sweep) return 0
    const now = deps.clock.now()
    const from = sweep.reached === null ? now : Temporal.Instant.fromEpochMilliseconds(sweep.reached)
    const made = await makeFound(tx, deps, from.subtract(OVERLAP), now.epochMilliseconds)
    await noteSwept(tx, SWEEP, now)
    return made
  })
}

async function makeFound(tx: Tx, deps: PlanningDeps, since: Temporal.Instant, at: number): Promise<number> {
  const facts = await deps.facts.current()
  const words = facts.settings(at).settings.planningRequests
  await waitFromBefore(tx, facts, words, at)
  if (words.forms.length + words.tags.length > 0)
    await waitSince(tx, leastIdAt(since.epochMilliseconds), words)
  const served = (await accountsThatWait(tx, words)).filter((id) => {
    const account = facts.account(id)
    return account !== null && primaryOf(facts, account, at) !== null
  })
  if (served.length === 0) return 0
  const tasks = (await takeWaiting(tx, served)).flatMap(
    ({ accountId, ...ticket }) => planningTask(facts, facts.account(accountId)!, ticket, null, at) ?? [],
  )
  return (await makeTasks(tx, deps.clock, tasks)).length
}

/** Requests of accounts without an ASE, from before this version of the programme looked for the first time. */
async function waitFromBefore(tx: Tx, facts: Facts, words: PlanningWords, at: number): Promise<void> {
  const sweep = await lockSweep(tx, FROM_BEFORE)
  if (!sweep || sweep.reached !== null) return
  const unserved = facts.rows.accounts.accounts.flatMap(({ id }) => {
    const account = facts.account(id)
    return account && primaryOf(facts, account, at) === null ? [id] : []
  })
  await waitOfAccounts(tx, unserved, words)
  await noteSwept(tx, FROM_BEFORE, Temporal.Instant.fromEpochMilliseconds(at))
}
