/** Routes of coverage pods and their rotation. */
import type { App } from '../../platform/room.ts'
import {
  endBody,
  memberBody,
  movesBody,
  newPodBody,
  orderBody,
  podChangesBody,
  podList,
  podMemberParams,
  podParams as params,
  podSchema,
  podsQuery,
  proposeBody,
  rotationList,
  rotationSchema,
  rotationsQuery,
} from './pods.contract.ts'
import type { PodsService } from './pods.service.ts'
import type { RotationService } from './rotation.service.ts'

const ROOT = '/api/v1/pods'
const ROTATIONS = '/api/v1/pod-rotations'

/** Registers `/api/v1/pods`. */
export function podRoutes(app: App, service: PodsService): void {
  const response = { 200: podSchema }
  const list = {
    summary: 'Coverage pods: members with their hours, accounts covered, what is amiss',
    querystring: podsQuery,
    response: { 200: podList },
  }
  app.get(ROOT, { schema: list }, ({ actor, query }) => service.list(actor, query))
  const get = { summary: 'One pod', params, querystring: podsQuery.pick({ on: true }), response }
  app.get(`${ROOT}/:id`, { schema: get }, ({ actor, params: { id }, query }) =>
    service.get(actor, id, query.on),
  )
  const make = {
    summary: 'Make a pod of a region',
    description: 'A manager of the region or a director. Somebody is a member of one pod at a time.',
    body: newPodBody,
    response: { 201: podSchema },
  }
  app.post(ROOT, { schema: make }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.make(actor, body)),
  )
  const change = { summary: 'Change a pod; what is not named stays', params, body: podChangesBody, response }
  app.patch(`${ROOT}/:id`, { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, body),
  )
  const add = { summary: 'Add a member from a date on, asked last', params, body: memberBody, response }
  app.post(`${ROOT}/:id/members`, { schema: add }, ({ actor, params: { id }, body }) =>
    service.addMember(actor, id, body),
  )
  const end = { summary: 'End a membership on a date', params: podMemberParams, body: endBody, response }
  app.post(
    `${ROOT}/:id/members/:personId/end`,
    { schema: end },
    ({ actor, params: { id, personId }, body }) => service.endMember(actor, id, personId, body.on),
  )
  const order = { summary: 'Set in which order members are asked', params, body: orderBody, response }
  app.put(`${ROOT}/:id/order`, { schema: order }, ({ actor, params: { id }, body }) =>
    service.order(actor, id, body.members),
  )
  const dissolve = {
    summary: 'Dissolve a pod: every membership ends on a date; its history stays',
    params,
    body: endBody,
    response,
  }
  app.post(`${ROOT}/:id/dissolve`, { schema: dissolve }, ({ actor, params: { id }, body }) =>
    service.dissolve(actor, id, body.on),
  )
}

/** Registers `/api/v1/pod-rotations`. */
export function rotationRoutes(app: App, service: RotationService): void {
  const response = { 200: rotationSchema }
  const list = {
    summary: 'Rotations of pods: proposed, applied, skipped; and when the next one is proposed',
    querystring: rotationsQuery,
    response: { 200: rotationList },
  }
  app.get(ROTATIONS, { schema: list }, ({ actor, query }) => service.list(actor, query.regionId))
  const get = { summary: 'One rotation, with the reasons of each move', params, response }
  app.get(`${ROTATIONS}/:id`, { schema: get }, ({ actor, params: { id } }) => service.get(actor, id))
  const propose = {
    summary: 'Propose a region’s rotation now',
    description: 'By itself it is proposed 30 days before each half of the fiscal year begins.',
    body: proposeBody,
    response: { 201: rotationSchema },
  }
  app.post(ROTATIONS, { schema: propose }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.propose(actor, body.regionId, body.startsOn)),
  )
  const edit = { summary: 'Set other moves than those proposed', params, body: movesBody, response }
  app.put(`${ROTATIONS}/:id/moves`, { schema: edit }, ({ actor, params: { id }, body }) =>
    service.edit(actor, id, body),
  )
  const apply = {
    summary: 'Apply a rotation: memberships end and begin on its date, all or none',
    params,
    response,
  }
  app.post(`${ROTATIONS}/:id/apply`, { schema: apply }, ({ actor, params: { id } }) =>
    service.apply(actor, id),
  )
  const skip = { summary: 'Skip a rotation: everybody stays', params, response }
  app.post(`${ROTATIONS}/:id/skip`, { schema: skip }, ({ actor, params: { id } }) => service.skip(actor, id))
}
