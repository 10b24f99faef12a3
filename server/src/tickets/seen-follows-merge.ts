/** The part of surges and questions in merging two accounts: they go along, and days are added up. */
import type { FollowsMerge } from '../accounts/api.ts'
import { moveCounts } from './surge/counts.store.ts'
import { moveSurges } from './surge/surge.store.ts'

const COUNT = `select (select count(*) from surge where account_id = $1) + (select count(*) from ase_question where account_id = $1)
  as n`

export const seenFollowMerge: FollowsMerge = {
  what: 'surges and questions',
  async count(query, accountId) {
    const [row] = await query<{ n: string }>(COUNT, [accountId])
    return Number(row?.n ?? 0)
  },
  async move(tx, from, into) {
    await moveCounts(tx, from, into)
    const surges = await moveSurges(tx, from, into)
    await tx.query('update ticket_stuck set account_id = $2 where account_id = $1', [from, into])
    const questions = await tx.query(
      'update ase_question set account_id = $2 where account_id = $1 returning 1',
      [from, into],
    )
    return surges + questions.length
  },
}
