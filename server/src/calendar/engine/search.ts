const WINDOW = 8

/**
 * The last cell whose prefix sum (word 0) is below `limit`, which the first cell's must be and the closing
 * cell's must not; `guess` only makes it faster. A window around the guess is counted without branches,
 * because where in a week an answer falls can't be predicted.
 */
export function lastBelow(cells: Int32Array, count: number, limit: number, guess: number): number {
  const low = guess < 3 ? 0 : guess - 3
  if (low + WINDOW <= count) {
    const i = 2 * low
    if (cells[i]! < limit && cells[i + 2 * WINDOW]! >= limit) {
      // (a - b) >>> 31 is 1 where a < b; minutes are far from overflowing 32 bits.
      return (
        low +
        ((cells[i + 2]! - limit) >>> 31) +
        ((cells[i + 4]! - limit) >>> 31) +
        ((cells[i + 6]! - limit) >>> 31) +
        ((cells[i + 8]! - limit) >>> 31) +
        ((cells[i + 10]! - limit) >>> 31) +
        ((cells[i + 12]! - limit) >>> 31) +
        ((cells[i + 14]! - limit) >>> 31)
      )
    }
  }
  return gallop(cells, count, limit, guess)
}

/** The same by doubling steps away from the guess, then halving. */
function gallop(cells: Int32Array, count: number, limit: number, guess: number): number {
  let low = Math.max(0, Math.min(guess, count - 1))
  let high = low + 1
  for (let step = 8; low > 0 && cells[2 * low]! >= limit; step *= 2) {
    high = low
    low = Math.max(0, low - step)
  }
  for (let step = 8; high < count && cells[2 * high]! < limit; step *= 2) {
    low = high
    high = Math.min(count, high + step)
  }
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (cells[2 * middle]! < limit) low = middle
    else high = middle
  }
  return low
}
