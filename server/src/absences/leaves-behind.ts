/** What of absences still names a person after their last day. */
import { accountNames } from '../accounts/api.ts'
import type { LeavesBehind } from '../directory/api.ts'
import { coversNaming } from './absences.store.ts'

/** Covers that last beyond the last day. */
export const coversLeftBehind: LeavesBehind = async (query, personId, leftOn) => {
  const covers = await coversNaming(query, personId, leftOn)
  const names = await accountNames(
    query,
    covers.map(({ accountId }) => accountId),
  )
  return covers.map(({ id, accountId }) => ({
    kind: 'cover',
    id,
    accountId,
    title: `Cover of ${names.get(accountId) ?? 'an account'}`,
    todo: 'End it and name another backup.',
  }))
}
