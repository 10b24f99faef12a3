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
import { wishesAnswer, wishesBody } from './wishes.contract.ts'
import type { WishesService } from './wishes.service.ts'

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

/** Registers `/api/v1/notification-preferences`. */
export function wishesRoutes(app: App, service: WishesService): void {
  const path = '/api/v1/notification-preferences'
  const get = { summary: 'What I am told, and when not', response: { 200: wishesAnswer } }
  app.get(path, { schema: get }, ({ actor }) => service.wishes(actor))
  const put = {
    summary: 'Set what I am told, and when not',
    description:
      'Kinds on and off, and quiet hours in one’s own zone: what is due in them is told when they end. Pages to whoever is on call are told at any hour.',
    body: wishesBody,
    response: { 200: wishesAnswer },
  }
  app.put(path, { schema: put }, ({ actor, body }) => service.setWishes(actor, body))
}
