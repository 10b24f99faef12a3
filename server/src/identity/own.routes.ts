/** Routes of one’s own account. */
import type { FastifyRequest } from 'fastify'
import type { App } from '../platform/room.ts'
import { callerOf, dropSessions, type Caller } from './browser.ts'
import { isSecure, type IdentityDeps } from './deps.ts'
import {
  accountAnswer,
  done,
  newKeyAnswer,
  newKeyBody,
  newPasskeyBody,
  ownParams as params,
  ownPasswordBody,
  webauthnJson,
} from './identity.contract.ts'
import type { KeysService } from './keys.service.ts'
import { ownOf, type Own, type OwnService } from './own.service.ts'
import { passCookies } from './sign-in.routes.ts'

const ROOT = '/api/v1/own'
const description = 'For people who signed in as themselves, in a browser.'

/** Registers `/api/v1/own`. */
export function ownRoutes(app: App, deps: IdentityDeps, service: OwnService, keys: KeysService): void {
  const own = ({ actor, signInId }: FastifyRequest): Own => ownOf(actor, signInId)
  const caller = (request: FastifyRequest): Caller => callerOf(request, deps.config.publicUrl)
  const nothing = { response: { 204: done } }

  const get = {
    summary: 'How I sign in, where I am signed in, my keys',
    description,
    response: { 200: accountAnswer },
  }
  app.get(ROOT, { schema: get }, (request) => service.get(own(request)))

  const password = {
    summary: 'Set another password; other sessions end',
    description,
    body: ownPasswordBody,
    ...nothing,
  }
  app.put(`${ROOT}/password`, { schema: password }, async (request, reply) => {
    await service.setPassword(own(request), caller(request), request.body)
    return reply.code(204).send(null)
  })

  const options = {
    summary: 'What the browser makes a passkey with',
    description,
    response: { 200: webauthnJson },
  }
  app.post(`${ROOT}/passkeys/options`, { schema: options }, async (request, reply) => {
    own(request)
    const { headers, response } = await service.passkeyOptions(caller(request))
    passCookies(reply, headers)
    return { ...response }
  })
  const addPasskey = { summary: 'Add a passkey', description, body: newPasskeyBody, ...nothing }
  app.post(`${ROOT}/passkeys`, { schema: addPasskey }, async (request, reply) => {
    await service.addPasskey(own(request), caller(request), request.body)
    return reply.code(204).send(null)
  })
  const dropPasskey = { summary: 'Remove a passkey; the last way in stays', description, params, ...nothing }
  app.delete(`${ROOT}/passkeys/:id`, { schema: dropPasskey }, async (request, reply) => {
    await service.removePasskey(own(request), request.params.id)
    return reply.code(204).send(null)
  })

  sessionRoutes(app, deps, service, own)
  keyRoutes(app, keys, own)
}

function sessionRoutes(
  app: App,
  deps: IdentityDeps,
  service: OwnService,
  own: (request: FastifyRequest) => Own,
): void {
  const nothing = { response: { 204: done } }
  const end = { summary: 'End one of my sessions', description, params, ...nothing }
  app.delete(`${ROOT}/sessions/:id`, { schema: end }, async (request, reply) => {
    await service.endSession(own(request), request.params.id)
    return reply.code(204).send(null)
  })
  const everywhere = { summary: 'Sign out everywhere, here too', description, ...nothing }
  app.post(`${ROOT}/sign-out-everywhere`, { schema: everywhere }, async (request, reply) => {
    await service.signOutEverywhere(own(request))
    dropSessions(reply, isSecure(deps.config))
    return reply.code(204).send(null)
  })
}

function keyRoutes(app: App, keys: KeysService, own: (request: FastifyRequest) => Own): void {
  const make = {
    summary: 'Make an API key',
    description: `Sent as \`Authorization: Bearer <key>\`. Never more than you may yourself. ${description}`,
    body: newKeyBody,
    response: { 201: newKeyAnswer },
  }
  app.post(`${ROOT}/keys`, { schema: make }, async (request, reply) =>
    reply.code(201).send(await keys.makeOwn(own(request), request.body)),
  )
  const revoke = { summary: 'Revoke an API key', description, params, response: { 204: done } }
  app.delete(`${ROOT}/keys/:id`, { schema: revoke }, async (request, reply) => {
    await keys.revokeOwn(own(request), request.params.id)
    return reply.code(204).send(null)
  })
}
