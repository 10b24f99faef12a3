/** What of pods still names a person after their last day. */
import type { LeavesBehind } from '../../directory/api.ts'
import { podsNaming } from './pods.store.ts'

/** Memberships that last beyond the last day; by then nobody asks them any more, but the pod is thinner. */
export const podsLeftBehind: LeavesBehind = async (query, personId, leftOn) =>
  (await podsNaming(query, personId, leftOn)).map(({ id, name }) => ({
    kind: 'pod',
    id,
    title: `Member of the pod ${name}`,
    todo: 'End the membership, and add another member if fewer than two stay.',
  }))
