/** Live updates, as server-sent events. */
import { authorize } from '../auth/authorize.ts'
import { hearingOf } from '../events/hearing.ts'
import { LIVE_ROUTE } from '../http/metrics.ts'
import { liveQuery } from '../platform.contract.ts'
import type { PlatformRoomDeps } from '../platform.room.ts'
import type { App } from '../room.ts'

export function liveRoutes(app: App, { live, access }: Pick<PlatformRoomDeps, 'live' | 'access'>): void {
  const schema = {
    summary: 'Follow what happens, as server-sent events',
    description:
      'Events carry ids. `Last-Event-ID` resumes within a day; `event: reset` says that something may have been missed.',
    querystring: liveQuery,
    produces: ['text/event-stream'],
  }
  app.get(LIVE_ROUTE, { schema }, async ({ actor, query, headers }, reply) => {
    authorize(actor, 'platform.follow_live')
    const kinds = (query.kinds ?? '').split(',').filter(Boolean)
    const { 'last-event-id': lastEventId } = headers
    const stream = await live.open({
      kinds,
      hearing: await hearingOf(access, actor),
      lastEventId: typeof lastEventId === 'string' ? lastEventId : null,
    })
    return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(stream)
  })
}
