/** The part of the cover workflow in merging two accounts: requests that are not over go along. */
import type { FollowsMerge } from '../../accounts/api.ts'
import { countRequests, moveRequests } from './merge.store.ts'

/** Requests for cover, with who was asked and who took which hours. */
export const requestsFollowMerge: FollowsMerge = {
  what: 'requests for cover',
  count: countRequests,
  move: moveRequests,
}
