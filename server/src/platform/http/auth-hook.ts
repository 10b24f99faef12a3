/** Puts the caller on every request, keeps the API for those who signed in, and lets a browser in by link. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Authenticate, Credentials } from '../auth/authenticate.ts'
import type { DirectorToken } from '../auth/director-token.ts'
import { SESSION_COOKIE, SESSION_SECONDS, sealSession } from '../auth/session.ts'
import type { Session } from '../auth/session.ts'
import { SIGN_IN_COOKIE } from '../auth/sign-ins.ts'
import type { Clock } from '../clock.ts'
import { AppError, unauthenticated } from '../errors.ts'
import type { App } from '../room.ts'

/** Decorates requests with `actor`; everything under /api needs one, but for routes marked public. */
export function addAuthentication(app: App, authenticate: Authenticate): void {
  app.decorateRequest('caller', null)
  app.decorateRequest('session', null)
  app.decorateRequest('signInId', null)
  app.decorateRequest('actor', {
    getter(this: FastifyRequest) {
      if (!this.caller) throw unauthenticated()
      return this.caller
    },
  })
  app.decorateRequest('stillIn', async function stillIn(this: FastifyRequest) {
    const now = (await authenticate(credentialsOf(this)))?.actor
    return now !== undefined && JSON.stringify(now) === JSON.stringify(this.caller)
  })
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/') || request.is404) return
    const found = await authenticate(credentialsOf(request))
    request.caller = found?.actor ?? null
    request.session = found?.session ?? null
    request.signInId = found?.signInId ?? null
    if (!found && !request.routeOptions.config.public) throw unauthenticated()
  })
}

function credentialsOf(request: FastifyRequest): Credentials {
  return {
    method: request.method,
    authorization: request.headers.authorization,
    sessionCookie: request.cookies[SESSION_COOKIE],
    signInCookie: request.cookies[SIGN_IN_COOKIE],
    secFetchSite: header(request, 'sec-fetch-site'),
    origin: header(request, 'origin'),
    host: request.headers.host,
  }
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** The Set-Cookie options of the session. */
export function sessionCookieOptions(secure: boolean) {
  return { httpOnly: true, sameSite: 'strict', path: '/', maxAge: SESSION_SECONDS, secure } as const
}

export interface EnterDeps {
  readonly token: DirectorToken
  readonly clock: Clock
  /** Cookies only over https. */
  readonly secure: boolean
}

/** `GET /enter?token=…`: the link that `start` prints. */
export function addEnter(app: App, { token, clock, secure }: EnterDeps): void {
  const querystring = z.object({ token: z.string().max(200) })
  app.get('/enter', { schema: { hide: true, querystring } }, async (request, reply) => {
    if (!token.matches(request.query.token)) throw wrongLink()
    const session: Session = { begun: clock.nowMs(), personaId: null }
    return reply
      .setCookie(SESSION_COOKIE, sealSession(session, token.sessionKey), sessionCookieOptions(secure))
      .header('cache-control', 'no-store')
      .redirect('/', 303)
  })
}

function wrongLink(): AppError {
  const message = 'This link is not valid (any more). Take the one that `attache start` prints.'
  return new AppError('unauthenticated', 401, message)
}
