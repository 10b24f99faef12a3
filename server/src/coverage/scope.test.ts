/** Which accounts somebody has to do with, at an instant. */
import { expect, test } from 'vitest'
import type { PersonActor } from '../platform/auth/index.ts'
import { compileFacts } from './compile-facts.ts'
import { scopeOn, subjectOf } from './scope.ts'
import { instant, world, type AccountWords } from './testing/world.ts'

const who = (id: string): PersonActor => ({ kind: 'person', id, name: id, roles: ['ase'] })
const MONDAY = instant('2025-03-03T10:00Z')
const people = {
  dana: { region: 'EMEA', off: ['2025-03-10T00:00Z/2025-03-15T00:00Z'] },
  wren: { region: 'EMEA' },
  ben: { region: 'EMEA' },
  kai: { region: 'APAC', manager: 'lead-emea' },
}
const accounts: Record<string, AccountWords> = {
  tasman: {
    region: 'EMEA',
    ases: ['dana'],
    covers: [['dana', 'wren', '2025-03-10T00:00Z/2025-03-12T00:00Z']],
    backup: 'ben',
  },
  coral: { region: 'APAC', ases: ['kai'] },
  ended: { region: 'EMEA', ases: [{ person: 'dana', from: '2024-01-01', to: '2024-12-31' }] },
}
const facts = world({ people, accounts })
const own = (id: string, at: string) => scopeOn(facts, who(id), instant(at)).own

test('own are accounts assigned today, not those of last year', () => {
  expect(scopeOn(facts, who('dana'), MONDAY).own).toEqual(['tasman'])
  expect(scopeOn(facts, who('nobody'), MONDAY)).toMatchObject({ own: [], team: [], regions: [], managed: [] })
})

test.each([
  ['before the cover', '2025-03-09T23:59Z', []],
  ['when it begins', '2025-03-10T00:00Z', ['tasman']],
  ['at its last minute', '2025-03-11T23:59Z', ['tasman']],
  ['when it is over', '2025-03-12T00:00Z', []],
] as const)('an accepted cover gives rights as long as it lasts: %s', (_when, at, expected) => {
  expect(own('wren', at)).toEqual(expected)
})

test('a standing backup has them while the ASE is away', () => {
  expect(own('ben', '2025-03-05T10:00Z')).toEqual([])
  expect(own('ben', '2025-03-13T10:00Z')).toEqual(['tasman'])
  expect(own('ben', '2025-03-17T10:00Z')).toEqual([])
})

test('a manager: the regions they lead, and accounts elsewhere that their people hold', () => {
  const emea = facts.regionByCode('EMEA')!.id
  expect(scopeOn(facts, who('lead-emea'), MONDAY)).toMatchObject({ regions: [emea], managed: ['coral'] })
  expect(scopeOn(facts, who('lead-amer'), MONDAY).managed).toEqual([])
})

test('guarded accounts with the organisations they claim, teams, clearance', () => {
  const access = {
    guarded: ['coral'],
    team: [{ personId: 'ann', accountId: 'tasman' }],
    cleared: ['wren'],
  }
  const guarded = compileFacts({ ...facts.rows, access })
  const scope = scopeOn(guarded, who('wren'), MONDAY)
  expect(scope).toMatchObject({
    isCleared: true,
    guarded: { accounts: ['coral'], organizations: ['org-coral'] },
  })
  expect(scopeOn(guarded, who('dana'), MONDAY).isCleared).toBe(false)
  expect(scopeOn(guarded, who('ann'), MONDAY).team).toEqual(['tasman'])
  expect(subjectOf(guarded, 'coral')).toMatchObject({
    isGuarded: true,
    regionId: facts.regionByCode('APAC')!.id,
  })
  expect(subjectOf(guarded, 'tasman')).toMatchObject({ isGuarded: false })
  expect(subjectOf(guarded, 'nowhere')).toBeNull()
})
