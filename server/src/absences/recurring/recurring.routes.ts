/** Routes of days off that come back. */
import type { App } from '../../platform/room.ts'
import { absenceParams as params } from '../absences.contract.ts'
import {
  endRecurringBody,
  recurringBody,
  recurringList,
  recurringQuery,
  recurringSchema,
} from './recurring.contract.ts'
import type { RecurringService } from './recurring.service.ts'

const ROOT = '/api/v1/recurring-off'

/** Registers `/api/v1/recurring-off`. */
export function recurringRoutes(app: App, service: RecurringService): void {
  const list = {
    summary: 'A person’s days off that come back',
    querystring: recurringQuery,
    response: { 200: recurringList },
  }
  app.get(ROOT, { schema: list }, ({ actor, query }) => service.list(actor, query.personId))
  const add = {
    summary: 'Note days off that come back, whole or in part',
    description: 'The person, their manager or a director. Dates and times are of the person’s own zone.',
    body: recurringBody,
    response: { 201: recurringSchema },
  }
  app.post(ROOT, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const end = {
    summary: 'End days off that come back',
    params,
    body: endRecurringBody,
    response: { 200: recurringSchema },
  }
  app.post(`${ROOT}/:id/end`, { schema: end }, ({ actor, params: { id }, body }) =>
    service.end(actor, id, body.lastOn),
  )
}
