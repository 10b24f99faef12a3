/** Routes of single sign-on, and of the providers. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../platform/errors.ts'
import type { App } from '../../platform/room.ts'
import { arrivalOf, callerOf, setSession } from '../browser.ts'
import { isSecure } from '../deps.ts'
import { done, ownParams as params } from '../identity.contract.ts'
import type { SsoDeps } from './deps.ts'
import type { ProviderBody, ProvidersService } from './providers.service.ts'
import {
  beginAnswer,
  beginBody,
  groupsBody,
  providerBody,
  providerList,
  providerSchema,
} from './sso.contract.ts'
import { CALLBACK, type SsoService } from './sso.service.ts'

const COOKIE = 'attache_sso'
const PROVIDERS = '/api/v1/identity-providers'
const config = { public: true }

/** Registers `/api/v1/sign-in/sso`. */
export function ssoRoutes(app: App, deps: SsoDeps, service: SsoService): void {
  const secure = isSecure(deps.config)
  // Lax: the browser comes back from another site.
  const attributes = { httpOnly: true, sameSite: 'lax', path: CALLBACK, secure } as const

  const begin = {
    summary: 'Begin to sign in at an identity provider',
    params,
    body: beginBody,
    response: { 200: beginAnswer },
  }
  app.post('/api/v1/sign-in/sso/:id', { schema: begin, config }, async (request, reply) => {
    const caller = callerOf(request, deps.config.publicUrl)
    const { url, cookie } = await service.begin(caller, request.params.id, request.body.returnTo)
    reply.setCookie(COOKIE, cookie, { ...attributes, maxAge: 600 })
    return { url }
  })

  const callback = {
    summary: 'Where the identity provider sends the browser back',
    description: 'Goes on to the pages: signed in, or with `?sign-in=` and the code of what was wrong.',
    response: { 303: done },
  }
  app.get(CALLBACK, { schema: callback, config }, async (request, reply) => {
    reply.clearCookie(COOKIE, attributes)
    return reply.redirect(await arrive(request, reply), 303)
  })

  async function arrive(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    try {
      const caller = arrivalOf(request, deps.config.publicUrl)
      const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
      const { cookie, returnTo } = await service.finish(caller, request.cookies[COOKIE], search)
      setSession(reply, cookie, secure)
      return returnTo
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error
      deps.log.info({ code: error.code }, 'single sign-on was refused')
      return `/?sign-in=${encodeURIComponent(error.code)}`
    }
  }
}

/** Registers `/api/v1/identity-providers`. */
export function providerRoutes(app: App, service: ProvidersService): void {
  const list = { summary: 'Identity providers, and what their groups give', response: { 200: providerList } }
  app.get(PROVIDERS, { schema: list }, ({ actor }) => service.list(actor))

  const add = {
    summary: 'Add an identity provider (OpenID Connect)',
    description: 'For directors. It is asked at once whether it is one.',
    body: providerBody,
    response: { 201: providerSchema },
  }
  app.post(PROVIDERS, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, given(body))),
  )
  const change = {
    summary: 'Change an identity provider',
    params,
    body: providerBody,
    response: { 200: providerSchema },
  }
  app.put(`${PROVIDERS}/:id`, { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, given(body)),
  )
  const remove = { summary: 'Remove an identity provider', params, response: { 204: done } }
  app.delete(`${PROVIDERS}/:id`, { schema: remove }, async ({ actor, params: { id } }, reply) => {
    await service.remove(actor, id)
    return reply.code(204).send(null)
  })
  const groups = {
    summary: 'Set which roles the groups of a provider give',
    description:
      'At each sign-in. Roles that a group gives are taken again with the group; groups never make customer contacts.',
    params,
    body: groupsBody,
    response: { 200: providerSchema },
  }
  app.put(`${PROVIDERS}/:id/groups`, { schema: groups }, ({ actor, params: { id }, body }) =>
    service.setGroups(actor, id, body.groups),
  )
}

type Body = Omit<ProviderBody, 'groupsClaim'> & { groupsClaim?: string | null | undefined }

const given = (body: Body): ProviderBody => ({
  ...body,
  issuer: body.issuer.replace(/\/+$/, ''),
  groupsClaim: body.groupsClaim ?? null,
})
