import { describe, expect, it } from 'vitest'
import { columnWords, hoursOf, shareOf, steppedTo } from './heat-words.ts'

describe('a cell', () => {
  it.each([
    [30, '<1'],
    [60, '1'],
    [150, '3'],
    [72_000, '1,200'],
  ])('of %i minutes says %s', (minutes, words) => {
    expect(hoursOf(minutes)).toBe(words)
  })
  it('is the darker the more hours it has beside the others', () => {
    expect([1, 100, 101, 399, 400].map((minutes) => shareOf(minutes, 400))).toEqual([1, 1, 2, 4, 4])
  })
  it('is named by its week or its day', () => {
    expect(columnWords('2026-12-07', 'week')).toBe('week of 7 Dec')
    expect(columnWords('2026-12-07', 'day')).toBe('Mon 7 Dec')
  })
  it('is reached by the arrow keys, and no key leads off the table', () => {
    const size = { rows: 2, columns: 3 }
    expect(steppedTo('ArrowRight', { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 1 })
    expect(steppedTo('ArrowRight', { row: 0, column: 2 }, size)).toEqual({ row: 0, column: 2 })
    expect(steppedTo('ArrowUp', { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 })
    expect(steppedTo('End', { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 2 })
    expect(steppedTo('a', { row: 1, column: 0 }, size)).toBeNull()
  })
})
