/** Seeded choices (mulberry32): the same seed makes the same programme. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { next, int, pick: (list) => list[int(0, list.length - 1)]!, chance: (p) => next() < p }
}

/** What every part of the demo is made with. */
export interface Making {
  readonly random: Random
  readonly newId: () => string
  /** The demo's present, epoch milliseconds. */
  readonly now: number
}

const DAY = 86_400_000

/** A local date so many days from the demo's present, YYYY-MM-DD (UTC is near enough for a demo). */
export function day(making: Making, offset: number): string {
  return new Date(making.now + offset * DAY).toISOString().slice(0, 10)
}

/** An instant so many days from the demo's present. */
export function instant(making: Making, offset: number): string {
  return new Date(making.now + offset * DAY).toISOString()
}
