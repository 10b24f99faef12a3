/** Routes of calendars that are given out; the calendars themselves stand outside the API. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../platform/room.ts'
import { feedList, feedParams as params, feedSchema, madeFeed, newFeedBody } from './feeds.contract.ts'
import type { FeedsService } from './feeds.service.ts'

/** Registers `/api/v1/feeds` and `/feeds/:file`; `publicUrl` is how the program is reached, where it is set. */
export function feedRoutes(app: App, service: FeedsService, publicUrl: string | undefined): void {
  const origin = (request: FastifyRequest): string =>
    publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.headers.host ?? '127.0.0.1'}`
  const list = { summary: 'Your calendar feeds that are still good', response: { 200: feedList } }
  app.get('/api/v1/feeds', { schema: list }, ({ actor }) => service.list(actor))
  const make = {
    summary: 'Give a calendar out by a link',
    description:
      'An iCalendar file of a week back and 90 days ahead, for any calendar program. It is read as the person who made the link, each time: it holds what they may read then, and nothing once they may not. Times are UTC.',
    body: newFeedBody,
    response: { 201: madeFeed },
  }
  app.post('/api/v1/feeds', { schema: make }, async (request, reply) =>
    reply.code(201).send(await service.make(request.actor, request.body, origin(request))),
  )
  const revoke = { summary: 'Take a link back', params, response: { 200: feedSchema } }
  app.delete('/api/v1/feeds/:id', { schema: revoke }, ({ actor, params: { id } }) =>
    service.revoke(actor, id),
  )

  const file = z.object({ file: z.string().max(100) })
  const open = { config: { public: true }, schema: { hide: true, params: file } }
  app.get('/feeds/:file', open, async (request, reply) => {
    const { text, etag } = await service.read(request.params.file.replace(/\.ics$/, ''))
    reply.header('etag', etag).header('cache-control', 'private, max-age=300')
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('text/calendar; charset=utf-8').send(text)
  })
}
