/** The part of absences in merging two accounts: covers that have not ended go along. */
import type { FollowsMerge } from '../accounts/api.ts'
import { countCovers, moveCovers } from './covers-of-account.store.ts'

/** Accepted covers, now and to come. */
export const coversFollowMerge: FollowsMerge = {
  what: 'covers',
  count: countCovers,
  move: moveCovers,
}
