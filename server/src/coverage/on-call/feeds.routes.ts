/** Routes of feeds that shifts are read from. */
import { z } from 'zod'
import type { App } from '../../platform/room.ts'
import type { FeedsService } from './feeds.service.ts'
import { feedBody, feedList, feedPeopleBody, feedSchema, onCallParams as params } from './on-call.contract.ts'

const ROOT = '/api/v1/on-call/feeds'
const done = z.null().describe('Done.')

/** Registers `/api/v1/on-call/feeds`. */
export function feedRoutes(app: App, service: FeedsService): void {
  const response = { 200: feedSchema }
  const list = {
    summary: 'Calendars and pagers that shifts are read from, how they are, and who is who in them',
    response: { 200: feedList },
  }
  app.get(ROOT, { schema: list }, ({ actor }) => service.list(actor))
  const add = {
    summary: 'Read shifts from a calendar or the pager',
    description: 'Read every five minutes; after a failure less and less often, an hour apart at most.',
    body: feedBody,
    response: { 201: feedSchema },
  }
  app.post(ROOT, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const change = {
    summary: 'Change a feed; without an address or token the old one stays',
    params,
    body: feedBody,
    response,
  }
  app.put(`${ROOT}/:id`, { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, body),
  )
  const remove = { summary: 'Remove a feed, and its shifts from now on', params, response: { 204: done } }
  app.delete(`${ROOT}/:id`, { schema: remove }, async ({ actor, params: { id } }, reply) => {
    await service.remove(actor, id)
    return reply.code(204).send(null)
  })
  const read = { summary: 'Read a feed now', params, response }
  app.post(`${ROOT}/:id/read`, { schema: read }, ({ actor, params: { id } }) =>
    service.read(actor, id, AbortSignal.timeout(20_000)),
  )
  const people = {
    summary: 'Say who somebody of a feed is; shifts follow at once',
    params,
    body: feedPeopleBody,
    response,
  }
  app.put(`${ROOT}/:id/people`, { schema: people }, ({ actor, params: { id }, body }) =>
    service.sayWho(actor, id, body.people),
  )
}
