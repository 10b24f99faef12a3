import type { EpochMs, Interval } from './types.ts'

/** Sorts intervals by start and joins those that overlap or touch; empty ones vanish. */
export function mergeIntervals(list: readonly Interval[]): Interval[] {
  const sorted = list.filter((one) => one.start < one.end).sort((a, b) => a.start - b.start)
  const merged: { start: EpochMs; end: EpochMs }[] = []
  for (const one of sorted) {
    const last = merged[merged.length - 1]
    if (last !== undefined && one.start <= last.end) last.end = Math.max(last.end, one.end)
    else merged.push({ start: one.start, end: one.end })
  }
  return merged
}

/** The time in `a` or in `b`, merged. */
export function union(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return mergeIntervals([...a, ...b])
}

/** The time in both lists; each must be merged (sorted and disjoint). */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const start = Math.max(a[i]!.start, b[j]!.start)
    const end = Math.min(a[i]!.end, b[j]!.end)
    if (start < end) both.push({ start, end })
    if (a[i]!.end < b[j]!.end) i++
    else j++
  }
  return both
}

/** The time in `a` that is not in `b`; each must be merged (sorted and disjoint). */
export function subtractIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left: Interval[] = []
  let j = 0
  for (const one of a) {
    let start = one.start
    while (j < b.length && b[j]!.end <= start) j++
    for (let k = j; k < b.length && b[k]!.start < one.end; k++) {
      if (b[k]!.start > start) left.push({ start, end: b[k]!.start })
      start = Math.max(start, b[k]!.end)
    }
    if (start < one.end) left.push({ start, end: one.end })
  }
  return left
}

/** The part of a merged list that lies within [from, to). */
export function clipIntervals(list: readonly Interval[], from: EpochMs, to: EpochMs): Interval[] {
  return from < to ? intersectIntervals(list, [{ start: from, end: to }]) : []
}

/** The milliseconds in a merged list. */
export function totalOf(list: readonly Interval[]): number {
  return list.reduce((sum, one) => sum + one.end - one.start, 0)
}
