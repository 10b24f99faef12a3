import { expect, test } from 'vitest'
import type { Role } from '../../platform/auth/index.ts'
import { groupsIn, rolesByGroups, type GroupRole } from './groups.ts'

const MAPPING: readonly GroupRole[] = [
  { group: 'ase-team', role: 'ase' },
  { group: 'leads', role: 'manager' },
  { group: 'leads', role: 'ase' },
]

test.each<[string, Role[], string[], Role[]]>([
  ['a group gives its roles', [], ['leads'], ['manager', 'ase']],
  ['what no group gives any more goes', ['ase', 'manager'], ['ase-team'], ['ase']],
  ['what no group is about stays', ['director', 'ase'], [], ['director']],
  ['unknown groups give nothing', ['support_engineer'], ['x', 'ASE-TEAM'], ['support_engineer']],
  ['customer contacts get nothing', ['customer_contact'], ['leads'], ['customer_contact']],
])('%s', (_what, current, groups, roles) => {
  expect(rolesByGroups(current, groups, MAPPING)).toEqual(roles)
})

test('no mapping makes a customer contact', () => {
  expect(rolesByGroups([], ['c'], [{ group: 'c', role: 'customer_contact' }])).toEqual([])
})

test('a token that says nothing of groups changes nothing', () => {
  expect(groupsIn({}, 'groups')).toBeNull()
  expect(groupsIn({ groups: ['a', 1] }, null)).toBeNull()
  expect(groupsIn({ groups: ['a', 1] }, 'groups')).toEqual(['a'])
  expect(groupsIn({ groups: 'a' }, 'groups')).toEqual(['a'])
  expect(groupsIn({ groups: [] }, 'groups')).toEqual([])
})
