/** Routes of contracts and of ASE requests. */
import type { App } from '../platform/room.ts'
import { accountParams as params } from './accounts.contract.ts'
import { contractBody, contractSchema, withdrawContractBody } from './contracts.contract.ts'
import type { ContractsService } from './contracts.service.ts'
import {
  aseRequestBody,
  aseRequestPage,
  aseRequestSchema,
  aseRequestsQuery,
  refuseBody,
  requestParams,
  reviewAnswer,
} from './requests.contract.ts'
import type { RequestsService } from './requests.service.ts'

/** Registers `/api/v1/accounts/:id/contracts` and `/api/v1/contracts`. */
export function contractRoutes(app: App, service: ContractsService): void {
  const add = {
    summary: 'Record a contract; overlapping ones add up',
    params,
    body: contractBody,
    response: { 201: contractSchema },
  }
  app.post(
    '/api/v1/accounts/:id/contracts',
    { schema: add },
    async ({ actor, params: { id }, body }, reply) =>
      reply.code(201).send(await service.add(actor, id, body)),
  )
  const one = { params, response: { 200: contractSchema } }
  const revise = { summary: 'Record a new revision of a contract', ...one, body: contractBody }
  app.put('/api/v1/contracts/:id', { schema: revise }, ({ actor, params: { id }, body }) =>
    service.revise(actor, id, body),
  )
  const withdraw = { summary: 'Withdraw a contract that never was', ...one, body: withdrawContractBody }
  app.post('/api/v1/contracts/:id/withdraw', { schema: withdraw }, ({ actor, params: { id }, body }) =>
    service.withdraw(actor, id, body.reason),
  )
}

const ROOT = '/api/v1/ase-requests'

/** Registers `/api/v1/ase-requests`. */
export function requestRoutes(app: App, service: RequestsService): void {
  const list = {
    summary: 'Requests to set, replace or remove an ASE',
    querystring: aseRequestsQuery,
    response: { 200: aseRequestPage },
  }
  app.get(ROOT, { schema: list }, ({ actor, query }) => service.list(actor, query))
  const file = {
    summary: 'File a request to set, replace or remove an ASE',
    description:
      'Applied at once where the setting lets the caller and nothing blocks; else it is kept with its findings.',
    body: aseRequestBody,
    response: { 201: aseRequestSchema },
  }
  app.post(ROOT, { schema: file }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.file(actor, body)),
  )
  const review = {
    summary: 'What a request would meet; nothing is recorded',
    body: aseRequestBody,
    response: { 200: reviewAnswer },
  }
  app.post(`${ROOT}/review`, { schema: review }, ({ actor, body }) => service.review(actor, body))

  const one = { params: requestParams, response: { 200: aseRequestSchema } }
  const get = { summary: 'One request with its steps', ...one }
  app.get(`${ROOT}/:id`, { schema: get }, ({ actor, params: { id } }) => service.get(actor, id))
  const apply = { summary: 'Apply a waiting request, or try again what blocked or failed', ...one }
  app.post(`${ROOT}/:id/apply`, { schema: apply }, ({ actor, params: { id } }) => service.apply(actor, id))
  const refuse = { summary: 'Refuse a request', ...one, body: refuseBody }
  app.post(`${ROOT}/:id/refuse`, { schema: refuse }, ({ actor, params: { id }, body }) =>
    service.refuse(actor, id, body.reason),
  )
  const withdraw = { summary: 'Withdraw a request that was not applied', ...one }
  app.post(`${ROOT}/:id/withdraw`, { schema: withdraw }, ({ actor, params: { id } }) =>
    service.withdraw(actor, id),
  )
}
