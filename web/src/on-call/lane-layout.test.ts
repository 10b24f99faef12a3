import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laid } from './lane-layout.ts'

describe('the shifts of a lane', () => {
  it('stand where time has them while they are wide enough', () => {
    const shifts = [
      { left: 0, width: 100 },
      { left: 120, width: 60 },
    ]
    expect(laid(shifts, 300, 24)).toEqual(shifts)
  })
  it('push the next one along where they are too narrow, and back from the end', () => {
    const shifts = [
      { left: 0, width: 3 },
      { left: 3, width: 294 },
      { left: 297, width: 3 },
    ]
    expect(laid(shifts, 300, 24)).toEqual([
      { left: 0, width: 24 },
      { left: 24, width: 252 },
      { left: 276, width: 24 },
    ])
  })
  it('are never narrower than that, never over each other, and never beside the lane', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 320 }), { minLength: 2, maxLength: 14 })
    fc.assert(
      fc.property(cuts, (edges) => {
        const sorted = edges.toSorted((a, b) => a - b)
        const shifts = sorted.slice(1).map((right, n) => ({ left: sorted[n]!, width: right - sorted[n]! }))
        const placed = laid(shifts, 320, 24)
        for (const [n, { left, width }] of placed.entries()) {
          expect(width).toBeGreaterThanOrEqual(Math.min(24, 320 / shifts.length))
          expect(left).toBeGreaterThanOrEqual(n === 0 ? 0 : placed[n - 1]!.left + placed[n - 1]!.width)
          expect(left + width).toBeLessThanOrEqual(320)
        }
      }),
    )
  })
})
