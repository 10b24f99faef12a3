/** How the routes of surges and questions are asked: each makes what it is about. */
import { aSurge } from '../../server/src/tickets/testing/builders.ts'
import type { How } from './asking.ts'

/** A surge of the account that is over. */
export const surge =
  (json?: unknown): How =>
  async ({ world, account }) => {
    const { id } = await world.build((into) => aSurge(into, { accountId: account.id }))
    return { params: { surgeId: id }, ...(json === undefined ? {} : { json }) }
  }
