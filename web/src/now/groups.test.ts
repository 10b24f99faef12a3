import { describe, expect, it } from 'vitest'
import type { Now } from '../api/types.ts'
import { groupsOf, rowsAtFirst } from './groups.ts'

const counts = {
  accounts: 1000,
  named: 400,
  backup: 30,
  away: 14,
  globalSupport: 550,
  nobody: 0,
  noService: 6,
}

describe('groups', () => {
  const groups = groupsOf({ counts, accounts: [] as Now['accounts'] } as Now)
  it('stand exceptions first, and only where somebody is in them', () => {
    expect(groups.map(({ state }) => state)).toEqual([
      'away',
      'backup',
      'named',
      'global_support',
      'no_service',
    ])
  })
  it('of a thousand accounts show every exception and a dozen of the usual', () => {
    expect(groups.map((group) => rowsAtFirst(group, 1000))).toEqual([14, 12, 12, 12, 6])
  })
  it('of a small programme show everything', () => {
    expect(groups.map((group) => rowsAtFirst(group, 15))).toEqual([14, 30, 400, 550, 6])
  })
  it('of those off duty say so where some chose nobody', () => {
    const accounts = [{ state: 'global_support', acting: { kind: 'nobody' } }] as Now['accounts']
    const group = groupsOf({ counts, accounts } as Now).find(({ state }) => state === 'global_support')
    expect(group?.title).toBe('With Global Support, or by choice nobody, until the engineer is back')
  })
})
