/** Routes to sign in and out, and of single-use links. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../platform/room.ts'
import { callerOf, dropSessions, setSession, type Caller } from './browser.ts'
import { isSecure, type IdentityDeps } from './deps.ts'
import {
  done,
  lookAnswer,
  lookBody,
  passkeyBody,
  passwordBody,
  signedIn,
  useBody,
  waysAnswer,
  webauthnJson,
} from './identity.contract.ts'
import type { LinksService } from './links.service.ts'
import type { SignInService } from './sign-in.service.ts'

const ROOT = '/api/v1/sign-in'
const config = { public: true }

/** Registers `/api/v1/sign-in` and `/api/v1/sign-out`. */
export function signInRoutes(
  app: App,
  deps: IdentityDeps,
  service: SignInService,
  links: LinksService,
): void {
  const secure = isSecure(deps.config)
  const caller = (request: FastifyRequest): Caller => callerOf(request, deps.config.publicUrl)
  const enter = (reply: FastifyReply, cookie: string): { signedIn: true } => {
    setSession(reply, cookie, secure)
    return { signedIn: true }
  }

  const ways = { summary: 'Which ways there are to sign in', response: { 200: waysAnswer } }
  app.get(ROOT, { schema: ways, config }, () => service.ways())

  const password = {
    summary: 'Sign in by e-mail address and password',
    description: 'After repeated failures it is refused for a quarter of an hour (429).',
    body: passwordBody,
    response: { 200: signedIn },
  }
  app.post(`${ROOT}/password`, { schema: password, config }, async (request, reply) =>
    enter(reply, await service.withPassword(caller(request), request.body)),
  )

  const options = { summary: 'What the browser asks a passkey with', response: { 200: webauthnJson } }
  app.post(`${ROOT}/passkey/options`, { schema: options, config }, async (request, reply) => {
    const { headers, response } = await service.passkeyOptions(caller(request))
    passCookies(reply, headers)
    return { ...response }
  })
  const passkey = { summary: 'Sign in by passkey', body: passkeyBody, response: { 200: signedIn } }
  app.post(`${ROOT}/passkey`, { schema: passkey, config }, async (request, reply) =>
    enter(reply, await service.withPasskey(caller(request), request.body.response)),
  )

  const look = {
    summary: 'What a single-use link is for',
    description: 'Used or expired: 410, with what to do instead.',
    body: lookBody,
    response: { 200: lookAnswer },
  }
  app.post(`${ROOT}/link`, { schema: look, config }, (request) => {
    caller(request)
    return links.look(request.body.token)
  })
  const use = {
    summary: 'Set the password that a single-use link is for, and sign in',
    body: useBody,
    response: { 200: signedIn },
  }
  app.post(`${ROOT}/link/use`, { schema: use, config }, async (request, reply) =>
    enter(reply, await links.use(caller(request), request.body)),
  )

  const out = { summary: 'Sign out in this browser', response: { 204: done } }
  app.post('/api/v1/sign-out', { schema: out }, async ({ actor, signInId }, reply) => {
    await service.signOut(actor, signInId)
    dropSessions(reply, secure)
    return reply.code(204).send(null)
  })
}

/** Hands on the cookies that better-auth set. */
export function passCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}
