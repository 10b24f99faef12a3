/** A planned programme as rows, in the caller's transaction, through the rooms that own them. */
import { organizationsChanged } from '../../accounts/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Events } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { makeAbsences, makeAccounts } from './insert-accounts.ts'
import { makePeople, makeSchedules, makeSettings } from './insert-directory.ts'
import { iso, type Making } from './making.ts'
import type { ProgrammePlan } from './plan.ts'

export interface ProgrammeDeps {
  readonly clock: Clock
  readonly events: Events
}

/** Inserts the whole programme; answers how many people and accounts it has. */
export async function insertProgramme(
  tx: Tx,
  { clock, events }: ProgrammeDeps,
  plan: ProgrammePlan,
): Promise<{ people: number; accounts: number }> {
  const making: Making = {
    query: tx.query,
    plan,
    id: () => newId(clock),
    now: clock.now().toString(),
    schedules: new Map(),
    regions: new Map(),
    people: new Map(),
    accounts: new Map(),
  }
  await makeSchedules(making)
  await makePeople(making)
  await makeSettings(making)
  await makeAccounts(making)
  await makeAbsences(making)
  // Tickets that were there before their organisation was anybody's come over.
  await events.publish(tx, organizationsChanged, {
    organizationIds: plan.accounts.map(({ organizationId }) => organizationId),
    from: iso(plan.since),
  })
  return { people: plan.people.length, accounts: plan.accounts.length }
}
