/** Whether a write may go out at all, asked right before it does. */
import type { FactsCache } from '../../coverage/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { DueWrite } from './writes.store.ts'

/** Whether the write may go out: its account is live, or it only takes back what we did. */
export async function isLive(
  deps: { readonly facts: FactsCache; readonly clock: Clock },
  write: DueWrite,
): Promise<boolean> {
  // Taking back what we did, a follower of ours too, is right whatever the account's state.
  const { change } = write
  if (change.undoes) return true
  if (!change.assignee && change.note === null && change.addFollowers.length + change.addTags.length === 0)
    return true
  let facts = await deps.facts.current()
  // A process hears of new facts a little later than a job made of them: stale ones would drop the write for good.
  if (facts.version !== write.factsVersion) {
    deps.facts.invalidate()
    facts = await deps.facts.current()
  }
  const account = write.accountId === null ? null : facts.account(write.accountId)
  return account !== null && facts.policy(account, deps.clock.nowMs())?.isLive === true
}
