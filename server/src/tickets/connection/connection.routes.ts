/** Routes about the help desk's connection. */
import type { App } from '../../platform/room.ts'
import { connectionSchema, sourceListSchema } from './connection.contract.ts'
import type { ConnectionService } from './connection.service.ts'

export function connectionRoutes(app: App, service: ConnectionService): void {
  const helpDesk = {
    summary: 'How the help desk’s connection is',
    description:
      'What it was connected with, how much of its limits is used, and what still has to be written.',
    response: { 200: connectionSchema },
  }
  app.get('/api/v1/connections/help-desk', { schema: helpDesk }, ({ actor }) => service.helpDesk(actor))

  const sources = {
    summary: 'Where tickets come from, and when something came last',
    response: { 200: sourceListSchema },
  }
  app.get('/api/v1/ticket-sources', { schema: sources }, ({ actor }) => service.sources(actor))
}
