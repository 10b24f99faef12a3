/** All SQL about planning requests in tickets, and those that wait for an ASE. */
import type { Tx } from '../../platform/db/index.ts'

/** By which forms and tags a ticket asks for planning. */
export interface PlanningWords {
  readonly forms: readonly string[]
  readonly tags: readonly string[]
}

const isOpen = (ticket: string): string => `${ticket}.status in ('new', 'open', 'pending', 'hold')`
const asks = (ticket: string, tags: string, forms: string): string =>
  `((${ticket}.state #> '{state,tags}')::jsonb ?| ${tags}::text[] or ${ticket}.state #>> '{state,form}' = any(${forms}::text[]))`

/** Tickets that something happened to, along the primary key of events; an import’s past asks nobody for anything. */
export const ASKING_STATEMENT = `select t.id
  from (select distinct ticket_id from ticket_event where id >= $1::uuid) e
  join ticket t on t.id = e.ticket_id join ticket_source s on s.source = t.source and s.kind <> 'file'
 where t.account_id is not null and ${isOpen('t')} and ${asks('t', '$2', '$3')}`

const WAIT = 'insert into planning_request_waiting (ticket_id)'

/** What asks since an event's id waits for its task. */
export async function waitSince(tx: Tx, leastId: string, { forms, tags }: PlanningWords): Promise<void> {
  await tx.query(`${WAIT} ${ASKING_STATEMENT} on conflict do nothing`, [leastId, tags, forms])
}

/** What asks of these accounts, however long ago, waits for its task; along ticket_by_account. */
export async function waitOfAccounts(
  tx: Tx,
  accountIds: readonly string[],
  { forms, tags }: PlanningWords,
): Promise<void> {
  await tx.query(
    `${WAIT} select t.id from ticket t join ticket_source s on s.source = t.source and s.kind <> 'file'
      where t.account_id = any($1::uuid[]) and ${isOpen('t')} and ${asks('t', '$2', '$3')} on conflict do nothing`,
    [accountIds, tags, forms],
  )
}

/** Of these tickets, those that ask wait for their task. */
export async function waitForPlanning(
  tx: Tx,
  ticketIds: readonly string[],
  { forms, tags }: PlanningWords,
): Promise<void> {
  await tx.query(
    `${WAIT} select t.id from ticket t where t.id = any($1::uuid[]) and ${asks('t', '$2', '$3')} on conflict do nothing`,
    [ticketIds, tags, forms],
  )
}

/** Whose tickets wait; what is over, of no account or asks no more waits no longer. */
export async function accountsThatWait(tx: Tx, { forms, tags }: PlanningWords): Promise<string[]> {
  await tx.query(
    `delete from planning_request_waiting w using ticket t
      where t.id = w.ticket_id and not (${isOpen('t')} and t.account_id is not null and ${asks('t', '$1', '$2')})`,
    [tags, forms],
  )
  const rows = await tx.query<{ id: string }>(
    `select distinct t.account_id::text as id from planning_request_waiting w join ticket t on t.id = w.ticket_id
      where t.account_id is not null`,
  )
  return rows.map(({ id }) => id)
}

/** A ticket as the task is about. */
export interface PlannedTicket {
  readonly id: string
  readonly externalId: string
  readonly subject: string | null
}

/** Takes the tickets of these accounts that wait: they wait no longer. */
export function takeWaiting(
  tx: Tx,
  accountIds: readonly string[],
): Promise<(PlannedTicket & { accountId: string })[]> {
  return tx.query<PlannedTicket & { accountId: string }>(
    `delete from planning_request_waiting w using ticket t
      where t.id = w.ticket_id and t.account_id = any($1::uuid[])
     returning t.id::text, t.external_id as "externalId", t.subject, t.account_id::text as "accountId"`,
    [accountIds],
  )
}
