/** Routes of people, their hours and the interest list. */
import { z } from 'zod'
import type { App } from '../platform/room.ts'
import type { HoursService } from './hours.service.ts'
import {
  hoursList,
  interestBody,
  interestList,
  leaveAnswer,
  leaveBody,
  leavesBehindAnswer,
  leavesBehindQuery,
  newPersonBody,
  peoplePage,
  peopleQuery,
  personChangesBody,
  personHoursBody,
  personParams,
  personSchema,
} from './people.contract.ts'
import type { PeopleService } from './people.service.ts'

const ROOT = '/api/v1/people'

/** Registers `/api/v1/people` and `/api/v1/interests`. */
export function peopleRoutes(app: App, people: PeopleService, hours: HoursService): void {
  const params = personParams
  const one = { params, response: { 200: personSchema } }

  const list = { summary: 'People', querystring: peopleQuery, response: { 200: peoplePage } }
  app.get(ROOT, { schema: list }, ({ actor, query }) => people.list(actor, query))

  const add = {
    summary: 'Add a person',
    description: 'Managers add to their own region.',
    body: newPersonBody,
    response: { 201: personSchema },
  }
  app.post(ROOT, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await people.add(actor, body)),
  )

  const get = { summary: 'One person', ...one }
  app.get(`${ROOT}/:id`, { schema: get }, ({ actor, params: { id } }) => people.get(actor, id))

  const change = { summary: 'Change a person; what is not named stays', ...one, body: personChangesBody }
  app.patch(`${ROOT}/:id`, { schema: change }, ({ actor, params: { id }, body }) =>
    people.change(actor, id, body),
  )

  const leave = {
    summary: 'Set the last working day, and see what the person leaves behind',
    params,
    body: leaveBody,
    response: { 200: leaveAnswer },
  }
  app.post(`${ROOT}/:id/leave`, { schema: leave }, ({ actor, params: { id }, body }) =>
    people.leave(actor, id, body.leftOn, body.reason),
  )

  const behind = {
    summary: 'What a person would leave behind after this last working day; nothing is changed',
    params,
    querystring: leavesBehindQuery,
    response: { 200: leavesBehindAnswer },
  }
  app.get(`${ROOT}/:id/leaves-behind`, { schema: behind }, async ({ actor, params: { id }, query }) => {
    await people.get(actor, id)
    return { items: await people.leavesBehind(actor, id, query.leftOn) }
  })

  const ofPerson = { params, response: { 200: hoursList } }
  const getHours = { summary: 'A person’s own hours; none: the region’s schedule', ...ofPerson }
  app.get(`${ROOT}/:id/hours`, { schema: getHours }, ({ actor, params: { id } }) => hours.ofPerson(actor, id))

  const setHours = { summary: 'Set a person’s own hours from a date on', ...ofPerson, body: personHoursBody }
  app.put(`${ROOT}/:id/hours`, { schema: setHours }, ({ actor, params: { id }, body }) =>
    hours.setForPerson(actor, id, body),
  )

  const interests = { summary: 'The interest list: who is becoming an ASE', response: { 200: interestList } }
  app.get('/api/v1/interests', { schema: interests }, ({ actor }) => people.interests(actor))

  const nothing = z.null().describe('Done.')
  const setInterest = {
    summary: 'Put a person on the interest list',
    params,
    body: interestBody,
    response: { 204: nothing },
  }
  app.put(`${ROOT}/:id/interest`, { schema: setInterest }, async ({ actor, params: { id }, body }, reply) => {
    await people.setInterest(actor, id, body)
    return reply.code(204).send(null)
  })

  const dropInterest = { summary: 'Take a person off the interest list', params, response: { 204: nothing } }
  app.delete(`${ROOT}/:id/interest`, { schema: dropInterest }, async ({ actor, params: { id } }, reply) => {
    await people.dropInterest(actor, id)
    return reply.code(204).send(null)
  })
}
