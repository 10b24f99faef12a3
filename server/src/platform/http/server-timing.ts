/** How long the program took until it began to answer: a header that browsers show and `npm run bench -- web` reads. */
import type { App } from '../room.ts'

/** Adds `server-timing: app;dur=<ms>` to what the API answers to reads; of streams and files, until their first byte. */
export function addServerTiming(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method === 'GET' && request.url.startsWith('/api/'))
      reply.header('server-timing', `app;dur=${reply.elapsedTime.toFixed(1)}`)
    return payload
  })
}
