import { describe, expect, it } from 'vitest'
import type { Load, Quarter } from './queries.ts'
import { forecastSentence, roomByRegion, roomSentence } from './words.ts'

const load = (regionId: string, held: number, maxAccounts = 5): Load =>
  ({
    ...{ regionId, maxAccounts, room: maxAccounts - held, accounts: Array.from({ length: held }) },
  }) as unknown as Load
const REGIONS = [
  { id: 'a', code: 'AMER' },
  { id: 'e', code: 'EMEA' },
  { id: 'x', code: 'APAC' },
]

describe('room', () => {
  it('is told by region, who is over the limit takes none from others', () => {
    const rooms = roomByRegion([load('a', 3), load('a', 7), load('e', 5)], REGIONS)
    expect(rooms).toEqual([
      { code: 'AMER', ases: 2, held: 10, limit: 10, room: 2, over: 1 },
      { code: 'EMEA', ases: 1, held: 5, limit: 5, room: 0, over: 0 },
    ])
    expect(roomSentence(rooms)).toBe(
      'There is room for two more accounts: two in AMER; one ASE is over the limit.',
    )
  })
  it('may be none', () => {
    expect(roomSentence(roomByRegion([load('e', 5)], REGIONS))).toBe('Nobody has room for another account.')
    expect(roomSentence([])).toBe('There is no ASE yet.')
  })
})

describe('the quarters ahead', () => {
  const quarter = (over: Partial<Quarter>): Quarter =>
    ({ quarter: 4, fiscalYear: 2026, needed: 0, left: 3, ...over }) as unknown as Quarter
  it('say when it runs short first', () => {
    expect(
      forecastSentence([quarter({}), quarter({ quarter: 1, fiscalYear: 2027, needed: 5, left: -2 })]),
    ).toBe('If every prospect signs, two accounts have no ASE by the end of Q1 FY2027.')
  })
  it('say that there is room', () => {
    expect(forecastSentence([quarter({ needed: 1, left: 2 })])).toBe(
      'There is room for every prospect that may sign, with two left at the end of Q4 FY2026.',
    )
    expect(forecastSentence([quarter({})])).toContain('No prospect needs an ASE yet')
  })
})
