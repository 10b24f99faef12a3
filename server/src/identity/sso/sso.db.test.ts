/** Single sign-on through real HTTP, at a real OpenID provider. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIdentity, type Browser, type IdentityNode } from '../testing/identity-node.ts'
import { startOidc, type OidcServer } from '../testing/oidc-server.ts'
import { CALLBACK, ownPath } from './sso.service.ts'

let at: IdentityNode
let idp: OidcServer
let director: Browser
let providerId: string
beforeAll(async () => {
  at = await startIdentity({ allowInternalHosts: '127.0.0.1' })
  idp = await startOidc(at.node.address + CALLBACK)
  director = await at.member('Dora', 'director')
  const added = await director.call('POST', '/api/v1/identity-providers', body())
  if (added.status !== 201) throw new Error(JSON.stringify(added.body))
  providerId = added.body.id
})
afterAll(async () => {
  await at.stop()
  await idp.stop()
})

const body = (changes: object = {}) => ({
  name: 'Corporate',
  issuer: idp.issuer,
  clientId: idp.clientId,
  clientSecret: idp.clientSecret,
  scopes: 'openid email profile groups',
  groupsClaim: 'groups',
  ...changes,
})
const groups = (...pairs: [string, string][]) =>
  director.call('PUT', `/api/v1/identity-providers/${providerId}/groups`, {
    groups: pairs.map(([group, role]) => ({ group, role })),
  })
const pathOf = (url: string): string => url.slice(at.node.address.length)

/** Signs in as the provider's user; answers where the browser ends up. */
async function signIn(browser: Browser, json: object = {}): Promise<string> {
  const begun = await browser.call('POST', `/api/v1/sign-in/sso/${providerId}`, json)
  expect(begun.status, JSON.stringify(begun.body)).toBe(200)
  const back = await idp.visit(begun.body.url)
  const arrived = await browser.call('GET', pathOf(back), undefined, { 'sec-fetch-site': 'cross-site' })
  expect(arrived.status).toBe(303)
  return arrived.headers.get('location') ?? ''
}
const user = (name: string, more: object = {}) => {
  idp.user = { sub: `sub-${name}`, email: `${name.toLowerCase()}@example.com`, email_verified: true, ...more }
}
const rolesOf = async (id: string) =>
  (await at.database.pool.query('select roles from person where id = $1', [id])).rows[0].roles

test('somebody of the directory is linked by the verified address, and known by the subject from then on', async () => {
  const id = await at.person('Ada', 'ase')
  const ways = await at.browser().call('GET', '/api/v1/sign-in')
  expect(ways.body.providers).toEqual([{ id: providerId, name: 'Corporate' }])
  user('Ada')
  const browser = at.browser()
  expect(await signIn(browser, { returnTo: '/tickets?show=late' })).toBe('/tickets?show=late')
  expect((await browser.call('GET', '/api/v1/me')).body).toMatchObject({ name: 'Ada', roles: ['ase'] })
  expect((await browser.call('GET', '/api/v1/own')).body).toMatchObject({
    hasPassword: false,
    providers: ['Corporate'],
  })

  // The provider renames the address: the person stays the same.
  user('Ada', { email: 'other@example.com', email_verified: false })
  expect(await signIn(at.browser())).toBe('/')
  expect((await at.audit('identity.link_provider')).map(({ subjectId }) => subjectId)).toEqual([id])
})

test('who is not in the directory, or not vouched for, is refused with a code that the page explains', async () => {
  user('Stranger')
  const browser = at.browser()
  expect(await signIn(browser)).toBe('/?sign-in=sso_unknown_person')
  expect((await browser.call('GET', '/api/v1/me')).status).toBe(401)
  await at.person('Una', 'ase')
  user('Una', { email_verified: false })
  expect(await signIn(at.browser())).toBe('/?sign-in=sso_unverified')
  user('Una')
  expect(await signIn(at.browser())).toBe('/')
  user('Una', { sub: 'somebody-else-with-her-address' })
  expect(await signIn(at.browser())).toBe('/?sign-in=sso_other_identity')
})

test('an operator unlinks, and the next identity is linked', async () => {
  const id = await at.person('Uma', 'ase')
  user('Uma')
  await signIn(at.browser())
  expect((await director.call('POST', `/api/v1/sign-ins/${id}/unlink`)).status).toBe(204)
  user('Uma', { sub: 'new-subject' })
  expect(await signIn(at.browser())).toBe('/')
})

test('groups give and take roles at each sign-in; never a customer contact', async () => {
  const id = await at.person('Gus', 'support_engineer')
  expect((await groups(['leads', 'manager'], ['ases', 'ase'])).status).toBe(200)
  user('Gus', { groups: ['leads', 'ases'] })
  const browser = at.browser()
  expect(await signIn(browser)).toBe('/')
  expect(await rolesOf(id)).toEqual(['support_engineer', 'manager', 'ase'])
  user('Gus', { groups: ['ases'] })
  await signIn(at.browser())
  expect(await rolesOf(id)).toEqual(['support_engineer', 'ase'])
  expect((await browser.call('GET', '/api/v1/me')).body.roles).toEqual(['support_engineer', 'ase'])
  user('Gus')
  await signIn(at.browser())
  expect(await rolesOf(id)).toEqual(['support_engineer', 'ase'])
  const wrong = await groups(['customers', 'customer_contact'])
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'groups.0.role'])
  await expect(
    at.database.pool.query(`insert into identity_group_role values ($1, 'c', 'customer_contact')`, [
      providerId,
    ]),
  ).rejects.toMatchObject({ constraint: 'identity_group_makes_no_customer_contact' })
  const contact = await at.person('Cleo', 'customer_contact')
  user('Cleo', { groups: ['leads'] })
  await signIn(at.browser())
  expect(await rolesOf(contact)).toEqual(['customer_contact'])
})

test('who is switched off or has left is refused after the provider too', async () => {
  const id = await at.person('Olaf', 'ase')
  await director.call('POST', `/api/v1/sign-ins/${id}/disable`, {})
  user('Olaf')
  expect(await signIn(at.browser())).toBe('/?sign-in=sign_in_disabled')
})

test('the answer must be the one that this browser asked for, in time, once', async () => {
  await at.person('Max', 'ase')
  user('Max')
  const begin = async (browser: Browser) => {
    const begun = await browser.call('POST', `/api/v1/sign-in/sso/${providerId}`, {})
    return pathOf(await idp.visit(begun.body.url))
  }
  const arrive = async (browser: Browser, path: string) =>
    (await browser.call('GET', path, undefined, { 'sec-fetch-site': 'cross-site' })).headers.get('location')

  const mine = at.browser()
  const path = await begin(mine)
  expect(await arrive(at.browser(), path)).toBe('/?sign-in=sso_expired')
  const other = at.browser()
  await begin(other)
  expect(await arrive(other, path)).toBe('/?sign-in=sso_failed')
  const late = at.browser()
  const latePath = await begin(late)
  at.clock.advance(11 * 60_000)
  expect(await arrive(late, latePath)).toBe('/?sign-in=sso_expired')
  at.clock.advance(-11 * 60_000)
  const cookies = new Map(mine.cookies)
  expect(await arrive(mine, path)).toBe('/')
  const again = at.browser()
  for (const [name, value] of cookies) again.cookies.set(name, value)
  expect(await arrive(again, path)).toBe('/?sign-in=sso_failed')
  const refused = at.browser()
  await begin(refused)
  expect(await arrive(refused, `${CALLBACK}?error=access_denied`)).toBe('/?sign-in=sso_failed')
})

test.each([
  [undefined, '/'],
  ['/tickets/a/b?x=1', '/tickets/a/b?x=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/a\r\nSet-Cookie: x=y', '/'],
  ['javascript:alert(1)', '/'],
  ['/api/v1/me', '/'],
  ['/x/../api/v1/me', '/'],
])('where it goes on is a page of ours: %j', (returnTo, expected) => {
  expect(ownPath(returnTo)).toBe(expected)
})

test('providers: 401, 403, 400; secrets sealed and never shown; audited', async () => {
  const ase = await at.member('Pat', 'ase')
  const operations = await at.member('Oli', 'support_operations')
  const path = `/api/v1/identity-providers/${providerId}`
  const routes: [string, string, unknown?][] = [
    ['POST', '/api/v1/identity-providers', body()],
    ['PUT', path, body()],
    ['DELETE', path],
    ['PUT', `${path}/groups`, { groups: [] }],
  ]
  for (const [method, route, json] of routes) {
    expect((await at.browser().call(method, route, json)).status).toBe(401)
    expect((await operations.call(method, route, json)).status).toBe(403)
  }
  expect((await at.browser().call('GET', '/api/v1/identity-providers')).status).toBe(401)
  expect((await ase.call('GET', '/api/v1/identity-providers')).status).toBe(403)
  const listed = await operations.call('GET', '/api/v1/identity-providers')
  expect(listed.body.items[0]).toMatchObject({ name: 'Corporate', people: expect.any(Number) })
  expect(JSON.stringify(listed.body)).not.toContain(idp.clientSecret)
  const dump = await at.database.pool.query(
    `select (select string_agg(to_jsonb(v)::text, '') from identity_provider v)
         || (select string_agg(to_jsonb(a)::text, '') from audit_entry a) as text`,
  )
  expect(dump.rows[0].text).not.toContain(idp.clientSecret)
  expect(dump.rows[0].text).not.toContain(Buffer.from(idp.clientSecret).toString('hex'))

  const post = (changes: object) => director.call('POST', '/api/v1/identity-providers', body(changes))
  const paths = async (changes: object) => {
    const { status, body: problem } = await post(changes)
    return [status, problem.errors?.[0].path]
  }
  expect(await paths({ issuer: 'not an address' })).toEqual([400, 'issuer'])
  expect(await paths({ scopes: 'email' })).toEqual([400, 'scopes'])
  expect(await paths({ clientSecret: undefined })).toEqual([400, 'clientSecret'])
  expect(await paths({ name: 'Second' })).toEqual([409, 'issuer'])
  expect(await paths({ issuer: 'http://169.254.169.254/latest' })).toEqual([400, 'issuer'])
  expect(await paths({ issuer: 'https://[::1]:1/' })).toEqual([400, 'issuer'])
  expect((await director.call('POST', `/api/v1/sign-in/sso/${director.cookies.size}`, {})).status).toBe(400)
})

test('something that answers, but is no provider, is refused; the old secret never goes to a new address', async () => {
  const server = createServer((_request, response) => response.end('hello'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const path = `/api/v1/identity-providers/${providerId}`
  const moved = await director.call('PUT', path, body({ issuer, clientSecret: undefined }))
  expect([moved.status, moved.body.errors[0].path]).toEqual([400, 'clientSecret'])
  const wrong = await director.call('PUT', path, body({ issuer }))
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'issuer'])
  server.close()
  const same = await director.call('PUT', path, body({ name: 'Company', clientSecret: undefined }))
  expect([same.status, same.body.name]).toEqual([200, 'Company'])
  user('Ada')
  expect(await signIn(at.browser())).toBe('/')
})

test('another issuer is another register: subjects of the old one are nobody there', async () => {
  const links = async () =>
    (await at.database.pool.query(`select from identity_account where provider_id = $1`, [providerId])).rows
  user('Ada')
  expect(await signIn(at.browser())).toBe('/')
  expect((await links()).length).toBeGreaterThan(0)
  // As if it had been configured for another provider until now.
  await at.database.pool.query(`update identity_provider set issuer = 'https://old.example.com'`)
  expect((await director.call('PUT', `/api/v1/identity-providers/${providerId}`, body())).status).toBe(200)
  expect(await links()).toHaveLength(0)
  expect(await signIn(at.browser())).toBe('/')
})

test('switched off, it is not offered and lets nobody in; removed, people keep other ways', async () => {
  const path = `/api/v1/identity-providers/${providerId}`
  await director.call('PUT', path, body({ isEnabled: false, clientSecret: undefined }))
  expect((await at.browser().call('GET', '/api/v1/sign-in')).body.providers).toEqual([])
  expect((await at.browser().call('POST', `/api/v1/sign-in/sso/${providerId}`, {})).status).toBe(404)
  expect((await director.call('DELETE', path)).status).toBe(204)
  expect((await director.call('DELETE', path)).status).toBe(404)
  const { rows } = await at.database.pool.query(
    `select from identity_account where provider_id <> 'credential'`,
  )
  expect(rows).toHaveLength(0)
})
