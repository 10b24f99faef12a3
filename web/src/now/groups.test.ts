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
  const loaded = (count: number) => Array.from({ length: count }, () => ({})) as Now['accounts']
  const first = (total: number, count: number): number[] =>
    groups.map((group) => rowsAtFirst({ ...group, accounts: loaded(count) }, total))
  it('of a thousand accounts show every exception that came and a dozen of the usual', () => {
    expect(first(1000, 15)).toEqual([15, 12, 12, 12, 12])
  })
  it('of a small programme show everything', () => {
    expect(first(15, 15)).toEqual([15, 15, 15, 15, 15])
  })
  it('have titles that promise nothing of the rows: off duty, some are with Global Support, some with nobody', () => {
    expect(groups.map(({ title }) => title)).toEqual([
      'Engineer away, nobody named covers',
      'Covered by a backup',
      'Named engineer on duty',
      'Engineer off duty or busy',
      'No running service',
    ])
  })
})
