/** How the routes of surges and questions are asked: each makes what it is about. */
import { aQuestion, aSurge } from '../../server/src/tickets/testing/builders.ts'
import type { How } from './asking.ts'

/** A surge of the account that is over. */
export const surge =
  (json?: unknown): How =>
  async ({ world, account }) => {
    const { id } = await world.build((into) => aSurge(into, { accountId: account.id }))
    return { params: { surgeId: id }, ...(json === undefined ? {} : { json }) }
  }

/** An open question about a ticket of the account, asked by nobody of WHO. */
export const question =
  (json?: unknown): How =>
  async ({ world, account }) => {
    const { id } = await world.build((into) =>
      aQuestion(into, {
        accountId: account.id,
        ticketId: account.ticket,
        askedById: world.people.of['standIn']!,
      }),
    )
    return { params: { questionId: id }, ...(json === undefined ? {} : { json }) }
  }
