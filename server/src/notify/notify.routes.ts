/** Routes of the inbox. */
import type { App } from '../platform/room.ts'
import {
  inboxItemSchema,
  inboxPage,
  inboxQuery,
  noticeParams,
  readAllBody,
  readAnswer,
} from './notify.contract.ts'
import type { NotifyService } from './notify.service.ts'

/** Registers `/api/v1/inbox`. */
export function notifyRoutes(app: App, service: NotifyService): void {
  const list = {
    summary: 'What was told: to me, to a person, to a channel; the newest first',
    querystring: inboxQuery,
    response: { 200: inboxPage },
  }
  app.get('/api/v1/inbox', { schema: list }, ({ actor, query }) => service.inbox(actor, query))

  const read = { summary: 'Mark a notice as read', params: noticeParams, response: { 200: inboxItemSchema } }
  app.post('/api/v1/inbox/:id/read', { schema: read }, ({ actor, params }) => service.read(actor, params.id))

  const all = {
    summary: 'Mark all of my notices up to an instant as read',
    body: readAllBody,
    response: { 200: readAnswer },
  }
  app.post('/api/v1/inbox/read', { schema: all }, ({ actor, body }) => service.readAll(actor, body.until))
}
