/** Routes of prospects and the forecast. */
import type { App } from '../../platform/room.ts'
import {
  becomeAccountAnswer,
  becomeAccountBody,
  forecastAnswer,
  forecastQuery,
  newProspectBody,
  prospectChangesBody,
  prospectPage,
  prospectParams as params,
  prospectSchema,
  prospectsQuery,
} from './prospects.contract.ts'
import type { ProspectsService } from './prospects.service.ts'

const ROOT = '/api/v1/prospects'

/** Registers `/api/v1/prospects` and `/api/v1/capacity/forecast`. */
export function prospectRoutes(app: App, service: ProspectsService): void {
  const list = {
    summary: 'Customers who may sign, by their likely start',
    querystring: prospectsQuery,
    response: { 200: prospectPage },
  }
  app.get(ROOT, { schema: list }, ({ actor, query }) => service.list(actor, query))
  const add = { summary: 'Note a prospect', body: newProspectBody, response: { 201: prospectSchema } }
  app.post(ROOT, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const one = { params, response: { 200: prospectSchema } }
  const get = { summary: 'One prospect', ...one }
  app.get(`${ROOT}/:id`, { schema: get }, ({ actor, params: { id } }) => service.get(actor, id))
  const change = { summary: 'Change a prospect; what is not named stays', ...one, body: prospectChangesBody }
  app.patch(`${ROOT}/:id`, { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, body),
  )
  const become = {
    summary: 'Make a prospect an account',
    description: 'The account has no contract and no organisation yet; the prospect is won and closed.',
    params,
    body: becomeAccountBody,
    response: { 201: becomeAccountAnswer },
  }
  app.post(`${ROOT}/:id/become-account`, { schema: become }, async ({ actor, params: { id }, body }, reply) =>
    reply.code(201).send(await service.becomeAccount(actor, id, body)),
  )
  const ahead = {
    summary: 'Whether there is room in the coming quarters if the prospects sign',
    querystring: forecastQuery,
    response: { 200: forecastAnswer },
  }
  app.get('/api/v1/capacity/forecast', { schema: ahead }, ({ actor, query }) =>
    service.forecast(actor, query.quarters, query.regionId),
  )
}
