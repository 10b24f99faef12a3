/** Routes of environments, planned changes and the brief. */
import type { App } from '../platform/room.ts'
import { briefQuery, briefSchema } from './brief/brief.contract.ts'
import type { BriefService } from './brief/brief.service.ts'
import type { ChangesService } from './changes/changes.service.ts'
import * as contract from './environments.contract.ts'
import type { EnvironmentsService } from './environments.service.ts'

const WHO =
  'Its ASEs and backups, its managers and directors; while an emergency of it runs, who is on call or holds its ticket.'

/** Registers an account's environment and its brief. */
export function environmentRoutes(app: App, service: EnvironmentsService, briefs: BriefService): void {
  const at = '/api/v1/accounts/:accountId'
  const params = contract.accountParams
  const answer = { 200: contract.environmentSchema }
  const get = {
    summary: 'An account’s environment',
    description: 'Systems, access notes and known risks, and changes that are planned or were of late.',
    ...{ params, response: answer },
  }
  app.get(`${at}/environment`, { schema: get }, ({ actor, params: { accountId } }) =>
    service.get(actor, accountId),
  )
  const note = {
    summary: 'Write access notes and known risks',
    description: WHO,
    params,
    body: contract.noteWrite,
  }
  app.put(
    `${at}/environment`,
    { schema: { ...note, response: answer } },
    ({ actor, params: { accountId }, body }) => service.setNote(actor, accountId, body),
  )
  const add = { summary: 'Add a system', description: WHO, params, body: contract.systemBody }
  app.post(
    `${at}/systems`,
    { schema: { ...add, response: answer } },
    ({ actor, params: { accountId }, body }) => service.addSystem(actor, accountId, body),
  )
  const one = { params: contract.systemParams, response: answer }
  const set = { summary: 'Write a system anew', description: WHO, body: contract.systemBody, ...one }
  app.put(`${at}/systems/:systemId`, { schema: set }, ({ actor, params: { accountId, systemId }, body }) =>
    service.setSystem(actor, accountId, systemId, body),
  )
  const remove = { summary: 'Remove a system', description: WHO, ...one }
  app.delete(`${at}/systems/:systemId`, { schema: remove }, ({ actor, params: { accountId, systemId } }) =>
    service.removeSystem(actor, accountId, systemId),
  )
  const brief = {
    summary: 'The emergency brief of an account',
    description:
      'Made as it is asked for: whom to tell, who answers, systems, changes planned or made within 48 hours, recent tickets, the last emergencies. Reading that of a guarded account is logged.',
    ...{ params, querystring: briefQuery, response: { 200: briefSchema } },
  }
  app.get(`${at}/brief`, { schema: brief }, ({ actor, params: { accountId }, query }) =>
    briefs.of(actor, accountId, query.zone),
  )
}

/** Registers planned changes. */
export function changeRoutes(app: App, service: ChangesService): void {
  const list = {
    summary: 'Changes that customers plan',
    description: 'Windows that are not over, by when they open, 500 at most; of one account or of all.',
    querystring: contract.changeQuery,
    response: { 200: contract.changeList },
  }
  app.get('/api/v1/planned-changes', { schema: list }, ({ actor, query }) => service.list(actor, query))
  const plan = {
    summary: 'Plan a change at an account',
    description: `${WHO} Of medium or high risk it is announced to whoever is on call and to Global Support (setting \`plannedChanges\`). 400 for a window that is over.`,
    params: contract.accountParams,
    body: contract.changeBody,
    response: { 201: contract.changeSchema },
  }
  app.post(
    '/api/v1/accounts/:accountId/planned-changes',
    { schema: plan },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await service.plan(actor, params.accountId, body)),
  )
  const one = { params: contract.changeParams, response: { 200: contract.changeSchema } }
  const move = {
    summary: 'Write a planned change anew',
    description:
      'A revision of its own: whoever heard of it hears of this at once. 409 once it is withdrawn.',
    body: contract.changeBody,
    ...one,
  }
  app.put('/api/v1/planned-changes/:changeId', { schema: move }, ({ actor, params, body }) =>
    service.move(actor, params.changeId, body),
  )
  const withdraw = {
    summary: 'Withdraw a planned change',
    description: 'Whoever heard of it hears that it does not happen. 409 once it is withdrawn.',
    ...one,
  }
  app.post('/api/v1/planned-changes/:changeId/withdraw', { schema: withdraw }, ({ actor, params }) =>
    service.withdraw(actor, params.changeId),
  )
  const history = {
    summary: 'Every revision of a planned change',
    params: contract.changeParams,
    response: { 200: contract.historySchema },
  }
  app.get('/api/v1/planned-changes/:changeId/history', { schema: history }, ({ actor, params }) =>
    service.history(actor, params.changeId),
  )
}
