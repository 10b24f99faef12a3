/** How the routes of surges and questions are asked: each makes what it is about. */
import { aQuestion, aSurge } from '../../server/src/tickets/testing/builders.ts'
import { ticket, type How } from './asking.ts'

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

/** What is done from the page of a ticket. */
export const ON_TICKETS: Readonly<Record<string, How>> = {
  'POST /api/v1/tickets/{source}/{ticket}/planning-request': ticket({ what: 'Plan the upgrade.' }),
  'POST /api/v1/tickets/{source}/{ticket}/customer-asked': ticket({ wants: 'keep' }),
  'POST /api/v1/tickets/{source}/{ticket}/shadow': ticket(),
}
