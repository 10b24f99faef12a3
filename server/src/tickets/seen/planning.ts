/** A planning request in a ticket makes a task for the ASE; the ticket stays where it is (domain.md 4.6). */
import { engineersAt, type Account, type Facts } from '../../coverage/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { makeTasks, type TaskPlan } from '../../tasks/api.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { leastIdAt, lockSweep, noteSwept } from '../surge/counts.store.ts'

export type PlanningDeps = Pick<IntakeDeps, 'transaction' | 'facts' | 'clock'>

/** A ticket as the task is about. */
export interface PlannedTicket {
  readonly id: string
  readonly externalId: string
  readonly subject: string | null
}

/** The primary ASE's, due when they work next; one a ticket, whoever asks and however often. null: there is no ASE. */
export function planningTask(
  facts: Facts,
  account: Account,
  ticket: PlannedTicket,
  what: string | null,
  at: number,
): TaskPlan | null {
  const primary = engineersAt(facts, account, at).find(({ presence }) => presence.kind !== 'left')
  const person = primary ? facts.person(primary.personId) : null
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

const SWEEP = 'planning'
const OVERLAP = { minutes: 2 }

/** Tickets that something happened to, along the primary key of events; an import’s past asks nobody for anything. */
export const ASKING_STATEMENT = `select t.id::text, t.external_id as "externalId", t.subject, t.account_id::text as "accountId"
  from (select distinct ticket_id from ticket_event where id >= $1::uuid) e
  join ticket t on t.id = e.ticket_id join ticket_source s on s.source = t.source and s.kind <> 'file'
 where t.account_id is not null and t.status in ('new', 'open', 'pending', 'hold')
   and ((t.state #> '{state,tags}')::jsonb ?| $2::text[] or t.state #>> '{state,form}' = any($3::text[]))`

/** Makes the tasks of what came in since the last look; answers how many. Safe to run anywhere, any number of times. */
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
  const { forms, tags } = facts.settings(at).settings.planningRequests
  if (forms.length + tags.length === 0) return 0
  const rows = await tx.query<PlannedTicket & { accountId: string }>(ASKING_STATEMENT, [
    leastIdAt(since.epochMilliseconds),
    tags,
    forms,
  ])
  const tasks = rows.flatMap((ticket) => {
    const account = facts.account(ticket.accountId)
    return (account && planningTask(facts, account, ticket, null, at)) ?? []
  })
  return (await makeTasks(tx, deps.clock, tasks)).length
}
