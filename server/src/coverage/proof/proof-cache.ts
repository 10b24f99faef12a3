/** One proof a node: brought up to date when the facts move on, made anew when the day does. */
import type { EpochMs } from '../../calendar/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { FactsCache } from '../facts-cache.ts'
import { prove, proveAgain, type Proof } from './engine.ts'

const DAY = 86_400_000

/** How far ahead every hour has to have a name. */
export const PROVEN_DAYS = 90

export interface ProofCache {
  /** The proof of the next 90 days and the rest of today (UTC), on the newest facts that this node knows of. */
  current(): Promise<Proof>
  /** The same from another instant on. */
  from(at: EpochMs): Promise<Proof>
}

/** The window of a day: whole UTC days, so that it stays the same until midnight. */
export function windowAt(at: EpochMs): { readonly from: EpochMs; readonly to: EpochMs } {
  const from = Math.floor(at / DAY) * DAY
  return { from, to: from + (PROVEN_DAYS + 1) * DAY }
}

export function createProofCache(facts: FactsCache, clock: Clock): ProofCache {
  let latest: Proof | null = null
  let other: Proof | null = null
  const again = async (before: Proof | null, at: EpochMs): Promise<Proof> => {
    const { from, to } = windowAt(at)
    const now = await facts.current()
    return before ? proveAgain(before, now, from, to) : prove(now, from, to)
  }
  return {
    current: async () => (latest = await again(latest, clock.nowMs())),
    async from(at) {
      if (windowAt(at).from === windowAt(clock.nowMs()).from) return this.current()
      return (other = await again(other, at))
    },
  }
}
