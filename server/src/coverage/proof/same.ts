/** Whether two plain values say the same: rows read again are new objects with the old content. Pure. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b)
  return sameFields(a as Fields, b as Fields)
}

type Fields = Readonly<Record<string, unknown>>

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!same(a[i], b[i])) return false
  return true
}

function sameFields(a: Fields, b: Fields): boolean {
  let count = 0
  for (const key in a) {
    if (!same(a[key], b[key])) return false
    count++
  }
  for (const _ in b) count--
  return count === 0
}

/** The keys under which two lists of rows differ; rows of a key keep their order. */
export function differingKeys<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): Set<string> {
  const differing = new Set<string>()
  if (before === after) return differing
  const [old, now] = withoutCommonEnds(before, after).map((rows) => Map.groupBy(rows, keyOf))
  for (const [key, rows] of now!) if (!same(old!.get(key), rows)) differing.add(key)
  for (const key of old!.keys()) if (!now!.has(key)) differing.add(key)
  return differing
}

/** Of two long lists that differ in few rows, the stretch between the first and the last of these. */
function withoutCommonEnds<T>(a: readonly T[], b: readonly T[]): (readonly T[])[] {
  const shorter = Math.min(a.length, b.length)
  let first = 0
  while (first < shorter && same(a[first], b[first])) first++
  let last = 0
  while (last < shorter - first && same(a[a.length - 1 - last], b[b.length - 1 - last])) last++
  return [a.slice(first, a.length - last), b.slice(first, b.length - last)]
}
