/** Routes of replacing somebody who leaves. */
import type { App } from '../../platform/room.ts'
import { requestParams as params } from '../requests.contract.ts'
import {
  handoverAnswer,
  replacementsAnswer,
  replacementsBody,
  replacementsQuery,
  replacementsReview,
} from './leavers.contract.ts'
import type { LeaversService } from './leavers.service.ts'

const ROOT = '/api/v1/people/:id/replacements'

/** Registers `/api/v1/people/:id/replacements`. */
export function leaverRoutes(app: App, service: LeaversService): void {
  const suggest = {
    summary: 'Who could take over each account of somebody who leaves',
    params,
    querystring: replacementsQuery,
    response: { 200: replacementsAnswer },
  }
  app.get(ROOT, { schema: suggest }, ({ actor, params: { id }, query }) =>
    service.replacements(actor, id, query.startsOn),
  )
  const review = {
    summary: 'What replacing somebody on these accounts would meet',
    params,
    body: replacementsBody,
    response: { 200: replacementsReview },
  }
  app.post(`${ROOT}/review`, { schema: review }, ({ actor, params: { id }, body }) =>
    service.review(actor, id, body),
  )
  const replace = {
    summary: 'Replace somebody on these accounts, all or none',
    description:
      'One request an account, in one transaction. Where the setting lets the caller they are applied, and one that is blocked refuses all; else they wait for whoever may.',
    params,
    body: replacementsBody,
    response: { 201: handoverAnswer },
  }
  app.post(ROOT, { schema: replace }, async ({ actor, params: { id }, body }, reply) =>
    reply.code(201).send(await service.replace(actor, id, body)),
  )
}
