/** The search room: its route, and the names that it keeps in memory. */
import type { FactsCache } from '../coverage/api.ts'
import type { Platform, Room } from '../platform/room.ts'
import { queryOn } from '../platform/store/index.ts'
import { createNamesCache } from './names.cache.ts'
import type { FindTickets } from './ports.ts'
import { searchRoutes } from './search.routes.ts'
import { createSearchService } from './search.service.ts'

/** The room; `findTickets` is the tickets room's part. */
export function searchRoom(platform: Platform, facts: FactsCache, findTickets: FindTickets): Room {
  const { clock, access } = platform
  const query = queryOn(platform.pool)
  const names = createNamesCache(query, clock)
  const service = createSearchService({
    ...{ query, clock, facts, names, access, findTickets },
    readerOf: async (actor) => {
      const ability = await access.of(actor)
      return { accounts: ability.visible('accounts.read'), readsTickets: ability.may('tickets.read') }
    },
  })
  return {
    name: 'search',
    description: 'Finds anything by what it is called, and answers who is there at a time.',
    routes: (app) => searchRoutes(app, service),
    async start(ctx) {
      ctx.onNotify('attache_facts', () => names.invalidate())
    },
  }
}
