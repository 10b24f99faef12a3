/** Who can sign in, and one's own account, through real HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startIdentity, type Browser, type IdentityNode } from './testing/identity-node.ts'

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
const statuses = async (calls: readonly (readonly [Browser, string, string, unknown?])[]) => {
  const out: number[] = []
  for (const [browser, method, path, json] of calls) out.push((await browser.call(method, path, json)).status)
  return out
}

test('everything about sign-in asks who calls: 401, 403, 400', async () => {
  const nobody = at.browser()
  const { id } = ase
  const routes: [string, string, unknown?][] = [
    ['GET', '/api/v1/sign-ins'],
    ['POST', `/api/v1/sign-ins/${id}/invite`],
    ['POST', `/api/v1/sign-ins/${id}/reset`],
    ['POST', `/api/v1/sign-ins/${id}/sign-out`],
    ['POST', `/api/v1/sign-ins/${id}/disable`, {}],
    ['POST', `/api/v1/sign-ins/${id}/enable`],
    ['GET', '/api/v1/service-tokens'],
    ['POST', '/api/v1/service-tokens', { name: 'x', scopes: ['tickets.read'], role: 'ase' }],
    ['DELETE', `/api/v1/service-tokens/${id}`],
  ]
  for (const [method, path, json] of routes) {
    expect((await nobody.call(method, path, json)).status, path).toBe(401)
    expect((await ase.call(method, path, json)).status, path).toBe(403)
  }
  const own: [string, string, unknown?][] = [
    ['GET', '/api/v1/own'],
    ['PUT', '/api/v1/own/password', { password: PASSWORD }],
    ['POST', '/api/v1/own/passkeys/options'],
    ['POST', '/api/v1/own/passkeys', { name: 'x', response: {} }],
    ['DELETE', `/api/v1/own/passkeys/${id}`],
    ['DELETE', `/api/v1/own/sessions/${id}`],
    ['POST', '/api/v1/own/sign-out-everywhere'],
    ['POST', '/api/v1/own/keys', { name: 'x', scopes: ['tickets.read'] }],
    ['DELETE', `/api/v1/own/keys/${id}`],
    ['POST', '/api/v1/sign-out'],
  ]
  const key = await makeKey(ase, ['identity.use_own', 'platform.read_self'])
  for (const [method, path, json] of own) {
    expect((await nobody.call(method, path, json)).status, path).toBe(401)
    if (path.includes('/own')) expect((await bearer(key, path, method, json)).status, path).toBe(403)
  }
  expect(
    await statuses([
      [director, 'POST', '/api/v1/sign-ins/none/invite'],
      [director, 'GET', '/api/v1/sign-ins?limit=0'],
      [director, 'POST', '/api/v1/service-tokens', { name: 'x', scopes: [], role: 'ase' }],
      [director, 'POST', '/api/v1/service-tokens', { name: 'x', scopes: ['no.such'], role: 'ase' }],
      [
        director,
        'POST',
        '/api/v1/service-tokens',
        { name: 'x', scopes: ['tickets.read'], role: 'customer_contact' },
      ],
      [ase, 'POST', '/api/v1/own/keys', { name: ' ', scopes: ['tickets.read'] }],
      [ase, 'DELETE', '/api/v1/own/sessions/none'],
      [ase, 'PUT', '/api/v1/own/password', {}],
    ]),
  ).toEqual([400, 400, 400, 400, 400, 400, 400, 400])
  expect(
    await statuses([
      [director, 'POST', '/api/v1/sign-ins/018f0000-0000-7000-8000-000000000000/invite'],
      [director, 'DELETE', '/api/v1/service-tokens/018f0000-0000-7000-8000-000000000000'],
      [ase, 'DELETE', '/api/v1/own/keys/018f0000-0000-7000-8000-000000000000'],
      [ase, 'DELETE', '/api/v1/own/passkeys/018f0000-0000-7000-8000-000000000000'],
      [ase, 'DELETE', '/api/v1/own/sessions/018f0000-0000-7000-8000-000000000000'],
    ]),
  ).toEqual([404, 404, 404, 404, 404])
})

async function makeKey(owner: Member, scopes: readonly string[], days = 30): Promise<string> {
  const made = await owner.call('POST', '/api/v1/own/keys', { name: 'a program', scopes, days })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.key
}

test('invitations and new passwords: links are shown once, and who leads is handled by directors only', async () => {
  const id = await at.person('New', 'support_engineer')
  const invited = await operations.call('POST', `/api/v1/sign-ins/${id}/invite`)
  expect(invited.body).toMatchObject({ isMailed: false, mailProblem: null })
  const [, token = ''] = (invited.body.url as string).split('#')
  expect(invited.body.url).toContain('/invitation#')
  const listed = await operations.call('GET', `/api/v1/sign-ins?personId=${id}`)
  expect(listed.body.items[0]).toMatchObject({
    hasPassword: false,
    invitedUntil: expect.any(String),
    sessions: 0,
  })
  const look = await at.browser().call('POST', '/api/v1/sign-in/link', { token })
  expect(look.body).toMatchObject({ kind: 'invitation', person: { name: 'New', email: 'new@example.com' } })
  const used = await at.browser().call('POST', '/api/v1/sign-in/link/use', { token, password: PASSWORD })
  expect(used.status).toBe(200)

  for (const verb of ['reset', 'invite', 'disable', 'sign-out']) {
    const json = verb === 'disable' ? {} : undefined
    expect((await operations.call('POST', `/api/v1/sign-ins/${director.id}/${verb}`, json)).status).toBe(403)
  }
  expect((await director.call('POST', `/api/v1/sign-ins/${director.id}/disable`, {})).body.code).toBe(
    'own_sign_in',
  )
  expect((await operations.call('GET', '/api/v1/sign-ins?q=new@')).body.items).toHaveLength(1)

  // Whoever could sign in as somebody cleared would read restricted accounts.
  await at.database.pool.query('update person set is_cleared = true where id = $1', [id])
  expect((await operations.call('POST', `/api/v1/sign-ins/${id}/reset`)).status).toBe(403)
  expect((await director.call('POST', `/api/v1/sign-ins/${id}/reset`)).status).toBe(200)
})

test('a link to sign in is for people: no key and no service token gets one', async () => {
  const id = await at.person('Nell', 'support_engineer')
  const own = await makeKey(operations, ['identity.read', 'identity.change'])
  const made = await director.call('POST', '/api/v1/service-tokens', {
    ...{ name: 'a program', role: 'support_operations', scopes: ['identity.change'] },
  })
  for (const key of [own, made.body.key])
    for (const verb of ['invite', 'reset']) {
      const refused = await bearer(key, `/api/v1/sign-ins/${id}/${verb}`, 'POST')
      expect([refused.status, refused.body.url]).toEqual([403, undefined])
      expect(refused.body.detail).toContain('make no links')
    }
  // What gives nothing away stays theirs.
  expect((await bearer(own, `/api/v1/sign-ins/${id}/sign-out`, 'POST')).status).toBe(204)
  const { rows } = await at.database.pool.query('select from identity_link where person_id = $1', [id])
  expect(rows).toHaveLength(0)
})

test('who is handled by directors only is told apart in the list', async () => {
  const cleared = await at.person('Clea', 'ase')
  await at.database.pool.query('update person set is_cleared = true where id = $1', [cleared])
  const of = async (id: string): Promise<boolean> =>
    (await operations.call('GET', `/api/v1/sign-ins?personId=${id}`)).body.items[0].changedByDirectorsOnly
  expect([await of(cleared), await of(director.id), await of(ase.id)]).toEqual([true, true, false])
})

test('a new password revokes one’s API keys where that is asked for, else none', async () => {
  const owner = await at.member('Kay', 'ase')
  const key = await makeKey(owner, ['platform.read_self'])
  const change = (body: object) => owner.call('PUT', '/api/v1/own/password', body)
  expect((await change({ current: PASSWORD, password: 'one more long sentence' })).status).toBe(204)
  expect((await bearer(key, '/api/v1/me')).status).toBe(200)
  const again = { current: 'one more long sentence', password: 'yet another long sentence', revokeKeys: true }
  expect((await change(again)).status).toBe(204)
  expect((await bearer(key, '/api/v1/me')).status).toBe(401)
})

test('a first password is set in a session of the last hour, no later', async () => {
  const owner = await at.member('Sol', 'ase')
  await at.database.pool.query(`delete from identity_account where user_id = $1`, [owner.id])
  at.clock.advance(3_601_000)
  const late = await owner.call('PUT', '/api/v1/own/password', { password: PASSWORD })
  expect([late.status, late.body.code]).toEqual([403, 'sign_in_again'])
  const session = `update identity_session set created_at = $2 where user_id = $1`
  await at.database.pool.query(session, [owner.id, at.clock.now().toString()])
  expect((await owner.call('PUT', '/api/v1/own/password', { password: PASSWORD })).status).toBe(204)
})

test('a new password ends every session but this one; the present one must be right', async () => {
  const owner = await at.member('Pam', 'ase')
  const elsewhere = at.browser()
  const signIn = (password: string) =>
    elsewhere.call('POST', '/api/v1/sign-in/password', { email: owner.email, password })
  await signIn(PASSWORD)
  const change = (body: object) => owner.call('PUT', '/api/v1/own/password', body)
  const next = 'another good long sentence'
  expect((await change({ password: next })).body.errors[0].path).toBe('current')
  expect((await change({ current: 'wrong', password: next })).status).toBe(400)
  expect((await change({ current: PASSWORD, password: 'pam@example.com' })).body.errors[0].path).toBe(
    'password',
  )
  expect((await change({ current: PASSWORD, password: next })).status).toBe(204)
  expect((await owner.call('GET', '/api/v1/me')).status).toBe(200)
  expect((await elsewhere.call('GET', '/api/v1/me')).status).toBe(401)
  expect((await signIn(PASSWORD)).status).toBe(401)
  expect((await signIn(next)).status).toBe(200)
})

test('sessions are listed, ended one by one, and everywhere', async () => {
  const owner = await at.member('Ses', 'ase')
  const browsers = [at.browser(), at.browser()]
  for (const browser of browsers)
    await browser.call('POST', '/api/v1/sign-in/password', { email: owner.email, password: PASSWORD })
  const { body } = await owner.call('GET', '/api/v1/own')
  expect(body.sessions).toHaveLength(3)
  expect(body.sessions.filter((one: { isThis: boolean }) => one.isThis)).toHaveLength(1)
  const other = body.sessions.find((one: { isThis: boolean }) => !one.isThis)
  expect(other).toMatchObject({ method: 'password', ipAddress: '127.0.0.1' })
  expect((await ase.call('DELETE', `/api/v1/own/sessions/${other.id}`)).status).toBe(404)
  expect((await owner.call('DELETE', `/api/v1/own/sessions/${other.id}`)).status).toBe(204)
  const alive = async () =>
    (await Promise.all(browsers.map((browser) => browser.call('GET', '/api/v1/me')))).map(
      ({ status }) => status,
    )
  expect((await alive()).toSorted((a, b) => a - b)).toEqual([200, 401])
  const out = await owner.call('POST', '/api/v1/own/sign-out-everywhere')
  expect([out.status, owner.cookies.size]).toEqual([204, 0])
  expect(await alive()).toEqual([401, 401])
})

test('passkeys need the name they are made for', async () => {
  const there = await ase.call('POST', '/api/v1/own/passkeys/options')
  expect([there.status, there.body.detail]).toEqual([403, expect.stringContaining('localhost')])
  const ways = await at.browser().call('GET', '/api/v1/sign-in')
  expect(ways.body.passkeysAt).toBe('localhost')
  expect((await at.browser().call('POST', '/api/v1/sign-in/passkey/options')).status).toBe(403)
})
