/** Where the shifts of a lane stand, each wide enough to be hit, none over another. Pure; in pixels. */

export interface Stretch {
  readonly left: number
  readonly width: number
}

/**
 * Stretches in order, as time has them, on a lane of some width: those too narrow to hit push the next ones along, and at the end of
 * the lane back again. Where there are too many for it they share it evenly.
 */
export function laid(stretches: readonly Stretch[], lane: number, least: number): Stretch[] {
  if (stretches.length * least > lane)
    return stretches.map((_, n) => ({ left: (n * lane) / stretches.length, width: lane / stretches.length }))
  const result: { left: number; right: number }[] = []
  for (const { left, width } of stretches) {
    const from = Math.max(left, result.at(-1)?.right ?? 0)
    result.push({ left: from, right: Math.max(from + least, left + width) })
  }
  let end = lane
  for (const one of result.toReversed()) {
    one.right = Math.min(one.right, end)
    one.left = Math.min(one.left, one.right - least)
    end = one.left
  }
  return result.map(({ left, right }) => ({ left, width: right - left }))
}
