import { expect, test } from 'vitest'
import type { Me } from '../api/types.ts'
import { mayTo } from './abilities.ts'

const me = (rules: unknown[][]): Me => ({
  ...{ kind: 'person', id: 'me', name: 'Me', roles: ['ase'], actions: [], rules, personaId: null },
})
const account = (id: string) => ({ kind: 'account', id, regionId: 'home' }) as const

test('own accounts, as the server packed it', () => {
  const ase = me([['tickets.override', 'account', { id: { $in: ['mine'] } }]])
  expect(mayTo(ase, 'tickets.override', account('mine'))).toBe(true)
  expect(mayTo(ase, 'tickets.override', account('other'))).toBe(false)
})

test('a region, the whole programme, everything', () => {
  const manager = me([
    ['accounts.change', 'account', { regionId: { $in: ['home'] } }],
    ['calendar.change', 'programme'],
  ])
  expect(mayTo(manager, 'accounts.change', account('any'))).toBe(true)
  expect(mayTo(manager, 'accounts.change', { ...account('any'), regionId: 'away' })).toBe(false)
  expect(mayTo(manager, 'calendar.change', account('any'))).toBe(true)
  expect(mayTo(manager, 'settings.change', account('any'))).toBe(false)
  expect(mayTo(me([['manage', 'all']]), 'settings.change', account('any'))).toBe(true)
})
