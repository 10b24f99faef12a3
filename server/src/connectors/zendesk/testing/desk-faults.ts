/** Mishaps by plan: seeded, so a failing run can be repeated; or one by one, as a test says. */
import type { FaultKind, FaultPlan } from './desk-types.ts'

export interface DeskFaults {
  /** Replaces the plan; null: no more chance mishaps. */
  plan(plan: FaultPlan | null): void
  /** The next request (or delivery) that can suffer this mishap does, `times` times. */
  next(kind: FaultKind, times?: number): void
  strikes(kind: FaultKind): boolean
  /** The next request waits until the function that is returned is called, however slow the machine is. */
  hold(): () => void
  /** What the request at hand waits for. */
  turn(): Promise<void>
  readonly slowMs: number
  readonly lateMs: number
  /** How often each mishap has happened. */
  counts(): Readonly<Partial<Record<FaultKind, number>>>
}

/** Faults by the given plan, or none. */
export function deskFaults(initial: FaultPlan | null): DeskFaults {
  let plan = initial
  let random = mulberry32(initial?.seed ?? 0)
  const queued: Partial<Record<FaultKind, number>> = {}
  const counts: Partial<Record<FaultKind, number>> = {}
  let turn = Promise.resolve()
  const happened = (kind: FaultKind): boolean => {
    const waiting = queued[kind] ?? 0
    if (waiting > 0) {
      queued[kind] = waiting - 1
      return true
    }
    const chance = plan?.[kind] ?? 0
    return chance > 0 && random() < chance
  }
  return {
    plan(next) {
      plan = next
      random = mulberry32(next?.seed ?? 0)
    },
    next: (kind, times = 1) => void (queued[kind] = (queued[kind] ?? 0) + times),
    strikes(kind) {
      const strikes = happened(kind)
      if (strikes) counts[kind] = (counts[kind] ?? 0) + 1
      return strikes
    },
    hold() {
      const held = Promise.withResolvers<void>()
      turn = held.promise
      return held.resolve
    },
    turn() {
      const own = turn
      turn = Promise.resolve()
      return own
    },
    get slowMs() {
      return plan?.slowMs ?? 200
    },
    get lateMs() {
      return plan?.lateMs ?? 100
    },
    counts: () => counts,
  }
}

/** A small seeded generator of numbers from 0 to 1 (mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
