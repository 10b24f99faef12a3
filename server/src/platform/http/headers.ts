/** Headers that protect: a strict Content-Security-Policy, no caching of answers, our own host names only. */
import { ServerResponse, type IncomingMessage } from 'node:http'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import type { App } from '../room.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/

/** Nothing inline, neither scripts nor styles: the pages set styles through the object model. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
} as const

/** Adds the headers to every answer: they are the same for all, and made once. */
export function addHeaders(app: App, config: Config): void {
  const fixed = protectingHeaders(config.publicUrl?.startsWith('https:') ?? false)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(fixed).header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    done()
  })
}

/** What helmet would set on an answer. */
function protectingHeaders(https: boolean): Readonly<Record<string, string>> {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...spread(CONTENT_SECURITY_POLICY), ...(https ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  const request = { method: 'GET', headers: {} } as IncomingMessage
  const answer = new ServerResponse(request)
  protect(request, answer, (error) => {
    if (error instanceof Error) throw error
  })
  // Nothing of it belongs into a search engine, least of all a link that was given out.
  return { ...(answer.getHeaders() as Record<string, string>), 'x-robots-tag': 'noindex, nofollow' }
}

function spread(policy: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]]))
}

/** Refuses other host names: a page elsewhere whose name was pointed at this machine reaches nothing. */
export function addHostGuard(app: App, config: Config): void {
  const publicHost = config.publicUrl === undefined ? undefined : new URL(config.publicUrl).host
  app.addHook('onRequest', async (request) => {
    const { host = '' } = request.headers
    if (LOOPBACK.test(host) || host === publicHost) return
    const message = 'This server is not reached by that name. Use 127.0.0.1, or set ATTACHE_PUBLIC_URL.'
    throw new AppError('wrong_host', 421, message)
  })
}
