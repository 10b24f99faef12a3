/** Hours without proof as a table: every hour of a gap stands in the cell of its own week or day, also over a change of the clock. */
import { describe, expect, it } from 'vitest'
import { compileFacts } from '../compile-facts.ts'
import { instant, world, type WorldWords } from '../testing/world.ts'
import { prove } from './engine.ts'
import { heatView } from './heat.ts'
import { gapsView, type GapsQuestion } from './listing.ts'

const FROM = instant('2025-03-01T00:00Z')
const TO = instant('2025-05-01T00:00Z')

const words: WorldWords = {
  people: {
    dana: { roles: ['ase'], zone: 'Europe/Amsterdam', off: ['2025-03-24T00:00Z/2025-04-05T00:00Z'] },
    wren: { roles: ['ase'], zone: 'Europe/Amsterdam', off: ['2025-03-31T00:00Z/2025-04-01T00:00Z'] },
  },
  accounts: { acme: { ases: ['dana'] }, zeta: { ases: ['wren'] } },
}

const proof = prove(compileFacts(world(words).rows), FROM, TO)
const question: GapsQuestion = { from: FROM, to: TO, visible: { kind: 'all' } }

describe('the table of hours without proof', () => {
  it.each([
    ['week', 'UTC'],
    ['week', 'America/Los_Angeles'],
    ['day', 'Europe/Amsterdam'],
    ['day', 'Australia/Sydney'],
    ['day', 'Pacific/Apia'],
  ] as const)('adds up to the gaps, by %s in %s', (by, zone) => {
    const heat = heatView(proof, question, { by, zone }, 50)
    for (const { cells, minutes } of heat.rows)
      expect(cells.reduce((sum, value) => sum + value, 0)).toBe(minutes)
    const listed = gapsView(proof, question, 0, 50).summary
    expect(heat.all.reduce((sum, value) => sum + value, 0)).toBe(listed.minutes)
    expect(heat.total).toBe(listed.accounts)
  })
  it('has a column for each day, the one of a change of the clock too', () => {
    const { columns } = heatView(proof, question, { by: 'day', zone: 'Europe/Amsterdam' }, 50)
    expect(columns).toContain('2025-03-30')
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns).toHaveLength(62)
  })
  it('begins its weeks on Mondays, the accounts with most first, and counts those beyond the limit', () => {
    const heat = heatView(proof, question, { by: 'week', zone: 'UTC' }, 1)
    expect(heat.columns.slice(0, 2)).toEqual(['2025-02-24', '2025-03-03'])
    expect(heat.rows.map(({ accountName }) => accountName)).toEqual(['acme'])
    expect(heat.total).toBe(2)
    expect(heat.all.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(heat.rows[0]!.minutes)
  })
})

describe('gaps', () => {
  const accounts = (part: Partial<GapsQuestion>): string[] =>
    gapsView(proof, { ...question, ...part }, 0, 50).items.map(({ accountName }) => accountName)
  it('are those of one ASE', () => {
    expect(accounts({ ase: 'wren' })).toEqual(['zeta'])
    expect(accounts({ ase: 'nobody' })).toEqual([])
  })
  it('are those that a kind of fix could close, or that nothing could', () => {
    expect(accounts({ fix: 'ask_cover' })).toEqual(['acme'])
    expect(accounts({ fix: 'name_ase' })).toEqual([])
    // Dana, the only other one, is away on Wren's day too.
    expect(accounts({ fix: 'none' })).toEqual(['zeta'])
  })
})
