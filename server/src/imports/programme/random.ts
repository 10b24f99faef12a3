/** Chance that can be repeated: the same seed, the same numbers, on every machine. */

export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True in `share` of all cases. */
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  shuffled<T>(all: readonly T[]): T[]
}

/** mulberry32: 32 bits of state, plenty for choosing working hours. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    int,
    chance: (share) => next() < share,
    pick: (from) => from[int(0, from.length - 1)]!,
    shuffled: (all) => {
      const cards = [...all]
      for (let last = cards.length - 1; last > 0; last--) {
        const other = int(0, last)
        ;[cards[last], cards[other]] = [cards[other]!, cards[last]!]
      }
      return cards
    },
  }
}
