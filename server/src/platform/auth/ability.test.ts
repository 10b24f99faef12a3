import { createMongoAbility } from '@casl/ability'
import { packRules, unpackRules } from '@casl/ability/extra'
import { describe, expect, test } from 'vitest'
import { abilityOf, type Rule } from './ability.ts'
import { systemActor, type PersonActor, type Role, type TokenActor } from './actor.ts'
import { NO_SCOPE, type Scope } from './scope.ts'
import { UNKNOWN_ACCOUNT, type AccountSubject } from './subject.ts'

const me = (...roles: Role[]): PersonActor => ({ kind: 'person', id: 'me', name: 'Me', roles })
const account = (id: string, regionId = 'home', isGuarded = false): AccountSubject => ({
  ...{ kind: 'account', id, regionId, isGuarded },
})
const accounts = [account('mine'), account('other'), account('far', 'away'), account('secret', 'home', true)]
const scope: Scope = {
  ...NO_SCOPE,
  regions: ['home'],
  managed: [],
  own: ['mine', 'secret'],
  team: ['mine', 'secret'],
  guarded: { accounts: ['secret'], organizations: ['org'] },
  account: (id) => accounts.find((one) => one.id === id) ?? null,
}
const mayChange = (roles: Role[], over: Partial<Scope> = {}): string[] => {
  const ability = abilityOf(me(...roles), { ...scope, ...over })
  return accounts.filter((one) => ability.may('accounts.change_content', one)).map((one) => one.id)
}

test.each<[Role, string[], Partial<Scope>]>([
  ['director', ['mine', 'other', 'far', 'secret'], {}],
  ['manager', ['mine', 'other'], {}],
  ['manager', ['mine', 'other', 'secret'], { isCleared: true }],
  ['manager', ['mine', 'other', 'far'], { managed: ['far'] }],
  ['ase', ['mine'], {}],
  ['ase', ['mine', 'secret'], { isCleared: true }],
  ['support_engineer', ['mine'], {}],
  ['support_engineer', [], { own: [] }],
  ['account_team', [], {}],
  ['support_operations', [], {}],
  ['customer_contact', [], {}],
])('the content of which accounts a %s changes: %s, where %o', (role, expected, over) => {
  expect(mayChange([role], over)).toEqual(expected)
})

test('several roles add up', () => {
  expect(mayChange(['account_team', 'ase'])).toEqual(['mine'])
  expect(mayChange(['ase', 'manager'])).toEqual(['mine', 'other'])
})

test('what is refused and what is not known of', () => {
  const ability = abilityOf(me('ase'), scope)
  expect(() => ability.onAccount('accounts.change', 'secret')).toThrow(
    expect.objectContaining({ status: 403 }),
  )
  expect(() => ability.onAccount('accounts.change_content', 'other')).toThrow(
    expect.objectContaining({ status: 403 }),
  )
  for (const hidden of ['secret', 'nowhere'])
    expect(() => ability.onAccount('accounts.change_content', hidden)).toThrow(
      expect.objectContaining({
        status: 404,
        message: `There is no account ${hidden}. Check the id, or list what exists.`,
      }),
    )
  expect(ability.onAccount('accounts.change_content', 'mine').id).toBe('mine')
})

test('tickets of an unknown account are for managers and directors', () => {
  for (const role of ['director', 'manager', 'ase', 'support_engineer', 'support_operations'] as const)
    expect(abilityOf(me(role), scope).may('tickets.override', UNKNOWN_ACCOUNT), role).toBe(
      role === 'director' || role === 'manager',
    )
})

describe('what a list shows', () => {
  const visible = (role: Role, over: Partial<Scope> = {}) =>
    abilityOf(me(role), { ...scope, ...over }).visible('accounts.read')
  test('everything to directors, cleared people, and where nothing is guarded', () => {
    expect(visible('director')).toEqual({ kind: 'all' })
    expect(visible('ase', { isCleared: true })).toEqual({ kind: 'all' })
    expect(visible('ase', { guarded: NO_SCOPE.guarded })).toEqual({ kind: 'all' })
  })
  test('all but the guarded to the others; an account team its own', () => {
    expect(visible('ase')).toEqual({ kind: 'all_but', accounts: ['secret'], organizations: ['org'] })
    expect(visible('account_team')).toEqual({ kind: 'only', accounts: ['mine'] })
    expect(visible('customer_contact')).toEqual({ kind: 'only', accounts: [] })
  })
  test('what is not to be known of is told by itself, for lists that are about something else', () => {
    const hidden = (role: Role, over: Partial<Scope> = {}) =>
      abilityOf(me(role), { ...scope, ...over }).hidden
    expect([hidden('ase'), hidden('account_team')]).toEqual([['secret'], ['secret']])
    expect([hidden('director'), hidden('ase', { isCleared: true })]).toEqual([[], []])
  })
})

test('a key narrows what its role may, also a director’s', () => {
  const key = (roles: Role[]): TokenActor => ({
    ...{ kind: 'token', id: 'k', name: 'Key', roles, scopes: ['accounts.read'] },
  })
  for (const roles of [['director'], ['manager']] as Role[][]) {
    const ability = abilityOf(key(roles), scope)
    expect(ability.may('accounts.read', account('mine'))).toBe(true)
    expect(ability.may('accounts.change', account('mine'))).toBe(false)
    expect(ability.may('settings.read')).toBe(false)
  }
  expect(abilityOf(key(['manager']), scope).may('accounts.read', account('secret', 'home', true))).toBe(false)
})

test('the product itself is not limited', () => {
  const ability = abilityOf(systemActor('x', 'X'), NO_SCOPE)
  expect(ability.may('accounts.change', account('secret', 'home', true))).toBe(true)
  expect(ability.visible('accounts.read')).toEqual({ kind: 'all' })
})

test('people: one’s region, who answers to oneself, oneself', () => {
  const person = (id: string, regionId: string, managerId: string | null = null) =>
    ({ kind: 'person', id, regionId, managerId }) as const
  const manager = abilityOf(me('manager'), scope)
  expect(manager.may('directory.change', person('a', 'home'))).toBe(true)
  expect(manager.may('directory.change', person('a', 'away', 'me'))).toBe(true)
  expect(manager.may('directory.change', person('a', 'away'))).toBe(false)
  const ase = abilityOf(me('ase'), scope)
  expect(ase.may('absences.file', person('me', 'home'))).toBe(true)
  expect(ase.may('absences.file', person('a', 'home'))).toBe(false)
})

test('the packed rules say the same where they are unpacked', () => {
  for (const role of ['director', 'manager', 'ase', 'support_engineer', 'account_team'] as const) {
    const ability = abilityOf(me(role), scope)
    const packed = JSON.parse(JSON.stringify(packRules([...ability.rules])))
    const rules: Rule[] = unpackRules(packed)
    const there = createMongoAbility(rules, {
      detectSubjectType: (subject) => subject['kind'] as string,
    })
    for (const action of ['accounts.read', 'accounts.change', 'tickets.override'] as const)
      for (const one of accounts)
        expect(there.can(action, one), `${role} ${action} ${one.id}`).toBe(ability.may(action, one))
  }
})
