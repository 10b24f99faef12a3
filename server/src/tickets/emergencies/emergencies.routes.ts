/** Routes of emergencies after they were declared. */
import type { App } from '../../platform/room.ts'
import { ticketKey } from '../tickets.contract.ts'
import {
  emergencyList,
  emergencyQuery,
  emergencyRecordBody,
  emergencySchema,
} from './emergencies.contract.ts'
import type { EmergenciesService } from './emergencies.service.ts'

/** Registers `/api/v1/emergencies` and the record of a ticket's emergency. */
export function emergencyRoutes(app: App, service: EmergenciesService): void {
  const list = {
    summary: 'Emergencies, their follow-ups and what was learnt',
    description:
      'The newest first, a hundred at most: of all accounts, of one, or of one ticket. The follow-up is owed at the start of the ASE’s next working hours; it moves when the ASE turns out to be away.',
    querystring: emergencyQuery,
    response: { 200: emergencyList },
  }
  app.get('/api/v1/emergencies', { schema: list }, ({ actor, query }) => service.list(actor, query))
  const record = {
    summary: 'Write down what was learnt from an emergency',
    description:
      'Of the ticket’s newest emergency; written again it replaces what stood there. Ticks the follow-up off. By whoever owes it, the account’s ASEs and backups, its managers, or a director. 404 where the ticket never was an emergency.',
    params: ticketKey,
    body: emergencyRecordBody,
    response: { 200: emergencySchema },
  }
  app.put('/api/v1/tickets/:source/:ticket/emergency-record', { schema: record }, ({ actor, params, body }) =>
    service.record(actor, { source: params.source, ticketId: params.ticket }, body),
  )
}
