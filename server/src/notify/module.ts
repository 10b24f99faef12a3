/** The room of notices: the inbox, the timer loop and, where one is connected, a messenger. */
import type { Platform, Room } from '../platform/room.ts'
import { deliverJob, startTimers } from './notify.jobs.ts'
import { notifyRoutes, wishesRoutes } from './notify.routes.ts'
import { notifyService } from './notify.service.ts'
import type { Messenger } from './ports.ts'
import { wishesService } from './wishes.service.ts'

/** The room; without a messenger notices stand in the in-app inbox. */
export function notifyRoom(platform: Platform, messenger?: Messenger): Room {
  const service = notifyService(platform)
  const wishes = wishesService(platform)
  let timers: { stop(): Promise<void> } | undefined
  return {
    name: 'notify',
    description: 'Who is told, where and when, once: the inbox.',
    routes: (app) => {
      notifyRoutes(app, service)
      wishesRoutes(app, wishes)
    },
    jobs: messenger ? [deliverJob(platform, messenger)] : [],
    async start(ctx) {
      if (ctx.works) timers = startTimers(platform, ctx, messenger)
    },
    async stop() {
      await timers?.stop()
    },
  }
}
