/** Half-open ranges of PostgreSQL, `[start,end)`, as a pair; null is unbounded. */
export interface Range<T> {
  readonly start: T | null
  readonly end: T | null
}

/** Writes a half-open tstzrange or daterange literal. */
export function toRange(range: Range<{ toString(): string }>): string {
  return `[${range.start?.toString() ?? ''},${range.end?.toString() ?? ''})`
}

/**
 * Reads a tstzrange or daterange as PostgreSQL prints it; null for an empty one.
 * Throws a RangeError unless the range is half-open: `[a,b)`, `[a,)`, `(,b)` or `(,)`.
 */
export function parseRange<T>(text: string, parse: (bound: string) => T): Range<T> | null {
  if (text === 'empty') return null
  const match = /^([[(])"?([^",]*)"?,"?([^",]*)"?([\])])$/.exec(text)
  if (!match) throw new RangeError(`Not a range: ${text}`)
  const [, open, start = '', end = '', close] = match
  if ((open === '(' && start !== '') || close === ']') throw new RangeError(`Not a half-open range: ${text}`)
  const bound = (value: string): T | null => (value === '' ? null : parse(value))
  return { start: bound(start), end: bound(end) }
}
