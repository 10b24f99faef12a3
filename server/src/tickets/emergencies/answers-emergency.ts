/** Whether somebody answers a running emergency of an account: as who is on call, or because its ticket is theirs. */
import { onCallFor, type Facts } from '../../coverage/api.ts'
import type { Query } from '../../platform/store/index.ts'
import { runningEmergencies } from './emergencies.store.ts'

export async function answersEmergency(
  query: Query,
  facts: Facts,
  personId: string,
  accountId: string,
  now: number,
): Promise<boolean> {
  const holders = await runningEmergencies(query, accountId)
  if (holders.length === 0) return false
  const user = facts.person(personId)?.row.helpDeskUserId ?? null
  return onCallFor(facts, accountId, now) === personId || (user !== null && holders.includes(user))
}
