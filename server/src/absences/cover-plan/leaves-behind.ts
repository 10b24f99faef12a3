/** What of the cover workflow still names a person after their last day. */
import { accountNames } from '../../accounts/api.ts'
import type { LeavesBehind } from '../../directory/api.ts'
import { plansNaming } from './leaves-behind.store.ts'

/** Hours that they took of plans that are not confirmed, and absences of their own that last beyond it. */
export const plansLeftBehind: LeavesBehind = async (query, personId, leftOn) => {
  const rows = await plansNaming(query, personId, leftOn)
  const names = await accountNames(
    query,
    rows.flatMap(({ accountId }) => accountId ?? []),
  )
  return rows.map(({ id, accountId }) =>
    accountId === null
      ? {
          ...{ kind: 'absence_plan', id, accountId, title: 'Time off of their own' },
          todo: 'Withdraw it, or change its end to the last day.',
        }
      : {
          ...{ kind: 'cover_promise', id, accountId },
          title: `Promised to cover ${names.get(accountId) ?? 'an account'}`,
          todo: 'Let them step back, and ask somebody else.',
        },
  )
}
