/** The part of absences in merging two accounts: covers that have not ended go along. */
import type { FollowsMerge } from '../accounts/api.ts'
import { countCovers, hoursHeldTwice, moveCovers } from './covers-of-account.store.ts'
import { tellLost } from './tell-merged.ts'

/** Accepted covers, now and to come. */
export const coversFollowMerge: FollowsMerge = {
  what: 'covers',
  count: countCovers,
  async move(tx, from, into, clock) {
    const lost = await hoursHeldTwice(tx.query, from, into, clock.now())
    const moved = await moveCovers(tx, from, into)
    await tellLost(tx, { clock, from, into }, 'cover', lost)
    return moved
  },
}
