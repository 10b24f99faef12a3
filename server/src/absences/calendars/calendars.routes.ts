/** Routes of calendars that are read. */
import type { App } from '../../platform/room.ts'
import { absenceParams as params } from '../absences.contract.ts'
import {
  calendarChangesBody,
  calendarFileBody,
  calendarList,
  calendarSchema,
  LARGEST_FILE,
  newCalendarBody,
} from './calendars.contract.ts'
import type { CalendarsService } from './calendars.service.ts'

const OF_PERSON = '/api/v1/people/:id/calendars'
const ROOT = '/api/v1/calendars/:id'
const one = { params, response: { 200: calendarSchema } }
const made = { params, response: { 201: calendarSchema } }

/** Registers `/api/v1/people/:id/calendars` and `/api/v1/calendars/:id`. */
export function calendarRoutes(app: App, service: CalendarsService): void {
  const list = {
    summary: 'Calendars from which a person’s time off is read',
    description: 'For the person, their manager or a director. Addresses are never told.',
    params,
    response: { 200: calendarList },
  }
  app.get(OF_PERSON, { schema: list }, ({ actor, params: { id } }) => service.list(actor, id))
  const add = {
    summary: 'Connect a calendar, read at once and every 15 minutes',
    description:
      'Events that count become time off, as the calendar has them: changed and removed ones follow. Times without a zone and whole days are of the person’s zone. What an event is called is never kept.',
    body: newCalendarBody,
    ...made,
  }
  app.post(OF_PERSON, { schema: add }, async ({ actor, params: { id }, body }, reply) =>
    reply.code(201).send(await service.add(actor, id, body)),
  )
  const file = { summary: 'Take an .ics file over, once', body: calendarFileBody, ...made }
  const bodyLimit = LARGEST_FILE * 2
  app.post(`${OF_PERSON}/file`, { schema: file, bodyLimit }, async ({ actor, params: { id }, body }, reply) =>
    reply.code(201).send(await service.addFile(actor, id, body)),
  )
  const change = {
    summary: 'Change a connected calendar, and read it anew; or pause it',
    body: calendarChangesBody,
    ...one,
  }
  app.patch(ROOT, { schema: change }, ({ actor, params: { id }, body }) => service.change(actor, id, body))
  const read = { summary: 'Read a connected calendar now', ...one }
  app.post(`${ROOT}/read`, { schema: read }, ({ actor, params: { id } }) => service.readNow(actor, id))
  const remove = {
    summary: 'Disconnect a calendar; what it told of the time to come goes',
    ...one,
  }
  app.delete(ROOT, { schema: remove }, ({ actor, params: { id } }) => service.remove(actor, id))
}
