/** Routes of days off that come back. */
import type { App } from '../../platform/room.ts'
import { absenceParams as params } from '../absences.contract.ts'
import {
  endRecurringBody,
  recurringBody,
  recurringList,
  recurringPreviewSchema,
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
    description:
      'The person, their manager or a director. Dates and times are of the person’s own zone. Where three or more of the team would be away at once (settings; time off, plans and other days off that come back count, by the hour, to the last of the days) it is noted by who decides about the person, whose word approves it; 409 for anybody else, with the days and who else is away. From two on the team is told, once.',
    body: recurringBody,
    response: { 201: recurringSchema },
  }
  app.post(ROOT, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const preview = {
    summary: 'What noting days off that come back would mean for the team; nothing is saved',
    description:
      'Who else of the team is away on these days, by the hour, and whether noting them tells the team or needs a manager’s word.',
    body: recurringBody,
    response: { 200: recurringPreviewSchema },
  }
  app.post(`${ROOT}/preview`, { schema: preview }, ({ actor, body }) => service.preview(actor, body))
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
