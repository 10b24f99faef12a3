import { describe, expect, it } from 'vitest'
import { joined, placeOf, placeSpan, without } from './geometry.ts'

const window = { from: 1000, to: 2000 }

describe('place', () => {
  it('is per cent of the window, cut at its edges', () => {
    expect(placeSpan({ start: 1250, end: 1500 }, window)).toEqual({ left: 25, width: 25 })
    expect(placeSpan({ start: 0, end: 1100 }, window)).toEqual({ left: 0, width: 10 })
    expect(placeSpan({ start: 1900, end: 9000 }, window)).toEqual({ left: 90, width: 10 })
    expect(placeOf(5000, window)).toBe(100)
  })
  it('is nothing for what only touches the window, or is empty', () => {
    expect(placeSpan({ start: 0, end: 1000 }, window)).toBeNull()
    expect(placeSpan({ start: 2000, end: 3000 }, window)).toBeNull()
    expect(placeSpan({ start: 1200, end: 1200 }, window)).toBeNull()
  })
})

describe('sets of spans', () => {
  const span = (start: number, end: number) => ({ start, end })
  it('are joined where they touch', () => {
    expect(joined([span(5, 6), span(1, 3), span(3, 4), span(2, 3)])).toEqual([span(1, 4), span(5, 6)])
  })
  it('leave what is not covered', () => {
    expect(without([span(0, 10)], [span(2, 3), span(3, 5), span(9, 20)])).toEqual([span(0, 2), span(5, 9)])
    expect(without([span(0, 10)], [])).toEqual([span(0, 10)])
    expect(without([span(2, 4)], [span(0, 10)])).toEqual([])
  })
  it('count ground that crosses a clock change once', () => {
    // 25 October 2026, Amsterdam: 08:00–18:00 is ten hours of UTC time after the change, covered from 07:00 UTC.
    const ground = [span(Date.parse('2026-10-25T07:00Z'), Date.parse('2026-10-25T17:00Z'))]
    const cover = [span(Date.parse('2026-10-25T06:00Z'), Date.parse('2026-10-25T16:00Z'))]
    expect(without(ground, cover)).toEqual([
      span(Date.parse('2026-10-25T16:00Z'), Date.parse('2026-10-25T17:00Z')),
    ])
  })
})
