/** The coverage room: its routes, and the cache of compiled facts that other rooms read. */
import type { Pool } from 'pg'
import { transaction } from '../platform/db/index.ts'
import type { Platform, Room } from '../platform/room.ts'
import { accessOn } from './access.ts'
import { coverageRoutes } from './coverage.routes.ts'
import { createCoverageService, type CoverageDeps } from './coverage.service.ts'
import { createFactsCache, type FactsCache } from './facts-cache.ts'
import { peopleTimeRoutes } from './people.routes.ts'
import { peopleTimeService } from './people.service.ts'

export { accessOn }

/** The node's facts, read on one snapshot of the pool's database. */
export function factsOn(pool: Pool): FactsCache {
  return createFactsCache((work) =>
    transaction(pool, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only')
      return work(tx.query)
    }),
  )
}

export function coverageRoom(
  platform: Platform,
  facts: FactsCache,
  findAccounts: CoverageDeps['findAccounts'],
): Room {
  const service = createCoverageService({ facts, ...platform, findAccounts })
  return {
    name: 'coverage',
    description: 'Who answers for an account at an instant, and why.',
    routes(app) {
      coverageRoutes(app, service)
      peopleTimeRoutes(app, peopleTimeService({ facts, clock: platform.clock, access: platform.access }))
    },
    async start(ctx) {
      ctx.onNotify('attache_facts', () => facts.invalidate())
    },
  }
}
