/** Routes of accounts and what belongs to them. */
import type { z } from 'zod'
import type { App } from '../platform/room.ts'
import {
  accountChangesBody,
  accountPage,
  accountParams as params,
  accountsQuery,
  allocationAnswer,
  allocationBody,
  allocationParams,
  channelBody,
  childParams,
  contactBody,
  moveOrganizationBody,
  newAccountBody,
  organizationBody,
  organizationParams,
  policyBody,
  teamMemberBody,
} from './accounts.contract.ts'
import { accountDetails, historyAnswer, historyQuery } from './accounts.details.ts'
import type { AccountsService } from './accounts.service.ts'
import type { ChildTable } from './accounts.store.ts'

const ROOT = '/api/v1/accounts'
const whole = { response: { 200: accountDetails } }
const made = { response: { 201: accountDetails } }

/** Registers `/api/v1/accounts` and what hangs on an account. */
export function accountsRoutes(app: App, service: AccountsService): void {
  const list = {
    summary: 'Accounts as they stand',
    querystring: accountsQuery,
    response: { 200: accountPage },
  }
  app.get(ROOT, { schema: list }, ({ actor, query }) => service.list(actor, query))
  const add = { summary: 'Add an account, with its help-desk organisations', body: newAccountBody, ...made }
  app.post(ROOT, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const get = { summary: 'One account with everything that holds for it', params, ...whole }
  app.get(`${ROOT}/:id`, { schema: get }, ({ actor, params: { id } }) => service.get(actor, id))
  const change = {
    summary: 'Change an account; what is not named stays',
    params,
    body: accountChangesBody,
    ...whole,
  }
  app.patch(`${ROOT}/:id`, { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, body),
  )
  const history = {
    summary: 'Every revision of an account’s facts',
    params,
    querystring: historyQuery,
    response: { 200: historyAnswer },
  }
  app.get(`${ROOT}/:id/history`, { schema: history }, ({ actor, params: { id }, query }) =>
    service.history(actor, id, query.atVersion ?? null),
  )
  const policy = {
    summary: 'Set how tickets are handled, from an instant on',
    description:
      'Handling mode, fallback, standing backup, night contact. `isLive` is changed by a director only.',
    params,
    body: policyBody,
    ...whole,
  }
  app.put(`${ROOT}/:id/policy`, { schema: policy }, ({ actor, params: { id }, body }) =>
    service.setPolicy(actor, id, body),
  )
  const allocation = {
    summary: 'Set a person’s share of time for the account',
    params: allocationParams,
    body: allocationBody,
    response: { 200: allocationAnswer },
  }
  app.put(
    `${ROOT}/:id/allocations/:personId`,
    { schema: allocation },
    ({ actor, params: { id, personId }, body }) => service.setAllocation(actor, id, personId, body.percent),
  )
}

/** Registers `/api/v1/accounts/:id/organizations`. */
export function organizationRoutes(app: App, service: AccountsService): void {
  const path = `${ROOT}/:id/organizations`
  const link = {
    summary: 'Link a help-desk organisation',
    description: 'One that another account holds is refused (409), naming the holder.',
    params,
    body: organizationBody,
    ...made,
  }
  app.post(path, { schema: link }, async ({ actor, params: { id }, body }, reply) =>
    reply.code(201).send(await service.linkOrganization(actor, id, body)),
  )
  const unlink = { summary: 'Unlink an organisation from now on', params: organizationParams, ...whole }
  app.delete(`${path}/:organizationId`, { schema: unlink }, ({ actor, params: { id, organizationId } }) =>
    service.unlinkOrganization(actor, id, organizationId),
  )
  const move = {
    summary: 'Move an organisation to another account, from now on',
    params: organizationParams,
    body: moveOrganizationBody,
    ...whole,
  }
  app.post(
    `${path}/:organizationId/move`,
    { schema: move },
    ({ actor, params: { id, organizationId }, body }) =>
      service.moveOrganization(actor, id, organizationId, body.toAccountId),
  )
}

/** Registers contacts, channels and team members. */
export function childRoutes(app: App, service: AccountsService): void {
  child(app, service, 'contacts', 'contact', 'a contact at the customer', contactBody)
  child(app, service, 'channels', 'account_channel', 'a channel', channelBody)
  child(app, service, 'team-members', 'account_team_member', 'a member of the account team', teamMemberBody)
}

function child(
  app: App,
  service: AccountsService,
  name: string,
  table: ChildTable,
  what: string,
  body: z.ZodObject,
): void {
  const path = `${ROOT}/:id/${name}`
  const add = { summary: `Add ${what}`, params, body, ...made }
  app.post(path, { schema: add }, async ({ actor, params: { id }, body: row }, reply) =>
    reply.code(201).send(await service.putChild(actor, table, id, row)),
  )
  const put = { summary: `Change ${what}`, params: childParams, body, ...whole }
  app.put(`${path}/:childId`, { schema: put }, ({ actor, params: { id, childId }, body: row }) =>
    service.putChild(actor, table, id, row, childId),
  )
  const drop = { summary: `Remove ${what}`, params: childParams, ...whole }
  app.delete(`${path}/:childId`, { schema: drop }, ({ actor, params: { id, childId } }) =>
    service.dropChild(actor, table, id, childId),
  )
}
