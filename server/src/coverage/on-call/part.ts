/** The part of the room about who is on call: its routes, its reader of feeds, its watch. */
import type { App, Platform, RoomContext } from '../../platform/room.ts'
import { queryOn } from '../../platform/store/index.ts'
import { every, type Repeating } from '../../platform/timers.ts'
import type { FactsCache } from '../facts-cache.ts'
import { feedRoutes } from './feeds.routes.ts'
import { feedsService } from './feeds.service.ts'
import { watchOnCall } from './on-call-watch.ts'
import { onCallRoutes, rotaRoutes } from './on-call.routes.ts'
import { onCallService } from './on-call.service.ts'
import type { Sealer, ShiftSource } from './ports.ts'
import { readDueFeeds } from './read-feeds.ts'
import { rotasService } from './rotas.service.ts'

const HOUR_MS = 3_600_000
/** How often it is looked whether a feed is due by the clock. */
const LOOK_MS = 20_000

/** What it needs from outside. */
export interface OnCallParts {
  readonly sealer: Sealer
  readonly sources: readonly ShiftSource[]
}

/** Where nothing outside is connected: no feed can be added, so nothing is ever sealed. */
export const NOTHING_OUTSIDE: OnCallParts = {
  sealer: { seal: (text) => Buffer.from(text), open: () => null },
  sources: [],
}

/** Routes and loops. */
export function onCallPart(platform: Platform, facts: FactsCache, parts: OnCallParts) {
  const deps = { ...platform, ...parts, facts, query: queryOn(platform.pool) }
  const repeating: Repeating[] = []
  return {
    routes(app: App): void {
      onCallRoutes(app, onCallService(deps))
      rotaRoutes(app, rotasService(deps))
      feedRoutes(app, feedsService(deps))
    },
    start({ log, works, signal }: RoomContext): void {
      if (!works) return
      repeating.push(
        every(HOUR_MS, log, 'the watch over who is on call', async () => void (await watchOnCall(deps))),
        every(LOOK_MS, log, 'the reading of feeds', async () => void (await readDueFeeds(deps, signal))),
      )
    },
    async stop(): Promise<void> {
      await Promise.all(repeating.map((one) => one.stop()))
      await Promise.all(parts.sources.map((source) => source.close()))
    },
  }
}
