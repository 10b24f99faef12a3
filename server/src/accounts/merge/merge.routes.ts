/** Routes of merging accounts. */
import type { App } from '../../platform/room.ts'
import {
  mergeBody,
  mergeList,
  mergeParams as params,
  mergePreview,
  mergeQuery,
  mergeRecord,
  mergesQuery,
} from './merge.contract.ts'
import type { MergeService } from './merge.service.ts'

/** Registers `/api/v1/accounts/:id/merge` and `/api/v1/account-merges`. */
export function mergeRoutes(app: App, service: MergeService): void {
  const preview = {
    summary: 'What merging this account into another would move, and what stands in its way',
    params,
    querystring: mergeQuery,
    response: { 200: mergePreview },
  }
  app.get('/api/v1/accounts/:id/merge', { schema: preview }, ({ actor, params: { id }, query }) =>
    service.preview(actor, id, query.into),
  )
  const merge = {
    summary: 'Merge this account into another',
    description:
      'Organisations, what runs of contracts and assignments, contacts, channels, team, tickets and tasks go along; this account stays as a record. Refused where contracts or assignments overlap.',
    params,
    body: mergeBody,
    response: { 201: mergeRecord },
  }
  app.post('/api/v1/accounts/:id/merge', { schema: merge }, async ({ actor, params: { id }, body }, reply) =>
    reply.code(201).send(await service.merge(actor, id, body)),
  )
  const list = {
    summary: 'Which accounts were merged, when, by whom and why',
    querystring: mergesQuery,
    response: { 200: mergeList },
  }
  app.get('/api/v1/account-merges', { schema: list }, ({ actor, query }) =>
    service.list(actor, query.accountId),
  )
}
