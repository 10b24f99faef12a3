import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PersonActor, Role } from './actor.ts'
import { ROLES, systemActor } from './actor.ts'
import { authorize, may } from './authorize.ts'
import { directorToken, ensureDirectorToken } from './director-token.ts'
import { RIGHTS, rolesFor } from './rights.ts'
import type { Action } from './rights.ts'
import { SESSION_SECONDS, openSession, sealSession } from './session.ts'

const person = (...roles: Role[]): PersonActor => ({ kind: 'person', id: 'p', name: 'Pat', roles })

test('directors may do everything, the system acts, nobody without a role may anything', () => {
  for (const action of Object.keys(RIGHTS) as Action[]) {
    expect(may(person('director'), action)).toBe(true)
    expect(may(systemActor('x', 'X'), action)).toBe(true)
    expect(may(person(), action)).toBe(false)
  }
})

test('a customer contact sees nothing internal', () => {
  const allowed = (Object.keys(RIGHTS) as Action[]).filter((action) =>
    may(person('customer_contact'), action),
  )
  expect(allowed).toEqual(['platform.read_self', 'platform.read_programme', 'identity.use_own'])
})

test.each([
  'accounts.set_ase',
  'settings.change',
  'tickets.go_live',
  'platform.allow_outside_writes',
] as const)('only a director: %s', (action) => {
  for (const role of ROLES) expect(may(person(role), action)).toBe(role === 'director')
})

test('several roles add up', () => {
  expect(may(person('ase'), 'platform.repair_jobs')).toBe(false)
  expect(may(person('ase', 'support_operations'), 'platform.repair_jobs')).toBe(true)
})

test('a key may only what it was made for, and never more than the roles allow', () => {
  const key: PersonActor = { ...person('ase'), scopes: ['tickets.read', 'settings.change'] }
  expect(may(key, 'tickets.read')).toBe(true)
  expect(may(key, 'tickets.override')).toBe(false)
  expect(may(key, 'settings.change')).toBe(false)
  expect(() => authorize(key, 'tickets.override')).toThrow(/was not made for tickets.override/)
})

test('a refusal is a 403 that names who may', () => {
  expect(() => authorize(person('ase'), 'platform.read_audit')).toThrow(
    expect.objectContaining({ status: 403, code: 'forbidden' }),
  )
  expect(() => authorize(person('ase'), 'platform.read_audit')).toThrow(
    /director, manager, support operations/,
  )
  expect(rolesFor('settings.change')).toEqual(['director'])
})

test('the director token is made once, for its owner only', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'attache-auth-'))
  try {
    const token = await ensureDirectorToken(join(dir, 'data'))
    expect(await ensureDirectorToken(join(dir, 'data'))).toBe(token)
    const path = join(dir, 'data', 'director-token')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await readFile(path, 'utf8')).trim()).toBe(token)
    const held = directorToken(token)
    expect(held.matches(token)).toBe(true)
    for (const wrong of ['', token.slice(1), `${token}x`]) expect(held.matches(wrong)).toBe(false)
    expect(JSON.stringify(held)).not.toContain(token)
  } finally {
    await rm(dir, { recursive: true })
  }
})

test('a session is good for thirty days, with the token it was made under', () => {
  const { sessionKey } = directorToken('one-token-of-at-least-24-signs')
  const value = sealSession({ begun: 1000, personaId: null }, sessionKey)
  expect(openSession(value, sessionKey, 2000)).toEqual({ begun: 1000, personaId: null })
  expect(openSession(value, sessionKey, 1000 + SESSION_SECONDS * 1000)).toBeNull()
  expect(openSession(value, directorToken('another-token-of-24-signs').sessionKey, 2000)).toBeNull()
})
