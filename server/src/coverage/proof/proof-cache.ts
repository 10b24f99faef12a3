/**
 * The proofs of a node: that of today brought up to date when the facts move on, few of other days, each made once however many
 * ask. Whatever takes long is done in slices, between which the process answers others.
 */
import { setImmediate as breath } from 'node:timers/promises'
import type { EpochMs } from '../../calendar/api.ts'
import type { Clock } from '../../platform/clock.ts'
import { invalid } from '../../platform/errors.ts'
import type { Facts } from '../compile-facts.ts'
import type { FactsCache } from '../facts-cache.ts'
import type { CalendarCache } from '../hours-calendar.ts'
import { provingAhead } from './ahead.ts'
import type { Proof, Proving } from './engine.ts'
import { provingOne } from './one.ts'

const DAY = 86_400_000

/** How far ahead every hour has to have a name. */
export const PROVEN_DAYS = 90

/** Other days are proven up to a year back or ahead. */
export const FARTHEST_DAYS = 366

/** Proofs of other days that are kept, those asked last. */
const OTHER_DAYS = 3
const MOST_CALENDARS = 5_000

export interface ProofCache {
  /** The proof of the next 90 days and the rest of today (UTC), on the newest facts that this node knows of. */
  current(): Promise<Proof>
  /** The same from another instant on, at most a year away: 400 beyond. */
  from(at: EpochMs): Promise<Proof>
  /** The same as far as it is about one account: of another day nothing else is proven. */
  ofAccount(at: EpochMs, accountId: string): Promise<Proof>
}

/** The window of a day: whole UTC days, so that it stays the same until midnight. */
export function windowAt(at: EpochMs): { readonly from: EpochMs; readonly to: EpochMs } {
  const from = Math.floor(at / DAY) * DAY
  return { from, to: from + (PROVEN_DAYS + 1) * DAY }
}

/** Runs a proof to its end; between its slices others have their turn. */
export async function inSlices(proving: Proving): Promise<Proof> {
  for (;;) {
    const step = proving.next()
    if (step.done) return step.value
    await breath()
  }
}

/** One chain of proofs: the last that stands, and the one that is being made, with the facts that it is made on. */
interface Chain {
  proof: Proof | null
  making: { readonly facts: Facts; readonly from: EpochMs; readonly proof: Promise<Proof> } | null
}

export function createProofCache(facts: FactsCache, clock: Clock): ProofCache {
  const today: Chain = { proof: null, making: null }
  const others = new Map<EpochMs, Chain>()
  // Of planned hours: of no use to decisions, which have calendars of their own.
  const calendars: CalendarCache = new Map()
  let last: Promise<unknown> = Promise.resolve()

  const advance = async (chain: Chain, now: Facts, at: EpochMs): Promise<Proof> => {
    const { from, to } = windowAt(at)
    if (calendars.size > MOST_CALENDARS) calendars.clear()
    return (chain.proof = await inSlices(provingAhead(chain.proof, now, from, to, calendars)))
  }
  /** The chain's proof on the newest facts: who asks for what is being made waits for it. */
  const newest = async (chain: Chain, at: EpochMs, afterOthers: boolean): Promise<Proof> => {
    const now = await facts.current()
    const { from } = windowAt(at)
    if (chain.making?.facts === now && chain.making.from === from) return chain.making.proof
    const before = afterOthers ? last : (chain.making?.proof ?? Promise.resolve())
    const proof = before.then(ignore, ignore).then(() => advance(chain, now, at))
    const making = { facts: now, from, proof }
    chain.making = making
    if (afterOthers) last = proof
    try {
      return await proof
    } finally {
      if (chain.making === making) chain.making = null
    }
  }
  const isToday = (at: EpochMs): boolean => windowAt(at).from === windowAt(clock.nowMs()).from
  const otherDay = (at: EpochMs): Chain => {
    const { from } = windowAt(at)
    const chain = others.get(from) ?? { proof: null, making: null }
    others.delete(from)
    if (others.size >= OTHER_DAYS) others.delete(others.keys().next().value!)
    others.set(from, chain)
    return chain
  }
  const current = (): Promise<Proof> => newest(today, clock.nowMs(), false)
  return {
    current,
    async from(at) {
      if (isToday(at)) return current()
      refuseFar(at, clock.nowMs())
      // One other day after the other: however many are asked for, today goes first.
      return newest(otherDay(at), at, true)
    },
    async ofAccount(at, accountId) {
      if (isToday(at)) return current()
      refuseFar(at, clock.nowMs())
      const { from, to } = windowAt(at)
      const now = await facts.current()
      const known = others.get(from)?.proof
      if (known && (known.firm ?? known).facts === now) return known
      return inSlices(provingOne(accountId, now, from, to, calendars))
    },
  }
}

const ignore = (): void => undefined

function refuseFar(at: EpochMs, now: EpochMs): void {
  if (Math.abs(at - now) <= FARTHEST_DAYS * DAY) return
  throw invalid([{ path: 'at', message: 'is more than a year away: nothing is proven so far from today' }])
}
