/** Signing in through real HTTP: links, passwords, sessions, lock-out, who may not. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TOKEN } from '../platform/testing/node.ts'
import { PASSWORD, startIdentity, type Browser, type IdentityNode } from './testing/identity-node.ts'

let at: IdentityNode
beforeAll(async () => {
  at = await startIdentity()
})
afterAll(() => at.stop())

const signIn = (browser: Browser, email: string, password = PASSWORD) =>
  browser.call('POST', '/api/v1/sign-in/password', { email, password })
const me = async (browser: Browser) => (await browser.call('GET', '/api/v1/me')).status

test('the first set-up: one link makes the first director, once', async () => {
  const browser = at.browser()
  expect((await browser.call('GET', '/api/v1/sign-in')).body).toMatchObject({
    isSetUp: false,
    isDemo: false,
    mails: false,
  })
  const token = await at.link('setup', null)
  const director = { name: 'Dora', email: 'dora@example.com', timeZone: 'Europe/Amsterdam' }
  const look = await browser.call('POST', '/api/v1/sign-in/link', { token })
  expect(look.body).toMatchObject({ kind: 'setup', person: null, regions: [{ code: 'EMEA' }] })

  const use = (body: object) => browser.call('POST', '/api/v1/sign-in/link/use', { token, ...body })
  expect((await use({ password: PASSWORD })).body.errors[0].path).toBe('director')
  const weak = await use({ password: 'short', director })
  expect([weak.status, weak.body.errors[0].path]).toEqual([400, 'password'])
  expect((await use({ password: PASSWORD, director: { ...director, timeZone: 'Mars' } })).status).toBe(400)
  expect((await use({ password: PASSWORD, director })).status).toBe(200)
  expect((await browser.call('GET', '/api/v1/me')).body).toMatchObject({ name: 'Dora', roles: ['director'] })
  expect((await browser.call('GET', '/api/v1/sign-in')).body.isSetUp).toBe(true)

  const again = await use({ password: PASSWORD, director })
  expect([again.status, again.body.code]).toEqual([410, 'link_used'])
  expect(again.body.detail).toMatch(/attache user setup-link/)
  const { rows } = await at.database.pool.query('select hash, used_at from identity_link')
  expect(rows[0].hash.toString()).not.toContain(token)
})

test('a programme without a region gets one with its first director', async () => {
  const empty = await startIdentity()
  try {
    await empty.database.pool.query('delete from region')
    const token = await empty.link('setup', null)
    const director = { name: 'Noa', email: 'noa@example.com', timeZone: 'Asia/Tokyo' }
    const body = { token, password: PASSWORD, director }
    expect((await empty.browser().call('POST', '/api/v1/sign-in/link/use', body)).status).toBe(200)
    const { rows } = await empty.database.pool.query('select code, time_zone from region')
    expect(rows).toEqual([{ code: 'APAC', time_zone: 'Asia/Tokyo' }])
  } finally {
    await empty.stop()
  }
})

test.each([
  ['setup', 31, /attache user setup-link/],
  ['invitation', 7 * 24 * 60 + 1, /who invited you/],
  ['reset', 61, /ask a director/],
] as const)('a link for %s is over after its time, and says what to do', async (kind, minutes, todo) => {
  const id = kind === 'setup' ? null : await at.person(`Late${kind}`, 'ase')
  const token = await at.link(kind, id)
  at.clock.advance(minutes * 60_000)
  const answer = await at.browser().call('POST', '/api/v1/sign-in/link', { token })
  expect([answer.status, answer.body.code]).toEqual([410, 'link_expired'])
  expect(answer.body.detail).toMatch(todo)
  const used = await at.browser().call('POST', '/api/v1/sign-in/link/use', { token, password: PASSWORD })
  expect(used.status).toBe(410)
})

test('a newer link replaces the older; an unknown one is 410; two at once use it once', async () => {
  const id = await at.person('Twice', 'ase')
  const older = await at.link('invitation', id)
  const newer = await at.link('invitation', id)
  const look = (token: string) => at.browser().call('POST', '/api/v1/sign-in/link', { token })
  expect((await look(older)).body.code).toBe('link_void')
  expect((await look('nothing-of-ours')).body.code).toBe('link_unknown')
  const body = { token: newer, password: PASSWORD }
  const answers = await Promise.all(
    [1, 2, 3].map(() => at.browser().call('POST', '/api/v1/sign-in/link/use', body)),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410])
})

test('password: in, out, the cookie’s attributes, wrong ones alike', async () => {
  const { email } = await at.member('Pia', 'ase')
  const browser = at.browser()
  const answer = await signIn(browser, email.toUpperCase())
  expect(answer.status).toBe(200)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^attache_sign_in=/)
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=2592000'])
    expect(cookie).toContain(part)
  expect((await browser.call('GET', '/api/v1/me')).body).toMatchObject({ kind: 'person', name: 'Pia' })

  const out = await browser.call('POST', '/api/v1/sign-out')
  expect(out.status).toBe(204)
  expect(browser.cookies.size).toBe(0)
  const stolen = cookie.split(';')[0]?.split(/=(.*)/s)[1] ?? ''
  browser.cookies.set('attache_sign_in', stolen)
  expect(await me(browser)).toBe(401)

  const wrong = await signIn(at.browser(), email, 'not the password at all')
  const nobody = await signIn(at.browser(), 'nobody@example.com', 'not the password at all')
  expect([wrong.status, nobody.status]).toEqual([401, 401])
  expect(wrong.body.detail).toBe(nobody.body.detail)
  expect((await signIn(at.browser(), '')).status).toBe(400)
  expect((await at.audit('identity.sign_in')).length).toBeGreaterThan(0)
})

test('the cookie needs its signature: the token alone, or of the database, opens nothing', async () => {
  const member = await at.member('Sia', 'ase')
  const { rows } = await at.database.pool.query('select token from identity_session where user_id = $1', [
    member.id,
  ])
  for (const value of [rows[0].token, `${rows[0].token}.`, `${rows[0].token}.AAAA`]) {
    const thief = at.browser()
    thief.cookies.set('attache_sign_in', encodeURIComponent(value))
    expect(await me(thief)).toBe(401)
  }
})

test('an unsafe method from another site’s page is refused, also to sign in', async () => {
  const member = await at.member('Csrf', 'ase')
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'none' },
  ]) {
    const path = '/api/v1/own/sign-out-everywhere'
    expect((await member.call('POST', path, undefined, headers as Record<string, string>)).status).toBe(403)
  }
  const body = { email: member.email, password: PASSWORD }
  const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  expect((await at.browser().call('POST', '/api/v1/sign-in/password', body, evil)).status).toBe(403)
  expect(await me(member)).toBe(200)
})

test('five failures lock the address for that place, for a quarter of an hour, on every node', async () => {
  const { email } = await at.member('Lock', 'ase')
  const tries: number[] = []
  for (let n = 0; n < 5; n += 1) tries.push((await signIn(at.browser(), email, 'wrong password here')).status)
  expect(tries).toEqual([401, 401, 401, 401, 429])
  const locked = await signIn(at.browser(), email)
  expect([locked.status, locked.body.code]).toEqual([429, 'locked_out'])
  expect(locked.body.detail).toMatch(/Wait 15 minutes \(until \d\d:\d\d UTC\)/)
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800)
  expect(await at.audit('identity.lock_out')).toHaveLength(1)
  at.clock.advance(16 * 60_000)
  expect((await signIn(at.browser(), email)).status).toBe(200)
})

test('many guesses at once count one by one', async () => {
  const { email } = await at.member('Flood', 'ase')
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => signIn(at.browser(), email, 'wrong password here')),
  )
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(4)
  expect((await signIn(at.browser(), email)).status).toBe(429)
})

test('a session is over after seven idle days, and after thirty at all', async () => {
  const idle = await at.member('Idle', 'ase')
  at.clock.advance(6 * 86_400_000)
  expect(await me(idle)).toBe(200)
  at.clock.advance(6 * 86_400_000)
  expect(await me(idle)).toBe(200)
  at.clock.advance(8 * 86_400_000)
  expect(await me(idle)).toBe(401)

  const used = await at.member('Used', 'ase')
  for (let day = 0; day < 29; day += 5) {
    expect(await me(used), `day ${day}`).toBe(200)
    at.clock.advance(5 * 86_400_000)
  }
  at.clock.advance(86_400_000)
  expect(await me(used)).toBe(401)
})

test('who has left, is switched off or has no role does not come in, and is out at once', async () => {
  const gone = await at.member('Gone', 'ase')
  await at.database.pool.query(`update person set left_on = '2020-01-01' where id = $1`, [gone.id])
  expect(await me(gone)).toBe(401)
  expect((await signIn(at.browser(), gone.email)).body.code).toBe('left')

  const bare = await at.member('Bare', 'ase')
  await at.database.pool.query(`update person set roles = '{}' where id = $1`, [bare.id])
  expect(await me(bare)).toBe(403)
  expect((await signIn(at.browser(), bare.email)).body.code).toBe('no_role')

  const boss = await at.member('Boss', 'director')
  const off = await at.member('Off', 'ase')
  const switchOff = await boss.call('POST', `/api/v1/sign-ins/${off.id}/disable`, { reason: 'lost laptop' })
  expect(switchOff.status).toBe(204)
  expect(await me(off)).toBe(401)
  const refused = await signIn(at.browser(), off.email)
  expect([refused.status, refused.body.code]).toEqual([403, 'sign_in_disabled'])
  const { rows } = await at.database.pool.query('select from identity_session where user_id = $1', [off.id])
  expect(rows).toHaveLength(0)
  expect((await boss.call('POST', `/api/v1/sign-ins/${off.id}/enable`)).status).toBe(204)
  expect((await signIn(at.browser(), off.email)).status).toBe(200)
})

test('roles count as the directory has them now', async () => {
  const member = await at.member('Rise', 'ase')
  await at.database.pool.query(`update person set roles = '{manager}' where id = $1`, [member.id])
  expect((await member.call('GET', '/api/v1/me')).body.roles).toEqual(['manager'])
})

test('the enter link’s session has no account; a person’s own session goes before it', async () => {
  const member = await at.member('Both', 'ase')
  const entered = await at.node.call(`/enter?token=${TOKEN}`, { anonymous: true })
  const [cookie = ''] = entered.headers.getSetCookie()
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
  const operator = at.browser()
  operator.cookies.set(name, value)
  expect((await operator.call('GET', '/api/v1/own')).status).toBe(403)
  member.cookies.set(name, value)
  expect((await member.call('GET', '/api/v1/me')).body.name).toBe('Both')
  await member.call('POST', '/api/v1/sign-out')
  expect(member.cookies.size).toBe(0)
})

test('a live stream ends with the session it came with', async () => {
  const member = await at.member('Liv', 'ase')
  const cookie = [...member.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await at.node.call('/api/v1/live', { anonymous: true, headers: { cookie } })
  expect(response.status).toBe(200)
  await member.call('POST', '/api/v1/own/sign-out-everywhere')
  // Cut, not closed: the browser comes back, and is refused.
  const read = (async () => {
    for await (const chunk of response.body ?? []) if (chunk.length === 0) break
  })()
  await expect(read).rejects.toThrow()
  expect((await at.node.call('/api/v1/live', { anonymous: true, headers: { cookie } })).status).toBe(401)
})
