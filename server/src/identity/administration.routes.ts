/** Routes of who can sign in, and of service tokens. */
import type { FastifyRequest } from 'fastify'
import type { App } from '../platform/room.ts'
import { handedAnswer, newTokenBody, signInPage, signInsQuery, tokenList } from './administration.contract.ts'
import { callerOf } from './browser.ts'
import type { IdentityDeps } from './deps.ts'
import { disableBody, done, newKeyAnswer, ownParams as params } from './identity.contract.ts'
import type { KeysService } from './keys.service.ts'
import type { PeopleService } from './people.service.ts'

const PEOPLE = '/api/v1/sign-ins'
const TOKENS = '/api/v1/service-tokens'
const description =
  'For directors and support operations; the sign-in of directors and managers is handled by directors only.'

/** Registers `/api/v1/sign-ins` and `/api/v1/service-tokens`. */
export function administrationRoutes(
  app: App,
  deps: IdentityDeps,
  people: PeopleService,
  keys: KeysService,
): void {
  const address = (request: FastifyRequest): string =>
    deps.config.publicUrl ?? callerOf(request, deps.config.publicUrl).origin
  const nothing = { response: { 204: done } }

  const list = {
    summary: 'Who can sign in, and how',
    querystring: signInsQuery,
    response: { 200: signInPage },
  }
  app.get(PEOPLE, { schema: list }, ({ actor, query }) => people.list(actor, query))

  const handed = { params, response: { 200: handedAnswer } }
  const byPeople = `${description} Not by API keys and service tokens: whoever has the link can sign in.`
  const invite = {
    summary: 'Invite somebody: a single-use link, good for a week',
    description: byPeople,
    ...handed,
  }
  app.post(`${PEOPLE}/:id/invite`, { schema: invite }, (request) =>
    people.invite(request.actor, request.params.id, address(request)),
  )
  const reset = {
    summary: 'A single-use link to set a new password, good for an hour',
    description: byPeople,
    ...handed,
  }
  app.post(`${PEOPLE}/:id/reset`, { schema: reset }, (request) =>
    people.reset(request.actor, request.params.id, address(request)),
  )
  const signOut = { summary: 'Sign somebody out everywhere', description, params, ...nothing }
  app.post(`${PEOPLE}/:id/sign-out`, { schema: signOut }, async ({ actor, params: { id } }, reply) => {
    await people.signOut(actor, id)
    return reply.code(204).send(null)
  })
  const disable = {
    summary: 'Switch somebody’s sign-in off, at once',
    description,
    params,
    body: disableBody,
    ...nothing,
  }
  app.post(`${PEOPLE}/:id/disable`, { schema: disable }, async ({ actor, params: { id }, body }, reply) => {
    await people.disable(actor, id, body.reason ?? null)
    return reply.code(204).send(null)
  })
  const enable = { summary: 'Switch somebody’s sign-in on again', description, params, ...nothing }
  app.post(`${PEOPLE}/:id/enable`, { schema: enable }, async ({ actor, params: { id } }, reply) => {
    await people.enable(actor, id)
    return reply.code(204).send(null)
  })

  const unlink = { summary: 'Forget somebody’s identities at providers', description, params, ...nothing }
  app.post(`${PEOPLE}/:id/unlink`, { schema: unlink }, async ({ actor, params: { id } }, reply) => {
    await people.unlink(actor, id)
    return reply.code(204).send(null)
  })

  tokenRoutes(app, keys)
}

function tokenRoutes(app: App, keys: KeysService): void {
  const list = { summary: 'Service tokens', response: { 200: tokenList } }
  app.get(TOKENS, { schema: list }, ({ actor }) => keys.tokens(actor))
  const make = {
    summary: 'Make a service token, for a program',
    description: 'Nobody but a director makes one of a role that is not their own.',
    body: newTokenBody,
    response: { 201: newKeyAnswer },
  }
  app.post(TOKENS, { schema: make }, async ({ actor, body }, reply) =>
    reply.code(201).send(await keys.makeToken(actor, body)),
  )
  const revoke = { summary: 'Revoke a service token', params, response: { 204: done } }
  app.delete(`${TOKENS}/:id`, { schema: revoke }, async ({ actor, params: { id } }, reply) => {
    await keys.revokeToken(actor, id)
    return reply.code(204).send(null)
  })
}
