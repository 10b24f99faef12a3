/** How likely a count is by chance: the negative binomial distribution, by its mean and variance. Pure. */

/**
 * The probability of at least `count` where `mean` are expected with `variance`; with a variance that is not above the mean,
 * Poisson's. Summed term by term, so exact to rounding; both ends are kept from underflow by logarithms.
 */
export function chanceOfAtLeast(count: number, mean: number, variance: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  const below = Math.ceil(count)
  const isOver = variance > mean * (1 + 1e-9)
  const size = isOver ? (mean * mean) / (variance - mean) : Infinity
  const share = isOver ? (variance - mean) / variance : 0
  let log = isOver ? size * Math.log1p(-share) : -mean
  let sum = 0
  for (let k = 0; k < below; k++) {
    sum += Math.exp(log)
    log += isOver ? Math.log((share * (k + size)) / (k + 1)) : Math.log(mean / (k + 1))
  }
  return Math.min(1, Math.max(0, 1 - sum))
}
