/** Seeded choices (mulberry32): the same seed makes the same programme. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
  /** One of the items, each as likely as its weight. */
  weighted<T>(list: readonly (readonly [item: T, weight: number])[]): T
}

/** A generator of its own for each seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    pick: (list) => list[int(0, list.length - 1)]!,
    chance: (probability) => next() < probability,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of list) if ((left -= weight) < 0) return item
      return list.at(-1)![0]
    },
  }
}

/** UUIDv7 of one instant, in order, the same for the same seed: ids of the demo's facts. */
export function seededIds(random: Random, atMs: number): () => string {
  let count = 0
  const hex = (digits: number): string =>
    random
      .int(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0')
  return () => {
    count += 1
    const time = (atMs + (count >> 12)).toString(16).padStart(12, '0')
    const counter = (count & 0xfff).toString(16).padStart(3, '0')
    const variant = (8 + random.int(0, 3)).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
  }
}
