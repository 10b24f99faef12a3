/** Days off that come back beyond somebody's last day. */
import type { LeavesBehind } from '../../directory/api.ts'
import { recurringAfter } from './recurring.store.ts'

/** Those that go on after the last day. */
export const recurringLeftBehind: LeavesBehind = async (query, personId, leftOn) =>
  (await recurringAfter(query, personId, leftOn)).map(({ id }) => ({
    kind: 'recurring_off',
    id,
    title: 'Days off that come back',
    todo: 'End them with the last day.',
  }))
