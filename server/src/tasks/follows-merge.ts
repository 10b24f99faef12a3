/** The part of tasks in merging two accounts: they go along. */
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'
import { countOfAccount, moveToAccount } from './tasks.store.ts'

/** Tasks, open and closed. */
export const tasksFollowMerge = {
  what: 'tasks',
  count: (query: Query, accountId: string) => countOfAccount(query, accountId),
  move: (tx: Tx, from: string, into: string) => moveToAccount(tx, from, into),
}
