/** What of a request the sign-in needs, and what it gives back to the browser. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSameOrigin } from '../platform/auth/authenticate.ts'
import { SIGN_IN_COOKIE } from '../platform/auth/index.ts'
import { SESSION_COOKIE } from '../platform/auth/session.ts'
import { forbidden } from '../platform/errors.ts'
import { PLACE_HEADER, SESSION_SECONDS } from './better-auth.ts'

/** Where a call comes from. */
export interface Caller {
  /** The network address, as far as it is known. */
  readonly place: string
  readonly userAgent: string
  readonly cookies: string
  /** The origin of our own pages, as this browser reaches them. */
  readonly origin: string
}

/** The caller; throws 403 where another site's page makes the browser call. `publicUrl` is ours, where one is set. */
export function callerOf(request: FastifyRequest, publicUrl: string | undefined): Caller {
  const secFetchSite = one(request.headers['sec-fetch-site'])
  const { origin, host } = request.headers
  const isBrowser = secFetchSite !== undefined || origin !== undefined
  if (isBrowser && !isSameOrigin({ secFetchSite, origin, host }))
    throw forbidden('This came from another site’s page. Open Attaché itself to sign in.')
  return arrivalOf(request, publicUrl)
}

/** The caller of a page that another site may lead to. */
export function arrivalOf(request: FastifyRequest, publicUrl: string | undefined): Caller {
  const own = `${request.protocol}://${request.headers.host ?? ''}`
  return {
    place: request.ip,
    userAgent: (one(request.headers['user-agent']) ?? '').slice(0, 300),
    cookies: request.headers.cookie ?? '',
    origin: publicUrl === undefined ? own : new URL(publicUrl).origin,
  }
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The caller as better-auth reads it. */
export function headersOf(caller: Caller): Headers {
  return new Headers({
    cookie: caller.cookies,
    'user-agent': caller.userAgent,
    origin: caller.origin,
    [PLACE_HEADER]: caller.place,
  })
}

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure }) as const

/** Gives the browser its session. */
export function setSession(reply: FastifyReply, value: string, secure: boolean): void {
  reply.setCookie(SIGN_IN_COOKIE, value, { ...attributes(secure), maxAge: SESSION_SECONDS })
}

/** Takes every session from the browser, that of the enter link too. */
export function dropSessions(reply: FastifyReply, secure: boolean): void {
  for (const name of [SIGN_IN_COOKIE, SESSION_COOKIE]) reply.clearCookie(name, attributes(secure))
}
