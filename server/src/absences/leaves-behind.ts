/** What of absences still names a person after their last day. */
import type { LeavesBehind } from '../directory/api.ts'
import { coversNaming } from './absences.store.ts'

/** Covers that last beyond the last day. */
export const coversLeftBehind: LeavesBehind = async (query, personId, leftOn) => {
  const covers = await coversNaming(query, personId, leftOn)
  return covers.map(({ id, accountId }) => ({
    kind: 'cover',
    id,
    accountId,
    title: `Cover of account ${accountId}`,
    todo: 'End it and name another backup.',
  }))
}
