/*
 * Searches count, in a window around a guess, how many prefix sums lie below a limit, without branches: where
 * in a month an answer falls can't be predicted. (a - b) >>> 31 is 1 where a < b; minutes never overflow.
 */

const WINDOW = 4

/**
 * The last week whose prefix sum is below `limit`, which the first week's must be and the closing one's must
 * not, if any is; `guess` only makes it faster.
 */
export function weekBelow(
  words: Int32Array,
  base: number,
  weeks: number,
  limit: number,
  guess: number,
): number {
  const low = guess < 1 ? 0 : guess - 1
  if (low + WINDOW <= weeks) {
    const i = base + 2 * low
    if (words[i]! < limit && words[i + 2 * WINDOW]! >= limit) {
      return (
        low +
        ((words[i + 2]! - limit) >>> 31) +
        ((words[i + 4]! - limit) >>> 31) +
        ((words[i + 6]! - limit) >>> 31)
      )
    }
  }
  return gallop(words, base, weeks, limit, guess)
}

/** The last of a pattern's seven cells whose minutes before it are below `limit`, which the first one's must be. */
export function dayBelow(words: Int32Array, pattern: number, limit: number): number {
  const low = words[pattern + 14]!
  return (
    ((before(words[pattern + 8]!, low >>> 4) - limit) >>> 31) +
    ((before(words[pattern + 9]!, low >>> 8) - limit) >>> 31) +
    ((before(words[pattern + 10]!, low >>> 12) - limit) >>> 31) +
    ((before(words[pattern + 11]!, low >>> 16) - limit) >>> 31) +
    ((before(words[pattern + 12]!, low >>> 20) - limit) >>> 31) +
    ((before(words[pattern + 13]!, low >>> 24) - limit) >>> 31)
  )
}

function before(second: number, low: number): number {
  return ((second >>> 22) << 4) | (low & 15)
}

/** The same as `weekBelow` by doubling steps away from the guess, then halving. */
function gallop(words: Int32Array, base: number, weeks: number, limit: number, guess: number): number {
  let low = Math.max(0, Math.min(guess, weeks - 1))
  let high = low + 1
  for (let step = 8; low > 0 && words[base + 2 * low]! >= limit; step *= 2) {
    high = low
    low = Math.max(0, low - step)
  }
  for (let step = 8; high < weeks && words[base + 2 * high]! < limit; step *= 2) {
    low = high
    high = Math.min(weeks, high + step)
  }
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (words[base + 2 * middle]! < limit) low = middle
    else high = middle
  }
  return low
}
