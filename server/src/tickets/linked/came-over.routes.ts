/** The route of what came over with an account's organisations. */
import { z } from 'zod'
import type { App } from '../../platform/room.ts'
import { externalIdField, idField } from '../../platform/store/index.ts'
import { cameOverSchema, ticketsOfOrganizationSchema } from './came-over.contract.ts'
import { cameOver, ticketsOfOrganization, type CameOverDeps } from './came-over.service.ts'

/** Registers `/api/v1/accounts/:accountId/tickets-that-came-over`. */
export function cameOverRoutes(app: App, deps: CameOverDeps): void {
  const schema = {
    summary: 'Tickets that came over with an account’s organisations',
    description:
      'An organisation that is linked, or moved here, after its tickets came brings them along: open ones are decided anew, what is over comes for history. It begins at once, and goes on by itself after a restart.',
    params: z.object({ accountId: idField }),
    response: { 200: cameOverSchema },
  }
  app.get('/api/v1/accounts/:accountId/tickets-that-came-over', { schema }, ({ actor, params }) =>
    cameOver(deps, actor, params.accountId),
  )
  const goes = {
    summary: 'What becomes of the tickets of an account’s organisation where it is unlinked or moved',
    description:
      'How many tickets of this organisation the account has, and what happens to them. Nothing is changed. One that the account does not hold, now or later, is 404.',
    params: z.object({ accountId: idField, organizationId: externalIdField }),
    response: { 200: ticketsOfOrganizationSchema },
  }
  app.get(
    '/api/v1/accounts/:accountId/organizations/:organizationId/tickets',
    { schema: goes },
    ({ actor, params }) => ticketsOfOrganization(deps, actor, params.accountId, params.organizationId),
  )
}
