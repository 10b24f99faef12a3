/** API keys and service tokens through real HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIdentity, type IdentityNode } from './testing/identity-node.ts'

type Member = Awaited<ReturnType<IdentityNode['member']>>

let at: IdentityNode
let director: Member
let operations: Member
let ase: Member
beforeAll(async () => {
  at = await startIdentity()
  director = await at.member('Dora', 'director')
  operations = await at.member('Oli', 'support_operations')
  ase = await at.member('Ann', 'ase')
})
afterAll(() => at.stop())

const bearer = (key: string, path: string, method = 'GET', json?: unknown) =>
  at.browser().call(method, path, json, { authorization: `Bearer ${key}` })
async function makeKey(owner: Member, scopes: readonly string[], days = 30): Promise<string> {
  const made = await owner.call('POST', '/api/v1/own/keys', { name: 'a program', scopes, days })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.key
}

test('an API key does what it was made for, no more, until it ends', async () => {
  const owner = await at.member('Kim', 'ase')
  const key = await makeKey(owner, ['platform.read_self', 'directory.read'], 2)
  expect(key).toMatch(/^att_[\w-]{43}$/)
  const who = await bearer(key, '/api/v1/me')
  expect(who.body).toMatchObject({
    kind: 'person',
    name: 'Kim',
    actions: ['platform.read_self', 'directory.read'],
  })
  expect((await bearer(key, '/api/v1/people')).status).toBe(200)
  const beyond = await bearer(key, '/api/v1/programme')
  expect([beyond.status, beyond.body.detail]).toEqual([403, expect.stringContaining('was not made for')])
  expect((await bearer(`${key}x`, '/api/v1/me')).status).toBe(401)

  const { body } = await owner.call('GET', '/api/v1/own')
  expect(body.keys[0]).toMatchObject({
    beginning: key.slice(0, 8),
    lastUsedAt: expect.any(String),
    revokedAt: null,
  })
  expect(JSON.stringify(body)).not.toContain(key)
  const { rows } = await at.database.pool.query('select to_jsonb(k)::text as text from identity_key k')
  expect(rows.every(({ text }) => !text.includes(key))).toBe(true)

  at.clock.advance(2 * 86_400_000 + 1000)
  expect((await bearer(key, '/api/v1/me')).status).toBe(401)
})

test('a key ends with a revocation, with the person’s roles, and with the person', async () => {
  const owner = await at.member('Lou', 'manager')
  const key = await makeKey(owner, ['platform.read_self', 'directory.change'])
  const other = await makeKey(owner, ['platform.read_self'])
  await at.database.pool.query(`update person set roles = '{ase}' where id = $1`, [owner.id])
  expect((await bearer(key, '/api/v1/me')).body.actions).toEqual(['platform.read_self'])
  const { body } = await owner.call('GET', '/api/v1/own')
  const id = body.keys.find((one: { beginning: string }) => one.beginning === key.slice(0, 8)).id
  expect((await ase.call('DELETE', `/api/v1/own/keys/${id}`)).status).toBe(404)
  expect((await owner.call('DELETE', `/api/v1/own/keys/${id}`)).status).toBe(204)
  expect((await bearer(key, '/api/v1/me')).status).toBe(401)
  expect((await owner.call('DELETE', `/api/v1/own/keys/${id}`)).status).toBe(404)
  await director.call('POST', `/api/v1/sign-ins/${owner.id}/disable`, {})
  expect((await bearer(other, '/api/v1/me')).status).toBe(401)
  await director.call('POST', `/api/v1/sign-ins/${owner.id}/enable`)
  expect((await bearer(other, '/api/v1/me')).status).toBe(200)
})

test('nobody makes a key for what they may not do', async () => {
  const made = await ase.call('POST', '/api/v1/own/keys', {
    name: 'x',
    scopes: ['tickets.read', 'settings.change'],
  })
  expect([made.status, made.body.errors[0].path]).toEqual([400, 'scopes.1'])
})

test('service tokens: scopes within a role, shown once, revocable; support operations in their own role only', async () => {
  const body = {
    name: 'Import',
    scopes: ['platform.read_self', 'tickets.import'],
    role: 'support_operations',
    days: 10,
  }
  const made = await operations.call('POST', '/api/v1/service-tokens', body)
  expect(made.status).toBe(201)
  const who = await bearer(made.body.key, '/api/v1/me')
  expect(who.body).toMatchObject({
    kind: 'token',
    name: 'Import',
    actions: ['platform.read_self', 'tickets.import'],
  })
  expect(
    (await operations.call('POST', '/api/v1/service-tokens', { ...body, role: 'director' })).status,
  ).toBe(403)
  const beyond = { ...body, role: 'ase' }
  expect((await director.call('POST', '/api/v1/service-tokens', beyond)).body.errors[0].path).toBe('scopes.1')
  const leading = await director.call('POST', '/api/v1/service-tokens', { ...body, role: 'director' })
  expect((await operations.call('DELETE', `/api/v1/service-tokens/${leading.body.id}`)).status).toBe(403)
  expect((await bearer(leading.body.key, '/api/v1/me')).status).toBe(200)
  const listed = await operations.call('GET', '/api/v1/service-tokens')
  expect(JSON.stringify(listed.body)).not.toContain(made.body.key)
  expect(listed.body.items).toHaveLength(2)
  expect((await operations.call('DELETE', `/api/v1/service-tokens/${made.body.id}`)).status).toBe(204)
  expect((await bearer(made.body.key, '/api/v1/me')).status).toBe(401)
  const audited = await at.database.pool.query(
    `select after::text from audit_entry where action = 'identity.make_key'`,
  )
  expect(audited.rows.every(({ after }) => !after.includes('att_'))).toBe(true)
})

test('a key makes no token that may do more than the key itself', async () => {
  const key = await makeKey(director, ['identity.change', 'tickets.import'])
  const token = (...scopes: string[]) => ({ name: 'Made by a key', scopes, role: 'director', days: 1 })
  const more = await bearer(key, '/api/v1/service-tokens', 'POST', token('tickets.import', 'privacy.export'))
  expect([more.status, more.body.errors[0].path]).toEqual([400, 'scopes.1'])
  expect((await bearer(key, '/api/v1/service-tokens', 'POST', token('tickets.import'))).status).toBe(201)
})
