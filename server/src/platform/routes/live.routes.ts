/** Live updates, as server-sent events. */
import { authorize } from '../auth/authorize.ts'
import { unauthenticated } from '../errors.ts'
import { hearingOf, type Hearing } from '../events/hearing.ts'
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
  app.get(LIVE_ROUTE, { schema }, async (request, reply) => {
    const { actor, query, headers } = request
    authorize(actor, 'platform.follow_live')
    const hearing = await hearingOf(access, actor)
    const kinds = (query.kinds ?? '').split(',').filter(Boolean)
    const { 'last-event-id': lastEventId } = headers
    const stream = await live.open({
      kinds,
      hearing: { hears: hearing.hears, renew: async () => renewed(hearing, await request.stillIn()) },
      lastEventId: typeof lastEventId === 'string' ? lastEventId : null,
    })
    return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(stream)
  })
}

// Whose session is over, or whose roles are others, hears no more: the browser comes back, and is told.
async function renewed(hearing: Hearing, isStillIn: boolean): Promise<void> {
  if (!isStillIn) throw unauthenticated()
  await hearing.renew()
}
