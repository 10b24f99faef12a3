/** The built web pages: hashed files kept for a year, the page itself never; any other path is the page's own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import type { App } from '../room.ts'
import { sendProblem } from './problems.ts'

const PAGE = 'index.html'
const HASHED = /\/assets\/.*[-.][A-Za-z0-9_-]{8,}\.\w+(\.(br|gz))?$/

/** Serves the pages if they are built, and answers unknown paths. */
export async function addWeb(app: App, webDir: string): Promise<void> {
  const built = existsSync(join(webDir, PAGE))
  if (built) {
    await app.register(staticFiles, {
      root: webDir,
      cacheControl: false,
      // Packed when the pages were built; whoever takes them gets those.
      preCompressed: true,
      // A route per file: a wildcard would make every unknown path, also of the API, a known one.
      wildcard: false,
      setHeaders: (response, path) => {
        const cache = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
        response.header('cache-control', cache)
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && wantsPage(request)) return reply.sendFile(PAGE)
    return unknown(request, reply)
  })
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const ours = /^\/(api|docs|assets|openapi\.json|healthz|readyz|metrics)(\/|\?|$)/.test(url)
  const page = headers.accept?.includes('text/html') ?? false
  return (method === 'GET' || method === 'HEAD') && page && !ours
}

function unknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?', 1)[0]
  const message = `There is no ${request.method} ${path}. The API is described at /docs.`
  return sendProblem(reply, new AppError('route_not_found', 404, message), request.id)
}
