/** A planned programme as rows, in the caller's transaction, through the rooms that own them. */
import type { Clock } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { makeAbsences, makeAccounts } from './insert-accounts.ts'
import { makePeople, makeSchedules, makeSettings } from './insert-directory.ts'
import type { Making } from './making.ts'
import type { ProgrammePlan } from './plan.ts'
import type { Query } from '../../platform/store/index.ts'

/** Inserts the whole programme; answers how many people and accounts it has. */
export async function insertProgramme(
  query: Query,
  clock: Clock,
  plan: ProgrammePlan,
): Promise<{ people: number; accounts: number }> {
  const making: Making = {
    query,
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
  return { people: plan.people.length, accounts: plan.accounts.length }
}
