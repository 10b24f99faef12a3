/** The room of environments: what customers run and plan to change, and the brief for an emergency. */
import type { FactsCache } from '../coverage/api.ts'
import type { Platform, Room } from '../platform/room.ts'
import { every, type Repeating } from '../platform/timers.ts'
import { briefService } from './brief/brief.service.ts'
import { announceChanges } from './changes/changes.jobs.ts'
import { changesService } from './changes/changes.service.ts'
import { changeRoutes, environmentRoutes } from './environments.routes.ts'
import { environmentsService } from './environments.service.ts'
import type { TicketsForBrief } from './ports.ts'

const EVERY_MS = 15_000

/** The room; `tickets` tells of tickets for the brief. */
export function environmentsRoom(platform: Platform, facts: FactsCache, tickets: TicketsForBrief): Room {
  const deps = { ...platform, facts, tickets }
  let announcing: Repeating | undefined
  return {
    name: 'environments',
    description: 'Systems, planned changes and the emergency brief of an account.',
    routes(app) {
      environmentRoutes(app, environmentsService(deps), briefService(deps, tickets))
      changeRoutes(app, changesService(deps))
    },
    async start({ log, works }) {
      if (works)
        announcing = every(
          EVERY_MS,
          log,
          'the announcing of planned changes',
          async () => void (await announceChanges(deps)),
        )
    },
    async stop() {
      await announcing?.stop()
    },
  }
}
