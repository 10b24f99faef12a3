import { expect, test } from 'vitest'
import { abilityOf } from '../auth/ability.ts'
import type { Access } from '../auth/access.ts'
import type { PersonActor, Role } from '../auth/actor.ts'
import { NO_SCOPE, type Scope } from '../auth/scope.ts'
import { hearingOf } from './hearing.ts'

const actor = (role: Role): PersonActor => ({ kind: 'person', id: 'me', name: 'Me', roles: [role] })
const hears = async (role: Role, kind: string, payload: object, scope: Partial<Scope> = {}) => {
  const access = { of: async (who: PersonActor) => abilityOf(who, { ...NO_SCOPE, ...scope }) }
  const hearing = await hearingOf(access as unknown as Access, actor(role))
  return hearing.hears({ kind, payload })
}
const guarded = { guarded: { accounts: ['secret'], organizations: [] } }

test.each<[boolean, Role, string, object, Partial<Scope>]>([
  [true, 'ase', 'accounts.changed', { accountId: 'open' }, guarded],
  [false, 'ase', 'accounts.changed', { accountId: 'secret' }, guarded],
  [true, 'ase', 'accounts.changed', { accountId: 'secret' }, { ...guarded, isCleared: true }],
  [true, 'director', 'accounts.changed', { accountId: 'secret' }, guarded],
  [true, 'account_team', 'accounts.changed', { accountId: 'mine' }, { team: ['mine'] }],
  [false, 'account_team', 'accounts.changed', { accountId: 'other' }, { team: ['mine'] }],
  [false, 'account_team', 'tickets.decided', { decisionIds: ['x'] }, { team: ['mine'] }],
  [false, 'customer_contact', 'accounts.changed', { accountId: 'open' }, {}],
  [true, 'ase', 'platform.outside_writes_changed', {}, {}],
  [true, 'ase', 'preferences.changed', { actorId: 'me' }, {}],
  [false, 'ase', 'preferences.changed', { actorId: 'somebody' }, {}],
  [true, 'ase', 'absences.changed', { readerIds: ['somebody', 'me'] }, {}],
  [false, 'ase', 'absences.changed', { readerIds: ['somebody'] }, {}],
  [false, 'director', 'absences.changed', { readerIds: [] }, {}],
])('%s: %s hears %s %o within %o', async (expected, role, kind, payload, scope) => {
  expect(await hears(role, kind, payload, scope)).toBe(expected)
})

test('rights that end while a stream is open end what is heard', async () => {
  let scope: Scope = { ...NO_SCOPE, team: ['mine'] }
  const access = { of: async (who: PersonActor) => abilityOf(who, scope) } as unknown as Access
  const hearing = await hearingOf(access, actor('account_team'))
  const event = { kind: 'accounts.changed', payload: { accountId: 'mine' } }
  expect(hearing.hears(event)).toBe(true)
  scope = NO_SCOPE
  await hearing.renew()
  expect(hearing.hears(event)).toBe(false)
})
