/** Routes of time off. */
import type { App } from '../../platform/room.ts'
import { absenceParams as params, timeOffPage, timeOffQuery, timeOffSchema } from '../absences.contract.ts'
import { timeOffBody, timeOffChangesBody } from './time-off.contract.ts'
import type { TimeOffService } from './time-off.service.ts'

/** Registers `/api/v1/time-off`. */
export function timeOffRoutes(app: App, service: TimeOffService): void {
  const list = {
    summary: 'Time off; why is told to those who may know',
    querystring: timeOffQuery,
    response: { 200: timeOffPage },
  }
  app.get('/api/v1/time-off', { schema: list }, ({ actor, query }) => service.list(actor, query))
  const add = {
    summary: 'Note time off, by the hour or by days',
    description:
      'The person, their manager or a director. Days and local times are of the person’s own zone. What a calendar of theirs tells of the same time is joined with it. Planned time off with which three or more of the team would be away at once (settings) is noted by who decides about the person, whose word approves it; 409 for anybody else: plan it (`/absence-plans`), so that a manager approves first.',
    body: timeOffBody,
    response: { 201: timeOffSchema },
  }
  app.post('/api/v1/time-off', { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const change = {
    summary: 'Change when somebody is off; the kind and the reason stay where they are not named',
    description:
      'Days that are new are admitted as time off that is noted: 409 where a manager approves first.',
    params,
    body: timeOffChangesBody,
    response: { 200: timeOffSchema },
  }
  app.patch('/api/v1/time-off/:id', { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, body),
  )
  const withdraw = { summary: 'Withdraw time off', params, response: { 200: timeOffSchema } }
  app.post('/api/v1/time-off/:id/withdraw', { schema: withdraw }, ({ actor, params: { id } }) =>
    service.withdraw(actor, id),
  )
}
