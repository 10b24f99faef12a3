/** Abilities on the compiled facts: one small question to the database a request, whether they moved on. */
import type { Pool } from 'pg'
import { createAccess, type Access, type Scopes } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import { currentFactsVersion, queryOn, type Query } from '../platform/store/index.ts'
import type { Facts } from './compile-facts.ts'
import type { FactsCache } from './facts-cache.ts'
import { scopeOn } from './scope.ts'

/** The access of a process. */
export function accessOn(deps: { pool: Pool; clock: Clock; facts: FactsCache }): Access {
  const { pool, clock, facts } = deps
  const query = queryOn(pool)
  const scopes: Scopes = {
    of: async (actor) => scopeOn(await newestFacts(facts, query), actor, clock.nowMs()),
  }
  return createAccess({ pool, clock, scopes })
}

/** The facts as the database has them: the notice of a change may still be on its way. */
export async function newestFacts(cache: FactsCache, query: Query): Promise<Facts> {
  const version = await currentFactsVersion(query)
  const facts = await cache.current()
  if (facts.version >= version) return facts
  cache.invalidate()
  return cache.current()
}
