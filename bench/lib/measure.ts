/** The median of some values and how far they spread. */
export interface Median {
  readonly median: number
  readonly spread: readonly [number, number]
}

/** The median, and the least and greatest value; of none, NaN. */
export function median(values: readonly number[]): Median {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const value = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median: value, spread: [sorted[0] ?? NaN, sorted.at(-1) ?? NaN] }
}

/**
 * Operations a second of CPU time, the median of some runs of `count` operations each after one run to warm up;
 * CPU time, because other work on the machine then takes less from the figure.
 */
export function rate(count: number, once: () => void, runs = 5): Median {
  once()
  const rates = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    once()
    const { user, system } = process.cpuUsage(start)
    return (count / (user + system)) * 1e6
  })
  return median(rates)
}
