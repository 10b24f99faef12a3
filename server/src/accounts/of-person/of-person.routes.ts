/** The route of one person's accounts. */
import type { App } from '../../platform/room.ts'
import { requestParams as params } from '../requests.contract.ts'
import { ofPersonAnswer } from './of-person.contract.ts'
import type { OfPersonService } from './of-person.service.ts'

/** Registers `/api/v1/people/:id/accounts`. */
export function ofPersonRoutes(app: App, service: OfPersonService): void {
  const list = {
    summary: 'The accounts of a person: as ASE, standing backup or night contact, former ones too',
    params,
    response: { 200: ofPersonAnswer },
  }
  app.get('/api/v1/people/:id/accounts', { schema: list }, ({ actor, params: { id } }) =>
    service.list(actor, id),
  )
}
