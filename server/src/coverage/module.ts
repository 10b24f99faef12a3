/** The coverage room: its routes, and the cache of compiled facts that other rooms read. */
import type { Pool } from 'pg'
import { knowing } from '../absences/api.ts'
import type { Actor } from '../platform/auth/index.ts'
import { transaction } from '../platform/db/index.ts'
import type { Platform, Room } from '../platform/room.ts'
import { queryOn } from '../platform/store/index.ts'
import { every, type Repeating } from '../platform/timers.ts'
import { accessOn } from './access.ts'
import { awayRoutes } from './away.routes.ts'
import { awayService } from './away.service.ts'
import { coverageRoutes } from './coverage.routes.ts'
import { createCoverageService, type CoverageDeps } from './coverage.service.ts'
import { createFactsCache, type FactsCache } from './facts-cache.ts'
import { notClearedRoutes } from './not-cleared.routes.ts'
import { NOTHING_OUTSIDE, onCallPart, type OnCallParts } from './on-call/part.ts'
import { peopleTimeRoutes } from './people.routes.ts'
import { peopleTimeService } from './people.service.ts'
import { watchGaps } from './proof/gap-watch.ts'
import { createProofCache } from './proof/proof-cache.ts'
import { proofRoutes } from './proof/proof.routes.ts'
import { proofService } from './proof/proof.service.ts'
import { whatIfRoutes } from './what-if/what-if.routes.ts'
import { whatIfService } from './what-if/what-if.service.ts'

export { accessOn }

/** How long a change of facts, or a new day, may wait to be looked at. */
const LOOK_MS = 20_000

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
  onCallParts: OnCallParts = NOTHING_OUTSIDE,
): Room {
  const { clock, access } = platform
  const service = createCoverageService({ facts, ...platform, findAccounts })
  const query = queryOn(platform.pool)
  const proofs = {
    ...{ proofs: createProofCache(facts, clock), clock, access },
    knowing: (actor: Actor, personIds: readonly string[]) => knowing(query, actor, personIds),
  }
  let watch: Repeating | undefined
  const onCall = onCallPart(platform, facts, onCallParts)
  return {
    name: 'coverage',
    description: 'Who answers for an account at an instant, and why.',
    routes(app) {
      coverageRoutes(app, service)
      onCall.routes(app)
      peopleTimeRoutes(app, peopleTimeService({ facts, clock, access }))
      awayRoutes(app, awayService({ facts, clock }))
      notClearedRoutes(app, { facts, clock, access })
      proofRoutes(app, proofService(proofs))
      whatIfRoutes(app, whatIfService(proofs))
    },
    async start(ctx) {
      ctx.onNotify('attache_facts', () => facts.invalidate())
      const look = async (): Promise<void> => void (await watchGaps({ ...platform, ...proofs, facts }))
      onCall.start(ctx)
      if (ctx.works) watch = every(LOOK_MS, ctx.log, 'the look ahead for gaps', look)
    },
    async stop() {
      await watch?.stop()
      await onCall.stop()
    },
  }
}
