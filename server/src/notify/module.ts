/** The room of notices: the inbox, the timer loop and, where one is connected, a messenger. */
import type { Platform, Room } from '../platform/room.ts'
import { deliverJob, startTimers } from './notify.jobs.ts'
import { notifyRoutes } from './notify.routes.ts'
import { notifyService } from './notify.service.ts'
import type { Messenger } from './ports.ts'

/** The room; without a messenger notices stand in the in-app inbox. */
export function notifyRoom(platform: Platform, messenger?: Messenger): Room {
  const service = notifyService(platform)
  let timers: { stop(): Promise<void> } | undefined
  return {
    name: 'notify',
    description: 'Who is told, where and when, once: the inbox.',
    routes: (app) => notifyRoutes(app, service),
    jobs: messenger ? [deliverJob(platform, messenger)] : [],
    async start(ctx) {
      if (ctx.works) timers = startTimers(platform, ctx, messenger)
    },
    async stop() {
      await timers?.stop()
    },
  }
}
