/** Routes of covers and busy periods. */
import type { App } from '../platform/room.ts'
import {
  absenceParams as params,
  busyBody,
  busyList,
  coverBody,
  coverPage,
  coverQuery,
  coverSchema,
} from './absences.contract.ts'
import type { AbsencesService } from './absences.service.ts'

/** Registers `/api/v1/covers` and `/api/v1/busy-periods`. */
export function absencesRoutes(app: App, service: AbsencesService): void {
  const covers = {
    summary: 'Named backups by account and time',
    querystring: coverQuery,
    response: { 200: coverPage },
  }
  app.get('/api/v1/covers', { schema: covers }, ({ actor, query }) => service.covers(actor, query))
  const cover = {
    summary: 'Name a backup for an absent ASE on one account',
    body: coverBody,
    response: { 201: coverSchema },
  }
  app.post('/api/v1/covers', { schema: cover }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.addCover(actor, body)),
  )
  const drop = { summary: 'End a cover', params, response: { 200: coverSchema } }
  app.delete('/api/v1/covers/:id', { schema: drop }, ({ actor, params: { id } }) =>
    service.dropCover(actor, id),
  )

  const busy = { summary: 'Who is busy, now or later', response: { 200: busyList } }
  app.get('/api/v1/busy-periods', { schema: busy }, ({ actor }) => service.busy(actor))
  const set = {
    summary: 'Be busy until an instant; one that has passed ends it',
    body: busyBody,
    response: { 200: busyList },
  }
  app.put('/api/v1/busy-periods', { schema: set }, ({ actor, body }) => service.setBusy(actor, body))
}
